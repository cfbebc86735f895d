// `/prospect offer`: what we sell.
import type { CommandRun } from '../turn.ts';
import { topicView } from '../views/config-root.ts';

export const offer: CommandRun = async (turn) => {
  await turn.open(await topicView(turn, 'offer'));
};
