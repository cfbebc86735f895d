// Brings a database to the tables of this version: applies prisma/migrations exactly as `prisma migrate deploy`
// does, and BullMQ's own schema when jobs live in the database. One starter at a time; the others wait and see it done.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { emptySchema, withSchemaEngine } from './schema-engine.ts';
import { indexWords } from './word-index.ts';

const migrationLock = 7_350_003;

/** Nothing is outside of the migrations' care (BullMQ's tables live in a schema of their own). */
const noFilters: SchemaFilter = { externalTables: [], externalEnums: [] };

/** Applies what is missing and tells what it applied. */
export async function migrate(connectionString: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const applied = (await isCurrent(client)) ? [] : await applyAll(connectionString);
    await indexWords(client);
    return applied;
  } finally {
    await client.end();
  }
}

async function applyAll(connectionString: string): Promise<readonly string[]> {
  const migrationsList = await readMigrations();
  const { appliedMigrationNames } = await withSchemaEngine(connectionString, (engine) =>
    engine.applyMigrations({ migrationsList, filters: noFilters }),
  );
  return appliedMigrationNames;
}

/**
 * The SQL that leads from one schema (null = an empty database) to another. The database is only asked for its
 * version.
 */
export async function migrationSql(
  connectionString: string,
  before: string | null,
  after: string,
): Promise<string> {
  const { stdout } = await withSchemaEngine(connectionString, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatamodel', files: [{ path: 'before.prisma', content: before ?? emptySchema }] },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: after }] },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  );
  return stdout ?? '';
}

/** Saves loading the engine (a megabyte of WebAssembly) on every start but the first. */
async function isCurrent(client: pg.Client): Promise<boolean> {
  const table = await client.query<{ found: string | null }>(
    `SELECT to_regclass('_prisma_migrations')::text AS found`,
  );
  if (!table.rows[0]?.found) return false;
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Set(rows.map((row) => row.name));
  return (await migrationNames()).every((name) => applied.has(name));
}

/** Names of all migrations of this version, oldest first. */
export async function migrationNames(): Promise<readonly string[]> {
  const entries = await readdir(migrationsUrl, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

const migrationsUrl = new URL('../../prisma/migrations/', import.meta.url);

/** The migrations as the engine wants them. */
async function readMigrations(): Promise<MigrationList> {
  const names = await migrationNames();
  const directories = names.map(async (path) => {
    const value = await readFile(new URL(`${path}/migration.sql`, migrationsUrl), 'utf8');
    return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
  });
  return {
    baseDir: fileURLToPath(migrationsUrl),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(directories),
  };
}
