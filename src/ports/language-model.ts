// What we ask of a language model, or of the rules that stand in for it. Untrusted words of leads are fenced by
// the adapter. Errors: Unavailable (429, 5xx, time-out, twice invalid output); Refusal('model_key_invalid').

import type { DraftMail } from '#domain/draft.ts';
import type { Company, Lead, Signal } from '#domain/lead.ts';
import type { ModelUsage } from '#domain/price.ts';
import type { ScoredExample } from '#domain/score-examples.ts';
import type { Icp, MailLanguage, Offer, SequenceStep } from '#domain/segment.ts';
import { Unavailable } from '#lib/errors.ts';
import type { ModelAnswer } from './model-answer.ts';
import type { ReplyModel } from './reply-model.ts';

/** What is asked for, as costs show it. */
export type ModelPurpose = 'score' | 'draft' | 'judge' | 'answer';

/** The model gave no usable answer, but the calls were billed. */
export class ModelUnavailable extends Unavailable {
  readonly usage: readonly ModelUsage[];

  constructor(message: string, retryAfterMs: number, usage: readonly ModelUsage[]) {
    super(message, retryAfterMs);
    this.usage = usage;
  }
}

export type ScoreInput = {
  readonly lead: Lead;
  readonly company: Company | null;
  readonly signals: readonly Signal[];
  readonly icp: Icp | null;
  readonly icpVersion: number | null;
  /** Language of the reason (the workspace's). */
  readonly locale: 'en' | 'fr';
  /** What people decided about earlier leads: chosen and frozen by the caller, so that the prompt stays the same. */
  readonly examples?: readonly ScoredExample[];
  /** Half the price for an answer that may take minutes; the ordinary way when the vendor has no room. */
  readonly tier?: 'flex' | null;
  /** Stable per workspace and ICP version: lets the provider serve the ICP from its cache. */
  readonly cacheKey: string;
};

export type ScoreAnswer = {
  /** 0–100 before any boost. */
  readonly fit: number;
  readonly reason: string;
  readonly evidence: readonly {
    readonly text: string;
    readonly field: string | null;
    readonly url: string | null;
  }[];
  /** Evidence that named nothing in the input and was left out. */
  readonly dropped?: number;
};

export type DraftInput = {
  readonly lead: Lead;
  readonly company: Company | null;
  readonly signals: readonly Signal[];
  readonly offer: Offer | null;
  readonly steps: readonly SequenceStep[];
  readonly language: MailLanguage;
  readonly senderName: string;
  readonly senderCompany: string | null;
  /** What a person asked for when regenerating ("shorter"); null the first time. */
  readonly wish: string | null;
  /** Earlier human edits, newest first, as style examples. */
  readonly examples: readonly { readonly before: string; readonly after: string }[];
  readonly cacheKey: string;
  readonly now: Date;
};

export type DraftAnswer = {
  readonly mails: readonly DraftMail[];
  /** Words for a LinkedIn invitation, where a step is one; absent or null = none. */
  readonly note?: string | null;
};

/** One score of a batch: its answer, or (when none is usable) what it cost all the same. */
export type BatchedScore =
  | { readonly kind: 'answer'; readonly answer: ModelAnswer<ScoreAnswer> }
  | { readonly kind: 'none'; readonly usage: readonly ModelUsage[] };

/** What came back of a batch, read lead by lead: the answers are unordered and some may be missing. */
export type BatchResult = {
  readonly keys: readonly string[];
  read(key: string, input: ScoreInput): BatchedScore;
};

/** Many scores at once, for half of the price, within a day. Errors as score()'s. */
export interface ScoreBatches {
  /** Hands a batch in under our own id; answers the vendor's. */
  submit(id: string, asks: readonly { readonly key: string; readonly input: ScoreInput }[]): Promise<string>;
  /** The vendor's id of a batch that was handed in under our id; null = it never arrived. */
  find(id: string): Promise<string | null>;
  /** Null while it runs. A batch that failed or expired has the keys that were done before, perhaps none. */
  collect(vendorId: string): Promise<BatchResult | null>;
}

export interface LanguageModel extends ReplyModel {
  /** "rules", or the host that texts go to. Shown in status and in the sandbox banner. */
  readonly place: string;
  /** Absent or null = this model answers one by one only. */
  readonly batches?: ScoreBatches | null;
  /** What one question may use at most, a second try included: for the budget. Absent = nothing is billed. */
  readonly most?: Readonly<Record<ModelPurpose, ModelUsage>>;
  score(input: ScoreInput): Promise<ModelAnswer<ScoreAnswer>>;
  draft(input: DraftInput): Promise<ModelAnswer<DraftAnswer>>;
}
