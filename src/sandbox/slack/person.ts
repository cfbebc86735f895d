// A person at the keyboard, for tests: types commands, presses what is visible, fills in modals and reads answers.
// It sends what Slack's client would send, and says plainly when the thing to press is not there.
import type { SandboxView, SlackAct, SlackActResult, SlackState } from '../protocol.ts';
import { type Control, controlsOf, type Values, valueKey } from './act/controls.ts';
import type { SeenMessage } from './control-surface.ts';
import type { LocalSlack } from './local-slack.ts';
import { actionOf, chosen, findControl, labelled, type Target, type Typed, typed } from './reading.ts';

/** What became visible to this person through one act, once the app had fallen silent. */
export type Appeared = {
  readonly result: SlackActResult;
  /** New messages that everybody sees. */
  readonly posted: readonly SeenMessage[];
  /** Messages that now say something else. */
  readonly changed: readonly SeenMessage[];
  /** New messages that only this person sees. */
  readonly whispered: readonly SeenMessage[];
  /** The modal on top afterwards, if any, with the errors of its last submission. */
  readonly modal: SandboxView | null;
};

export type Person = {
  readonly userId: string;
  /** `/prospect help` in a channel (the first one by default). */
  command(line: string, channel?: string): Promise<Appeared>;
  /** Presses the button with this visible text or action_id. */
  click(target: Target, textOrActionId: string): Promise<Appeared>;
  /** Picks an option, by its visible text, from the menu with this action_id. */
  choose(target: Target, actionId: string, optionText: string): Promise<Appeared>;
  /** Types into a field, named by block_id or label: text, an option's text, several of them, or a file. */
  type(modal: SandboxView, field: string, value: Typed): void;
  /** Submits with what was typed, and `values` by block_id or label on top. */
  submit(modal: SandboxView, values?: Readonly<Record<string, Typed>>): Promise<Appeared>;
  close(modal: SandboxView): Promise<Appeared>;
  /** Opens App Home and gives what it shows. */
  home(): Promise<SandboxView>;
  says(channel: string, text: string, threadTs?: string): Promise<Appeared>;
  shortcut(message: SeenMessage, callbackId: string): Promise<Appeared>;
  /** What an external menu offers for these letters. */
  offers(modal: SandboxView, field: string, letters: string): Promise<readonly string[]>;
  file(name: string, content: string | Uint8Array): Promise<Typed>;
  state(): SlackState;
  /** Messages of a channel as this person sees them. */
  reads(channel: string): SeenMessage[];
  /** The newest message of a channel with these words in its text or blocks; throws when there is none. */
  sees(channel: string, words: string): SeenMessage;
};

type Seat = {
  slack: LocalSlack;
  teamId: string;
  userId: string;
  /** Waits until the app's own handlers have ended. */
  settle: () => Promise<void>;
  /** Typed values by modal. */
  drafts: Map<string, Record<string, Record<string, unknown>>>;
};

const own = ({ slack, teamId, userId }: Seat): SlackState => slack.state(teamId, userId);

function visible(seat: Seat): SeenMessage[] {
  return own(seat).channels.flatMap((channel) =>
    seat.slack
      .messages(seat.teamId, channel.id)
      .filter((message) => message.visibleTo === null || message.visibleTo === seat.userId),
  );
}

const topModal = (seat: Seat): SandboxView | null => own(seat).modals.at(-1) ?? null;

const keyOf = (message: SeenMessage): string => `${message.channelId} ${message.ts}`;

async function perform(seat: Seat, act: SlackAct): Promise<Appeared> {
  const before = new Map(visible(seat).map((message) => [keyOf(message), message.editedAt]));
  const result = await seat.slack.act(seat.teamId, act);
  await seat.settle();
  await seat.slack.idle();
  const now = visible(seat);
  const fresh = now.filter((message) => !before.has(keyOf(message)));
  return {
    result,
    posted: fresh.filter((message) => message.visibleTo === null && message.userId !== seat.userId),
    changed: now.filter((one) => before.has(keyOf(one)) && before.get(keyOf(one)) !== one.editedAt),
    whispered: fresh.filter((message) => message.visibleTo !== null),
    modal: topModal(seat),
  };
}

function channelId(seat: Seat, reference: string | undefined): string {
  const { channels } = own(seat);
  const wanted = reference?.replace(/^#/, '');
  const found =
    wanted === undefined ? channels[0] : channels.find((one) => one.id === wanted || one.name === wanted);
  if (!found) throw new Error(`${seat.userId} sees no channel ${reference ?? ''}.`);
  return found.id;
}

const sourceOf = (target: Target): Extract<SlackAct, { kind: 'block_action' }>['source'] =>
  'ts' in target
    ? { kind: 'message', channelId: target.channelId, ts: target.ts }
    : { kind: 'view', viewId: target.id };

function press(seat: Seat, target: Target, pressed: { control: Control; extra: object }): Promise<Appeared> {
  const { control, extra } = pressed;
  return perform(seat, {
    kind: 'block_action',
    userId: seat.userId,
    source: sourceOf(target),
    blockId: control.blockId,
    action: actionOf(control, extra),
    values: 'ts' in target ? {} : (seat.drafts.get(target.id) ?? {}),
  });
}

function choose(seat: Seat, target: Target, wanted: { actionId: string; text: string }): Promise<Appeared> {
  const control = findControl(target, wanted.actionId);
  if (valueKey(control.element.type) === null) {
    return press(seat, target, { control, extra: chosen(control, wanted.text) });
  }
  const value = typed(control, wanted.text, own(seat));
  return press(seat, target, { control, extra: note(seat, target, { control, value }) });
}

/** Remembers what was typed into a view, and gives the element's own part. */
function note(seat: Seat, target: Target, of: { control: Control; value: Record<string, unknown> }): object {
  if ('ts' in target) return of.value;
  const { blockId, element } = of.control;
  const draft = seat.drafts.get(target.id) ?? {};
  draft[blockId] = { ...draft[blockId], [element.action_id]: of.value };
  seat.drafts.set(target.id, draft);
  return of.value;
}

function type(seat: Seat, modal: SandboxView, entry: { field: string; value: Typed }): void {
  const control = labelled(modal, entry.field);
  note(seat, modal, { control, value: typed(control, entry.value, own(seat)) });
}

async function submit(seat: Seat, modal: SandboxView, values: Readonly<Record<string, Typed>>) {
  if (modal.submit === null && controlsOf(modal.blocks.map((block) => ({ ...block }))).length === 0) {
    throw new Error(`The modal "${modal.title}" has nothing to submit.`);
  }
  for (const [field, value] of Object.entries(values)) type(seat, modal, { field, value });
  const draft: Values = seat.drafts.get(modal.id) ?? {};
  return perform(seat, { kind: 'view_submission', userId: seat.userId, viewId: modal.id, values: draft });
}

async function home(seat: Seat): Promise<SandboxView> {
  await perform(seat, { kind: 'open_home', userId: seat.userId });
  const shown = own(seat).home;
  if (!shown) throw new Error(`${seat.userId} opened App Home and nothing was published.`);
  return shown;
}

async function offers(seat: Seat, modal: SandboxView, asked: { field: string; letters: string }) {
  const control = labelled(modal, asked.field);
  const result = await seat.slack.act(seat.teamId, {
    kind: 'options',
    userId: seat.userId,
    viewId: modal.id,
    actionId: control.element.action_id,
    blockId: control.blockId,
    value: asked.letters,
  });
  return result.ok ? (result.options ?? []).map((option) => option.text.text) : [];
}

function reads(seat: Seat, channel: string): SeenMessage[] {
  const id = channelId(seat, channel);
  return visible(seat).filter((message) => message.channelId === id);
}

function sees(seat: Seat, channel: string, words: string): SeenMessage {
  const all = reads(seat, channel);
  const inside = JSON.stringify(words).slice(1, -1);
  const found = all.findLast(
    (message) => message.text.includes(words) || JSON.stringify(message.blocks).includes(inside),
  );
  if (found) return found;
  const there = all.map((message) => `"${message.text}"`).join(', ');
  throw new Error(`${seat.userId} reads no "${words}" in ${channel}. There is: ${there || 'nothing'}.`);
}

type Who = { readonly teamId: string; readonly userId: string };

/** Gives a person of this team their hands. `settle` waits for an app whose handlers pause between calls. */
export function personOf(slack: LocalSlack, who: Who, settle: () => Promise<void>): Person {
  return handsOf({ slack, ...who, settle, drafts: new Map() });
}

/** The same for an app that is never silent for long. */
export function person(slack: LocalSlack, teamId: string, userId: string): Person {
  return handsOf({ slack, teamId, userId, settle: async () => {}, drafts: new Map() });
}

function handsOf(seat: Seat): Person {
  const { slack, teamId, userId } = seat;
  return {
    userId,
    command(line, channel) {
      const [command = '', ...rest] = line.split(' ');
      const at = channelId(seat, channel);
      return perform(seat, { kind: 'command', userId, channelId: at, command, text: rest.join(' ') });
    },
    click: (target, name) => press(seat, target, { control: findControl(target, name), extra: {} }),
    choose: (target, actionId, text) => choose(seat, target, { actionId, text }),
    type: (modal, field, value) => type(seat, modal, { field, value }),
    submit: (modal, values = {}) => submit(seat, modal, values),
    close: (modal) => perform(seat, { kind: 'view_closed', userId, viewId: modal.id }),
    home: () => home(seat),
    says: (channel, text, threadTs) =>
      perform(seat, {
        kind: 'message',
        userId,
        channelId: channelId(seat, channel),
        text,
        threadTs: threadTs ?? null,
      }),
    shortcut: (message, callbackId) =>
      perform(seat, {
        kind: 'message_shortcut',
        userId,
        channelId: message.channelId,
        ts: message.ts,
        callbackId,
      }),
    offers: (modal, field, letters) => offers(seat, modal, { field, letters }),
    async file(name, content) {
      const file = await slack.upload(teamId, userId, { name, bytes: Buffer.from(content) });
      return { fileId: file.id };
    },
    state: () => own(seat),
    reads: (channel) => reads(seat, channel),
    sees: (channel, words) => sees(seat, channel, words),
  };
}
