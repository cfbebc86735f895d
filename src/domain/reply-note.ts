// The notes of what came in, as plain values: an answer, and somebody's absence. They stand in the lead's thread and
// are drawn again when what they tell has changed.
import type { Intent } from './intent.ts';
import type { Reason } from './lead.ts';
import type { OwnAnswer } from './own-answer.ts';
import type { Referral } from './referral.ts';

export type ReplySender = { readonly name: string; readonly address: string; readonly left: boolean };

export type ReplyPart = {
  readonly kind: 'reply';
  readonly messageRowId: string;
  readonly owner: string | null;
  /** Name of the owner who is away: `owner` stands in for them. */
  readonly standsFor?: string;
  /** Whose mailbox an answer leaves from, where that is not the owner's; `left`: they have left, and nothing does. */
  readonly sender?: ReplySender | null;
  readonly who: string;
  readonly at: Date;
  readonly text: string;
  readonly mailUrl: string | null;
  /** The company, how many others there are held because of it, and the hold while it is in force. */
  readonly company: { readonly name: string; readonly held: number; readonly holdId: string | null } | null;
  readonly closed: boolean;
  /** What the person wants; null = not judged yet. `judgedBy`: model, "rules" or a Slack user. */
  readonly intent: Intent | null;
  readonly judgedBy: string | null;
  readonly referral: Referral | null;
  readonly snoozedUntil: Date | null;
  /** Somebody said that it was none. */
  readonly none: boolean;
  /** It was put off, and the day has come. */
  readonly back: boolean;
  readonly answer: {
    readonly state: OwnAnswer['state'];
    readonly by: string | null;
    readonly at: Date | null;
    readonly reason: Reason | null;
  } | null;
};

export type AwayPart = {
  readonly kind: 'away';
  readonly holdId: string;
  readonly who: string;
  readonly text: string;
  readonly resumesAt: Date;
  /** First day present as it was read (YYYY-MM-DD), where the sequence goes on on another one: a day off. */
  readonly backOn?: string;
  /** Where the person works. */
  readonly zone: string;
  /** Who chose the day; null = it was read. */
  readonly changedBy: string | null;
  /** The sequence goes on already. */
  readonly over: boolean;
};
