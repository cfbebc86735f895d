// A Slack of our own, on this machine: Web API, Socket Mode or signed HTTP, modals, Homes and files, for several
// workspaces at once. The sandbox shows it; tests act in it as people, count its calls and break it on purpose.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { createActivity } from './activity.ts';
import { createPace } from './api/pace.ts';
import { type Controls, controlSurface } from './control-surface.ts';
import { createDelivery, type Delivery, type Transport } from './deliver.ts';
import { createFaults } from './faults.ts';
import { createHttpTransport } from './http-events.ts';
import { router } from './routes.ts';
import { type LocalSlackOptions, readOptions, type Settings } from './seed.ts';
import { createSocketHub, type SocketHub } from './socket.ts';
import { newState, resumeState } from './state.ts';
import { fileStorage, memoryStorage, type Storage } from './storage.ts';
import { createTickets } from './tickets.ts';
import type { World } from './world.ts';

type DeliverTo = (eventsUrl: string, signingSecret: string) => void;

export type LocalSlack = Controls & {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** What the app takes as `SLACK_API_URL`. */
  readonly apiUrl: string;
  /** From now on deliveries are signed POSTs to this address, as when the request URL of an app is set. */
  deliverTo: DeliverTo;
  /** Stops listening, waits at most a second for clients to leave, and writes the state. */
  close(): Promise<void>;
};

/** Listens on the loopback address only; rejects when the port is taken. */
function listen(server: Server, settings: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => {
      server.off('error', reject);
      const { port } = addressSchema.parse(server.address());
      resolve(`http://${settings.host}:${port}`);
    });
  });
}
const addressSchema: z.ZodType<Pick<AddressInfo, 'port'>> = z.object({ port: z.number() });

/** Signed HTTP once an address is known, Socket Mode until then. */
function switchable(settings: Settings, hub: SocketHub): { transport: Transport; deliverTo: DeliverTo } {
  const http = (target: { url: string; signingSecret: string }) =>
    createHttpTransport({ ...target, ackDeadlineMs: settings.ackDeadlineMs });
  const current: { way: Transport } = { way: settings.http ? http(settings.http) : hub };
  return {
    transport: {
      connected: (team) => current.way.connected(team),
      send: (attempt) => current.way.send(attempt),
      close: () => hub.close(),
    },
    deliverTo(url, signingSecret) {
      current.way = http({ url, signingSecret });
    },
  };
}

async function stateFor(settings: Settings, storage: Storage) {
  const saved = await storage.load();
  return saved ? resumeState(saved, settings.teams) : newState(settings.teams);
}

function storageFor(settings: Settings, read: () => World['state']): Storage {
  return settings.stateFile === null ? memoryStorage() : fileStorage(settings.stateFile, read);
}

type Parts = { settings: Settings; listeners: Set<() => void>; delivery: Delivery; url: string };

async function buildWorld({ settings, listeners, delivery, url }: Parts, activity: World['activity']) {
  const storage = storageFor(settings, () => world.state);
  const world: World = {
    settings,
    storage,
    activity,
    tickets: createTickets(settings.wallClock),
    faults: createFaults(),
    calls: [],
    pace: createPace(settings.enforceRate),
    deliver: delivery.deliver,
    url,
    installCodes: new Map(),
    state: await stateFor(settings, storage),
    changed() {
      storage.touch();
      for (const listener of listeners) listener();
    },
  };
  return world;
}

async function shut(server: Server, hub: SocketHub, world: World): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  await hub.close();
  server.closeAllConnections();
  await closed;
  await world.storage.flush();
}

/** Starts a local Slack; rejects when its port is taken or a seed is malformed. */
export async function startLocalSlack(options: LocalSlackOptions): Promise<LocalSlack> {
  const settings = readOptions(options);
  const listeners = new Set<() => void>();
  const activity = createActivity();
  const hub = createSocketHub(settings.ackDeadlineMs, () => {
    for (const listener of listeners) listener();
  });
  const { transport, deliverTo } = switchable(settings, hub);
  const delivery = createDelivery(transport, activity, settings);
  const server = createServer();
  const url = await listen(server, settings);
  const world = await buildWorld({ settings, listeners, delivery, url }, activity);
  const answer = router((appToken) => hub.ticket(appToken, new URL(url).host));
  server.on('request', (request, response) => void answer(world, request, response));
  server.on('upgrade', (request, socket, head) => hub.upgrade(request, socket, head));
  // Assigned, not spread: a spread would freeze `deliverTwice` at its first value.
  return Object.assign(controlSurface({ world, delivery, transport, listeners, refresh: hub.refresh }), {
    url,
    apiUrl: `${url}/api/`,
    deliverTo,
    async close() {
      delivery.stop();
      await shut(server, hub, world);
    },
  });
}
