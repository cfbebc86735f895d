// The app's own PostgreSQL. Processes that share a data folder share one server: the first starts it, the last one
// out stops it, and one that was killed is not missed. Who uses it is an advisory lock that each process holds on
// one connection, so a process that dies lets go by itself. The server listens on this machine only.
import pg from 'pg';
import { Refusal } from '#lib/errors.ts';
import {
  prepareServer,
  recordedPort,
  type Server,
  serverUrl,
  startServer,
  stopServer,
} from './embedded-server.ts';

export type EmbeddedDatabase = {
  readonly url: string;
  /** Makes this process the one app on the data folder. Refusal('app_running', { pid }) when there is one. */
  claimApp(): Promise<void>;
  /** Lets go; stops the server when nobody else uses it. Close every pool before. */
  close(): Promise<void>;
};

/** Keys of the two advisory locks, in the database `postgres`. */
const usedLock = 7_350_001;
const appLock = 7_350_002;
const reconnectMs = 1_000;

/** Finds the running server of a data folder or starts it. `extra` are settings for tests (`fsync=off`). */
export async function openEmbedded(
  dataDir: string,
  extra: readonly string[] = [],
): Promise<EmbeddedDatabase> {
  const server = await prepareServer(dataDir);
  const seat = await takeSeat(server, extra);
  await makeDatabase(seat.client);
  const state = { ...seat, app: false, closing: false };
  keepSeat(server, state);
  return {
    url: serverUrl(server, seat.port, 'prospect'),
    claimApp: async () => {
      await claim(state.client);
      state.app = true;
    },
    close: () => leave(server, state),
  };
}

type Seat = { client: pg.Client; port: number };
type State = Seat & { app: boolean; closing: boolean };

async function takeSeat(server: Server, extra: readonly string[]): Promise<Seat> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await sit(server);
    if (found) return found;
    try {
      await startServer(server, extra);
    } catch (error) {
      // Somebody else may have started it, or is just stopping it.
      if (error instanceof Refusal || attempt === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

/** A connection that holds the shared lock, or null when no server answers (or it stopped meanwhile). */
async function sit(server: Server): Promise<Seat | null> {
  const port = await recordedPort(server);
  if (port === null) return null;
  const client = new pg.Client({
    connectionString: serverUrl(server, port, 'postgres'),
    application_name: `prospect ${process.pid}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [usedLock]);
    return { client, port };
  } catch {
    await client.end().catch(() => {});
    return null;
  }
}

/** A server that was restarted forgot its locks: sit down again, or the next one out would stop it under us. */
function keepSeat(server: Server, state: State): void {
  state.client.on('end', () => {
    if (!state.closing) setTimeout(() => void sitAgain(server, state), reconnectMs).unref();
  });
}

async function sitAgain(server: Server, state: State): Promise<void> {
  const seat = state.closing ? null : await sit(server);
  if (seat) Object.assign(state, seat);
  if (seat && state.app) await claim(seat.client).catch(() => {});
  if (seat) keepSeat(server, state);
  else if (!state.closing) setTimeout(() => void sitAgain(server, state), reconnectMs).unref();
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'prospect'");
  if (rowCount) return;
  await client.query('CREATE DATABASE prospect').catch(async (error: unknown) => {
    const again = await client.query("SELECT 1 FROM pg_database WHERE datname = 'prospect'");
    if (!again.rowCount) throw error;
  });
}

async function claim(client: pg.Client): Promise<void> {
  const taken = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [appLock]);
  if (taken.rows[0]?.free) return;
  const holder = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_stat_activity JOIN pg_locks USING (pid)
     WHERE locktype = 'advisory' AND granted AND objid = $1 LIMIT 1`,
    [appLock],
  );
  throw new Refusal('app_running', { pid: holder.rows[0]?.name.split(' ')[1] ?? '?' });
}

async function leave(server: Server, state: State): Promise<void> {
  if (state.closing) return;
  state.closing = true;
  const last = await aloneNow(state.client).catch(() => false);
  if (last) {
    await connectionsClosed(state.client);
    await stopServer(server);
  }
  await state.client.end().catch(() => {});
}

/** Pools that were ended a moment ago may still be saying goodbye; what is left then is cut. */
async function connectionsClosed(client: pg.Client): Promise<void> {
  for (let look = 0; look < 50; look += 1) {
    const { rowCount } = await client.query(
      "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1",
    );
    if (!rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Gives our share back and asks for the whole: granted only when no other process sits here. */
async function aloneNow(client: pg.Client): Promise<boolean> {
  await client.query('SELECT pg_advisory_unlock_shared($1)', [usedLock]);
  const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [
    usedLock,
  ]);
  return rows[0]?.alone === true;
}
