// The whole database as one file, and back. A backup is one moment (a single snapshot), whatever runs meanwhile; a
// restore is all or nothing, into an empty database of the same version. Waiting jobs are not in it: the sweep
// orders them again.
import pg from 'pg';
import { Refusal } from '#lib/errors.ts';
import { type BackupLine, readBackup, writeBackup } from './backup-file.ts';
import { migrationNames } from './migrate.ts';

const rowsAtOnce = 500;
/** What `migrate` and the first start write; a restore replaces it. */
const madeAtStart = ['Workspace', 'Installed'];

/** Writes the backup and answers how many rows are in it. */
export async function backup(connectionString: string, file: string): Promise<number> {
  return inTransaction(connectionString, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const count = { rows: 0 };
    await writeBackup(file, allLines(client, count));
    return count.rows;
  });
}

export type Restored = {
  readonly rows: number;
  /** Workspaces that send nothing until a person resumes. */
  readonly paused: number;
};

/**
 * Reads a backup into a migrated, empty database. Refusal('backup_not_ours', 'backup_other_version',
 * 'database_not_empty'); nothing is written then. Where mails are planned, sending is paused for the reason `why`:
 * what left after the backup is not in it, and would leave again.
 */
export async function restore(connectionString: string, file: string, why: string): Promise<Restored> {
  return inTransaction(connectionString, async (client) => {
    const tables = await tableNames(client);
    await client.query(`LOCK TABLE ${tables.map(quoted).join(', ')}`);
    await assertEmpty(client, tables);
    const count = { rows: 0 };
    const source = { file, tables: new Set(tables), version: await version(), count };
    for await (const line of readBackup(file)) await takeLine(client, line, source);
    return { rows: count.rows, paused: await pauseSending(client, why) };
  });
}

async function pauseSending(client: pg.Client, why: string): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE "Workspace" w SET "pausedAt" = now(), "pausedBy" = 'cli', "pauseReason" = $1
     WHERE w."pausedAt" IS NULL AND (EXISTS (SELECT 1 FROM "Touch" t WHERE t."workspaceId" = w."id"
       AND t."kind" = 'email' AND t."state" IN ('planned', 'held', 'claimed'))
       OR EXISTS (SELECT 1 FROM "Answer" a WHERE a."workspaceId" = w."id" AND a."state" IN ('queued', 'claimed')))`,
    [why],
  );
  return rowCount ?? 0;
}

async function* allLines(client: pg.Client, count: { rows: number }): AsyncIterable<string> {
  yield JSON.stringify({ prospect: 'backup', migration: await version() });
  for (const table of await tableNames(client)) {
    await client.query(`DECLARE rows CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${quoted(table)} t`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`FETCH ${rowsAtOnce} FROM rows`);
      if (rows.length === 0) break;
      count.rows += rows.length;
      yield `{"table":${JSON.stringify(table)},"rows":[${rows.map(({ row }) => row).join(',')}]}`;
    }
    await client.query('CLOSE rows');
  }
  yield JSON.stringify({ end: count.rows });
}

type Source = {
  readonly file: string;
  readonly tables: ReadonlySet<string>;
  readonly version: string;
  readonly count: { rows: number };
};

async function takeLine(client: pg.Client, line: BackupLine, source: Source): Promise<void> {
  const { file, count } = source;
  if ('prospect' in line) {
    const params = { file, theirs: line.migration, ours: source.version };
    if (line.migration !== source.version) throw new Refusal('backup_other_version', params);
  } else if ('end' in line) {
    if (line.end !== count.rows) throw new Refusal('backup_not_ours', { file });
  } else {
    if (!source.tables.has(line.table)) throw new Refusal('backup_not_ours', { file });
    count.rows += line.rows.length;
    const table = quoted(line.table);
    const insert = `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`;
    await client.query(insert, [JSON.stringify(line.rows)]);
  }
}

async function assertEmpty(client: pg.Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    if (madeAtStart.includes(table)) continue;
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    if (rowCount) throw new Refusal('database_not_empty');
  }
  for (const table of madeAtStart) await client.query(`DELETE FROM ${quoted(table)}`);
}

async function version(): Promise<string> {
  return (await migrationNames()).at(-1) ?? '';
}

async function tableNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
     ORDER BY tablename`,
  );
  return rows.map(({ name }) => name);
}

const quoted = (name: string): string => `public.${pg.escapeIdentifier(name)}`;

async function inTransaction<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString, application_name: 'prospect backup' });
  await client.connect();
  try {
    await client.query('BEGIN');
    const answer = await work(client);
    await client.query('COMMIT');
    return answer;
  } finally {
    // Without the COMMIT above this undoes everything.
    await client.end();
  }
}
