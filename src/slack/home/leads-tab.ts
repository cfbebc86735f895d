// The list of leads: sort, filter, search, a page at a time.
import type { AnyBlock } from '@slack/types';
import type { HomeView } from '#domain/home.ts';
import { leadStates } from '#domain/lifecycle-states.ts';
import { say } from '#text/text.ts';
import { actions, context, header, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button, select } from '../blocks/element.ts';
import { joined, phrase } from '../blocks/markup.ts';
import { count } from '../blocks/numbers.ts';
import { ids } from '../ids.ts';
import { leadRows } from './lead-rows.ts';

/** One page of leads with its filter, order and search. */
export function leadsTab(home: HomeView): AnyBlock[] {
  const { locale, leads } = home;
  const empty = leads.filter === 'all' && leads.words === '' ? 'home.leads.none' : 'home.leads.no_match';
  return some(
    header(say(locale, 'home.leads')),
    controls(home),
    leads.words !== '' && context(phrase(locale, 'home.searching', { words: leads.words })),
    leads.rows.length > 0 ? leadRows(leads.rows, locale) : section(phrase(locale, empty)),
    paging(home),
    context(joined([range(home), phrase(locale, 'home.updated', { at: moment(home.now, 'time') })])),
  );
}

function controls({ locale, leads }: HomeView): AnyBlock {
  const sorts = (['score', 'newest'] as const).map((value) => ({
    value,
    text: say(locale, `home.sort.${value}`),
  }));
  const states = leadStates.map((value) => ({ value, text: say(locale, `state.${value}`) }));
  const all = { value: 'all', text: say(locale, 'home.filter.all') };
  const clear = button({
    id: `${ids.home.search}.clear`,
    label: say(locale, 'button.clear_search'),
    value: 'clear',
  });
  return actions([
    select({ id: ids.home.sort, choices: sorts, placeholder: say(locale, 'home.sort'), chosen: leads.sort }),
    select({
      id: ids.home.filter,
      choices: [all, ...states],
      placeholder: say(locale, 'home.filter'),
      chosen: leads.filter,
    }),
    button({ id: ids.home.search, label: say(locale, 'button.search'), value: 'search' }),
    ...(leads.words === '' ? [] : [clear]),
    button({ id: ids.run.import, label: say(locale, 'button.import'), value: 'leads' }),
    button({ id: ids.run.search, label: say(locale, 'button.find'), value: 'find' }),
    button({ id: ids.lead.add, label: say(locale, 'button.add_lead'), value: 'add' }),
  ]);
}

function paging({ locale, leads }: HomeView): AnyBlock {
  const size = Math.max(leads.rows.length, 20);
  const page = (name: 'previous' | 'next', offset: number) =>
    button({ id: `${ids.home.page}.${name}`, label: say(locale, `button.${name}`), value: String(offset) });
  const more = leads.offset + leads.rows.length < leads.total;
  return actions([
    ...(leads.offset > 0 ? [page('previous', Math.max(0, leads.offset - size))] : []),
    ...(more ? [page('next', leads.offset + size)] : []),
    button({ id: ids.home.refresh, label: say(locale, 'button.refresh'), value: 'refresh' }),
  ]);
}

function range({ locale, leads }: HomeView): string {
  if (leads.total === 0) return '0';
  const total = leads.total > 10_000 ? `${count(10_000, locale)}+` : count(leads.total, locale);
  const from = count(leads.offset + 1, locale);
  return say(locale, 'home.range', { from, to: count(leads.offset + leads.rows.length, locale), total });
}
