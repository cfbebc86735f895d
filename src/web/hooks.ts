// POST /hooks/apify – an actor has ended. The secret that we gave with the start comes back in a header; the body is
// not read. Whoever has no such secret gets a 404 and learns nothing.
import { Hono } from 'hono';
import { takeCallback } from '#features/intake/find/take-callback.ts';
import { callbackHeader } from '#ports/lead-source.ts';

type Hooked = Parameters<typeof takeCallback>[0];

/** Longer headers are no token of ours. Characters. */
const longest = 500;

/** The routes. */
export function hookRoutes(world: Hooked): Hono {
  const routes = new Hono();
  routes.post('/hooks/apify', async (c) => {
    const secret = c.req.header(callbackHeader) ?? '';
    const known = secret.length <= longest && (await takeCallback(world, secret));
    return known ? c.text('Noted.\n', 202) : c.notFound();
  });
  return routes;
}
