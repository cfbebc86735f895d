// Buttons that let go on what was held: everybody whom the same answer holds, or a mailbox.
import type { Button } from '@slack/types';
import { type Locale, say } from '#text/text.ts';
import { button } from '../blocks/element.ts';
import { ids } from '../ids.ts';

/** Resume, with the company's name; null where nothing of a company is held. */
export function resumeButton(
  locale: Locale,
  of: { readonly holdId: string | null; readonly company: string },
): Button | null {
  if (of.holdId === null) return null;
  const label = say(locale, 'button.resume_company', { company: of.company });
  return button({ id: ids.reply.resume, label, value: of.holdId });
}

/** Resume of a mailbox; where a guard stopped it, Slack asks once more. */
export function resumeMailboxButton(
  locale: Locale,
  of: { readonly id: string; readonly guarded: boolean; readonly about?: string },
): Button {
  const confirm = {
    title: say(locale, 'mailbox.resume.title'),
    text: say(locale, 'mailbox.resume.text'),
    confirm: say(locale, 'button.resume'),
    deny: say(locale, 'mailbox.resume.no'),
  };
  const label = say(locale, 'button.resume');
  const about = of.about === undefined ? {} : { about: of.about };
  return button({
    id: ids.mailbox.resume,
    label,
    value: of.id,
    ...about,
    ...(of.guarded ? { confirm } : {}),
  });
}
