// Is an automatic answer one of somebody who is away? Only that holds a sequence: a ticket system's or a shop's answer
// says nothing about when a person is there.
import { awayPhrases, awaySubjects } from './away-words.ts';
import type { Inbound } from './inbound.ts';
import { partOf, plainWords, startOf } from './plain-words.ts';

/** Subjects and phrases that only say "automatic" are those of every machine. */
const machine =
  /auto|antwort|antwoord|svar|respuesta|risposta|resposta|vastaus|odpow|odpov|eingang|accus|ответ|yanıt|v[áa]lasz|răspuns|απάντηση|回|返|応|応答|회신/;
const subjects = startOf(awaySubjects.filter((phrase) => !machine.test(phrase)));
const phrases = partOf(awayPhrases.filter((phrase) => !/automat|automát/.test(phrase)));

/** True for a note of absence, with or without a day of return. */
export function isAbsence(
  { kind, returnsOn, text }: Pick<Inbound, 'kind' | 'returnsOn' | 'text'>,
  subject: string,
): boolean {
  if (kind !== 'auto_reply') return false;
  if (returnsOn !== null) return true;
  return subjects.test(plainWords(subject.trim())) || phrases.test(plainWords(text.slice(0, 1500)));
}
