// Where everything is changed. Admins change, the others read who may.
import type { AnyBlock } from '@slack/types';
import type { HomeView } from '#domain/home.ts';
import { may } from '#domain/member.ts';
import { say } from '#text/text.ts';
import { context, header, section, some } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { bold, lines, phrase } from '../blocks/markup.ts';
import { configTopics } from '../config-topics.ts';
import { ids } from '../ids.ts';

/** Everybody who owns leads decides this alone. */
function ownSection(locale: HomeView['locale']): AnyBlock {
  const change = button({
    id: ids.away.open,
    label: say(locale, 'button.change'),
    value: 'away',
    about: say(locale, 'away.title'),
  });
  return section(lines([bold(say(locale, 'away.title')), phrase(locale, 'away.about')]), change);
}

/** What can be set; the buttons only for admins. */
export function configTab({ locale, role }: HomeView): AnyBlock[] {
  const admin = may(role, 'admin');
  const rows = configTopics.map((topic) => {
    const text = lines([bold(say(locale, `config.${topic}`)), phrase(locale, `config.${topic}.about`)]);
    const about = say(locale, `config.${topic}`);
    const change = button({ id: ids.config.topic, label: say(locale, 'button.change'), value: topic, about });
    return section(text, admin ? change : undefined);
  });
  const mailbox = button({ id: ids.mailbox.show, label: say(locale, 'button.look'), value: 'show' });
  return some(
    header(say(locale, 'home.config')),
    admin ? null : context(phrase(locale, 'slack.only_admins')),
    rows,
    may(role, 'approver') && ownSection(locale),
    section(
      lines([bold(say(locale, 'config.mailboxes')), phrase(locale, 'config.mailboxes.about')]),
      mailbox,
    ),
  );
}
