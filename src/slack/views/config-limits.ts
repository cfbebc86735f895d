// How much may leave: of a domain, of a LinkedIn account, and (each in a form of its own) of a mailbox.
import type { AnyBlock, ModalView } from '@slack/types';
import type { Mailbox } from '#domain/mailbox.ts';
import type { Settings } from '#domain/settings.ts';
import { mailboxFor } from '#features/mailbox/pause-mailbox.ts';
import { changeMailbox, limitsOf } from '#features/workspace/change-mailbox.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import { Refusal } from '#lib/errors.ts';
import { type Locale, say } from '#text/text.ts';
import { context, section, some } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, phrase } from '../blocks/markup.ts';
import { numberInput } from '../blocks/modal.ts';
import { ids, readId } from '../ids.ts';
import type { ActionRun, Typed, ViewRun } from '../turn.ts';
import { changeAnswer, form } from './fields.ts';

const numbers = {
  domainPerDay: { min: 1, max: 500 },
  visitsPerDay: { min: 0, max: 30 },
  invitesPerDay: { min: 0, max: 15 },
  invitesPerWeek: { min: 0, max: 80 },
} as const;
const names = ['domainPerDay', 'visitsPerDay', 'invitesPerDay', 'invitesPerWeek'] as const;

/** What holds for everybody, and a button for each mailbox. */
export function limitsView(locale: Locale, { limits }: Settings, mailboxes: readonly Mailbox[]): ModalView {
  const inputs = names.map((name) =>
    numberInput({
      ...{ name, label: say(locale, `field.${name}`), value: limits[name], ...numbers[name] },
      ...(name === 'domainPerDay' ? { hint: say(locale, 'hint.domainPerDay') } : {}),
    }),
  );
  const boxes = mailboxes.slice(0, 20).map((mailbox) => mailboxRow(locale, mailbox));
  const blocks = some(inputs, context(phrase(locale, 'limits.ramp')), boxes);
  return form(locale, { callback: ids.config.limits, title: 'config.limits', blocks });
}

function mailboxRow(locale: Locale, mailbox: Mailbox): AnyBlock {
  const { cap, gapMinutes } = limitsOf(mailbox);
  const text = joined([bold(mailbox.address), phrase(locale, 'limits.of_mailbox', { cap, gap: gapMinutes })]);
  const about = mailbox.address;
  const id = `${ids.config.mailbox}.${mailbox.id.slice(-8)}`;
  return section(text, button({ id, label: say(locale, 'button.change'), value: mailbox.id, about }));
}

export const saveLimits: ViewRun = async (turn, { typed }) => {
  const { world, workspaceId, member } = turn;
  const limits = Object.fromEntries(names.map((name) => [name, Number(typed.text(name))]));
  const input = { workspaceId, by: member.slackUserId, via: 'slack' as const, change: { limits } };
  return changeAnswer(turn, typed, { result: await changeSettings(world, input) });
};

/** The form of one mailbox, on top of the list. */
export const openMailboxLimits: ActionRun = async (turn, { value }) => {
  const { world, workspaceId, member, locale } = turn;
  const mailboxId = readId(value);
  if (mailboxId === null) throw new Refusal('mailbox_unknown');
  const mailbox = await mailboxFor(world, { workspaceId, mailboxId, member });
  await turn.open(mailboxLimitsView(locale, mailbox));
};

/** What holds for one mailbox. */
export function mailboxLimitsView(locale: Locale, mailbox: Mailbox): ModalView {
  const { cap, gapMinutes, limitPerDay } = limitsOf(mailbox);
  const blocks = [
    section(bold(mailbox.address)),
    numberInput({
      ...{ name: 'cap', label: say(locale, 'field.cap'), hint: say(locale, 'hint.cap') },
      ...{ value: cap, min: 0, max: 50 },
    }),
    numberInput({
      ...{ name: 'gapMinutes', label: say(locale, 'field.gapMinutes'), hint: say(locale, 'hint.gapMinutes') },
      ...{ value: gapMinutes, min: 1, max: 240 },
    }),
    numberInput({
      ...{
        name: 'limitPerDay',
        label: say(locale, 'field.limitPerDay'),
        hint: say(locale, 'hint.limitPerDay'),
      },
      ...{ value: limitPerDay, min: 1, max: 100_000, optional: true },
    }),
  ];
  const frame = { callback: ids.config.mailbox, title: 'config.mailbox', metadata: mailbox.id } as const;
  return form(locale, { ...frame, blocks });
}

export const saveMailboxLimits: ViewRun = async (turn, { metadata, typed }) => {
  const { world, workspaceId, member } = turn;
  const mailboxId = readId(metadata);
  if (mailboxId === null) throw new Refusal('mailbox_unknown');
  const mailbox = await mailboxFor(world, { workspaceId, mailboxId, member });
  const change = {
    cap: Number(typed.text('cap')),
    gapMinutes: Number(typed.text('gapMinutes')),
    limitPerDay: numberOrNull(typed),
  };
  const who = { workspaceId, by: member.slackUserId, via: 'slack' as const };
  return changeAnswer(turn, typed, { result: await changeMailbox(world, { ...who, mailbox, change }) });
};

function numberOrNull(typed: Typed): number | null {
  const text = typed.text('limitPerDay');
  return text === '' ? null : Number(text);
}
