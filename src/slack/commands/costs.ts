// `/prospect costs [7d|30d|90d]`: what paid vendors were asked for, by purpose, by day and by lead. A price that we
// don't know is said.
import { DateTime } from 'luxon';
import { type CostsView, readCosts } from '#features/costs/read-costs.ts';
import { type Locale, say, type TextKey } from '#text/text.ts';
import { context, drawn, section, some } from '../blocks/block.ts';
import { bold, joined, lines, type Markup, md, phrase } from '../blocks/markup.ts';
import { count, money } from '../blocks/numbers.ts';
import { sayTo } from '../say-to.ts';
import type { CommandRun } from '../turn.ts';

const usualDays = 30;
/** More days than these are summed up in the total only. */
const daysShown = 14;

/** What paid calls cost; equal to what was recorded. */
export const costs: CommandRun = async (turn, { rest }) => {
  const { locale, world, workspaceId, member } = turn;
  const view = await readCosts(world, { workspaceId, days: spanOf(rest), zone: member.tz });
  if (view.rows.length === 0) return sayTo(turn, 'costs.none', { days: view.days });
  const head = headOf(view, locale);
  const blocks = some(
    section(lines([bold(head), ...view.rows.map((row) => rowOf(row, locale))])),
    context(...notes(view, locale)),
    view.unpriced.map((what) => section(joined([':warning:', unknownPrice(what, locale)], ' '))),
  );
  await turn.reply(drawn(head, blocks));
};

/** 30 unless 7 or 90 is asked for. */
export function spanOf(text: string): number {
  const asked = Number(/\d+/.exec(text)?.[0] ?? usualDays);
  if (asked >= 90) return 90;
  return asked <= 7 ? 7 : usualDays;
}

function headOf({ totalMicros, unpriced, days }: CostsView, locale: Locale): Markup {
  const key = unpriced.length > 0 ? 'costs.at_least' : 'costs.total';
  return phrase(locale, key, { total: money(totalMicros, locale), days });
}

function unknownPrice(what: string, locale: Locale): Markup {
  return phrase(locale, 'costs.unknown_prices', { what });
}

function rowOf(row: CostsView['rows'][number], locale: Locale): Markup {
  const amount =
    row.unit === null || row.units === 0
      ? phrase(locale, 'costs.calls', { n: row.calls })
      : phrase(locale, `costs.units.${row.unit}`, { n: row.units });
  const price = row.unpriced > 0 ? say(locale, 'slack.unknown') : money(row.costMicros, locale);
  return joined([md`• ${purposeOf(row.purpose, locale)}`, row.model ?? row.provider, amount, md`${price}`]);
}

const purposes: Readonly<Record<string, TextKey>> = {
  score: 'costs.purpose.score',
  draft: 'costs.purpose.draft',
  judge: 'costs.purpose.judge',
  answer: 'costs.purpose.answer',
  search: 'costs.purpose.search',
  company: 'costs.purpose.company',
  reveal: 'costs.purpose.reveal',
  verify: 'costs.purpose.verify',
  jobs: 'costs.purpose.jobs',
  news: 'costs.purpose.news',
  unread: 'costs.purpose.unread',
};

function purposeOf(purpose: string, locale: Locale): string {
  const key = purposes[purpose];
  return key ? say(locale, key) : say(locale, 'costs.purpose.other', { purpose });
}

function notes(view: CostsView, locale: Locale): Markup[] {
  const { tokens, budgets } = view;
  const number = (n: number): string => count(n, locale);
  const used = tokens.fresh + tokens.cached + tokens.written + tokens.output > 0;
  const shares = {
    ...{ fresh: number(tokens.fresh), cached: number(tokens.cached) },
    ...{ written: number(tokens.written), output: number(tokens.output) },
  };
  return [
    ...perLead(view, locale),
    ...perDay(view, locale),
    ...(used ? [phrase(locale, 'costs.model_tokens', shares)] : []),
    ...budgets.map(({ kind, used: spent, limit }) =>
      phrase(locale, `costs.budget.${kind}`, { used: money(spent, locale), limit: money(limit, locale) }),
    ),
    phrase(locale, 'costs.list_prices'),
  ];
}

function perLead({ totalMicros, qualified, sent }: CostsView, locale: Locale): Markup[] {
  if (qualified === 0) return [];
  const each = (n: number): string => (n === 0 ? '–' : money(totalMicros / n, locale));
  return [phrase(locale, 'costs.per_lead', { qualified: each(qualified), sent: each(sent) })];
}

function perDay({ perDay: days }: CostsView, locale: Locale): Markup[] {
  if (days.length < 2) return [];
  const name = (day: string): string =>
    DateTime.fromISO(day)
      .setLocale(locale === 'fr' ? 'fr' : 'en-GB')
      .toFormat('d LLL');
  const shown = days
    .slice(-daysShown)
    .map(({ day, costMicros }) => `${name(day)} ${money(costMicros, locale)}`);
  return [phrase(locale, 'costs.per_day', { days: shown.join(', ') })];
}
