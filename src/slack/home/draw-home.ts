// App Home: what is wrong first, then the first steps until they are done, then one of four tabs. Every command has
// its place here, because commands don't work in threads.
import type { AnyBlock, HomeView as SlackHome } from '@slack/types';
import type { HomeView } from '#domain/home.ts';
import { may } from '#domain/member.ts';
import { say } from '#text/text.ts';
import { actions, divider, type Style, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { limits } from '../blocks/limits.ts';
import { joined, lines, person, phrase } from '../blocks/markup.ts';
import { saidCode } from '../blocks/said.ts';
import { ids } from '../ids.ts';
import { analyticsTab } from './analytics-tab.ts';
import { checklist } from './checklist.ts';
import { configTab } from './config-tab.ts';
import { leadsTab } from './leads-tab.ts';
import { reviewTab } from './review-tab.ts';

/** The whole view, at most 100 blocks. Its state is not in it: it is kept with the member. */
export function drawHome(home: HomeView, style: Style): SlackHome {
  const blocks = some(banner(home), notices(home), checklist(home), tabs(home), divider(), tab(home, style));
  return { type: 'home', blocks: blocks.slice(0, limits.viewBlocks) };
}

function tab(home: HomeView, style: Style): AnyBlock[] {
  switch (home.tab) {
    case 'leads':
      return leadsTab(home);
    case 'review':
      return reviewTab(home);
    case 'analytics':
      return analyticsTab(home, style);
    case 'config':
      return configTab(home);
  }
}

function tabs(home: HomeView): AnyBlock {
  const { locale, waiting, paused, role } = home;
  const one = (value: HomeView['tab'], label: string) =>
    button({
      id: `${ids.home.tab}.${value}`,
      label,
      value,
      ...(home.tab === value ? { style: 'primary' as const } : {}),
    });
  const pause = button({
    id: ids.sending.pause,
    label: say(locale, 'button.pause_sending'),
    confirm: {
      title: say(locale, 'home.pause.title'),
      text: say(locale, 'home.pause.text'),
      confirm: say(locale, 'button.pause_sending'),
      deny: say(locale, 'button.keep'),
    },
  });
  const review = waiting > 0 ? `${say(locale, 'home.review')} · ${waiting}` : say(locale, 'home.review');
  return actions([
    one('leads', say(locale, 'home.leads')),
    one('review', review),
    one('analytics', say(locale, 'home.analytics')),
    one('config', say(locale, 'home.config')),
    ...(paused === null && may(role, 'approver') ? [pause] : []),
    button({ id: ids.help.open, label: say(locale, 'button.help') }),
  ]);
}

function banner({ locale, paused, role, sandbox }: HomeView): AnyBlock[] {
  const local = sandbox ? [section(phrase(locale, 'home.sandbox'))] : [];
  if (paused === null) return local;
  const line = phrase(locale, 'home.paused', { by: person(paused.by), at: moment(paused.at) });
  const resume = button({
    id: ids.sending.resume,
    label: say(locale, 'button.resume'),
    style: 'primary',
    confirm: {
      title: say(locale, 'home.resume.title'),
      text: say(locale, 'home.resume.text'),
      confirm: say(locale, 'button.resume'),
      deny: say(locale, 'button.keep'),
    },
  });
  const hint = may(role, 'admin') ? null : phrase(locale, 'slack.only_admins_resume');
  const text = lines([joined([':no_entry:', line], ' '), paused.reason, hint]);
  return [...local, section(text, may(role, 'admin') ? resume : undefined)];
}

function notices({ locale, notices: said }: HomeView): AnyBlock[] {
  return said.slice(0, 3).map((notice) => {
    const sentence = joined([':warning:', saidCode(locale, 'notice', notice)], ' ');
    if (notice.code.startsWith('channel_')) {
      return section(sentence, button({ id: ids.channel.retry, label: say(locale, 'button.try_again') }));
    }
    return section(sentence, button({ id: ids.mailbox.show, label: say(locale, 'button.look') }));
  });
}
