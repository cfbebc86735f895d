// `/prospect leads [words]`: the best ones, or those that match; the whole list is in App Home.
import { say } from '#text/text.ts';
import { context, drawn, section, some } from '../blocks/block.ts';
import { phrase } from '../blocks/markup.ts';
import { leadRows } from '../home/lead-rows.ts';
import { sayTo } from '../say-to.ts';
import type { CommandRun } from '../turn.ts';

const shown = 10;

export const leads: CommandRun = async (turn, { rest }) => {
  const { locale, world, workspaceId } = turn;
  const query = { filter: 'all', sort: 'score', words: rest.slice(0, 100), offset: 0, limit: shown } as const;
  const { rows, total } = await world.leadList.page(workspaceId, query);
  if (rows.length === 0) return sayTo(turn, rest === '' ? 'home.leads.none' : 'home.leads.no_match');
  const title = phrase(locale, 'leads.found', { n: total });
  const more = total > rows.length;
  const blocks = some(section(title), leadRows(rows, locale), more && context(say(locale, 'leads.more')));
  await turn.reply(drawn(title, blocks));
};
