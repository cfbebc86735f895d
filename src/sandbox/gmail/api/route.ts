// A route of the Gmail API as data: what it answers to, which scope opens it, and the function behind it.
import { z } from 'zod';
import type { Desk } from '../../mail/desk.ts';
import type { Answer, Call } from '../../mail/http-call.ts';
import type { LocalAccount } from '../../mail/types.ts';
import { badRequest } from './api-error.ts';
import type { Need } from './scopes.ts';

export type Visit = {
  readonly desk: Desk;
  readonly account: LocalAccount;
  /** Scopes of the token that asks. */
  readonly granted: readonly string[];
  /** Named parts of the path. */
  readonly part: (name: string) => string;
  readonly call: Call;
};

export type Route = {
  readonly method: string;
  /** Below `/gmail/v1/users/{me}`, with `:name` for a part. */
  readonly path: string;
  readonly need: Need;
  readonly run: (visit: Visit) => Answer | Promise<Answer>;
};

/** 200 with a JSON body. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** The JSON body of a request, checked. An empty body is an empty object. */
export function jsonBody<T>(call: Call, schema: z.ZodType<T>): T {
  const text = call.body.toString('utf8');
  const parsed = schema.safeParse(text === '' ? {} : parseJson(text));
  if (!parsed.success) throw badRequest(z.prettifyError(parsed.error));
  return parsed.data;
}

/** A whole number from the query, within bounds. */
export function countOf(call: Call, name: string, bounds: { fallback: number; most: number }): number {
  const given = Number(call.query.get(name) ?? bounds.fallback);
  if (!Number.isInteger(given) || given < 1) throw badRequest(`Invalid value for ${name}`);
  return Math.min(given, bounds.most);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('Invalid JSON payload received.');
  }
}
