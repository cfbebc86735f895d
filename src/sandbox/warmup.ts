// The sandbox has a warm-up tool only where the environment names one: then it is a local one that knows the demo's
// mailboxes, and the real one is never asked.
import type { Config } from '#config/config.ts';
import { dayMs, isoDay } from '#lib/time.ts';
import { startLocalInstantly } from './instantly/local-instantly.ts';
import type { LocalVendor } from './local-vendor.ts';
import { startLocalSmartlead } from './smartlead/local-smartlead.ts';

type Known = Pick<LocalVendor, 'url' | 'close'>;
type Local = { readonly config: Config['warmup']; close(): Promise<void> };

const none: Local = { config: null, close: async () => {} };

/** Starts the local one of that name, with these mailboxes. `now` is the product's clock, in milliseconds. */
export async function startLocalWarmup(
  wanted: Config['warmup'],
  { emails, now }: { readonly emails: readonly string[]; readonly now: () => number },
): Promise<Local> {
  if (wanted === null) return none;
  const days = Object.fromEntries(
    [1, 2, 3, 4, 5].map((ago) => [isoDay(new Date(now() - ago * dayMs)), { sent: 18 - ago, spam: ago % 2 }]),
  );
  const start = wanted.tool === 'instantly' ? openInstantly : openSmartlead;
  const server = await start(wanted.key, emails, days);
  return { config: { ...wanted, baseUrl: server.url }, close: server.close };
}

type Days = Readonly<Record<string, { readonly sent: number; readonly spam: number }>>;

async function openInstantly(key: string, emails: readonly string[], days: Days): Promise<Known> {
  const server = await startLocalInstantly({ key, jobsAtOnce: true });
  for (const email of emails) server.put({ email, status: 1, score: 96, limit: 30, days });
  return server;
}

async function openSmartlead(key: string, emails: readonly string[], days: Days): Promise<Known> {
  const server = await startLocalSmartlead({ key });
  const account = { active: true, blocked: null, reputation: 96, mostPerDay: 30, days };
  for (const [id, email] of emails.entries()) server.put({ id: id + 1, email, ...account });
  return server;
}
