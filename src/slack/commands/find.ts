// `/prospect find [segment] [n]`: looks for leads. The first search of a workspace asks before it costs anything, later
// ones start at once and say what they may cost.
import type { Segment } from '#domain/segment.ts';
import { type FindPlan, planFind } from '#features/intake/find/plan-find.ts';
import { startFind } from '#features/intake/find/start-find.ts';
import { Refusal } from '#lib/errors.ts';
import { say } from '#text/text.ts';
import { button } from '../blocks/element.ts';
import { joined, phrase } from '../blocks/markup.ts';
import { money } from '../blocks/numbers.ts';
import { ids, writeFindValue } from '../ids.ts';
import { sayTo, tellTo } from '../say-to.ts';
import type { CommandRun, Turn } from '../turn.ts';

export const findLeads: CommandRun = async (turn, { rest }) => {
  const { words, leads } = readFind(rest);
  const segments = await turn.world.segments.list(turn.workspaceId);
  const segment = words === '' ? segments[0] : named(segments, words);
  if (!segment && segments.length > 0) {
    const known = segments.map(({ name }) => `\n• ${name}`).join('');
    throw new Refusal('segment_unknown', { name: words, known });
  }
  await find(turn, { segmentId: segment?.id ?? '', leads, asked: false });
};

/** "French CTOs 40" is 40 leads of the segment "French CTOs"; 0 = as many as the settings say. */
export function readFind(text: string): { readonly words: string; readonly leads: number } {
  const [, words = '', number] = /^(?:(.*?)\s)?\s*(\d+)?$/s.exec(text.trim()) ?? [null, text];
  return { words: words.trim(), leads: Math.min(1000, Number(number ?? 0)) };
}

/** By its whole name, else by the beginning of it. */
function named(segments: readonly Segment[], words: string): Segment | undefined {
  const wanted = words.toLowerCase();
  const names = segments.map((segment) => ({ segment, name: segment.name.toLowerCase() }));
  return (names.find(({ name }) => name === wanted) ?? names.find(({ name }) => name.startsWith(wanted)))
    ?.segment;
}

type Wanted = { readonly segmentId: string; readonly leads: number; readonly asked: boolean };

/** Asks (`asked` = they said yes already), or starts. */
export async function find(turn: Turn, { segmentId, leads, asked }: Wanted): Promise<void> {
  const { world, workspaceId, member } = turn;
  const request = { workspaceId, leads, ...(segmentId === '' ? {} : { segmentId }) };
  const plan = await planFind(world, request);
  if (plan.first && !asked) return ask(turn, plan);
  await startFind(world, { ...request, by: member.slackUserId, via: 'slack' });
  const key = plan.costMicros === null ? 'find.started_unknown' : 'find.started';
  await sayTo(turn, key, said(turn, plan));
}

/** Asks whatever was searched before: for a button that stands among others. */
export async function offerToFind(turn: Turn): Promise<void> {
  await ask(turn, await planFind(turn.world, { workspaceId: turn.workspaceId }));
}

async function ask(turn: Turn, plan: FindPlan): Promise<void> {
  const { locale } = turn;
  const params = said(turn, plan);
  const question = phrase(locale, plan.costMicros === null ? 'find.ask_unknown' : 'find.ask', params);
  const value = writeFindValue({ segmentId: plan.segment.id, leads: plan.leads });
  const label = say(locale, 'button.find_go', { n: plan.leads });
  const go = button({ id: ids.run.find, label, value, style: 'primary' });
  const once = plan.first ? phrase(locale, 'find.ask_once') : null;
  const hint = joined([phrase(locale, 'find.ask_hint', params), once], ' ');
  await tellTo(turn, joined([question, hint], '\n'), [go]);
}

function said({ locale }: Turn, { leads, segment, costMicros, budgetMicros }: FindPlan) {
  const cost = money(costMicros ?? 0, locale);
  return { n: leads, segment: segment.name, cost, budget: money(budgetMicros, locale) };
}
