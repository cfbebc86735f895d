// The database connection. Everything in this folder takes a Db, which may be a running transaction.
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client.ts';

export type Db = Prisma.TransactionClient;
export type DbClient = PrismaClient;

/** Opens a pool of at most `max` connections. Close it with `$disconnect`. */
export function openDb(connectionString: string, max: number): DbClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max, idleTimeoutMillis: 30_000 }) });
}
