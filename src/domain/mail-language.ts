// In which language a prospect is written to: their own when the segment lists it, else the segment's first.
import { languageOfCountry } from './country.ts';
import type { Lead } from './lead.ts';
import type { MailLanguage } from './segment.ts';
import { foldWords } from './text-fold.ts';

/** The language of a lead's mails. What the lead says ("fr", "fr-CA", "French") goes before its country. */
export function mailLanguageOf(
  lead: Pick<Lead, 'language' | 'country'>,
  listed: readonly MailLanguage[],
): MailLanguage {
  const own = lead.language ? languageCode(lead.language) : languageOfCountry(lead.country);
  return listed.find((language) => language === own) ?? listed[0] ?? 'en';
}

/** ISO 639-1 of a tag or of a name of one of our languages ("fr-CA", "Anglais"); null when it is not known. */
export function languageCode(text: string): string | null {
  const word = foldWords(text);
  if (/^(?:fr\b|fre|fra)/.test(word)) return 'fr';
  if (/^(?:en\b|eng|anglais)/.test(word)) return 'en';
  return /^[a-z]{2}\b/.test(word) ? word.slice(0, 2) : null;
}
