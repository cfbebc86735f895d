// Starts one real PostgreSQL for the whole test run, with a migrated template database that each file copies.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
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
const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_wal_size=256MB'];

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'prospect-test-'));
  await chmod(folder, 0o755);
  const database = await openEmbedded(folder, careless);
  await migrate(database.url);
  const pool = new pg.Pool({ connectionString: database.url });
  await runMigrations(pool);
  await pool.end();
  project.provide('databaseUrl', database.url.replace(/\/prospect$/, '/postgres'));
  return async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
}
