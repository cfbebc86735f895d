// `/prospect resume`: mails leave again, at their own pace.
import { syncHomes } from '#features/insight/show-home.ts';
import { resumeSending } from '#features/workspace/resume-sending.ts';
import { sayTo } from '../say-to.ts';
import type { Turn } from '../turn.ts';

/** Lets mails leave again. */
export async function resume(turn: Turn): Promise<void> {
  const { world, workspaceId, member } = turn;
  await resumeSending(world, { workspaceId, by: member.slackUserId, via: 'slack' });
  await sayTo(turn, 'slack.resumed');
  await syncHomes(world, workspaceId);
}
