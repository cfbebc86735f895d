// Starts one real PostgreSQL for the whole test run, with a migrated template database that each file copies.
import { chmod, mkdir, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's `postgres` database; the template is `prospect`. */
    readonly databaseUrl: string;
  }
}

/** Nothing here has to survive a power cut. */
const careless = [
  'max_connections=400',
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_wal_size=256MB',
];

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(await roomy(), 'prospect-test-'));
  await chmod(folder, 0o755);
  await giveTemp(join(folder, 'tmp'));
  const database = await openEmbedded(folder, careless);
  await migrate(database.url);
  const pool = new pg.Pool({ connectionString: database.url });
  await runMigrations(pool);
  await pool.end();
  project.provide('databaseUrl', database.url.replace(/\/prospect$/, '/postgres'));
  return async () => {
    await database.close();
    // What a killed process left running may still write here.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  };
}

const inMemory = '/dev/shm';
const enough = 4 * 2 ** 30;

/** The temporary folder of all tests, from which many start a Postgres of their own. */
async function giveTemp(folder: string): Promise<void> {
  await mkdir(folder);
  await chmod(folder, 0o1777);
  process.env.TMPDIR = folder;
}

/** In memory where there is plenty: each file makes and drops databases, some six hundred files each. */
async function roomy(): Promise<string> {
  const { bavail, bsize } = await statfs(inMemory).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize > enough && process.availableMemory() > enough ? inMemory : tmpdir();
}
