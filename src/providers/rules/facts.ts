// What a rules mail may say about the prospect: only facts that we hold, tidied for a sentence. A fact that reads
// like an order, holds a link or is too long for a sentence is left out.
import { readsLikeAnOrder } from '#domain/evidence.ts';
import type { Signal } from '#domain/lead.ts';
import { pointsAt } from '#domain/score.ts';
import type { DraftInput } from '#ports/language-model.ts';

export type MailFacts = {
  readonly first: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly industry: string | null;
  readonly size: number | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly technology: string | null;
  /** The freshest hiring or funding signal of the last 30 days. */
  readonly news: { readonly kind: 'hiring' | 'funding'; readonly title: string } | null;
};

/** The facts of a prospect that are fit for a sentence. */
export function factsOf({ lead, company, signals, now }: DraftInput): MailFacts {
  const first = sayable(lead.firstName ?? lead.fullName.split(/\s+/)[0] ?? '', 40);
  return {
    first: first && named(first),
    title: sayable(lead.title, 60),
    company: sayable(company?.name, 60),
    industry: lowered(sayable(company?.industry, 40)),
    size: company?.size ?? null,
    city: sayable(company?.city ?? lead.city, 40),
    country: sayable(company?.country ?? lead.country, 2)?.toUpperCase() ?? null,
    technology: sayable(company?.technologies[0], 30),
    news: newsOf(signals, now),
  };
}

function sayable(value: string | null | undefined, longest: number): string | null {
  const text = (value ?? '').replace(/\s+/g, ' ').trim();
  const unfit = /https?:|www\.|[<>{}[\]@|]|[\u202a-\u202e\u2066-\u2069]/;
  if (text === '' || [...text].length > longest || unfit.test(text) || readsLikeAnOrder(text)) return null;
  return text;
}

/** "CAMILLE" and "camille" are Camille; "McKay" and "Jean-Luc" stay. */
function named(name: string): string {
  const flat = name === name.toUpperCase() || name === name.toLowerCase();
  if (!flat) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Inside a sentence a sector is no proper name: "Healthcare" becomes "healthcare", "B2B SaaS" stays. */
function lowered(text: string | null): string | null {
  return (
    text?.replace(/\p{L}+/gu, (word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word)) ?? null
  );
}

function newsOf(signals: readonly Signal[], now: Date): MailFacts['news'] {
  const fresh = signals
    .filter(({ occurredAt }) => occurredAt !== null && pointsAt(occurredAt, now) > 0)
    .sort((a, b) => (b.occurredAt?.getTime() ?? 0) - (a.occurredAt?.getTime() ?? 0));
  for (const { kind, title } of fresh) {
    const said = sayable(title, 45);
    if (said && (kind === 'hiring' || kind === 'funding')) return { kind, title: said };
  }
  return null;
}
