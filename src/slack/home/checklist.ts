// The first steps: one line each, a button at the first that is not done. Gone when all are.
import type { AnyBlock } from '@slack/types';
import type { HomeView } from '#domain/home.ts';
import { say } from '#text/text.ts';
import { divider, header, section } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, md, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';

type Item = HomeView['checklist'][number]['item'];

const ways: Readonly<Record<Item, { readonly id: string; readonly value: string }>> = {
  icp: { id: ids.config.topic, value: 'icp' },
  offer: { id: ids.config.topic, value: 'offer' },
  sender: { id: ids.config.topic, value: 'sender' },
  channel: { id: ids.config.topic, value: 'channel' },
  mailbox: { id: ids.mailbox.connect, value: 'connect' },
  leads: { id: ids.run.import, value: 'leads' },
  approve: { id: ids.review.next, value: 'next' },
};

export function checklist({ locale, checklist: items }: HomeView): AnyBlock[] {
  const open = items.filter((item) => !item.done);
  const [next] = open;
  if (!next) return [];
  const rows = items.map(({ item, done }) => {
    const words = phrase(locale, `home.step.${item}`);
    const mark = done ? ':white_check_mark:' : ':white_large_square:';
    const state = done ? md`_${say(locale, 'home.step.done')}_` : null;
    const line = joined([mark, item === next.item ? bold(words) : words, state], ' ');
    const { id, value } = ways[item];
    const style = item === next.item ? { style: 'primary' as const } : {};
    const label = say(locale, `home.step.${item}.button`);
    return section(line, done ? undefined : button({ id, label, value, ...style }));
  });
  return [
    header(say(locale, 'home.steps', { done: items.length - open.length, all: items.length })),
    ...rows,
    divider(),
  ];
}
