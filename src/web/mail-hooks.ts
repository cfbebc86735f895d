// POST /hooks/gmail – Pub/Sub says that a watched Gmail mailbox changed; Google's token in the header proves it.
// POST /hooks/graph – Graph says that mail came in, or that a subscription needs care; each piece of news carries our
// secret. While a subscription is made, Graph wants a word of its own repeated.
// Whoever calls gets the same answer, genuine or not: nobody learns what is here, and nothing is sent again for days.
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { pushUrl } from '#features/mailbox/watch-mailbox.ts';
import { takeGmailNews, takeGraphNews } from '#features/replies/take-push.ts';
import { parseExactly } from '#lib/vendor-http.ts';
import type { World } from '#ports/world.ts';
import { readSome } from './read-some.ts';

type Hooked = Parameters<typeof takeGmailNews>[0] & Pick<World, 'links'>;

/** Characters of the word that Graph wants repeated. */
const longestWord = 2_000;
const mostBytes = 100_000;
/** Graph puts what it has into one body, thousands of pieces after trouble. */
const mostBytesOfGraph = 2_000_000;

const envelopeSchema = z
  .object({ message: z.object({ data: z.base64() }) })
  .transform(({ message }) => parseExactly(Buffer.from(message.data, 'base64').toString('utf8')));
const gmailSchema = z.object({
  emailAddress: z.email().max(320),
  historyId: z.union([z.string(), z.number().int().transform(String)]).pipe(z.string().regex(/^\d{1,20}$/)),
});

const text = z.string().min(1).max(500);
const newsSchema = z
  .object({
    subscriptionId: text,
    clientState: text,
    lifecycleEvent: z.enum(['missed', 'reauthorizationRequired', 'subscriptionRemoved']).nullish(),
    resourceData: z.object({ id: text }).nullish(),
  })
  .transform(({ subscriptionId, clientState, lifecycleEvent, resourceData }) => ({
    ...{ subscriptionId, clientState, lifecycle: lifecycleEvent ?? null },
    mark: resourceData?.id ?? '',
  }));
const graphSchema = z.object({ value: z.array(z.unknown()) });

/** The routes. */
export function mailHookRoutes(world: Hooked): Hono {
  const routes = new Hono();
  routes.post('/hooks/gmail', async (c) => {
    if (await isFromGoogle(world, c)) await gmail(world, await readSome(c.req.raw, mostBytes));
    return noted(c);
  });
  routes.post('/hooks/graph', async (c) => {
    const word = c.req.query('validationToken');
    if (word !== undefined) return c.text(word.slice(0, longestWord), 200);
    await graph(world, await readSome(c.req.raw, mostBytesOfGraph));
    return noted(c);
  });
  return routes;
}

function noted(c: Context): Response {
  return c.text('Noted.\n', 202);
}

async function isFromGoogle(world: Hooked, c: Context): Promise<boolean> {
  const audience = pushUrl(world, 'google');
  const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (audience === null || token === undefined) return false;
  return (await world.mailPush.google?.isGenuine(token, audience)) ?? false;
}

async function gmail(world: Hooked, body: string): Promise<void> {
  const news = gmailSchema.safeParse(envelopeSchema.safeParse(parseExactly(body)).data).data;
  if (news) await takeGmailNews(world, { address: news.emailAddress, historyId: news.historyId });
}

async function graph(world: Hooked, body: string): Promise<void> {
  const { value = [] } = graphSchema.safeParse(parseExactly(body)).data ?? {};
  await takeGraphNews(
    world,
    value.flatMap((each) => newsSchema.safeParse(each).data ?? []),
  );
}
