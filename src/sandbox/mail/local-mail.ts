// What every local mail vendor is to those who start it: a few seeded accounts, the faults a test asks for, a count of
// what was accepted for sending, and prospects who answer. No mail leaves it.
import type { Server } from 'node:http';
import type { MailAct, SandboxMail } from '../protocol.ts';
import { answerTo, oneClickUrl } from './answers/answer.ts';
import { type Arrival, goodArrival } from './arrival.ts';
import { addHandMail, type HandMail } from './by-hand.ts';
import { type Desk, receiveMail } from './desk.ts';
import { type ActiveFault, addFault, type Fault, type FaultHandle } from './faults.ts';
import { expireHistory } from './mail-book.ts';
import { listen, type MailVendorRoutes, stopListening } from './mail-server.ts';
import { clearDesk, dumpDesk, newDesk, restoreDesk } from './new-desk.ts';
import { expireAccess, issueTokens, openGrant, revokeAccount } from './oauth/grants.ts';
import { createStateFile, noStateFile, type StateFile } from './state-file.ts';
import type { Delivery, LocalMailOptions, StoredMail } from './types.ts';

export type MailActResult =
  | { readonly kind: 'delivered'; readonly mailId: string }
  | { readonly kind: 'one_click'; readonly url: string }
  | { readonly kind: 'refused'; readonly why: 'unknown_mail' | 'not_ours' | 'no_link' };

export type LocalMail = {
  /** `http://127.0.0.1:<port>`, for both the consent and the API variables. */
  readonly url: string;
  /** Every accepted send since the start or the last reset, in order. */
  readonly deliveries: readonly Delivery[];
  readonly mails: () => SandboxMail[];
  /** Calls back after anything changed; the answer ends it. */
  readonly onChange: (listener: () => void) => () => void;
  /** Calls back with each accepted send, before the sender is answered; the answer ends it. */
  readonly onDelivery: (listener: (delivery: Delivery) => void | Promise<void>) => () => void;
  /** Calls back with each mail that came in; the answer ends it. */
  readonly onReceived: (listener: (mail: StoredMail) => void | Promise<void>) => () => void;
  /** Answers as the prospect. For `one_click` the caller makes the request itself. */
  readonly answer: (act: MailAct) => Promise<MailActResult>;
  /** Delivers a raw mail from outside. */
  readonly deliver: (mailbox: string, rawMime: string | Buffer) => Promise<{ id: string; threadId: string }>;
  /** The owner wrote from their own mail program: it lies in Sent, and is no delivery. Answers its id. */
  readonly wroteByHand: (mailbox: string, mail: HandMail) => string;
  /** How mails to oneself arrive from now on, where it differs from all being well. */
  readonly arrive: (how: Partial<Arrival>) => void;
  /** Consent without a browser: tokens of a seeded account. */
  readonly grant: (of: { email: string; scopes: readonly string[] }) => {
    accessToken: string;
    refreshToken: string;
  };
  readonly fail: (fault: Fault) => FaultHandle;
  /** The refresh tokens answer invalid_grant and the access tokens 401, until the next consent. */
  readonly revoke: (email: string) => void;
  /** The access tokens answer 401; the refresh tokens go on working. */
  readonly expireAccess: (email: string) => void;
  /** Every cursor into the mailbox's changes is too old. */
  readonly expireHistory: (email: string) => void;
  /** Back to the seeded accounts: no mail, grant, fault or delivery. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Inside = {
  readonly desk: Desk;
  readonly faults: ActiveFault[];
  readonly file: StateFile;
  readonly onChange: Set<() => void>;
  readonly onDelivery: Set<(delivery: Delivery) => void | Promise<void>>;
  readonly onReceived: Set<(mail: StoredMail) => void | Promise<void>>;
};

/** Starts the server and, with a state file, goes on where the last one stopped. */
export async function startLocalMail(
  options: LocalMailOptions,
  routes: MailVendorRoutes,
): Promise<LocalMail> {
  const inside = createInside(options);
  const state = await inside.file.load();
  if (state !== null) await restoreDesk(inside.desk, state);
  const host = options.host ?? '127.0.0.1';
  const server = await listen({ ...inside, routes }, { port: options.port ?? 0, host });
  return surface(inside, server, host);
}

function createInside(options: LocalMailOptions): Inside {
  const onChange: Inside['onChange'] = new Set();
  const onDelivery: Inside['onDelivery'] = new Set();
  const onReceived: Inside['onReceived'] = new Set();
  const desk = newDesk(options, {
    changed: () => {
      file.touch();
      for (const listener of onChange) listener();
    },
    received: async (mail) => {
      for (const listener of onReceived) await listener(mail);
    },
    accepted: async (delivery) => {
      for (const listener of onDelivery) await listener(delivery);
    },
  });
  const path = options.stateFile;
  const file = path === undefined ? noStateFile() : createStateFile(path, () => dumpDesk(desk));
  return { desk, faults: [], file, onChange, onDelivery, onReceived };
}

function surface(inside: Inside, server: Server, host: string): LocalMail {
  const { desk, faults, file } = inside;
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://${host}:${port}`,
    deliveries: desk.deliveries,
    mails: () => desk.views.all(),
    onChange: (listener) => subscribe(inside.onChange, listener),
    onDelivery: (listener) => subscribe(inside.onDelivery, listener),
    onReceived: (listener) => subscribe(inside.onReceived, listener),
    answer: (act) => play(desk, act),
    deliver: (mailbox, raw) => deliver(desk, mailbox, raw),
    wroteByHand: (mailbox, mail) => addHandMail(desk, seeded(desk, mailbox), mail),
    arrive: (how) => {
      desk.arrival = { ...goodArrival, ...how };
    },
    grant: (of) => grantTo(desk, of),
    fail: (fault) => addFault(faults, fault),
    revoke: (email) => revokeAccount(desk.grants, seeded(desk, email)),
    expireAccess: (email) => expireAccess(desk.grants, seeded(desk, email)),
    expireHistory: (email) => expireHistory(desk.book, seeded(desk, email)),
    reset: () => {
      faults.length = 0;
      clearDesk(desk);
      return file.flush();
    },
    close: async () => {
      await stopListening(server);
      await file.flush();
    },
  };
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

async function play(desk: Desk, act: MailAct): Promise<MailActResult> {
  const mail = desk.views.find(act.mailId);
  if (mail === null) return { kind: 'refused', why: 'unknown_mail' };
  if (mail.direction !== 'out') return { kind: 'refused', why: 'not_ours' };
  if (act.kind === 'one_click') {
    const url = oneClickUrl(mail);
    return url === null ? { kind: 'refused', why: 'no_link' } : { kind: 'one_click', url };
  }
  const tz = desk.accounts.get(mail.mailbox)?.tz ?? 'UTC';
  const raw = await answerTo(mail, act, { nowMs: desk.now(), serial: desk.book.serial, tz });
  const answer = await receiveMail(desk, { mailbox: mail.mailbox, raw });
  return { kind: 'delivered', mailId: answer.id };
}

async function deliver(
  desk: Desk,
  mailbox: string,
  raw: string | Buffer,
): Promise<{ id: string; threadId: string }> {
  const mail = await receiveMail(desk, { mailbox: seeded(desk, mailbox), raw: Buffer.from(raw) });
  return { id: mail.id, threadId: mail.threadId };
}

function grantTo(
  desk: Desk,
  of: { email: string; scopes: readonly string[] },
): { accessToken: string; refreshToken: string } {
  const email = seeded(desk, of.email);
  const grant = openGrant(desk.grants, { email, scopes: of.scopes, offline: true });
  desk.changed();
  return {
    accessToken: issueTokens(desk.grants, grant).accessToken,
    refreshToken: grant.refreshToken ?? '',
  };
}

function seeded(desk: Desk, email: string): string {
  const address = email.toLowerCase();
  if (!desk.accounts.has(address)) throw new Error(`${email} is not an account of this local vendor`);
  return address;
}
