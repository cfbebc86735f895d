// The local Gmail: Google's OAuth and the Gmail API.
import type { Desk } from '../mail/desk.ts';
import type { Answer, Call } from '../mail/http-call.ts';
import { type LocalMail, startLocalMail } from '../mail/local-mail.ts';
import { consentRoutes } from '../mail/oauth/authorize.ts';
import { giveTokens, takeBack, tellUser } from '../mail/oauth/token.ts';
import type { LocalMailOptions } from '../mail/types.ts';
import { answerGmail, isGmailPath } from './api/gmail-api.ts';
import { googleFault } from './fault-words.ts';

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

/** Starts it; its address serves both the API and the consent. */
export function startLocalGmail(options: LocalMailOptions): Promise<LocalMail> {
  return startLocalMail(options, { answer, words: googleFault });
}

function answer(desk: Desk, call: Call): Answer | Promise<Answer> {
  const oauth = OAUTH.get(`${call.method} ${call.path}`);
  if (oauth !== undefined) return oauth(desk, call);
  if (isGmailPath(call.path)) return answerGmail(desk, call);
  return { status: 404, body: { error: { code: 404, message: 'Not Found', status: 'NOT_FOUND' } } };
}
