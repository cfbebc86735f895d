// One button for everybody whom the same answer holds.
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
