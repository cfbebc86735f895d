// Socket Mode: the app's connections, one envelope to one of them, acknowledgements matched by envelope_id.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Acks, createAcks } from './acks.ts';
import type { Ack, Attempt, Transport } from './deliver.ts';

const PING_MS = 5_000;
const LEAVE_MS = 1_000;
const MOST_CONNECTIONS = 10;

type Connection = { socket: WebSocket; appToken: string; ready: boolean };

export type SocketHub = Transport & {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** The address for one connection of this app. */
  ticket(appToken: string, host: string): string;
  /** Asks every client to come back on a new connection, as Slack does about once an hour. */
  refresh(): void;
};

type Pool = { all: Set<Connection>; turn: number; acks: Acks; onChange: () => void };

const readyFor = (pool: Pool, appToken: string): Connection[] =>
  [...pool.all].filter((one) => one.appToken === appToken && one.ready);

function accept(pool: Pool, socket: WebSocket, appToken: string): void {
  const connection = { socket, appToken, ready: true };
  pool.all.add(connection);
  socket.on('close', () => {
    pool.all.delete(connection);
    pool.onChange();
  });
  socket.on('error', () => socket.terminate());
  socket.on('message', (data) => pool.acks.receive(String(data)));
  socket.send(hello(readyFor(pool, appToken).length));
  pool.onChange();
}

function send(pool: Pool, { team, envelope, retry }: Attempt): Promise<Ack> {
  const open = readyFor(pool, team.appToken);
  const chosen = open[pool.turn % Math.max(1, open.length)];
  pool.turn += 1;
  if (!chosen) return Promise.resolve({ ok: false, error: 'not_connected' });
  const id = randomUUID();
  const again = retry ? { retry_attempt: retry.num, retry_reason: retry.reason } : {};
  const accepts = { accepts_response_payload: envelope.type !== 'events_api' };
  chosen.socket.send(JSON.stringify({ envelope_id: id, ...envelope, ...accepts, ...again }));
  return pool.acks.expect(id);
}

function startPings(pool: Pool): NodeJS.Timeout {
  const pings = setInterval(() => {
    for (const { socket } of pool.all) socket.ping();
  }, PING_MS);
  return pings.unref();
}

/** A hub without connections; it pings them so that clients see a live server. */
export function createSocketHub(ackDeadlineMs: number, onChange: () => void): SocketHub {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Map<string, string>();
  const pool: Pool = { all: new Set(), turn: 0, acks: createAcks(ackDeadlineMs), onChange };
  const pings = startPings(pool);
  return {
    send: (attempt) => send(pool, attempt),
    connected: (team) => readyFor(pool, team.appToken).length > 0,
    ticket(appToken, host) {
      const ticket = randomUUID();
      tickets.set(ticket, appToken);
      return `ws://${host}/link/?ticket=${ticket}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://local').searchParams.get('ticket') ?? '';
      const appToken = tickets.get(ticket);
      tickets.delete(ticket);
      const full = appToken !== undefined && readyFor(pool, appToken).length >= MOST_CONNECTIONS;
      if (appToken === undefined || full) return void socket.destroy();
      server.handleUpgrade(request, socket, head, (accepted) => accept(pool, accepted, appToken));
    },
    refresh: () => retire(pool.all),
    async close() {
      clearInterval(pings);
      await allGone(pool.all);
      server.close();
    },
  };
}

const hello = (connections: number): string =>
  JSON.stringify({
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: 'local' },
    debug_info: { host: 'local', approximate_connection_time: 3600 },
  });

function retire(connections: ReadonlySet<Connection>): void {
  for (const connection of connections) {
    connection.ready = false;
    connection.socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }
}

/**
 * Waits for the clients to leave by themselves before it cuts them off: a client that is cut off while it
 * closes holds its process for half a minute.
 */
async function allGone(connections: ReadonlySet<Connection>): Promise<void> {
  const deadline = Date.now() + LEAVE_MS;
  while (connections.size > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  for (const { socket } of connections) socket.terminate();
}
