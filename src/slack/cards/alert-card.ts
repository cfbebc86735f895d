// Something that stopped and needs a person: one sentence with what happened and the way out.
import type { AlertCard } from '#domain/card.ts';
import { say } from '#text/text.ts';
import { type Drawn, drawn, section } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { joined } from '../blocks/markup.ts';
import { saidCode } from '../blocks/said.ts';
import { ids, writeFindValue } from '../ids.ts';
import { resumeMailboxButton } from './resume-button.ts';

/** What went wrong for the whole workspace, and where to mend it. */
export function alertCard(card: AlertCard): Drawn {
  const { locale, reason, url, findFor } = card;
  const notice = saidCode(locale, 'notice', reason);
  const sentence = notice.mrkdwn === reason.code ? saidCode(locale, 'reason', reason) : notice;
  const link = url !== null && /^https?:\/\//.test(url);
  const open = link ? button({ id: ids.link, label: say(locale, 'button.fix'), url }) : undefined;
  const value = findFor && writeFindValue({ segmentId: findFor, leads: 0 });
  const find = value ? button({ id: ids.run.find, label: say(locale, 'button.find'), value }) : undefined;
  const resume = card.resumes ? resumeMailboxButton(locale, { id: card.resumes, guarded: true }) : undefined;
  const sign = reason.code === 'health_goes_on' ? ':white_check_mark:' : ':warning:';
  return drawn(sentence, [section(joined([sign, sentence], ' '), open ?? find ?? resume)]);
}
