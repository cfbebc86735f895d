// Writes the SQL of the next migration: what separates prisma/migrations/applied.prisma (the tables that the
// migrations make) from prisma/schema.prisma. Review the SQL before committing it; a test holds the two together.
//   node scripts/new-migration.js                  prints it
//   node scripts/new-migration.js add_phone        writes prisma/migrations/0002_add_phone
//   node scripts/new-migration.js --replace-init   writes 0001_init anew (only before the first release)
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../src/store/embedded.ts';
import { migrationNames, migrationSql } from '../src/store/migrate.ts';

const [wanted] = process.argv.slice(2);
const root = new URL('../prisma/', import.meta.url);
const applied = new URL('migrations/applied.prisma', root);
const schema = await readFile(new URL('schema.prisma', root), 'utf8');
const replace = wanted === '--replace-init';
const before = replace ? null : await readFile(applied, 'utf8').catch(() => null);
const sql = await inScratchDatabase((url) => migrationSql(url, before, schema));

if (wanted === undefined) {
  console.log(sql);
} else {
  const number = String((await migrationNames()).length + 1).padStart(4, '0');
  const name = replace ? '0001_init' : `${number}_${wanted}`;
  const folder = new URL(`migrations/${name}/`, root);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('migration.sql', folder), sql);
  await writeFile(applied, schema);
  console.log(`wrote prisma/migrations/${name}/migration.sql`);
}

/** @param {(url: string) => Promise<string>} work */
async function inScratchDatabase(work) {
  const folder = await mkdtemp(join(tmpdir(), 'prospect-migration-'));
  await chmod(folder, 0o755);
  const database = await openEmbedded(folder, ['fsync=off']);
  try {
    return await work(database.url);
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
}
