// What we ask of a language model about an answer that came in: what the person wants, and a draft of our own answer.
// The words of the mail are fenced by the adapter; nothing that they say is followed.
import type { Intent } from '#domain/intent.ts';
import type { Company, Lead, Signal } from '#domain/lead.ts';
import type { Referral } from '#domain/referral.ts';
import type { MailLanguage, Offer } from '#domain/segment.ts';
import type { ModelAnswer } from './model-answer.ts';

export type JudgeInput = {
  /** New text only: without quotes and signature. */
  readonly text: string;
  /** When it was written: dates in it are relative to this. */
  readonly at: Date;
};

export type Judgement = {
  readonly intent: Intent;
  /** 0–1; a low one asks a person. */
  readonly confidence: number;
  /** For not_now: the first working day of the time that was named, YYYY-MM-DD. */
  readonly askAgainOn: string | null;
  /** For referral: who was named instead, as it stands in the text. */
  readonly referral: Referral | null;
};

export type AnswerInput = {
  readonly lead: Lead;
  readonly company: Company | null;
  readonly signals: readonly Signal[];
  readonly offer: Offer | null;
  readonly language: MailLanguage;
  readonly senderName: string;
  readonly senderCompany: string | null;
  readonly intent: Intent;
  /** Oldest first; new text only. */
  readonly conversation: readonly { readonly from: 'us' | 'them'; readonly text: string }[];
  readonly cacheKey: string;
};

export interface ReplyModel {
  judgeReply(input: JudgeInput): Promise<ModelAnswer<Judgement>>;
  /** The text of an answer, with greeting and closing words; no subject, no signature. */
  answer(input: AnswerInput): Promise<ModelAnswer<{ readonly body: string }>>;
}
