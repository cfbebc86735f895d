// The migrations make exactly the tables that schema.prisma describes, once, however many start at the same time.
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createDatabase } from '../../test/database.ts';
import { migrate, migrationNames, migrationSql } from './migrate.ts';

const schemaUrl = new URL('../../prisma/schema.prisma', import.meta.url);

test('the migrations make what the schema describes', async () => {
  const migrated = await connect();
  const described = await connect();
  await described.client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const sql = await migrationSql(described.url, null, await readFile(schemaUrl, 'utf8'));
  await described.client.query(sql);
  expect(await shapeOf(migrated.client)).toEqual(await shapeOf(described.client));
});

test('the saved schema of the migrations is the schema', async () => {
  const saved = await readFile(new URL('migrations/applied.prisma', schemaUrl), 'utf8');
  expect(saved).toBe(await readFile(schemaUrl, 'utf8'));
});

test('several starters migrate an empty database once', async () => {
  const { client, url } = await connect();
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.flat()).toEqual(await migrationNames());
  const { rows } = await client.query('SELECT migration_name FROM _prisma_migrations');
  expect(rows).toHaveLength((await migrationNames()).length);
});

async function connect(): Promise<{ client: pg.Client; url: string }> {
  const database = await createDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await database.drop();
  });
  return { client, url: database.url };
}

async function shapeOf(client: pg.Client): Promise<unknown> {
  const columns = await client.query(
    `SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default, datetime_precision
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
     ORDER BY 1, 2`,
  );
  // Indexes for words are made beside the migrations, where the database lets us (word-index.ts).
  const indexes = await client.query(
    `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      AND indexname NOT LIKE '%\\_words\\_idx' ORDER BY 1`,
  );
  return [columns.rows, indexes.rows];
}
