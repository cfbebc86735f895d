// The HTTP side: one port that is Google's OAuth and the Gmail API, with faults in front of both.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerGmail, isGmailPath } from './api/gmail-api.ts';
import type { Desk } from './desk.ts';
import { type ActiveFault, answerStruck, strike } from './faults.ts';
import { type Answer, type Call, readCall, writeAnswer } from './http-call.ts';
import { askConsent, takeConsent } from './oauth/authorize.ts';
import { giveTokens, takeBack, tellUser } from './oauth/token.ts';

type OauthRoute = (desk: Desk, call: Call) => Answer;

const OAUTH: ReadonlyMap<string, OauthRoute> = new Map<string, OauthRoute>([
  ['GET /o/oauth2/v2/auth', askConsent],
  ['POST /o/oauth2/v2/auth/callback', takeConsent],
  ['POST /oauth2/token', giveTokens],
  ['POST /oauth2/revoke', takeBack],
  ['GET /oauth2/v2/userinfo', tellUser],
  ['GET /oauth2/v3/userinfo', tellUser],
]);

/** Starts listening; port 0 takes a free one. */
export async function listen(
  at: { desk: Desk; faults: ActiveFault[] },
  where: { port: number; host: string },
): Promise<Server> {
  const server = createServer((request, response) => {
    serve(at, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : 'unknown';
      writeAnswer(response, { status: 500, body: { error: { code: 500, message, status: 'INTERNAL' } } });
    });
  });
  server.listen(where.port, where.host);
  await once(server, 'listening');
  return server;
}

/** Stops listening and cuts what is still open. */
export async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

async function serve(
  at: { desk: Desk; faults: ActiveFault[] },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await readCall(request);
  const act = async (): Promise<Answer> => answer(at.desk, call);
  const fault = strike(at.faults, call);
  if (fault !== null) await answerStruck(fault, { request, response, act });
  else writeAnswer(response, await act());
}

function answer(desk: Desk, call: Call): Answer | Promise<Answer> {
  const oauth = OAUTH.get(`${call.method} ${call.path}`);
  if (oauth !== undefined) return oauth(desk, call);
  if (isGmailPath(call.path)) return answerGmail(desk, call);
  return { status: 404, body: { error: { code: 404, message: 'Not Found', status: 'NOT_FOUND' } } };
}
