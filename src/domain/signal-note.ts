// What a source of signals says beside what it found: why there may be less than there is. Kept as a fact of the
// company ("signalNote", the source's name, the day), because who reads the facts should know.
import type { Fact } from './lead.ts';

/** Codes; the sentences are in the texts (`fact.note.…`). */
export const signalNotes = [
  'namesake_ignored',
  'board_unavailable',
  'employer_hidden',
  'topics_unknown',
  'country_needed',
  'answer_unreadable',
] as const;
export type SignalNote = (typeof signalNotes)[number];

/** One fact a note. */
export function noteFacts(
  notes: readonly string[],
  { provider, at }: { readonly provider: string; readonly at: Date },
): Fact[] {
  const known = signalNotes.filter((note) => notes.includes(note));
  return known.map((value) => ({ field: 'signalNote', value, source: provider, at: at.toISOString() }));
}
