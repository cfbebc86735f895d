// What one can do with an import: take it back, get the rows that were not taken.

import { syncHomes } from '#features/insight/show-home.ts';
import { listRejects } from '#features/intake/list-rejects.ts';
import { undoImport } from '#features/intake/undo-import.ts';
import { say } from '#text/text.ts';
import { readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun } from '../turn.ts';

export const undoRun: ActionRun = async (turn, { value }) => {
  const { world, workspaceId, member } = turn;
  const runId = readId(value);
  if (runId === null) return sayTo(turn, 'slack.unknown_button');
  const { removed, kept } = await undoImport(world, {
    workspaceId,
    runId,
    by: member.slackUserId,
    via: 'slack',
  });
  await sayTo(turn, kept > 0 ? 'import.undone_some' : 'import.undone', { removed, kept });
  await syncHomes(world, workspaceId);
};

export const sendRejects: ActionRun = async (turn, { value }) => {
  const { world, workspaceId, member, locale } = turn;
  const runId = readId(value);
  if (runId === null) return sayTo(turn, 'slack.unknown_button');
  const chunks: string[] = [];
  for await (const chunk of listRejects(world, { workspaceId, runId, locale })) chunks.push(chunk);
  if (chunks.length === 0) return sayTo(turn, 'import.no_rejects');
  const title = say(locale, 'import.rejects_title');
  const file = { name: 'rejected-rows.csv', title, bytes: Buffer.from(chunks.join(''), 'utf8') };
  await world.chat.sendFile(workspaceId, member.slackUserId, file);
  await sayTo(turn, 'import.rejects_sent');
};
