// Databases for tests: each file gets a copy of the migrated template, so that no file sees another's rows.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

export type TestDatabase = { readonly url: string; drop(): Promise<void> };

/** A fresh, migrated, empty database. Close every pool before `drop`. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = inject('databaseUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE prospect`);
  return {
    url: server.replace(/\/postgres$/, `/${name}`),
    drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** The same, dropped when the running test ends. */
export async function freshDatabase(): Promise<string> {
  const database = await createDatabase();
  onTestFinished(database.drop);
  return database.url;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
