// One tap corrects what an answer was: what the wrong class did is taken back, what the right one does is done.
import { type Intent, meaningOf } from '#domain/intent.ts';
import { isoDay, laterDate } from '#domain/later-date.ts';
import type { Lead } from '#domain/lead.ts';
import type { StoredMessage } from '#domain/message.ts';
import { plainWords } from '#domain/plain-words.ts';
import { returnDate } from '#domain/return-date.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { endHold } from './end-hold.ts';
import { type Following, follow } from './follow-intent.ts';
import { holdAway } from './hold-away.ts';

export type CorrectedClass = Intent | 'out_of_office' | 'not_a_reply';
export type Correction = {
  readonly workspaceId: string;
  readonly messageId: string;
  readonly kind: CorrectedClass;
  /** Slack user id. */
  readonly by: string;
};
type Correcting = Following & Pick<World, 'holds' | 'touches'>;
type Case = Correction & { readonly message: StoredMessage; readonly lead: Lead; readonly at: Date };

/** Refusal('answer_gone'), or Refusal('class_final') for somebody who asked us to stop. */
export async function correctClass(world: Correcting, correction: Correction): Promise<void> {
  const { workspaceId, messageId, kind, by } = correction;
  const message = await world.messages.get(workspaceId, messageId);
  const lead = message?.leadId ? await world.leads.get(workspaceId, message.leadId) : null;
  if (!message || !lead) throw new Refusal('answer_gone');
  if (lead.state === 'unsubscribed' || lead.state === 'suppressed') throw new Refusal('class_final');
  const at = world.clock.now();
  const known = await world.meanings.get(workspaceId, messageId);
  const one = { ...correction, message, lead, at };
  await backToReplied(world, one);
  await (kind === 'out_of_office' || kind === 'not_a_reply' ? takeBack(world, one) : apply(world, one));
  const entry = { at, actor: by, via: 'slack', action: 'reply.class', outcome: 'done' } as const;
  const detail = { from: known?.intent ?? message.kind, to: kind };
  await world.audit.add(workspaceId, { ...entry, subject: `lead/${lead.id}`, detail });
  await redraw(world, workspaceId, [`lead/${lead.id}`, `reply/${messageId}`]);
}

/** Undoes what the class before did to the lead: a snooze, a close, or that it was no answer. */
async function backToReplied(world: Correcting, { workspaceId, lead, message, at }: Case): Promise<void> {
  for (const { id, kind } of await world.holds.ofMessage(workspaceId, message.id)) {
    if (kind === 'away') await endHold(world, { workspaceId, holdId: id, by: null });
  }
  const now = await world.leads.get(workspaceId, lead.id);
  if (!now || now.state === 'replied') return;
  const reason = { code: 'replied', params: {} };
  await world.transact(async (stores) => {
    await stores.touches.skipOpen(workspaceId, { leadId: lead.id, reason });
    const set = { snoozedUntil: null };
    const move = { leadId: lead.id, from: now.state, to: 'replied', reason, at, set } as const;
    await stores.leads.move(workspaceId, move);
    await stores.messages.setKindOf(workspaceId, { messageId: message.id, kind: 'reply' });
    await stores.holds.reopen(workspaceId, message.id);
  });
}

async function apply(world: Correcting, { workspaceId, message, lead, kind, by }: Case): Promise<void> {
  if (kind === 'out_of_office' || kind === 'not_a_reply') return;
  const { askAgainOn, referral } = meaningOf(message.text, message.at);
  const day =
    kind === 'not_now' ? (askAgainOn ?? isoDay(laterDate(plainWords(message.text), message.at))) : null;
  const judged = { intent: kind, confidence: 1, askAgainOn: day, referral };
  await follow(world, { workspaceId, message, leadId: lead.id, judged, by: null });
  await world.meanings.set(workspaceId, { messageId: message.id, ...judged, by });
}

/** It was no answer: the sequence goes on, and so does the company. */
async function takeBack(world: Correcting, { workspaceId, message, lead, kind, by, at }: Case) {
  const reason = { code: 'not_a_reply', params: { by } };
  const away = kind === 'out_of_office';
  await world.transact(async (stores) => {
    const leadId = lead.id;
    await stores.messages.setKindOf(workspaceId, {
      messageId: message.id,
      kind: away ? 'auto_reply' : 'other',
    });
    await stores.leads.move(workspaceId, { leadId, from: 'replied', to: 'contacted', reason, at });
    await stores.touches.restore(workspaceId, { leadId, code: 'replied' });
    await stores.events.add(workspaceId, { leadId, kind: 'not_a_reply', by, data: {}, at });
  });
  for (const { id, kind: held } of await world.holds.ofMessage(workspaceId, message.id)) {
    if (held === 'company') await endHold(world, { workspaceId, holdId: id, by: null });
  }
  if (!away) return;
  const returnsOn = returnDate(message.text, message.at);
  await holdAway(world, { workspaceId, leadId: lead.id, messageId: message.id, at: message.at, returnsOn });
}
