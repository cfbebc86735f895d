// What a language must bring so that the rules can write in it. Every list holds variants of one sentence; an empty
// list means that the facts do not allow it. Sentences state facts as we hold them and claim nothing about us.
import type { MailFacts } from '../facts.ts';

export type Template = {
  greeting(facts: MailFacts): string;
  subjects(facts: MailFacts): readonly string[];
  /** Why this person: role and company, or what happened there. */
  openings(facts: MailFacts): readonly string[];
  /** What else we hold: size, sector, place. */
  contexts(facts: MailFacts): readonly string[];
  /** Introduces a value proposition that is no sentence about "we". */
  proposition(text: string): string;
  proofs(text: string): readonly string[];
  asks(facts: MailFacts): readonly string[];
  /** Instead of proposition, proof and ask when there is no Offer. */
  withoutOffer(facts: MailFacts): readonly string[];
  followUpWithoutOffer: string;
  followUps(facts: MailFacts): readonly string[];
  caseStudy(title: string, text: string): string;
  followUpAsks(facts: MailFacts): readonly string[];
  calendar(link: string): string;
  /** Only added to a mail that would be too short. */
  wayOut: string;
  signOff: string;
};

/** One text as a sentence: trimmed, with a full stop when it has no end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]["'”»)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** True for a text that stands alone: it begins with a capital, ends with a stop and is more than a few words. */
export function isSentence(text: string): boolean {
  return (
    /^["'“«]?\s?[\p{Lu}\p{N}].*[.!?…]["'”»)]?$/su.test(text.trim()) && text.trim().split(/\s+/).length > 4
  );
}

/** A case study in one paragraph: its title only leads when the text does not name whom it is about. */
export function story({ title, text }: { title: string; text: string }, colon: string): string {
  const names = title
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word));
  const named = text.toLowerCase().includes(title.toLowerCase()) || names.some((name) => text.includes(name));
  return sentence(named ? text : `${title}${colon} ${text}`);
}
