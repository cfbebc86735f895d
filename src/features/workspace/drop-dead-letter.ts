// Gives up on what a dead letter is about. A lead stays in `failed` with its reason; a mail that did not leave says
// so on its card, from where the lead can go back into review; a LinkedIn step is left out; an import has failed.
import type { World } from '#ports/world.ts';
import { sayCode } from '#text/text.ts';
import { type DeadLetter, isStopped } from './retry-dead-letter.ts';

/** Hand in the transaction's stores. */
export async function dropDeadLetter(
  stores: Pick<World, 'runs' | 'touches' | 'workspaces'>,
  { workspaceId, task, at }: DeadLetter,
): Promise<void> {
  const { runId, referenceId = '' } = task.detail;
  if (runId) {
    const { locale } = await stores.workspaces.get(workspaceId);
    const reason = sayCode(locale, 'reason', { code: 'dead_letter', params: { referenceId } });
    await stores.runs.finish(workspaceId, { runId: String(runId), state: 'failed', at, reason });
  }
  const touch = task.touchId ? await stores.touches.get(workspaceId, task.touchId) : null;
  if (!touch || !isStopped(touch)) return;
  const to = touch.kind === 'email' ? 'failed' : 'skipped';
  await stores.touches.change(workspaceId, { touchId: touch.id, from: ['held'], to, reason: touch.reason });
}
