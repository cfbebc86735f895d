// The switches: pause and resume everything, and try a closed channel again.
import { syncHomes } from '#features/insight/show-home.ts';
import { redrawWaiting } from '#features/review/redraw-waiting.ts';
import { stopSending } from '../commands/pause.ts';
import { resume } from '../commands/resume.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun } from '../turn.ts';

export const pauseClicked: ActionRun = async (turn) => stopSending(turn, null);

export const resumeClicked: ActionRun = async (turn) => resume(turn);

export const retryChannel: ActionRun = async (turn) => {
  const { world, workspaceId } = turn;
  await world.installations.mendChannel(workspaceId);
  await redrawWaiting(world, workspaceId);
  await sayTo(turn, 'slack.channel_retried');
  await syncHomes(world, workspaceId);
};
