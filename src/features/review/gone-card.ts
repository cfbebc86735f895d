// What is left of the card of a lead that was removed with its import.
import type { GoneCard } from '#domain/card.ts';
import type { ReviewFacts } from './review-case.ts';

/** Null for a lead that is still there. */
export function goneCardOf({ lead, locale }: ReviewFacts): GoneCard | null {
  if (lead.state !== 'suppressed' || lead.reason?.code !== 'import_undone') return null;
  const { who = '', list = '' } = lead.reason.params;
  return { kind: 'gone', locale, leadId: lead.id, who: lead.fullName, list: String(list), by: String(who) };
}
