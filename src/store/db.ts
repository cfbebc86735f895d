// The database connection. Everything in this folder takes a Db, which may be a running transaction.
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client.ts';

export type Db = Prisma.TransactionClient;
export type DbClient = PrismaClient;

/**
 * Opens a pool of at most `max` connections. Close it with `$disconnect`. Its errors do not repeat what was asked: that
 * may hold names and texts.
 */
export function openDb(connectionString: string, max: number): DbClient {
  const statementNameGenerator = namesOf(connectionString);
  const adapter = new PrismaPg(
    { connectionString, max, idleTimeoutMillis: 30_000 },
    statementNameGenerator ? { statementNameGenerator } : {},
  );
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

/** Statements that a connection keeps ready. The rest (lists of many lengths) is planned each time, as before. */
const keptReady = 300;

/**
 * A named statement is parsed and planned once a connection, which is most of the work of a small query. Not behind a
 * pooler that gives a session's statements to others (the usual `pgbouncer=true` says so).
 */
function namesOf(connectionString: string): ((query: { sql: string }) => string) | null {
  if (new URL(connectionString).searchParams.get('pgbouncer') === 'true') return null;
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= keptReady) return known ?? '';
    const name = `q${names.size}`;
    names.set(sql, name);
    return name;
  };
}
