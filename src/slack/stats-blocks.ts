// The numbers of a span: the finding as a sentence, the facts, then a chart and what small samples don't say.
import type { AnyBlock } from '@slack/types';
import { DateTime } from 'luxon';
import type { StatsView } from '#domain/home.ts';
import { type Locale, say } from '#text/text.ts';
import { context, fields, type Style, section, some } from './blocks/block.ts';
import { bold, lines, type Markup, md, phrase } from './blocks/markup.ts';
import { count, money, share } from './blocks/numbers.ts';
import { trackedLines } from './tracked-lines.ts';
import { barChart } from './untyped-blocks.ts';

/** Below this many mails a rate says little, and we say so. */
const smallSample = 100;

/** Plain numbers and a chart with its sentence; `classic` leaves the chart out. */
export function statsBlocks(stats: StatsView, locale: Locale, { classic }: Style): AnyBlock[] {
  const quiet = stats.found + stats.sent + stats.replies === 0;
  const cost = stats.costMicros === null ? say(locale, 'slack.unknown') : money(stats.costMicros, locale);
  const fact = (name: Parameters<typeof say>[1], value: Markup | string) =>
    lines([bold(say(locale, name)), value]);
  return some(
    section(finding(stats, locale)),
    fields([
      fact(
        'stats.found',
        phrase(locale, 'stats.found_of', { found: stats.found, above: stats.aboveThreshold }),
      ),
      fact(
        'stats.decided',
        phrase(locale, 'stats.decided_of', { approved: stats.approved, rejected: stats.rejected }),
      ),
      fact('stats.sent', md`${count(stats.sent, locale)}`),
      fact('stats.replies', md`${count(stats.replies, locale)}`),
      fact(
        'stats.stopped',
        phrase(locale, 'stats.stopped_of', { bounced: stats.bounced, unsubscribed: stats.unsubscribed }),
      ),
      fact('stats.cost', md`${cost}`),
    ]),
    ...trackedLines(stats, locale).map((line) => context(line)),
    !(quiet || classic) && chart(stats, locale),
    stats.contacted > 0 &&
      stats.contacted < smallSample &&
      context(phrase(locale, 'stats.small', { n: stats.contacted })),
  );
}

/** "6 answers from 96 people (6.3 %) in the last 7 days." */
export function finding(stats: StatsView, locale: Locale): Markup {
  const { days, replies, contacted, found } = stats;
  const rate = share(replies, contacted, locale);
  if (rate === null) return phrase(locale, 'stats.no_mail', { n: found, days });
  return bold(phrase(locale, 'stats.finding', { replies, contacted, rate, days }));
}

/** At most 20 bars: longer spans are summed by week. */
function chart(stats: StatsView, locale: Locale): AnyBlock {
  const bars = stats.perDay.length <= 20 ? stats.perDay : byWeek(stats.perDay);
  const name = (day: string) =>
    DateTime.fromISO(day)
      .setLocale(locale === 'fr' ? 'fr' : 'en-GB')
      .toFormat('d LLL');
  return barChart({
    title: say(locale, 'stats.chart'),
    categories: bars.map((bar) => name(bar.day)),
    series: [
      { name: say(locale, 'stats.found'), values: bars.map((bar) => bar.found) },
      { name: say(locale, 'stats.sent'), values: bars.map((bar) => bar.sent) },
      { name: say(locale, 'stats.replies'), values: bars.map((bar) => bar.replies) },
    ],
    x: say(locale, stats.perDay.length <= 20 ? 'stats.day' : 'stats.week'),
    y: say(locale, 'stats.number'),
  });
}

function byWeek(days: StatsView['perDay']): StatsView['perDay'] {
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, i) => days.slice(i * 7, i * 7 + 7));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return weeks.map((week) => ({
    day: week[0]?.day ?? '',
    found: sum(week.map((one) => one.found)),
    sent: sum(week.map((one) => one.sent)),
    replies: sum(week.map((one) => one.replies)),
  }));
}
