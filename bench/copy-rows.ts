// The measure of an import: COPY by the server itself, from a file on its own disk, of the rows that the import made.
import { join } from 'node:path';
import pg from 'pg';

/** What an import writes, and which rows of it are the run's. Companies that a run brought are newer than its start. */
const parts = [
  ['Company', `"createdAt" >= (SELECT "startedAt" FROM "Run" WHERE id = $run)`],
  [
    'CompanyAlias',
    `"companyId" IN (SELECT id FROM "Company" WHERE "createdAt" >= (SELECT "startedAt" FROM "Run" WHERE id = $run))`,
  ],
  ['Lead', `"runId" = $run`],
  ['RunReject', `"runId" = $run`],
] as const;

/** Takes the rows of a run out of the tables and copies them back. Answers the seconds of copying them back. */
export async function copySeconds(
  databaseUrl: string,
  { folder, runId }: { folder: string; runId: string },
): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const fileOf = (table: string) => pg.escapeLiteral(join(folder, 'postgres', `${table}.copy`));
  const run = pg.escapeLiteral(runId);
  try {
    for (const [table, rows] of parts) {
      const these = rows.replaceAll('$run', run);
      await client.query(`COPY (SELECT * FROM "${table}" WHERE ${these}) TO ${fileOf(table)}`);
    }
    for (const [table, rows] of parts.toReversed()) {
      await client.query(`DELETE FROM "${table}" WHERE ${rows.replaceAll('$run', run)}`);
    }
    await client.query('VACUUM ANALYZE "Company", "CompanyAlias", "Lead", "RunReject"');
    await client.query('CHECKPOINT');
    const start = performance.now();
    for (const [table] of parts) await client.query(`COPY "${table}" FROM ${fileOf(table)}`);
    return (performance.now() - start) / 1000;
  } finally {
    await client.end();
  }
}
