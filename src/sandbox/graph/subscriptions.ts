// Subscriptions of the local Graph, to new mails of the inbox alone: made after the address has repeated a word,
// prolonged, and forgotten when somebody says so. News is posted as Graph does, with the secret of the subscription.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { StoredMail } from '../mail/types.ts';
import { badRequest, itemNotFound } from './graph-error.ts';
import { jsonBody, type Route, type Visit } from './visit.ts';

export type Subscription = {
  readonly id: string;
  readonly mailbox: string;
  readonly url: string;
  readonly clientState: string;
  expiresAt: number;
};

export type Lifecycle = 'missed' | 'reauthorizationRequired' | 'subscriptionRemoved';

/** What the local Graph knows of subscriptions, and what it posted. */
export type Callings = {
  readonly subscriptions: Map<string, Subscription>;
  /** Status of each post, in order. */
  readonly posted: number[];
  /** Posts go to this origin instead, with the same path: a public name that leads to this machine. */
  origin: string | null;
};

/** The older documents' limit. */
const mostMs = 4_230 * 60_000;

const newSchema = z.strictObject({
  changeType: z.literal('created'),
  notificationUrl: z.url(),
  lifecycleNotificationUrl: z.url(),
  resource: z.string().regex(/^\/?me\/mailFolders\('inbox'\)\/messages$/i),
  expirationDateTime: z.iso.datetime(),
  clientState: z.string().min(1).max(128),
});
const longerSchema = z.strictObject({ expirationDateTime: z.iso.datetime() });

const need = ['Mail.Read', 'Mail.ReadWrite'] as const;

/** The routes of subscriptions. */
export function subscriptionRoutes(callings: Callings): Route[] {
  return [
    { method: 'POST', path: '/subscriptions', need, run: (visit) => subscribe(visit, callings) },
    { method: 'PATCH', path: '/subscriptions/:id', need, run: (visit) => prolong(visit, callings) },
  ];
}

async function subscribe(visit: Visit, callings: Callings) {
  const asked = jsonBody(visit.call, newSchema);
  const expiresAt = endOf(visit, asked.expirationDateTime);
  await askToRepeat(callings, asked.notificationUrl);
  const { notificationUrl: url, clientState } = asked;
  const id = randomUUID();
  const made = { id, mailbox: visit.account.email, url, clientState, expiresAt };
  callings.subscriptions.set(id, made);
  return { status: 201, body: resource(made) };
}

function prolong(visit: Visit, { subscriptions }: Callings) {
  const found = subscriptions.get(visit.part('id'));
  if (found?.mailbox !== visit.account.email) throw itemNotFound();
  found.expiresAt = endOf(visit, jsonBody(visit.call, longerSchema).expirationDateTime);
  return { status: 200, body: resource(found) };
}

function endOf({ desk }: Visit, asked: string): number {
  const end = Date.parse(asked);
  const now = desk.now();
  if (end <= now) throw badRequest('Subscription expiration can only be in the future.');
  if (end > now + mostMs) throw badRequest('Subscription expiration can only be 4230 minutes in the future.');
  return end;
}

function resource({ id, url, expiresAt }: Subscription) {
  return { id, notificationUrl: url, expirationDateTime: new Date(expiresAt).toISOString() };
}

async function askToRepeat(callings: Callings, url: string): Promise<void> {
  const word = `Validation: Testing client application reachability <${randomUUID()}>`;
  const to = reached(callings, url);
  to.searchParams.set('validationToken', word);
  const answer = await fetch(to, { method: 'POST' }).catch(() => null);
  const isText = answer?.headers.get('content-type')?.startsWith('text/plain') ?? false;
  if (answer?.status !== 200 || !isText || (await answer.text()) !== word)
    throw badRequest('Subscription validation request failed.', 'ValidationError');
}

/** Posts a new mail of an inbox to whoever subscribed to it. */
export async function postMail(callings: Callings, mail: StoredMail, now: number): Promise<void> {
  const wanted = [...callings.subscriptions.values()].filter(
    ({ mailbox, expiresAt }) => mailbox === mail.mailbox && expiresAt > now,
  );
  for (const each of wanted) {
    const more = { changeType: 'created', resource: `Users/local/Messages/${mail.id}` };
    const resourceData = { '@odata.type': '#Microsoft.Graph.Message', id: mail.id };
    await post(callings, each, { ...more, resourceData });
  }
}

/** Posts that a subscription needs care; a removed one is gone first. */
export async function postLifecycle(callings: Callings, mailbox: string, event: Lifecycle): Promise<void> {
  const found = [...callings.subscriptions.values()].find((each) => each.mailbox === mailbox);
  if (!found) throw new Error(`${mailbox} has no subscription`);
  if (event === 'subscriptionRemoved') callings.subscriptions.delete(found.id);
  await post(callings, found, { lifecycleEvent: event, resource: 'Users/local/Messages' });
}

async function post(callings: Callings, of: Subscription, news: object): Promise<void> {
  const { id: subscriptionId, clientState, expiresAt } = of;
  const subscriptionExpirationDateTime = new Date(expiresAt).toISOString();
  const value = [{ subscriptionId, clientState, subscriptionExpirationDateTime, tenantId: 'local', ...news }];
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ value });
  const answer = await fetch(reached(callings, of.url), { method: 'POST', headers, body }).catch(() => null);
  callings.posted.push(answer?.status ?? 0);
}

function reached({ origin }: Callings, url: string): URL {
  const { pathname, search } = new URL(url);
  return origin === null ? new URL(url) : new URL(`${pathname}${search}`, origin);
}
