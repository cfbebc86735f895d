// The Slack app itself: Bolt over Socket Mode or HTTP, every request turned into a Turn and looked up in routes.ts.
// Building it does no I/O; `start` connects, `stop` lets running handlers end (10 seconds at most).
import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { showLead } from '#features/review/show-lead.ts';
import { createInFlight } from '#lib/in-flight.ts';
import type { Chat } from '#ports/chat.ts';
import type { World } from '#ports/world.ts';
import { createBoard } from './board.ts';
import { boltLog } from './bolt-log.ts';
import { createClients } from './clients.ts';
import { connectWorkspace } from './connect.ts';
import { listen } from './listeners.ts';
import { clientOptions, type SlackOptions, type SlackParts } from './options.ts';
import { onceSigned } from './replay.ts';

export type Slack = {
  /** Binds a single workspace to its team and, in Socket Mode, opens the connection. */
  readonly start: () => Promise<void>;
  /** The same without listening: what a worker needs. */
  readonly connect: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Resolves when no handler runs any more. */
  readonly settled: () => Promise<void>;
  readonly chat: Chat;
  /** POST /slack/events in HTTP mode; null in Socket Mode. Anything else is answered 404. */
  readonly requestListener: RequestListener | null;
};

/** Builds the Slack surface. The chat that it adds is also what its own handlers use. */
export function createSlack(parts: SlackParts, options: SlackOptions): Slack {
  const log = parts.log.child({ surface: 'slack' });
  const clients = createClients({ ...parts, log }, options);
  const chat = createBoard(
    { ...parts, log },
    {
      clients,
      gapMs: options.gapMs,
      // The card alone: its notes would wait for the one that is being added.
      syncLead: async (workspaceId, leadId) => {
        await showLead(world, { workspaceId, leadId });
      },
    },
  );
  const world: World = { ...parts, log, chat };
  const inFlight = createInFlight();
  const receiver = createReceiver(options, world);
  const app = new App({
    receiver,
    authorize: authorizeBy(world),
    clientOptions: clientOptions(options, log),
    logger: boltLog(log),
    convoStore: false,
    tokenVerificationEnabled: false,
    extendedErrorHandler: true,
  });
  listen(app, world, inFlight);
  const connect = () => connectWorkspace(parts, clients, options);
  return {
    chat,
    connect,
    async start() {
      await connect();
      if (receiver instanceof SocketModeReceiver) await receiver.start();
    },
    async stop() {
      if (receiver instanceof SocketModeReceiver) await receiver.stop();
      if (!(await inFlight.idle(10_000))) log.warn('Slack handlers were still running after 10 s');
    },
    settled: async () => {
      await inFlight.idle(60_000);
    },
    requestListener:
      receiver instanceof HTTPReceiver ? onceSigned(orNotFound(receiver.requestListener)) : null,
  };
}

function createReceiver({ mode, apiUrl }: SlackOptions, { log }: World): HTTPReceiver | SocketModeReceiver {
  const logger = boltLog(log);
  if (mode.kind === 'http') return new HTTPReceiver({ signingSecret: mode.signingSecret, logger });
  // An object of its own: the receiver writes its (many) retries into it, and it needs them to reconnect.
  const installerOptions = { clientOptions: { slackApiUrl: apiUrl } };
  return new SocketModeReceiver({ appToken: mode.appToken, logger, installerOptions });
}

/** Which workspace speaks, by team id. Unknown and removed teams are refused. */
function authorizeBy(world: World) {
  return async ({ teamId }: { teamId?: string | undefined }) => {
    const installation = teamId ? await world.installations.ofTeam(teamId) : null;
    if (!installation || installation.brokenAt) throw new Error('this Slack team has not installed the app');
    return {
      botToken: world.secrets.open(installation.botToken),
      botUserId: installation.botUserId,
      teamId: installation.slackTeamId,
      workspaceId: installation.workspaceId,
    };
  };
}

/** The receiver throws for a path that is not its own. */
function orNotFound(serve: RequestListener): RequestListener {
  return (request, response) => {
    try {
      serve(request, response);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  };
}
