// Buttons that switch an outside warm-up tool on or off for a mailbox.
import { switchWarmup } from '#features/mailbox/switch-warmup.ts';
import { readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun, Turn } from '../turn.ts';

export const warmupOn: ActionRun = (turn, { value }) => switched(turn, value, true);

export const warmupOff: ActionRun = (turn, { value }) => switched(turn, value, false);

/** The use case refuses everybody but the owner and admins. */
async function switched(turn: Turn, value: string | null, on: boolean): Promise<void> {
  const mailboxId = readId(value);
  if (mailboxId === null) return;
  const { world, workspaceId, member } = turn;
  await switchWarmup(world, { workspaceId, mailboxId, member, on });
  await sayTo(turn, on ? 'warmup.switched_on' : 'warmup.switched_off');
}
