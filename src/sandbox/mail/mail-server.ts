// The HTTP side of a local mail vendor: one port for its consent and its API, with faults in front of both.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Desk } from './desk.ts';
import { type ActiveFault, answerStruck, strike } from './faults.ts';
import { type Answer, type Call, readCall, writeAnswer } from './http-call.ts';

/** What makes a local vendor this one and not another. */
export type MailVendorRoutes = {
  readonly answer: (desk: Desk, call: Call) => Answer | Promise<Answer>;
  /** The vendor's error document for a status. */
  readonly words: (status: number) => unknown;
};

type Serving = {
  readonly desk: Desk;
  readonly faults: ActiveFault[];
  readonly routes: MailVendorRoutes;
};

/** Starts listening; port 0 takes a free one. */
export async function listen(at: Serving, where: { port: number; host: string }): Promise<Server> {
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

async function serve(at: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await readCall(request);
  const act = async (): Promise<Answer> => at.routes.answer(at.desk, call);
  const fault = strike(at.faults, call);
  if (fault === null) writeAnswer(response, await act());
  else await answerStruck(fault, { request, response, act, words: at.routes.words });
}
