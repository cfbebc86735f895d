// The job touch.send: one step leaves, at most once. Check, claim, send with our own Message-ID, record. Between the
// claim and the record the row says so, and whoever comes later searches the mailbox before anything else.

import { ownMessageId } from '#domain/message-id.ts';
import type { SendVerdict } from '#domain/send-check.ts';
import type { Touch } from '#domain/touch.ts';
import { newId } from '#lib/ids.ts';
import { never } from '#lib/result.ts';
import type { World } from '#ports/world.ts';
import { type Polling, pollMailbox } from '../replies/poll-mailbox.ts';
import { redraw } from '../review/redraw.ts';
import type { Delivering } from './claimed-send.ts';
import { deliver } from './deliver.ts';
import { type LoadedSend, loadSend } from './load-send.ts';
import { tellSent } from './tell-sent.ts';

type Sendable = LoadedSend & {
  readonly mailbox: NonNullable<LoadedSend['mailbox']>;
  readonly approved: NonNullable<LoadedSend['approved']>;
  readonly limits: NonNullable<LoadedSend['limits']>;
};

/** Does nothing for a step that is not planned or not yet due. Throws Unavailable when the chat must be told later. */
export async function sendTouch(
  world: Delivering & Polling & Pick<World, 'transact'>,
  { workspaceId, touchId }: { workspaceId: string; touchId: string },
): Promise<void> {
  const touch = await world.touches.get(workspaceId, touchId);
  if (touch?.state === 'sent') return tellSent(world, touch);
  if (touch?.state !== 'planned' || touch.dueAt > world.clock.now()) return;
  await readAnswers(world, touch);
  const loaded = await loadSend(world, touch);
  if (!loaded) return;
  if (loaded.verdict.kind !== 'go' || !isSendable(loaded)) return postpone(world, touch, loaded.verdict);
  const messageId = ownMessageId(newId(), loaded.mailbox.address);
  const claimed = await claim(world, loaded, messageId);
  if (!claimed) return stepBack(world, touch);
  await deliver(world, { ...loaded, touch: claimed, messageId });
}

/** A follow-up, or another try, must not cross an answer that lies unread in the mailbox: it is read first. */
async function readAnswers(world: Polling, { workspaceId, mailboxId, step, attempts }: Touch): Promise<void> {
  if ((step > 0 || attempts > 0) && mailboxId) await pollMailbox(world, { workspaceId, mailboxId });
}

function isSendable(loaded: LoadedSend): loaded is Sendable {
  return loaded.mailbox !== null && loaded.approved !== null && loaded.limits !== null;
}

function claim(
  world: Pick<World, 'transact' | 'clock'>,
  { touch, mailbox, hashes, emailKey, limits }: Sendable,
  messageId: string,
): Promise<Touch | null> {
  const { urgent, id: touchId, workspaceId } = touch;
  const at = world.clock.now();
  const asked = {
    touchId,
    mailboxId: mailbox.id,
    messageId,
    at,
    hashes,
    personKey: emailKey,
    urgent,
    limits,
  };
  return world.transact((stores) => stores.claims.take(workspaceId, asked));
}

/** Something changed between the check and the claim: looks again in a minute. */
async function stepBack(world: Delivering, touch: Touch): Promise<void> {
  const dueAt = new Date(world.clock.now().getTime() + 60_000);
  const change = { touchId: touch.id, from: ['planned'], to: 'planned', reason: null, dueAt } as const;
  await world.touches.change(touch.workspaceId, change);
}

async function postpone(world: Delivering, touch: Touch, verdict: SendVerdict): Promise<void> {
  const { workspaceId, leadId } = touch;
  const base = { touchId: touch.id, from: ['planned'] } as const;
  switch (verdict.kind) {
    case 'go':
      return;
    case 'later':
      await world.touches.change(workspaceId, {
        ...base,
        to: 'planned',
        reason: verdict.reason,
        dueAt: verdict.at,
      });
      break;
    case 'hold':
      await world.touches.change(workspaceId, { ...base, to: 'held', reason: verdict.reason });
      break;
    case 'stop':
      await world.touches.skipOpen(workspaceId, { leadId, reason: verdict.reason });
      await refuse(world, touch, verdict.reason.code);
      break;
    default:
      never(verdict);
  }
  await redraw(world, workspaceId, [`lead/${leadId}`]);
}

async function refuse(world: Delivering, { workspaceId, leadId, step }: Touch, code: string): Promise<void> {
  await world.audit.add(workspaceId, {
    at: world.clock.now(),
    actor: 'system',
    via: 'system',
    action: 'touch.stopped',
    subject: `lead/${leadId}`,
    outcome: 'refused',
    detail: { step, code },
  });
}
