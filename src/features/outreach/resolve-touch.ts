// The job touch.resolve: did it leave? Searches the mailbox for our Message-ID. Found = recorded as sent. Not found
// three times over at least five minutes, or not readable = a person decides. It is never sent again unasked.
import type { Reason } from '#domain/lead.ts';
import type { Touch } from '#domain/touch.ts';
import { breakMailbox } from '#features/mailbox/break-mailbox.ts';
import { openSession } from '#features/mailbox/open-session.ts';
import { Gone } from '#lib/errors.ts';
import type { FoundMail } from '#ports/mailbox.ts';
import { handToPerson } from '../linkedin/hand-to-person.ts';
import { redraw } from '../review/redraw.ts';
import { type ClaimedSend, type Delivering, mailOf, sentOf } from './claimed-send.ts';
import { loadSend } from './load-send.ts';
import { recordSent } from './record-sent.ts';
import { tellSent } from './tell-sent.ts';

/** A send takes seconds: younger claims are still being sent. */
const youngMs = 2 * 60_000;
const searchesNeeded = 3;
const searchForMs = 5 * 60_000;

type Order = { readonly workspaceId: string; readonly touchId: string; readonly now?: boolean };

/** `now` searches at once (the sender itself saw the connection drop). Throws Unavailable when Google can't answer. */
export async function resolveTouch(world: Delivering, order: Order): Promise<void> {
  const { workspaceId, touchId, now = false } = order;
  const touch = await world.touches.get(workspaceId, touchId);
  if (touch?.state !== 'claimed' || !touch.claimedAt) return;
  if (!now && isYoung(touch, world.clock.now())) return;
  // Nobody can look up whether somebody saw a visit or an invitation: the owner does.
  if (touch.kind !== 'email') return handToPerson(world, touch, true);
  const claimed = await loadClaimed(world, touch);
  if (!claimed) return giveUp(world, touch);
  const found = await search(world, claimed);
  if (found.kind === 'unreadable') return giveUp(world, touch);
  if (found.kind === 'absent') return searchAgain(world, touch);
  const mail = mailOf(world, claimed);
  const { providerId, threadId, messageId: wireMessageId } = found;
  const left = { providerId, threadId, wireMessageId, raw: null, at: touch.claimedAt };
  await recordSent(world, { ...sentOf(claimed, mail), ...left });
  await tellSent(world, touch);
}

/** True while the send itself may still be under way. */
export function isYoung({ claimedAt }: Touch, at: Date): boolean {
  return claimedAt !== null && at.getTime() - claimedAt.getTime() < youngMs;
}

/** The claimed step with what belongs to its mail; null when that is gone. */
export async function loadClaimed(world: Delivering, touch: Touch): Promise<ClaimedSend | null> {
  const loaded = await loadSend(world, touch);
  if (!loaded?.mailbox || !loaded.approved || !touch.messageId) return null;
  return { ...loaded, mailbox: loaded.mailbox, approved: loaded.approved, messageId: touch.messageId };
}

/** Looks for the mail at the vendor. Throws Unavailable when it can't answer. */
export async function search(
  world: Delivering,
  { mailbox, lead, messageId }: ClaimedSend,
): Promise<FoundMail> {
  try {
    const session = await openSession(world, mailbox);
    return await session.find(messageId, lead.email ?? '');
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    await breakMailbox(world, mailbox, error.message);
    return { kind: 'unreadable' };
  }
}

async function searchAgain(world: Delivering, touch: Touch): Promise<void> {
  const at = world.clock.now();
  const before = touch.reason?.code === 'searching' ? touch.reason.params : {};
  const since = String(before.since ?? touch.claimedAt?.toISOString() ?? at.toISOString());
  const searches = Number(before.searches ?? 0) + 1;
  if (searches >= searchesNeeded && at.getTime() - Date.parse(since) >= searchForMs)
    return giveUp(world, touch);
  const reason: Reason = { code: 'searching', params: { since, searches } };
  await world.claims.searched(touch.workspaceId, { touchId: touch.id, reason, at });
  await redraw(world, touch.workspaceId, [`lead/${touch.leadId}`]);
}

async function giveUp(world: Delivering, touch: Touch): Promise<void> {
  const { workspaceId, leadId, id: touchId } = touch;
  const at = world.clock.now();
  const task = await world.transact(async (stores) => {
    const reason = { code: 'unknown_outcome', params: {} };
    if (!(await stores.claims.giveUp(workspaceId, { touchId, reason }))) return null;
    const detail = { step: touch.step, messageId: touch.messageId ?? '' };
    return stores.tasks.open(workspaceId, { kind: 'unknown_outcome', leadId, touchId, detail, at });
  });
  if (task) await redraw(world, workspaceId, [`task/${task.id}`]);
  await redraw(world, workspaceId, [`lead/${leadId}`]);
}
