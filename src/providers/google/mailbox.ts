// ports/mailbox on the Gmail API.
import { convert } from 'html-to-text';
import type { OutgoingMail } from '#domain/mail.ts';
import { Gone, Refusal, Unavailable } from '#lib/errors.ts';
import { dayMs } from '#lib/time.ts';
import type { FoundMail, MailboxProvider, MailboxSession, MailGrant, SendOutcome } from '#ports/mailbox.ts';
import { readChanges } from './changes.ts';
import { type GoogleOptions, type SignedIn, signIn } from './client.ts';
import { consentUrl, exchangeCode, readScope, settingsScope } from './consent.ts';
import { countSent } from './count-sent.ts';
import { type Failure, failureOf } from './failure.ts';
import { findMail } from './find-mail.ts';
import { readReceived, readSentPage } from './folders.ts';
import { mimeOf } from './mime.ts';
import { watchInbox } from './push.ts';
import { outcomeOfFailure } from './send-outcome.ts';

/** Gmail mailboxes. Nothing is contacted until a session or an exchange is asked for something. */
export function createGoogle(options: GoogleOptions): MailboxProvider {
  return {
    capabilities: { listUnsubscribe: 'yes', oneClick: 'yes', ownMessageId: 'unproven' },
    open: (grant, onRenewed) => {
      const signedIn = signIn(options, grant, onRenewed);
      return {
        ...sessionOf(signedIn, grant),
        folders: foldersOf({ signedIn, grant, topic: options.topic ?? null }),
      };
    },
    consentUrl: (ask) => consentUrl(options, ask),
    exchange: (answer) => exchangeCode(options, answer),
  };
}

function sessionOf(signedIn: SignedIn, grant: MailGrant): Omit<MailboxSession, 'folders'> {
  const may = (scope: string): boolean => grant.scopes.includes(scope);
  return {
    alive: () => signedIn.renew(),
    send: (mail, threadId) => send(signedIn, mail, threadId),
    find: (messageId, to) =>
      may(readScope)
        ? findMail(signedIn, { messageId, to }).catch(unreadableOrThrow)
        : Promise.resolve({ kind: 'unreadable' }),
    changes: (cursor) =>
      may(readScope)
        ? readChanges(signedIn, cursor).catch(throwReadError)
        : Promise.reject(notReadable(grant)),
    sentSince: async (at) => (may(readScope) ? countSent(signedIn, at).catch(throwReadError) : null),
    signature: () => (may(settingsScope) ? readSignature(signedIn) : Promise.resolve(null)),
  };
}

type Folders = { readonly signedIn: SignedIn; readonly grant: MailGrant; readonly topic: string | null };

function foldersOf({ signedIn, grant, topic }: Folders): MailboxSession['folders'] {
  const ask = <T>(question: () => Promise<T>): Promise<T> =>
    grant.scopes.includes(readScope) ? question().catch(throwReadError) : Promise.reject(notReadable(grant));
  return {
    sentPage: (asked) => ask(() => readSentPage(signedIn, asked)),
    received: (mail) => ask(() => readReceived(signedIn, mail)),
    watch: () =>
      topic
        ? ask(() => watchInbox(signedIn, topic))
        : Promise.reject(new Unavailable('Gmail is not set up to call', dayMs)),
  };
}

async function send(signedIn: SignedIn, mail: OutgoingMail, threadId: string | null): Promise<SendOutcome> {
  const mime = await mimeOf(mail);
  const raw = mime.toString('base64url');
  const { gmail, run } = signedIn;
  try {
    const requestBody = { raw, ...(threadId ? { threadId } : {}) };
    const { data } = await run(() => gmail.users.messages.send({ userId: 'me', requestBody }));
    if (!data.id) return { kind: 'unknown', detail: 'Google answered without an id' };
    return {
      kind: 'sent',
      providerId: data.id,
      threadId: data.threadId ?? data.id,
      messageId: null,
      raw: mime,
    };
  } catch (error) {
    if (isOurs(error)) throw error;
    const failure = failureOf(error);
    // The thread was deleted by hand: the mail still answers by its headers.
    if (failure.status === 404 && threadId) return send(signedIn, mail, null);
    return outcomeOfFailure(failure);
  }
}

async function readSignature({ gmail, read }: SignedIn): Promise<string | null> {
  const { data } = await read(() => gmail.users.settings.sendAs.list({ userId: 'me' })).catch(throwReadError);
  const own = data.sendAs?.find((one) => one.isPrimary) ?? data.sendAs?.[0];
  const text = convert(own?.signature ?? '', { wordwrap: false, limits: { maxInputLength: 100_000 } }).trim();
  return text === '' ? null : text;
}

function unreadableOrThrow(error: unknown): FoundMail {
  if (!isOurs(error) && isScopeLacking(failureOf(error))) return { kind: 'unreadable' };
  return throwReadError(error);
}

/** Reading is safe to repeat, so everything but a lost grant is "later". */
function throwReadError(error: unknown): never {
  if (isOurs(error)) throw error;
  const failure = failureOf(error);
  if (failure.status === 401) throw new Gone('mailbox', failure.message, { cause: error });
  if (isScopeLacking(failure)) throw new Refusal('mailbox_not_readable', { address: '' });
  throw failure.asUnavailable();
}

function isScopeLacking({ status, reason }: Failure): boolean {
  return status === 403 && /insufficient|PERMISSION_DENIED|domainPolicy/i.test(reason);
}

function isOurs(error: unknown): boolean {
  return error instanceof Error && ['Refusal', 'Unavailable', 'Gone'].includes(error.name);
}

function notReadable(grant: MailGrant): Refusal {
  return new Refusal('mailbox_not_readable', { address: grant.address });
}
