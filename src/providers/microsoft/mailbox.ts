// ports/mailbox on Microsoft Graph.
import { Gone, Refusal } from '#lib/errors.ts';
import type { FoundMail, MailboxProvider, MailboxSession, MailGrant } from '#ports/mailbox.ts';
import { readChanges } from './changes.ts';
import { type Graph, signIn } from './client.ts';
import { consentUrl, exchangeCode, readScope } from './consent.ts';
import { countSent } from './count-sent.ts';
import { asUnavailable, isDenied, isMailboxGone, MicrosoftFailure } from './failure.ts';
import { findMail } from './find-mail.ts';
import { readReceived, readSentPage } from './folders.ts';
import { watchInbox } from './push.ts';
import { sendAtOnce, sendDraft } from './send-mail.ts';
import type { MicrosoftOptions } from './tokens.ts';

/** Mailboxes of Microsoft 365. Nothing is contacted until a session or an exchange is asked for something. */
export function createMicrosoft(options: MicrosoftOptions): MailboxProvider {
  return {
    capabilities: { listUnsubscribe: 'yes', oneClick: 'unproven', ownMessageId: 'unproven' },
    open: (grant, onRenewed) => sessionOf(options, signIn(options, grant, onRenewed), grant),
    consentUrl: (ask) => consentUrl(options, ask),
    exchange: (answer) => exchangeCode(options, answer),
  };
}

function sessionOf({ graphUrl }: MicrosoftOptions, graph: Graph, grant: MailGrant): MailboxSession {
  const reads = grant.scopes.includes(readScope);
  return {
    folders: foldersOf({ graph, root: graphUrl, grant }),
    alive: () => ask(graph.bytes({ path: 'me', query: { $select: 'id' } })),
    // The conversation comes with the parent, which is looked up by its Message-ID.
    send: (mail) => (reads ? sendDraft(graph, mail) : sendAtOnce(graph, mail)),
    find: async (messageId) =>
      reads ? findMail(graph, messageId).catch(unreadableOrThrow) : { kind: 'unreadable' },
    changes: async (cursor) => {
      if (!reads) throw new Refusal('mailbox_not_readable', { address: grant.address });
      return readChanges(graph, graphUrl, cursor).catch(throwReadError);
    },
    sentSince: async (at) => (reads ? countSent(graph, at).catch(throwReadError) : null),
    // Outlook's signatures cannot be read through Graph.
    signature: async () => null,
  };
}

function foldersOf({ graph, root, grant }: { graph: Graph; root: string; grant: MailGrant }) {
  const whenReadable = <T>(question: () => Promise<T>): Promise<T> =>
    grant.scopes.includes(readScope)
      ? question().catch(throwReadError)
      : Promise.reject(new Refusal('mailbox_not_readable', { address: grant.address }));
  return {
    sentPage: (asked) => whenReadable(() => readSentPage(graph, root, asked)),
    received: (mail) => whenReadable(() => readReceived(graph, mail)),
    watch: (asked) => whenReadable(() => watchInbox(graph, asked)),
  } satisfies MailboxSession['folders'];
}

async function ask(question: Promise<unknown>): Promise<void> {
  await question.catch(throwReadError);
}

function unreadableOrThrow(error: unknown): FoundMail {
  if (error instanceof MicrosoftFailure && isDenied(error)) return { kind: 'unreadable' };
  return throwReadError(error);
}

/** Reading is safe to repeat, so everything but a lost grant is "later". */
function throwReadError(error: unknown): never {
  if (!(error instanceof MicrosoftFailure)) throw error;
  if (error.status === 401 || isMailboxGone(error))
    throw new Gone('mailbox', error.message, { cause: error });
  if (isDenied(error)) throw new Refusal('mailbox_not_readable', { address: '' });
  throw asUnavailable(error);
}
