// The numbers of the week in App Home, with the way to longer spans.
import type { AnyBlock } from '@slack/types';
import type { HomeView } from '#domain/home.ts';
import { say } from '#text/text.ts';
import { actions, context, header, type Style, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';
import { statsBlocks } from '../stats-blocks.ts';

/** Numbers and a chart of the last days; without charts, the numbers alone. */
export function analyticsTab(home: HomeView, style: Style): AnyBlock[] {
  const { locale, stats, now } = home;
  const span = (days: string) =>
    button({
      id: `${ids.stats.open}.${days}`,
      label: say(locale, 'button.days', { n: Number(days) }),
      value: days,
    });
  return some(
    header(say(locale, 'home.analytics')),
    statsBlocks(stats, locale, style),
    actions([span('7'), span('30'), span('90')]),
    context(phrase(locale, 'home.updated', { at: moment(now, 'time') })),
  );
}
