// The sweep's part: Sent folders to read, and mails of a mailbox to itself that are to be sent or looked for.
import { minuteMs } from '#lib/time.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

/** What somebody wrote by hand is known within this time. */
const readEveryMs = 30 * minuteMs;
const lookEveryMs = 30_000;

/** Marks before `lostBefore` belong to lost jobs. */
export async function mailboxOrders(
  world: Pick<World, 'clock' | 'mailChecks' | 'sentReadings'>,
  workspaceId: string,
  lostBefore: Date,
): Promise<JobOrder[]> {
  const at = world.clock.now();
  const doneBefore = new Date(at.getTime() - readEveryMs);
  const again = new Date(at.getTime() + lookEveryMs);
  const [folders, checks] = await Promise.all([
    world.sentReadings.due(workspaceId, { at, lostBefore, doneBefore }),
    world.mailChecks.due(workspaceId, { at, again }),
  ]);
  return [
    ...folders.map((mailboxId) => ({ name: 'mailbox.sent' as const, payload: { workspaceId, mailboxId } })),
    ...checks.map((mailboxId) => ({ name: 'mailbox.check' as const, payload: { workspaceId, mailboxId } })),
  ];
}
