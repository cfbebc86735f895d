// POST /hooks/unipile – a member has signed in to LinkedIn; the signed reference that we gave comes back in the body.
// POST /hooks/apify – an actor has ended. The secret that we gave with the start comes back in a header; the body is
// not read. Whoever has no such secret gets a 404 and learns nothing.
import { Hono } from 'hono';
import { z } from 'zod';
import { takeCallback } from '#features/intake/find/take-callback.ts';
import { takeAccount } from '#features/linkedin/connect-account.ts';
import { parseExactly } from '#lib/vendor-http.ts';
import { callbackHeader } from '#ports/lead-source.ts';
import { readSome } from './read-some.ts';

type Hooked = Parameters<typeof takeCallback>[0] & Parameters<typeof takeAccount>[0];

const signedInSchema = z.object({
  status: z.enum(['CREATION_SUCCESS', 'RECONNECTED']),
  account_id: z.string().min(1).max(200),
  name: z.string().min(1).max(2_000),
});

/** Longer headers are no token of ours. Characters. */
const longest = 500;
/** What the vendor tells of a sign-in is short. */
const mostBytes = 10_000;

/** The routes. */
export function hookRoutes(world: Hooked): Hono {
  const routes = new Hono();
  routes.post('/hooks/apify', async (c) => {
    const secret = c.req.header(callbackHeader) ?? '';
    const known = secret.length <= longest && (await takeCallback(world, secret));
    return known ? c.text('Noted.\n', 202) : c.notFound();
  });
  routes.post('/hooks/unipile', async (c) => {
    const text = await readSome(c.req.raw, mostBytes);
    const told = signedInSchema.safeParse(parseExactly(text)).data;
    if (!told) return c.notFound();
    const known = await takeAccount(world, { reference: told.name, accountId: told.account_id });
    return known ? c.text('Noted.\n', 200) : c.notFound();
  });
  return routes;
}
