// Microsoft Graph as one function from request to answer: finds the route, checks the token and its permissions, runs
// it, and turns refusals into Graph's error documents.
import type { Desk } from '../mail/desk.ts';
import { findRoute } from '../mail/find-route.ts';
import { type Answer, bearerOf, type Call } from '../mail/http-call.ts';
import { checkAccess } from '../mail/oauth/grants.ts';
import { DELTA_ROUTES } from './delta.ts';
import { WRITING_ROUTES } from './drafts.ts';
import { accessDenied, badToken, errorAnswer, GraphError, itemNotFound } from './graph-error.ts';
import { READING_ROUTES } from './messages.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { type Quirks, type Route, wantsImmutable } from './visit.ts';

const ROUTES: readonly Route[] = [...DELTA_ROUTES, ...READING_ROUTES, ...WRITING_ROUTES];
const ROOT = '/v1.0';

/** True for paths of Graph. */
export function isGraphPath(path: string): boolean {
  return path.startsWith(`${ROOT}/`);
}

/** Answers one request to Graph. */
export async function answerGraph(desk: Desk, call: Call, quirks: Quirks): Promise<Answer> {
  try {
    return await run(desk, call, quirks);
  } catch (error) {
    if (error instanceof GraphError) return errorAnswer(error);
    throw error;
  }
}

async function run(desk: Desk, call: Call, quirks: Quirks): Promise<Answer> {
  const grant = checkAccess(desk.grants, bearerOf(call));
  const account = desk.accounts.get(grant?.email ?? '');
  if (grant === null || account === undefined) throw badToken();
  const found = findRoute([...ROUTES, ...subscriptionRoutes(quirks.callings)], {
    method: call.method,
    path: call.path.slice(ROOT.length),
  });
  if (found === null) throw itemNotFound();
  const { route, parts } = found;
  const granted = grant.scopes.map((scope) => scope.replace('https://graph.microsoft.com/', ''));
  if (!route.need.some((scope) => granted.includes(scope))) throw accessDenied();
  const part = (name: string): string => parts.get(name) ?? '';
  return route.run({ desk, account, quirks, call, part, immutable: wantsImmutable(call) });
}
