// Somebody left the team: what of theirs is under way, and what became of it. Nothing leaves from their mailboxes any
// more; drafts and conversations get another owner, sequences end, because a thread cannot change its mailbox.

/** `waiting`: drafts in review or snoozed. `approved`: nothing left yet. `underWay`: mails are still to come. */
export type LeftBehind = {
  readonly waiting: number;
  readonly approved: number;
  readonly underWay: number;
  /** People who answered: whoever takes over hears of the next answer. */
  readonly answered: number;
};

/** True when nothing has to be decided about. */
export function isNothing({ waiting, approved, underWay, answered }: LeftBehind): boolean {
  return waiting + approved + underWay + answered === 0;
}

/** What a person decided, as the task keeps it. `to`: Slack user id of who took over; null = shared among the others. */
export type HandoverOutcome = {
  readonly kind: 'handed_over' | 'stopped' | 'undone';
  readonly to: string | null;
};

/** "handed_over:U123" */
export function writeOutcome({ kind, to }: HandoverOutcome): string {
  return to === null ? kind : `${kind}:${to}`;
}

/** Reads it back; anything else is a decision that nobody knows the end of. */
export function readOutcome(text: string): HandoverOutcome {
  const [kind, to = null] = text.split(':');
  if (kind === 'handed_over' || kind === 'undone') return { kind, to };
  return { kind: 'stopped', to: null };
}

/** Reason of steps that were skipped because their mailbox's owner left; an undo finds them by it. */
export const handedOver = 'handed_over';

/** The card of one departure. */
export type HandoverCard = {
  readonly kind: 'handover';
  readonly locale: 'en' | 'fr';
  readonly taskId: string;
  /** Slack user id of who left, and the name. */
  readonly who: string;
  readonly name: string;
  readonly left: LeftBehind;
  /** Slack user ids of up to three admins. */
  readonly admins: readonly string[];
  readonly done: (HandoverOutcome & { readonly by: string; readonly at: Date }) | null;
};
