// Looks sentences up. Keys are dotted; a Refusal's code is found below `refusal.`, a Reason's below `reason.`.
// `{name}` is filled in; `{n|one lead|# leads}` chooses by number, with # for the number itself.
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Locale = 'en' | 'fr';
export type TextKey = keyof typeof en;
export type TextParams = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, fr };

/** The sentence of a key in a language. */
export function say(locale: Locale, key: TextKey, params: TextParams = {}): string {
  return fill(sentenceOf(locale, key) ?? key, { locale, params });
}

/** French marks stay with their word at the end of a line; what prospects read goes out as it is written. */
function sentenceOf(locale: Locale, key: string): string | undefined {
  const sentence = catalogues[locale][key];
  if (locale !== 'fr' || key.startsWith('mail.')) return sentence;
  return sentence?.replace(/ (?=[:;?!»](?!\w))|(?<=«) /g, '\u00a0');
}

/**
 * The sentence of a code below a prefix ("refusal", "reason"); an unknown code is shown as it is. Where a teammate is
 * known, the sentence that names them.
 */
export function sayCode(
  locale: Locale,
  prefix: 'refusal' | 'reason' | 'notice' | 'event',
  said: { readonly code: string; readonly params: TextParams },
): string {
  const code = (said.params.teammate && withTeammate[said.code]) || said.code;
  const sentence = sentenceOf(locale, `${prefix}.${code}`);
  return sentence === undefined ? said.code : fill(sentence, { locale, params: said.params });
}

const withTeammate: Readonly<Record<string, string>> = {
  person_contacted: 'person_contacted_by',
  company_contacted: 'company_contacted_by',
  lead_person_contacted: 'lead_person_contacted_by',
  lead_company_contacted: 'lead_company_contacted_by',
};

/** The locale of a Slack or browser language tag; English when it is neither English nor French. */
export function localeOf(tag: string | null | undefined): Locale {
  return tag?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Fills a sentence in; an unknown parameter stays as it is written. */
export function fill(sentence: string, said: { locale: Locale; params: TextParams }): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (...match: (string | undefined)[]) =>
    filled(match, said),
  );
}

function filled(
  [whole = '', name = '', one, many]: readonly (string | undefined)[],
  { locale, params }: { locale: Locale; params: TextParams },
): string {
  const value = params[name];
  if (value === undefined) return whole;
  if (one === undefined || many === undefined) return formatted(locale, value);
  const few = locale === 'fr' ? Math.abs(Number(value)) < 2 : Number(value) === 1;
  return (few ? one : many).replaceAll('#', formatted(locale, value));
}

/** Numbers and calendar days (YYYY-MM-DD) as people write them there; other words as they are. */
function formatted(locale: Locale, value: string | number): string {
  const place = locale === 'fr' ? 'fr-FR' : 'en-GB';
  if (typeof value === 'number') return value.toLocaleString(place);
  const day = isoDay.test(value) ? new Date(value) : null;
  if (day === null || Number.isNaN(day.getTime())) return value;
  return day.toLocaleDateString(place, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
