// What happens while a worker has asked who may be written to and has not claimed yet: it must ask again, in the claim,
// because nobody else can stop its mail any more.
import { sendTouch } from '#features/outreach/send-touch.ts';
import { pollMailbox } from '#features/replies/poll-mailbox.ts';
import { Gone, Refusal, Unavailable } from '#lib/errors.ts';
import { mailboxOf } from './model.ts';
import type { Play } from './play.ts';
import { Died } from './shift.ts';
import { watched } from './watched.ts';

type Stop = () => Promise<void>;

/**
 * Another worker takes the mail that is due. While the vendor tells it to wait the person is stopped, which can't skip
 * a step that is claimed; then the step is given back, its time comes, and the first worker goes on.
 */
export async function overtake(play: Play, { who }: { readonly who: number }, stop: Stop): Promise<void> {
  const { s, cast } = play;
  const { world, workspaceId } = s;
  const leadId = cast.people[who]?.leadId ?? '';
  const where = { leadId, state: 'planned', kind: 'email', dueAt: { lte: world.clock.now() } };
  const due = await world.db.touch.findFirst({ where, orderBy: { step: 'asc' } });
  if (!due) return;
  const fault = s.mail.fail({ route: s.sendRoute, status: 429, retryAfter: 90 });
  play.faults.push(fault);
  const other = watched(world, async (call) => {
    if (call === 'claims.release') await stop();
  });
  await unlessRefused(sendTouch(other, { workspaceId, touchId: due.id }));
  fault.stop();
  await s.test.pass({ minutes: 2 });
}

/** Their mailbox is read by a process that dies once the reply is written down. True when it came to that. */
export async function readHalf({ s, cast }: Play, who: number): Promise<boolean> {
  const mailboxId = cast.mailboxes[mailboxOf(who)]?.id ?? '';
  const seen = { isWritten: false, isOver: false };
  const dying = watched(s.world, async (call) => {
    if (seen.isWritten && call === 'transact') seen.isOver = true;
    if (seen.isOver) throw new Died();
    seen.isWritten ||= call === 'messages.add';
  });
  await unlessRefused(pollMailbox(dying, { workspaceId: s.workspaceId, mailboxId }));
  return seen.isOver;
}

async function unlessRefused(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (![Died, Refusal, Unavailable, Gone].some((kind) => error instanceof kind)) throw error;
  });
}
