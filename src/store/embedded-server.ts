// One PostgreSQL server in `<dataDir>/postgres`: made, started, found and stopped. Who uses it is not known here.
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf, Refusal } from '#lib/errors.ts';
import { freePort } from '#lib/free-port.ts';
import { closedFolder, programFolder, runProgram, type ServerUser, serverUser } from './embedded-binaries.ts';

export type Server = {
  readonly home: string;
  readonly user: ServerUser;
  readonly password: string;
};

/** Chosen for a small machine that runs everything: room for BullMQ's pools, no compiler for small queries. */
const settings = [
  'max_connections=200',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'jit=off',
  'synchronous_commit=on',
  'random_page_cost=1.1',
  'wal_level=minimal',
  'max_wal_senders=0',
  'log_timezone=UTC',
  'timezone=UTC',
];

/** The server's folder and password; both are made on first use. */
export async function prepareServer(dataDir: string): Promise<Server> {
  const folder = resolve(dataDir);
  const user = await serverUser();
  await makeFolder(folder);
  const closed = (await closedFolder(folder, user)) ?? (await closedFolder(programFolder(), user));
  if (closed !== null) throw new Refusal('data_folder_closed', { folder: closed });
  try {
    const server = { home: join(folder, 'postgres'), user, password: await passwordOf(folder) };
    await makeHome(server);
    return server;
  } catch (error) {
    throw plainly(error, folder);
  }
}

/** The port of a server that says it runs here (it may have died since), or null. */
export async function recordedPort(server: Server): Promise<number | null> {
  try {
    const lines = (await readFile(join(server.home, 'postmaster.pid'), 'utf8')).split('\n');
    return Number(lines[3]) || null;
  } catch {
    return null;
  }
}

/** Starts the server on a free port. Two who start at once are told apart by PostgreSQL's own lock file. */
export async function startServer(server: Server, extra: readonly string[] = []): Promise<void> {
  const port = await freePort();
  const options = [...settings, `port=${port}`, ...extra].map((line) => `-c ${line}`).join(' ');
  const log = join(server.home, 'server.log');
  const args = ['start', '-w', '-t', '60', '-D', server.home, '-l', log, '-o', options];
  try {
    await runProgram('pg_ctl', args, { user: server.user, cwd: server.home });
  } catch (error) {
    throw plainly(new Error(`${messageOf(error)}\n${await lastLines(log)}`), server.home);
  }
}

/** Stops it at once but cleanly: open transactions are rolled back. */
export async function stopServer(server: Server): Promise<void> {
  const args = ['stop', '-w', '-m', 'fast', '-D', server.home];
  await runProgram('pg_ctl', args, { user: server.user, cwd: server.home });
}

/** Where to connect. */
export function serverUrl(server: Server, port: number, database: string): string {
  return `postgresql://prospect:${server.password}@127.0.0.1:${port}/${database}`;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw plainly(error, folder);
  }
}

async function passwordOf(folder: string): Promise<string> {
  const file = join(folder, 'postgres.password');
  try {
    await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch {
    // It is there from the last time.
  }
  return (await readFile(file, 'utf8')).trim();
}

/** initdb works beside the final place and is then renamed: a crash leaves no half-made database. */
async function makeHome({ home, user, password }: Server): Promise<void> {
  if (await exists(join(home, 'PG_VERSION'))) return;
  const draft = `${home}.new-${randomBytes(6).toString('hex')}`;
  const secret = `${draft}.password`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(secret, password, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) {
      await Promise.all([draft, secret].map((path) => chown(path, user.uid ?? 0, user.gid ?? 0)));
    }
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--username=prospect', '--auth=scram-sha-256', `--pwfile=${secret}`];
    await runProgram('initdb', [`--pgdata=${draft}`, ...locale, ...access], { user, cwd: draft });
    await rename(draft, home).catch(async (error) => {
      if (!(await exists(join(home, 'PG_VERSION')))) throw error;
    });
  } finally {
    await Promise.all([draft, secret].map((path) => rm(path, { recursive: true, force: true })));
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').slice(-15).join('\n');
}

/** What an operator can act on, said as such. */
function plainly(error: unknown, folder: string): unknown {
  const said = messageOf(error);
  if (/No space left on device|ENOSPC/i.test(said)) return new Refusal('disk_full', { folder });
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|Permission denied/i.test(said)) {
    return new Refusal('data_folder_not_writable', { folder });
  }
  return error;
}
