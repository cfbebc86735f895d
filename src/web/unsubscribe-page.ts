// GET and HEAD of /u/:token, as often as scanners like: the pages are few, so each is drawn once by the routes and
// then sent again, byte for byte.
import type { Hono } from 'hono';
import type { World } from '#ports/world.ts';
import { type Bare, type BareAnswer, isLook, sendBare } from './bare.ts';
import { pageOf } from './unsubscribe.ts';

/** `routes` draws a page the first time. */
export function createUnsubscribePage(
  { secrets }: Pick<World, 'secrets'>,
  routes: Pick<Hono, 'request'>,
): Bare {
  const drawn = new Map<string, Promise<BareAnswer>>();
  return (request, response) => {
    const token = isLook(request) ? /^\/u\/([^/?]+)(?:\?|$)/.exec(request.url ?? '')?.[1] : undefined;
    if (token === undefined) return false;
    const { known, locale } = pageOf(secrets, token, request.headers['accept-language']);
    const key = `${known}/${locale}`;
    const page = drawn.get(key) ?? draw(routes, { token: known ? token : 'unknown', locale });
    drawn.set(key, page);
    page.then(
      (answer) => sendBare(request, response, answer),
      () => {
        drawn.delete(key);
        response.writeHead(500).end();
      },
    );
    return true;
  };
}

async function draw(
  routes: Pick<Hono, 'request'>,
  { token, locale }: { token: string; locale: string },
): Promise<BareAnswer> {
  const answer = await routes.request(`/u/${token}`, { headers: { 'accept-language': locale } });
  const headers = [...answer.headers].filter(([name]) => name !== 'content-length').flat();
  return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
}
