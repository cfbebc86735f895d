// The local Gmail: Google's OAuth and the Gmail API.
import type { Desk } from '../mail/desk.ts';
import type { Answer, Call } from '../mail/http-call.ts';
import { type LocalMail, startLocalMail } from '../mail/local-mail.ts';
import { consentRoutes } from '../mail/oauth/authorize.ts';
import { giveTokens, takeBack, tellUser } from '../mail/oauth/token.ts';
import type { LocalMailOptions } from '../mail/types.ts';
import { answerGmail, isGmailPath } from './api/gmail-api.ts';
import { googleFault } from './fault-words.ts';
import { createLocalPubSub, type LocalPubSub } from './local-pubsub.ts';

const consent = consentRoutes({
  vendor: 'Google',
  keepsEarlier: (asked) => asked.get('include_granted_scopes') === 'true',
  isOffline: (asked) => asked.get('access_type') === 'offline',
  renews: false,
});

const tokens = { issuer: 'https://accounts.google.com', rolls: false };

const OAUTH: ReadonlyMap<string, (desk: Desk, call: Call) => Answer> = new Map([
  ['GET /o/oauth2/v2/auth', consent.ask],
  ['POST /o/oauth2/v2/auth/callback', consent.take],
  ['POST /oauth2/token', (desk: Desk, call: Call) => giveTokens(desk, call, tokens)],
  ['POST /oauth2/revoke', takeBack],
  ['GET /oauth2/v2/userinfo', tellUser],
  ['GET /oauth2/v3/userinfo', tellUser],
]);

export type LocalGmail = LocalMail & {
  /** Tells what changed in watched mailboxes. */
  readonly pubsub: LocalPubSub;
};

/** Starts it; its address serves both the API and the consent. */
export async function startLocalGmail(options: LocalMailOptions): Promise<LocalGmail> {
  const pubsub = createLocalPubSub();
  const watched: { desk?: Desk } = {};
  const routes = (desk: Desk, call: Call) => {
    watched.desk = desk;
    return call.path === '/oauth2/v1/certs' ? { status: 200, body: pubsub.certs() } : answer(desk, call);
  };
  const mail = await startLocalMail(options, { answer: routes, words: googleFault });
  mail.onReceived(async ({ mailbox, historyId }) => {
    const { desk } = watched;
    const isWatched = desk && (desk.watches.get(mailbox) ?? 0) > desk.now();
    if (isWatched) await pubsub.publish({ emailAddress: mailbox, historyId });
  });
  return { ...mail, pubsub };
}

function answer(desk: Desk, call: Call): Answer | Promise<Answer> {
  const oauth = OAUTH.get(`${call.method} ${call.path}`);
  if (oauth !== undefined) return oauth(desk, call);
  if (isGmailPath(call.path)) return answerGmail(desk, call);
  return { status: 404, body: { error: { code: 404, message: 'Not Found', status: 'NOT_FOUND' } } };
}
