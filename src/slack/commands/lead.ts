// `/prospect lead <email|name|domain>` and `/prospect why <email>`: one person, explained.
import { drawn, section } from '../blocks/block.ts';
import { phrase } from '../blocks/markup.ts';
import { leadRows } from '../home/lead-rows.ts';
import { sayTo } from '../say-to.ts';
import { showLeadStory } from '../show-lead-story.ts';
import type { CommandRun, Turn } from '../turn.ts';

export const lead: CommandRun = async (turn, { rest }) => found(turn, rest, 'slack.lead_usage');
export const why: CommandRun = async (turn, { rest }) => found(turn, rest, 'slack.why_usage');

async function found(
  turn: Turn,
  words: string,
  usage: 'slack.lead_usage' | 'slack.why_usage',
): Promise<void> {
  if (words === '') return sayTo(turn, usage);
  const rows = await turn.world.leadList.find(turn.workspaceId, { words: words.slice(0, 100), limit: 10 });
  const [first] = rows;
  if (!first) return sayTo(turn, 'home.leads.no_match');
  // An address is one person: duplicates of theirs are no other choice.
  if (rows.length === 1 || words.includes('@')) return showLeadStory(turn, first.leadId);
  const title = phrase(turn.locale, 'leads.which', { n: rows.length });
  await turn.reply(drawn(title, [section(title), ...leadRows(rows, turn.locale)]));
}
