// Everything that this process answers over HTTP, as one listener: health always, our pages where the role is `web`,
// Slack and the sandbox's pages where they are handed in.
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { messageOf } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { createFront, type Front } from './front.ts';
import { healthRoutes } from './health.ts';
import { hookRoutes } from './hooks.ts';
import { mailHookRoutes } from './mail-hooks.ts';
import { connectRoutes } from './oauth.ts';
import { createTracking } from './tracking.ts';
import { unsubscribeRoutes } from './unsubscribe.ts';
import { createUnsubscribePage } from './unsubscribe-page.ts';

export type WebOptions = {
  readonly roles: readonly string[];
  /** What vendors' calls carry that sign nothing (HOOKS_SECRET); absent = they are not taken. */
  readonly hooksSecret?: string | null;
  readonly slack: Front['slack'];
  readonly pages: Front['pages'];
  /** Throws when database, queue or Slack do not answer. */
  readonly ready: () => Promise<unknown>;
};

/** Built, not listening. */
export function createWeb(world: World, options: WebOptions): RequestListener {
  const app = createRoutes(world, options);
  const web = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return createFront({
    bare: options.roles.includes('web') ? [createTracking(world), createUnsubscribePage(world, app)] : [],
    web: (request, response) => void web(request, response),
    slack: options.roles.includes('bot') ? options.slack : null,
    pages: options.pages,
  });
}

/** The routes alone. */
export function createRoutes(
  world: World,
  { roles, ready, hooksSecret = null }: Pick<WebOptions, 'roles' | 'ready' | 'hooksSecret'>,
): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
  });
  app.route('/', healthRoutes(ready));
  if (roles.includes('web')) {
    app.get('/', (c) => c.text('Prospect is running here. Use it in Slack.\n'));
    app.route('/', unsubscribeRoutes(world));
    app.route('/', connectRoutes(world));
    app.route('/', hookRoutes(world, hooksSecret));
    app.route('/', mailHookRoutes(world));
  }
  app.notFound((c) => c.text('Not found.\n', 404));
  app.onError((error, c) => {
    world.log.error({ error: messageOf(error), path: c.req.routePath }, 'request failed');
    return c.text('Something went wrong. Please try again in a minute.\n', 500);
  });
  return app;
}
