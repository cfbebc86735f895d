// For whoever watches over the process: alive, and ready to work (database, queue).
import { Hono } from 'hono';

/** `ready` throws when something that is needed does not answer. */
export function healthRoutes(ready: () => Promise<unknown>): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ ok: true }));
  routes.get('/readyz', async (c) => {
    try {
      await ready();
      return c.json({ ok: true });
    } catch {
      return c.json({ ok: false }, 503);
    }
  });
  return routes;
}
