// The Gmail API as one function from request to answer: finds the route, checks the token and its scopes,
// runs it, and turns refusals into Google's error documents.
import type { Desk } from '../../mail/desk.ts';
import { findRoute } from '../../mail/find-route.ts';
import { type Answer, bearerOf, type Call } from '../../mail/http-call.ts';
import { checkAccess } from '../../mail/oauth/grants.ts';
import { ApiError, errorAnswer, forbidden, missingScope, notFound, unauthenticated } from './api-error.ts';
import { DRAFT_ROUTES } from './drafts.ts';
import { MAILBOX_ROUTES } from './mailbox.ts';
import { MESSAGE_ROUTES } from './messages.ts';
import type { Visit } from './route.ts';
import { allows } from './scopes.ts';

const ROUTES = [...MESSAGE_ROUTES, ...DRAFT_ROUTES, ...MAILBOX_ROUTES];
const PATH = /^(?:\/upload)?\/gmail\/v1\/users\/([^/]+)(\/.*)$/;

/** True for paths of the Gmail API, uploads included. */
export function isGmailPath(path: string): boolean {
  return PATH.test(path);
}

/** Answers one request to the Gmail API. */
export async function answerGmail(desk: Desk, call: Call): Promise<Answer> {
  try {
    return await run(desk, call);
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error);
    throw error;
  }
}

async function run(desk: Desk, call: Call): Promise<Answer> {
  const [, user = '', path = ''] = PATH.exec(call.path) ?? [];
  const { account, granted } = whoAsks(desk, call);
  if (user !== 'me' && user.toLowerCase() !== account.email) throw forbidden(`Delegation denied for ${user}`);
  const found = findRoute(ROUTES, { method: call.method, path });
  if (found === null) throw notFound();
  const { route, parts } = found;
  if (!allows(granted, route.need)) throw missingScope();
  return route.run({ desk, account, granted, part: (name) => parts.get(name) ?? '', call });
}

function whoAsks(desk: Desk, call: Call): Pick<Visit, 'account' | 'granted'> {
  const grant = checkAccess(desk.grants, bearerOf(call));
  const account = desk.accounts.get(grant?.email ?? '');
  if (grant === null || account === undefined) throw unauthenticated();
  return { account, granted: grant.scopes };
}
