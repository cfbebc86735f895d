// A database from outside: does it answer, which version is it, and does it have the tables of this version?
import pg from 'pg';
import { migrationNames } from './migrate.ts';

export type DatabaseFacts = {
  /** PostgreSQL's own, e.g. "18.4". */
  readonly version: string;
  /** Migrations of this version that it lacks. */
  readonly missing: readonly string[];
};

/** Changes nothing. Throws what the driver says when nobody answers within five seconds. */
export async function readDatabaseFacts(connectionString: string): Promise<DatabaseFacts> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const version = await client.query<{ server_version: string }>('SHOW server_version');
    const applied = await appliedNames(client);
    return {
      version: version.rows[0]?.server_version.split(' ')[0] ?? '?',
      missing: (await migrationNames()).filter((name) => !applied.has(name)),
    };
  } finally {
    await client.end();
  }
}

async function appliedNames(client: pg.Client): Promise<ReadonlySet<string>> {
  const table = await client.query<{ found: string | null }>(
    `SELECT to_regclass('_prisma_migrations')::text AS found`,
  );
  if (!table.rows[0]?.found) return new Set();
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Set(rows.map(({ name }) => name));
}
