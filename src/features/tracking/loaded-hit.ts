// A line of the journal as a hit that nobody has judged yet.
import type { Hit } from '#domain/hit-class.ts';
import { agentFamily } from '#domain/mail-agent.ts';
import type { TrackingSubject } from '#domain/tracking-subject.ts';
import type { JournalEntry } from './journal-entry.ts';
import { clickOf, subjectOf } from './tracking-token.ts';

export type Loaded = Hit & { readonly subject: TrackingSubject };

/** Null for a line whose token says nothing that we understand. */
export function loadedHit(id: string, { k, p, t, n, a }: JournalEntry): Loaded | null {
  const base = { id, at: new Date(t), network: n, agent: agentFamily(a) };
  if (k === 'open') {
    const subject = subjectOf(p);
    return subject && { ...base, kind: 'open', link: null, subject };
  }
  const click = clickOf(p);
  if (!click) return null;
  const { subject, link } = click;
  return link === 'trap'
    ? { ...base, kind: 'trap', link: null, subject }
    : { ...base, kind: 'click', link, subject };
}
