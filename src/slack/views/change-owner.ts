// Change Owner…: a waiting lead goes to another mailbox and its member. Asked before the approval only; what is shown
// then is another mail, and is approved anew.
import type { ModalView } from '@slack/types';
import { changeSender } from '#features/review/change-sender.ts';
import { readCase } from '#features/review/review-case.ts';
import { assertWaiting } from '#features/review/waiting.ts';
import { Refusal } from '#lib/errors.ts';
import { type Locale, say } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { context, section } from '../blocks/block.ts';
import { bold, md, phrase } from '../blocks/markup.ts';
import { modal, selectInput } from '../blocks/modal.ts';
import { ids, readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun, Turn, ViewRun } from '../turn.ts';
import { activeMailboxes } from './edit-submitted.ts';

export const ownerClicked: ActionRun = async (turn, { value }) => {
  const leadId = readId(value);
  if (leadId === null) throw new Refusal('lead_not_found');
  await openChangeOwner(turn, leadId);
};

/** Opens the choice of those who can send. Refuses as changeSender does when the lead no longer waits. */
export async function openChangeOwner(turn: Turn, leadId: string): Promise<void> {
  const { workspaceId, world, locale } = turn;
  const { facts } = await readCase(world, { workspaceId, leadId });
  if (facts.lead.state === 'approved' || facts.lead.state === 'contacted') throw new Refusal('sender_fixed');
  assertWaiting(facts);
  const senders = (await activeMailboxes(turn)).filter(({ id }) => id !== facts.lead.mailboxId);
  if (senders.length === 0) return sayTo(turn, 'owner.nobody_else');
  const choices = senders.map(({ id, name, address }) => ({ value: id, text: `${name} <${address}>` }));
  await turn.open(ownerView(locale, { leadId, who: facts.lead.fullName, choices }));
}

type Choice = { readonly value: string; readonly text: string };
type Shown = { readonly leadId: string; readonly who: string; readonly choices: readonly Choice[] };

/** One choice, and what follows from it. */
export function ownerView(locale: Locale, { leadId, who, choices }: Shown): ModalView {
  return modal({
    callback: ids.review.owner,
    title: say(locale, 'owner.title'),
    submit: say(locale, 'owner.submit'),
    close: say(locale, 'slack.cancel'),
    metadata: leadId,
    blocks: [
      section(phrase(locale, 'owner.ask', { who: bold(md`${who}`) })),
      selectInput({ name: 'sender', label: say(locale, 'owner.label'), choices, chosen: choices[0]?.value }),
      context(phrase(locale, 'owner.effect')),
    ],
  });
}

export const ownerSubmitted: ViewRun = async (turn, { metadata, typed }) => {
  const [leadId, mailboxId] = [readId(metadata), readId(typed.chosen('sender'))];
  if (leadId === null || mailboxId === null) throw new Refusal('mailbox_unknown');
  const { workspaceId, member, world, locale } = turn;
  await changeSender(world, { workspaceId, leadId, member, via: 'slack', mailboxId });
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  const said = phrase(locale, 'owner.changed', {
    name: mailbox?.name ?? '',
    address: mailbox?.address ?? '',
  });
  return { kind: 'update', view: noticeView(locale, [section(said)]) };
};
