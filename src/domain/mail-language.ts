// In which language a prospect is written to: their own when the segment lists it, else the segment's first.
import type { Lead } from './lead.ts';
import { type MailLanguage, mailLanguages } from './segment.ts';

const byCountry: Readonly<Record<string, MailLanguage>> = {
  FR: 'fr',
  MC: 'fr',
  GB: 'en',
  IE: 'en',
  US: 'en',
  AU: 'en',
  NZ: 'en',
};
const byName: Readonly<Record<string, MailLanguage>> = {
  french: 'fr',
  francais: 'fr',
  english: 'en',
  anglais: 'en',
};

/** The language of a lead's mails. What the lead says ("fr", "fr-CA", "French") goes before its country. */
export function mailLanguageOf(
  lead: Pick<Lead, 'language' | 'country'>,
  listed: readonly MailLanguage[],
): MailLanguage {
  const first = listed[0] ?? 'en';
  const own = spoken(lead.language) ?? (lead.language ? null : (byCountry[lead.country ?? ''] ?? null));
  return own !== null && listed.includes(own) ? own : first;
}

function spoken(language: string | null): MailLanguage | null {
  const tag = (language ?? '').normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
  return byName[tag] ?? mailLanguages.find((known) => known === tag.split(/[-_]/)[0]) ?? null;
}
