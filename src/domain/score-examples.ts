// What people decided about earlier leads, as examples for the scorer: a few, the newest and most telling, of both
// kinds, without a word that names a person. The choice changes only every few decisions, so that the prompt's
// beginning stays the same for many leads and the vendor's cache serves it.
import type { RejectReason } from './reject-reason.ts';

/** What is said of an example: facts of a post and a company, never of a person. */
export const exampleFields = [
  'title',
  'seniority',
  'country',
  'company.industry',
  'company.size',
  'company.country',
  'company.technologies',
] as const;

export type Decision = {
  readonly decision: 'approved' | 'rejected';
  readonly reason: RejectReason | null;
  /** The score that it had when it was decided on; null = none. */
  readonly score: number | null;
  readonly at: Date;
  readonly facts: Readonly<Partial<Record<(typeof exampleFields)[number], string>>>;
};

export type ScoredExample = Pick<Decision, 'decision' | 'reason' | 'facts'>;

export type Examples = { readonly version: number; readonly examples: readonly ScoredExample[] };

const each = 4;
/** Decisions after which the choice is made anew. */
export const decisionsPerVersion = 10;
const window = 100;
const longest = 120;

/** Reasons that say nothing about whether somebody fits. */
const besideThePoint: readonly (RejectReason | null)[] = ['bad_draft', 'bad_timing'];

/**
 * At most four of each kind. `decisions` newest first; `total` = how many there are in all. Before the first ten
 * decisions there are no examples: two or three would weigh too much.
 */
export function chooseExamples(decisions: readonly Decision[], total: number): Examples {
  const version = Math.floor(total / decisionsPerVersion);
  const settled = decisions.slice(total % decisionsPerVersion).slice(0, window);
  const telling = settled
    .filter(({ reason, facts }) => !besideThePoint.includes(reason) && facts.title !== undefined)
    .map((one, place) => ({ one, weight: surprise(one) - place / window }));
  const of = (kind: Decision['decision']): ScoredExample[] =>
    telling
      .filter(({ one }) => one.decision === kind)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, each)
      .map(({ one }) => shown(one));
  return { version, examples: [...of('approved'), ...of('rejected')] };
}

/** 0–1: how far the score was from what the person found. */
function surprise({ decision, score }: Decision): number {
  const found = decision === 'approved' ? 100 : 0;
  return Math.abs(found - (score ?? 50)) / 100;
}

function shown({ decision, reason, facts }: Decision): ScoredExample {
  const kept = exampleFields.flatMap((field) => {
    const value = facts[field]?.trim();
    return value ? [[field, value.slice(0, longest)] as const] : [];
  });
  return { decision, reason, facts: Object.fromEntries(kept) };
}
