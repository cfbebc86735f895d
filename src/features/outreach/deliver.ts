// From a claim to its end: hands the mail to the mailbox and writes down what came of it. Only a clear "no" frees the
// step; everything that is not clear is searched for.

import type { OutgoingMail } from '#domain/mail.ts';
import { forADay } from '#domain/mailbox-health.ts';
import { breakMailbox } from '#features/mailbox/break-mailbox.ts';
import { haltMailbox } from '#features/mailbox/guard-mailbox.ts';
import { openSession } from '#features/mailbox/open-session.ts';
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { never } from '#lib/result.ts';
import { shortened } from '#lib/storable.ts';
import type { SendOutcome } from '#ports/mailbox.ts';
import { redraw } from '../review/redraw.ts';
import { type ClaimedSend, type Delivering, mailOf, sentOf } from './claimed-send.ts';
import { recordSent } from './record-sent.ts';
import { resolveTouch } from './resolve-touch.ts';
import { tellSent } from './tell-sent.ts';

/** The touch must be claimed with this Message-ID. */
export async function deliver(world: Delivering, claimed: ClaimedSend): Promise<void> {
  const mail = mailOf(world, claimed);
  const outcome = await handOver(world, claimed, mail);
  const { touch } = claimed;
  switch (outcome.kind) {
    case 'sent': {
      const { providerId, threadId, raw, messageId: wireMessageId } = outcome;
      const left = { providerId, threadId, raw, wireMessageId, at: world.clock.now() };
      await recordSent(world, { ...sentOf(claimed, mail), ...left });
      return tellSent(world, touch);
    }
    case 'refused':
      return free(world, claimed, outcome);
    case 'broken':
      await release(world, claimed, {
        to: 'held',
        code: 'mailbox_reconnect',
        params: { address: claimed.mailbox.address },
      });
      await breakMailbox(world, claimed.mailbox, outcome.detail);
      return;
    case 'unknown':
      world.log.warn(
        { workspaceId: touch.workspaceId, touchId: touch.id, detail: outcome.detail },
        'send outcome unknown',
      );
      return resolveTouch(world, { workspaceId: touch.workspaceId, touchId: touch.id, now: true });
    default:
      never(outcome);
  }
}

type HandedOver = SendOutcome | { readonly kind: 'broken'; readonly detail: string };

/** Errors of the port mean that nothing left; anything else that is thrown leaves the claim for the search. */
async function handOver(
  world: Delivering,
  { mailbox, earlier }: ClaimedSend,
  mail: OutgoingMail,
): Promise<HandedOver> {
  try {
    const session = await openSession(world, mailbox);
    return await session.send(mail, earlier.findLast(({ threadId }) => threadId !== null)?.threadId ?? null);
  } catch (error) {
    const detail = messageOf(error);
    if (error instanceof Gone) return { kind: 'broken', detail };
    if (error instanceof Unavailable)
      return { kind: 'refused', code: 'mail_rate', detail, retryAfterMs: error.retryAfterMs };
    if (error instanceof Refusal)
      return { kind: 'refused', code: error.code, detail, retryAfterMs: 3_600_000 };
    throw error;
  }
}

async function free(
  world: Delivering,
  claimed: ClaimedSend,
  { code, detail, retryAfterMs }: Extract<SendOutcome, { kind: 'refused' }>,
): Promise<void> {
  const { touch } = claimed;
  const params = { detail: shortened(detail, 200) };
  if (retryAfterMs === null) {
    await release(world, claimed, { to: 'failed', code, params });
    const reason = { code, params };
    await world.touches.skipOpen(touch.workspaceId, { leadId: touch.leadId, reason });
    return;
  }
  const dueAt = new Date(world.clock.now().getTime() + retryAfterMs);
  await release(world, claimed, { to: 'planned', code, params, dueAt });
  if (code !== 'mail_day_limit') return;
  const reason = { code: 'health_limit', params: {} };
  await haltMailbox(world, claimed.mailbox, forADay(reason, world.clock.now()));
}

async function release(
  world: Delivering,
  { touch, messageId }: ClaimedSend,
  to: { to: 'planned' | 'failed' | 'held'; code: string; params: Record<string, string>; dueAt?: Date },
): Promise<void> {
  const { code, params, ...rest } = to;
  await world.claims.release(touch.workspaceId, {
    touchId: touch.id,
    messageId,
    ...rest,
    reason: { code, params },
  });
  await redraw(world, touch.workspaceId, [`lead/${touch.leadId}`]);
}
