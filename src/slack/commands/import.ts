// `/prospect import`: a list of leads, or of people never to contact.
import type { CommandRun } from '../turn.ts';
import { importView } from '../views/import-list.ts';

export const importList: CommandRun = async (turn, { rest }) => {
  const purpose = /exclu|block|opt/i.test(rest) ? 'exclusions' : 'leads';
  await turn.open(importView(turn.locale, purpose));
};
