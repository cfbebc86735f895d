// The words to copy into an invitation: from what is known of the person and of us, nothing else; at most 200 signs,
// which is what LinkedIn takes from a free account.
import { noteLimit } from '#domain/linkedin.ts';
import type { LinkedinTask } from '#domain/linkedin-day.ts';
import { say } from '#text/text.ts';

/** In the language of the mails. What does not fit is left out, never cut off in the middle. */
export function inviteNote(
  { firstName, who, company, language }: Pick<LinkedinTask, 'firstName' | 'who' | 'company' | 'language'>,
  from: { readonly name: string; readonly company: string | null; readonly fallback: 'en' | 'fr' },
): string {
  const locale = language ?? from.fallback;
  const hello = { first: firstName ?? who, name: from.name };
  const long =
    company && from.company
      ? say(locale, 'linkedin.note.companies', { ...hello, company, ours: from.company })
      : null;
  const named = from.name === '' ? [] : [long, say(locale, 'linkedin.note', hello)];
  const texts = [...named, say(locale, 'linkedin.note.short')];
  return texts.find((text) => text !== null && text.length <= noteLimit) ?? '';
}
