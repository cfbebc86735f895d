// POST /hooks/unipile – a member has signed in to LinkedIn (the signed reference that we gave comes back in the body),
// or something happened to an account: a new connection, a lost sign-in. Unipile signs nothing, so the second kind
// carries the secret of HOOKS_SECRET in a header, and means "look now", no more.
// POST /hooks/apify – an actor has ended. The secret that we gave with the start comes back in a header; the body is
// not read. Whoever has no such secret gets a 404 and learns nothing.
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { takeCallback } from '#features/intake/find/take-callback.ts';
import { takeAccount } from '#features/linkedin/connect-account.ts';
import { lookNow } from '#features/linkedin/look-now.ts';
import { sameSecret } from '#lib/crypto.ts';
import { parseExactly } from '#lib/vendor-http.ts';
import { callbackHeader } from '#ports/lead-source.ts';
import { readSome } from './read-some.ts';

type Hooked = Parameters<typeof takeCallback>[0] &
  Parameters<typeof takeAccount>[0] &
  Parameters<typeof lookNow>[0];

const accountId = z.string().min(1).max(200);
const signedInSchema = z.object({
  status: z.enum(['CREATION_SUCCESS', 'RECONNECTED']),
  account_id: accountId,
  name: z.string().min(1).max(2_000),
});
/** The two shapes in which Unipile names the account that has news. */
const newsSchema = z.union([
  z
    .object({ AccountStatus: z.object({ account_id: accountId }) })
    .transform(({ AccountStatus }) => AccountStatus.account_id),
  z.object({ event: z.literal('new_relation'), account_id: accountId }).transform((news) => news.account_id),
]);

/** Longer headers are no token of ours. Characters. */
const longest = 500;
/** What the vendor tells of a sign-in is short. */
const mostBytes = 10_000;

/** The routes. Without a secret, calls that need one are not taken. */
export function hookRoutes(world: Hooked, hooksSecret: string | null): Hono {
  const routes = new Hono();
  routes.post('/hooks/apify', async (c) => {
    const secret = c.req.header(callbackHeader) ?? '';
    const known = secret.length <= longest && (await takeCallback(world, secret));
    return known ? c.text('Noted.\n', 202) : c.notFound();
  });
  routes.post('/hooks/unipile', async (c) => {
    const body = parseExactly(await readSome(c.req.raw, mostBytes));
    const known = (await signedIn(world, body)) || (isTrusted(c, hooksSecret) && (await news(world, body)));
    return known ? c.text('Noted.\n', 200) : c.notFound();
  });
  return routes;
}

async function signedIn(world: Hooked, body: unknown): Promise<boolean> {
  const told = signedInSchema.safeParse(body).data;
  return told ? takeAccount(world, { reference: told.name, accountId: told.account_id }) : false;
}

function isTrusted(c: Context, hooksSecret: string | null): boolean {
  const given = c.req.header(callbackHeader) ?? '';
  return hooksSecret !== null && given.length <= longest && sameSecret(given, hooksSecret);
}

async function news(world: Hooked, body: unknown): Promise<boolean> {
  const account = newsSchema.safeParse(body).data;
  return account === undefined ? false : lookNow(world, account);
}
