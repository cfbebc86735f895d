// What the parts of the local Apollo hand to each other.
import type { VendorReply } from '../local-vendor.ts';

export type ApolloPlan = 'free' | 'paid';

export type ApolloKey = {
  /** Endpoint names ("api/v1/people/match") that the key opens, or all of them. */
  readonly scopes: 'master' | readonly string[];
  readonly plan: ApolloPlan;
};

/** A request that passed the door: path parameters, and query and body as one object. */
export type ApolloAsk = {
  readonly params: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** An answer and the credits that it costs. */
export type ApolloAnswer = VendorReply & { readonly credits?: number };

/** What the server knows at the moment of a call. */
export type ApolloState = {
  /** The day on which the invented world is "today". */
  readonly epoch: Date;
  readonly creditLimit: number;
  spent(): number;
  /** Windows of every endpoint, as the usage route shows them. */
  usage(): object;
};

export type Endpoint = {
  /** As messages and scopes name it: "api/v1/people/match". */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** With `{placeholders}` for parts of the path. */
  readonly path: string;
  readonly limits: 'search' | 'enrichment' | 'other';
  readonly paidPlansOnly: boolean;
  answer(ask: ApolloAsk, state: ApolloState): ApolloAnswer;
};

export const invalidParameters: ApolloAnswer = { status: 422, body: { error: 'Invalid parameters' } };
