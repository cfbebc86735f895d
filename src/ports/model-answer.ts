// What every question to a language model answers with.
import type { ModelUsage } from '#domain/price.ts';

export type ModelAnswer<T> = {
  readonly value: T;
  /** Model id, or "rules". */
  readonly author: string;
  /** One entry a call that was made, failed attempts that were billed included. */
  readonly usage: readonly ModelUsage[];
};
