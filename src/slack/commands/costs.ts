// `/prospect costs`: what paid vendors were asked for in the last 30 days. A price that we don't know is said.
import { dayMs } from '#lib/time.ts';
import { say } from '#text/text.ts';
import { context, drawn, section, some } from '../blocks/block.ts';
import { bold, joined, lines, md, phrase } from '../blocks/markup.ts';
import { count, money } from '../blocks/numbers.ts';
import { sayTo } from '../say-to.ts';
import type { Turn } from '../turn.ts';

const days = 30;

/** What paid calls cost, by purpose; an unknown price is said, not counted as 0. */
export async function costs(turn: Turn): Promise<void> {
  const { locale, world, workspaceId } = turn;
  const to = world.clock.now();
  const from = new Date(to.getTime() - days * dayMs);
  const sums = await world.usage.sums(workspaceId, { from, to });
  if (sums.length === 0) return sayTo(turn, 'costs.none', { days });
  const total = sums.reduce((sum, one) => sum + one.costMicros, 0);
  const unpriced = sums.some((one) => one.unpriced > 0);
  const head = phrase(locale, unpriced ? 'costs.at_least' : 'costs.total', {
    total: money(total, locale),
    days,
  });
  const rows = sums.map((one) => {
    const price = one.unpriced > 0 ? say(locale, 'slack.unknown') : money(one.costMicros, locale);
    return joined([
      md`• ${one.purpose}`,
      one.model ?? one.provider,
      phrase(locale, 'costs.calls', { n: one.calls }),
      md`${price}`,
    ]);
  });
  const tokens = sums.reduce((sum, one) => sum + one.inputTokens + one.outputTokens, 0);
  const note = phrase(locale, 'costs.tokens', { tokens: count(tokens, locale) });
  await turn.reply(drawn(head, some(section(lines([bold(head), ...rows])), context(note))));
}
