// Opens and clicks beside the numbers that count: how many mails a person opened as far as one can tell, how many only
// programs did, and when there are too few for a rate. Nothing where nothing is counted.
import type { StatsView, TrackedView } from '#domain/home.ts';
import type { Locale } from '#text/text.ts';
import { type Markup, phrase } from './blocks/markup.ts';
import { share } from './blocks/numbers.ts';

/** Below this many mails a rate says little. */
const smallSample = 100;

/** One line each for opens and clicks. */
export function trackedLines({ opens, clicks }: StatsView, locale: Locale): Markup[] {
  return [
    ...(opens ? linesOf('opens', opens, locale) : []),
    ...(clicks ? linesOf('clicks', clicks, locale) : []),
  ];
}

function linesOf(kind: 'opens' | 'clicks', view: TrackedView, locale: Locale): Markup[] {
  const { mails, reached, proxied, machineOnly, aggregateMails, loads } = view;
  const rate = share(reached, mails, locale);
  const machines = share(machineOnly, mails, locale);
  if (rate === null && aggregateMails === 0) return [phrase(locale, `stats.${kind}_none`, {})];
  return [
    ...(rate === null || machines === null
      ? []
      : [phrase(locale, `stats.${kind}`, { reached, mails, rate, proxied, machineOnly, machines })]),
    ...(mails > 0 && mails < smallSample ? [phrase(locale, 'stats.tracked_small', { mails })] : []),
    ...(aggregateMails > 0 ? [phrase(locale, `stats.${kind}_nobody`, { loads, mails: aggregateMails })] : []),
  ];
}
