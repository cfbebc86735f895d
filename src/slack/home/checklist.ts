// The first steps: one line each, the next one in bold with its button. Gone when all are done.
import type { AnyBlock } from '@slack/types';
import type { HomeView } from '#domain/home.ts';
import { say, type TextKey } from '#text/text.ts';
import { divider, header, section } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, link, type Markup, md, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';

type Item = HomeView['checklist'][number]['item'];

type Way = { readonly id: string; readonly label: TextKey; readonly value: string };

const ways: Readonly<Record<Item, Way | null>> = {
  icp: { id: ids.config.topic, label: 'home.step.icp.button', value: 'icp' },
  offer: { id: ids.config.topic, label: 'home.step.offer.button', value: 'offer' },
  sender: { id: ids.config.topic, label: 'home.step.sender.button', value: 'sender' },
  channel: { id: ids.config.topic, label: 'home.step.channel.button', value: 'channel' },
  mailbox: { id: ids.mailbox.connect, label: 'home.step.mailbox.button', value: 'connect' },
  leads: { id: ids.run.import, label: 'home.step.leads.button', value: 'leads' },
  approve: { id: ids.review.next, label: 'home.step.approve.button', value: 'next' },
  trial_import: { id: ids.run.import, label: 'button.import', value: 'leads' },
  trial_edit: { id: ids.review.next, label: 'button.review_next', value: 'next' },
  trial_approve: { id: ids.review.next, label: 'button.review_next', value: 'next' },
  trial_answer: null,
  trial_find: { id: ids.run.search, label: 'button.find', value: 'find' },
};

/** Nothing once every step is done. */
export function checklist(home: HomeView): AnyBlock[] {
  const { locale, checklist: items } = home;
  const open = items.filter((item) => !item.done);
  const [next] = open;
  if (!next) return [];
  const done = items.length - open.length;
  return [
    header(say(locale, 'home.steps', { done, all: items.length })),
    ...items.map((item) => row(item, { home, next: next.item })),
    divider(),
  ];
}

function row(
  { item, done }: HomeView['checklist'][number],
  { home, next }: { home: HomeView; next: Item },
): AnyBlock {
  const { locale } = home;
  const words = stepWords(item, home);
  const mark = done ? ':white_check_mark:' : ':white_large_square:';
  const state = done ? md`_${say(locale, 'home.step.done')}_` : null;
  const line = joined([mark, item === next ? bold(words) : words, state], ' ');
  const way = ways[item];
  if (done || way === null) return section(line);
  const style = item === next ? { style: 'primary' as const } : {};
  return section(line, button({ id: way.id, label: say(locale, way.label), value: way.value, ...style }));
}

function stepWords(item: Item, { locale, sampleList }: HomeView): Markup {
  return phrase(locale, `home.step.${item}`, { file: link(sampleList ?? null, 'more-leads.csv') });
}
