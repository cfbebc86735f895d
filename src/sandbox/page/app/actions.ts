// Everything that a person can do on the page, as functions over the store and the server. Failures end as one
// sentence at the bottom of the page, never as a silent nothing.
import type { MailAct, RawBlock, SandboxView, SlackAct, TimeAct } from '../../protocol.ts';
import { checkInputs, problemSentences } from '../check-inputs.ts';
import { type Fields, listOf } from '../format/read.ts';
import type { ElementAction, ElementAt } from '../surface.ts';
import { collectValues, withValue } from '../values.ts';
import { wordsFor } from './languages.ts';
import { forget, remember } from './remembered.ts';
import type { SandboxServer } from './server.ts';
import { freshPage, type Place, type Store } from './store.ts';

/** Where a block stands: a message or a view, with its blocks as they are now. */
export type Source = {
  readonly key: string;
  readonly blocks: readonly RawBlock[];
  readonly origin: Extract<SlackAct, { kind: 'block_action' }>['source'];
};

export type Actions = ReturnType<typeof createActions>;
type Tools = { readonly store: Store; readonly server: SandboxServer; readonly refresh: () => Promise<void> };

function sentenceFor(store: Store, error: string): string {
  const words = wordsFor(store.get().server);
  const known: Readonly<Record<string, string>> = {
    not_acknowledged: words.notAcknowledged,
    not_connected: words.notConnectedTry,
    refused: words.refused,
  };
  return Object.hasOwn(known, error) ? (known[error] ?? '') : words.failed(error);
}

async function attempt(tools: Tools, work: () => Promise<void>): Promise<boolean> {
  tools.store.set({ notice: null });
  try {
    await work();
    await tools.refresh();
    return true;
  } catch (error) {
    tools.store.set({
      notice: sentenceFor(tools.store, error instanceof Error ? error.message : String(error)),
    });
    return false;
  }
}

const meOf = ({ store }: Tools): string => store.get().server?.slack.me ?? '';

function slackActions(tools: Tools) {
  const send = (act: SlackAct) =>
    attempt(tools, async () => {
      const result = await tools.server.slack(act);
      if (!result.ok) throw new Error(result.error);
    });
  const say = (channelId: string, text: string, threadTs: string | null) => {
    const userId = meOf(tools);
    const { times } = tools.store.get().said;
    tools.store.set({ said: { place: threadTs ?? channelId, times: times + 1 } });
    const [, command = '', rest = ''] = /^(\/\w+)\s*(.*)$/su.exec(text) ?? [];
    if (command !== '' && threadTs === null)
      return send({ kind: 'command', userId, channelId, command, text: rest.trim() });
    return send({ kind: 'message', userId, channelId, text, threadTs });
  };
  const click = (source: Source, blockId: string, action: ElementAction) => {
    const values = collectValues(source.blocks, tools.store.get().typed[source.key] ?? {});
    return send({
      kind: 'block_action',
      userId: meOf(tools),
      source: source.origin,
      blockId,
      action,
      values,
    });
  };
  const shortcut = (channelId: string, ts: string, callbackId: string) =>
    send({ kind: 'message_shortcut', userId: meOf(tools), channelId, ts, callbackId });
  return { send, say, click, shortcut };
}

function viewActions(tools: Tools, send: (act: SlackAct) => Promise<boolean>) {
  const { store } = tools;
  const submit = async (view: SandboxView) => {
    const typed = store.get().typed[view.id] ?? {};
    const problems = checkInputs(view.blocks, typed, wordsFor(store.get().server));
    store.set({ errors: { ...store.get().errors, [view.id]: problems } });
    if (Object.keys(problems).length > 0) return;
    const values = collectValues(view.blocks, typed);
    await attempt(tools, async () => {
      const result = await tools.server.slack({
        kind: 'view_submission',
        userId: meOf(tools),
        viewId: view.id,
        values,
      });
      if (result.ok) return;
      if (result.problems === undefined) throw new Error(result.error);
      const refused = problemSentences(result.problems, wordsFor(store.get().server));
      store.set({ errors: { ...store.get().errors, [view.id]: refused } });
    });
  };
  const closeView = (view: SandboxView) =>
    send({ kind: 'view_closed', userId: meOf(tools), viewId: view.id });
  const setValue = (key: string, at: ElementAt, value: Fields) => {
    const { typed } = store.get();
    store.set({ typed: { ...typed, [key]: withValue(typed[key] ?? {}, at, value) } });
  };
  const ask = (confirm: Fields) =>
    new Promise<boolean>((resolve) => {
      const answer = (isYes: boolean) => {
        store.set({ question: null });
        resolve(isYes);
      };
      store.set({ question: { confirm, answer } });
    });
  return { submit, closeView, setValue, ask };
}

function lookups(tools: Tools) {
  const askOptions = async (
    viewId: string | null,
    at: ElementAt,
    query: string,
  ): Promise<readonly Fields[]> => {
    const { blockId, actionId } = at;
    const answer = await tools.server.options({
      kind: 'options',
      userId: meOf(tools),
      viewId,
      actionId,
      blockId,
      value: query,
    });
    return listOf(answer.options ?? answer.option_groups);
  };
  const upload = async (file: File): Promise<Fields | null> => {
    try {
      return await tools.server.upload(file, meOf(tools));
    } catch (error) {
      tools.store.set({ notice: sentenceFor(tools.store, error instanceof Error ? error.message : '') });
      return null;
    }
  };
  return { askOptions, upload };
}

/** Somebody else's direct messages are not mine to look at: App Home instead. */
function placeToKeep(store: Store): Place {
  const { place, server } = store.get();
  const channel = server?.slack.channels.find(({ id }) => place.kind === 'channel' && id === place.id);
  return channel?.kind === 'channel' ? place : { kind: 'home' };
}

function moves(tools: Tools, send: (act: SlackAct) => Promise<boolean>) {
  const { store } = tools;
  const goTo = async (place: Place) => {
    store.set({ place, threadTs: null });
    remember(store.get());
    if (place.kind === 'home') await send({ kind: 'open_home', userId: meOf(tools) });
  };
  const become = async (userId: string) => {
    store.set({ me: userId, threadTs: null, place: placeToKeep(store) });
    remember(store.get());
    await attempt(tools, async () => {});
    if (store.get().place.kind === 'home') await send({ kind: 'open_home', userId });
  };
  const reset = async () => {
    await attempt(tools, () => tools.server.reset());
    forget();
    store.set({ ...freshPage, server: store.get().server, fetchedAt: store.get().fetchedAt });
    await goTo({ kind: 'home' });
  };
  return { goTo, become, reset };
}

/** All actions of the page. */
export function createActions(tools: Tools) {
  const slack = slackActions(tools);
  const mail = (act: MailAct) => attempt(tools, () => tools.server.mail(act));
  const time = (act: TimeAct) => attempt(tools, () => tools.server.time(act, meOf(tools)));
  return {
    ...slack,
    ...viewActions(tools, slack.send),
    ...lookups(tools),
    ...moves(tools, slack.send),
    mail,
    time,
    store: tools.store,
  };
}
