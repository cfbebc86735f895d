// What a review card says about its lead, from the lead's state, the last decision and the steps of its sequence.
// Asked in order: a question that a person must answer comes before everything that is going well.

import type { Lead, Reason } from './lead.ts';
import type { ReviewPhase, StepView } from './review-card.ts';
import type { Touch } from './touch.ts';

export type PhaseFacts = {
  readonly lead: Pick<Lead, 'state' | 'fromState' | 'reason' | 'snoozedUntil' | 'stateAt'>;
  readonly decision: {
    readonly decision: string;
    readonly by: string;
    readonly at: Date;
    readonly reason: string | null;
    readonly note: string | null;
  } | null;
  /** A person wrote the text that was approved. */
  readonly edited: boolean;
  readonly touches: readonly Pick<
    Touch,
    'step' | 'kind' | 'day' | 'state' | 'dueAt' | 'sentAt' | 'reason' | 'claimedAt'
  >[];
  /** The open question whether a mail left. */
  readonly taskId: string | null;
  /** Who stopped all sending; null or absent while it is on. */
  readonly pausedBy?: string | null;
};

type Mail = PhaseFacts['touches'][number];

/** The phase of a lead's card. */
export function phaseOf(facts: PhaseFacts): ReviewPhase {
  return openQuestion(facts) ?? byState(facts) ?? closed(facts);
}

function openQuestion({ touches, taskId, lead }: PhaseFacts): ReviewPhase | null {
  if (!isUnderWay(lead)) return null;
  const unknown = touches.find(({ state }) => state === 'unknown');
  if (unknown && taskId) return { kind: 'unknown', at: unknown.claimedAt ?? lead.stateAt, taskId };
  const failed = touches.find(({ state, kind }) => state === 'failed' && kind === 'email');
  if (!failed) return null;
  const reason = failed.reason ?? { code: 'mail_refused', params: { detail: '' } };
  return { kind: 'failed', reason, at: failed.claimedAt ?? lead.stateAt };
}

/** Approved or contacted, or held on the way. */
function isUnderWay({ state, fromState }: PhaseFacts['lead']): boolean {
  const at = state === 'held' ? fromState : state;
  return at === 'approved' || at === 'contacted';
}

function byState(facts: PhaseFacts): ReviewPhase | null {
  const { lead } = facts;
  switch (lead.state === 'held' ? lead.fromState : lead.state) {
    case 'drafted':
    case 'in_review':
      return { kind: 'waiting' };
    case 'approved':
      return approved(facts);
    case 'contacted':
      return lead.state === 'held' ? held(facts) : sent(facts);
    case 'snoozed':
      return snoozed(lead);
    case 'replied':
      return { kind: 'replied', at: lead.stateAt };
    case 'rejected':
      return rejected(facts);
    default:
      return null;
  }
}

/** By whom: nobody where the person asked for a later day. */
function snoozed({ snoozedUntil, stateAt, reason }: PhaseFacts['lead']): ReviewPhase {
  const by = reason?.code === 'snoozed' ? reason.params.by : null;
  return { kind: 'snoozed', until: snoozedUntil ?? stateAt, by: typeof by === 'string' ? by : null };
}

function approved(facts: PhaseFacts): ReviewPhase | null {
  const { decision, edited } = facts;
  if (decision?.decision !== 'approved') return null;
  const first = firstMail(facts.touches);
  const held = holding(facts, first);
  const leavesAt = first && first.state === 'planned' && held === null ? first.dueAt : null;
  return {
    kind: 'approved',
    by: decision.by,
    at: decision.at,
    edited,
    leavesAt,
    held: held ?? waitsFor(first),
  };
}

/** What keeps the first mail from leaving until somebody does something. */
function holding({ lead, pausedBy }: PhaseFacts, first: Mail | null): Reason | null {
  if (lead.state === 'held') return lead.reason;
  if (first?.state === 'held') return first.reason;
  return pausedBy ? { code: 'paused', params: { by: pausedBy } } : null;
}

/** A planned step that was put off says why. */
function waitsFor(first: Mail | null): Reason | null {
  return first?.state === 'planned' ? first.reason : null;
}

/** After the first mail: what waits, and why. */
function held({ lead, touches }: PhaseFacts): ReviewPhase | null {
  if (!lead.reason) return null;
  return { kind: 'held', reason: lead.reason, at: lead.stateAt, next: nextOf(touches) };
}

function nextOf(touches: PhaseFacts['touches']): StepView | null {
  const next = touches.find(({ state }) => state === 'planned' || state === 'held');
  return next ? stepOf(next) : null;
}

function sent({ lead, decision, touches }: PhaseFacts): ReviewPhase {
  const times = touches.flatMap(({ state, kind, sentAt }) =>
    state === 'sent' && kind === 'email' && sentAt ? [sentAt] : [],
  );
  const by = decision?.by ?? 'system';
  const base = { kind: 'sent', by, at: decision?.at ?? lead.stateAt, next: nextOf(touches) } as const;
  const lastAt = times.at(-1);
  const followed = lastAt && times.length > 1 ? { followed: { mails: times.length, lastAt } } : {};
  return { ...base, sentAt: times[0] ?? lead.stateAt, ...followed };
}

function rejected({ lead, decision }: PhaseFacts): ReviewPhase | null {
  if (decision?.decision !== 'rejected') return null;
  const { by, at, reason, note } = decision;
  return { kind: 'rejected', by, at, reason: reason ?? lead.reason?.code ?? 'other', note };
}

function closed({ lead }: PhaseFacts): ReviewPhase {
  return { kind: 'closed', state: lead.state, reason: lead.reason, at: lead.stateAt };
}

function firstMail(touches: PhaseFacts['touches']): Mail | null {
  return touches.find(({ kind }) => kind === 'email') ?? null;
}

function stepOf({ step, kind, day, dueAt }: Mail): StepView {
  return { step, kind, day, at: dueAt };
}
