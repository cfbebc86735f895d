// A request to the local Graph with everything a route may need, and routes as data.
import { z } from 'zod';
import type { Desk } from '../mail/desk.ts';
import type { RoutePattern } from '../mail/find-route.ts';
import type { Answer, Call } from '../mail/http-call.ts';
import { findMail, mailsOf } from '../mail/mail-book.ts';
import type { LocalAccount, StoredMail } from '../mail/types.ts';
import { badRequest, itemNotFound } from './graph-error.ts';
import { movingId } from './item-id.ts';
import type { Callings } from './subscriptions.ts';

/** What a test may switch. */
export type Quirks = {
  /** Give every mail that leaves a Message-ID of the server's own, as a rewriting relay does. */
  rewritesMessageIds: boolean;
  /** Who is called when mail comes in. */
  readonly callings: Callings;
};

export type Visit = {
  readonly desk: Desk;
  readonly account: LocalAccount;
  readonly quirks: Quirks;
  readonly call: Call;
  readonly part: (name: string) => string;
  /** The client asked for ids that survive a move. */
  readonly immutable: boolean;
};

export type Route = RoutePattern & {
  /** The delegated permissions of which one is enough. */
  readonly need: readonly string[];
  readonly run: (visit: Visit) => Answer | Promise<Answer>;
};

/** Whether the client prefers ids that survive a move. */
export function wantsImmutable(call: Call): boolean {
  return /IdType\s*=\s*"ImmutableId"/i.test(call.header('prefer'));
}

/** The id of a mail, in the form that the client asked for. */
export function idFor({ immutable }: Pick<Visit, 'immutable'>, mail: StoredMail): string {
  return immutable ? mail.id : movingId(mail);
}

/** The mail of an id of either form. An id of the other form from before a move is unknown. */
export function theMail({ desk, account, part }: Visit): StoredMail {
  const id = part('id');
  const found =
    findMail(desk.book, account.email, id) ??
    mailsOf(desk.book, account.email).find((mail) => movingId(mail) === id);
  if (found === null || found === undefined) throw itemNotFound();
  return found;
}

/** The JSON body of a request, checked. An empty body is an empty object. */
export function jsonBody<T>(call: Call, schema: z.ZodType<T>): T {
  const text = call.body.toString('utf8');
  const parsed = schema.safeParse(text === '' ? {} : parseJson(text));
  if (!parsed.success) throw badRequest(z.prettifyError(parsed.error), 'RequestBodyRead');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('Unable to read JSON request payload.', 'BadRequest');
  }
}
