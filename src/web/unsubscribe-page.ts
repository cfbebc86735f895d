// GET and HEAD of /u/:token, as often as scanners like: the pages are few, so each is drawn once by the routes and
// then sent again, byte for byte.
import type { Hono } from 'hono';
import type { World } from '#ports/world.ts';
import { type Bare, type BareAnswer, bareAnswer, isLook, sendBare } from './bare.ts';
import { pageOf } from './unsubscribe.ts';

/** `routes` draws a page the first time. */
export function createUnsubscribePage(
  { secrets }: Pick<World, 'secrets'>,
  routes: Pick<Hono, 'request'>,
): Bare {
  const drawn = new Map<string, BareAnswer>();
  const drawFirst = async (asked: Asked, send: (page: BareAnswer) => void, fail: () => void) => {
    const page = await draw(routes, asked).catch(() => null);
    if (!page) return fail();
    drawn.set(keyOf(asked), page);
    send(page);
  };
  return (request, response) => {
    const token = isLook(request) ? tokenOf(request.url ?? '') : null;
    if (token === null) return false;
    const asked = { ...pageOf(secrets, token, request.headers['accept-language']), token };
    const page = drawn.get(keyOf(asked));
    const send = (answer: BareAnswer) => sendBare(request, response, answer);
    if (page) send(page);
    else void drawFirst(asked, send, () => response.writeHead(500).end());
    return true;
  };
}

type Asked = { readonly known: boolean; readonly locale: string; readonly token: string };

function keyOf({ known, locale }: Asked): string {
  return `${known}/${locale}`;
}

function tokenOf(url: string): string | null {
  if (!url.startsWith('/u/')) return null;
  return /^\/u\/([^/?]+)(?:\?|$)/.exec(url)?.[1] ?? null;
}

/** What is no token of ours has one page whatever it is; as a path it might be none. */
async function draw(routes: Pick<Hono, 'request'>, { known, token, locale }: Asked): Promise<BareAnswer> {
  const path = `/u/${known ? token : 'unknown'}`;
  const answer = await routes.request(path, { headers: { 'accept-language': locale } });
  const headers = [...answer.headers].filter(([name]) => name !== 'content-length').flat();
  return bareAnswer(answer.status, headers, Buffer.from(await answer.arrayBuffer()));
}
