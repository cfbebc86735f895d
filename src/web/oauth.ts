// /connect/google and /connect/microsoft – from the personal link to the vendor's page and back. A browser first shows
// whom the link is for, since links are passed on; other clients go to the vendor at once. Every way it can end is a
// page that says what to do next; where only sending was allowed, the next thing is to allow reading.
import { IncomingMessage } from 'node:http';
import { type Context, Hono, type HonoRequest } from 'hono';
import { type MailVendor, mailVendors, vendorNames } from '#domain/mailbox.ts';
import { askConsent, linkOwner, type PersonalLink } from '#features/mailbox/ask-consent.ts';
import { type Connected, type Connecting, finishConnect } from '#features/mailbox/finish-connect.ts';
import { startConnect } from '#features/mailbox/start-connect.ts';
import { type NotingOwn, noteOwnNetwork } from '#features/tracking/note-own-network.ts';
import { messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { networkOf } from '#lib/network.ts';
import { type Locale, localeOf, say, sayCode } from '#text/text.ts';
import { pageHtml } from './page.ts';

/** The routes. The link and the state are the same signed token; it is used up when a mailbox was connected. */
export function connectRoutes(world: Connecting & NotingOwn): Hono {
  const routes = new Hono();
  for (const vendor of mailVendors) {
    routes.get(`/connect/${vendor}`, (c) => begin(world, vendor, c));
    routes.get(`/connect/${vendor}/callback`, (c) => end(world, vendor, c));
  }
  return routes;
}

async function begin(world: Connecting, vendor: MailVendor, c: Context): Promise<Response> {
  const locale = localeOf(c.req.header('accept-language'));
  try {
    const asked = { vendor, link: c.req.query('link') ?? '' };
    if (asksFirst(c.req)) return c.html(askPage(locale, asked, await linkOwner(world, asked)));
    return c.redirect(await askConsent(world, asked), 302);
  } catch (error) {
    return c.html(failedPage(locale, error), 400);
  }
}

async function end(world: Connecting & NotingOwn, vendor: MailVendor, c: Context): Promise<Response> {
  const locale = localeOf(c.req.header('accept-language'));
  try {
    const connected = await finish(world, vendor, c.req.query());
    await noteOwnNetwork(world, { workspaceId: connected.workspaceId, network: networkOfContext(c) });
    return c.html(donePage(locale, connected, await readingLink(world, vendor, connected)));
  } catch (failure) {
    logBug(world, failure);
    return c.html(failedPage(locale, failure), 400);
  }
}

/** A person's browser that has not pressed Continue yet. */
function asksFirst(request: HonoRequest): boolean {
  return request.query('go') === undefined && (request.header('accept') ?? '').includes('text/html');
}

/** A link and no form: the way to the vendor is a redirect, and those are forbidden to our forms. */
function askPage(
  locale: Locale,
  { vendor, link }: PersonalLink,
  { reads, ...owner }: Awaited<ReturnType<typeof linkOwner>>,
) {
  const said = { ...owner, vendor: vendorNames[vendor] };
  return pageHtml({
    locale,
    title: say(locale, 'page.connect.title'),
    lead: say(locale, 'page.connect.ask', said),
    detail: say(locale, reads ? 'page.connect.ask_read' : 'page.connect.ask_detail', said),
    link: { text: say(locale, 'page.connect.go', said), to: pathOf(vendor, link) },
  });
}

function pathOf(vendor: MailVendor, link: string): string {
  return `/connect/${vendor}?${new URLSearchParams({ link, go: '1' })}`;
}

/** "" where the request did not come over a connection of ours (tests of the routes alone). */
function networkOfContext({ env }: Context): string {
  const incoming: unknown = env?.incoming;
  return incoming instanceof IncomingMessage ? networkOf(incoming) : '';
}

function finish(
  world: Connecting,
  vendor: MailVendor,
  answer: Readonly<Record<string, string>>,
): Promise<Connected> {
  const { state = '', code, error } = answer;
  const denied = error === 'access_denied' || error === 'consent_required';
  if (!code) throw denied ? refusedBy(vendor) : new Refusal('link_used');
  return finishConnect(world, { vendor, state, code });
}

function refusedBy(vendor: MailVendor): Refusal {
  return new Refusal('connect_denied', { vendor: vendorNames[vendor] });
}

/** Where the owner of a mailbox that only sends can allow reading; null when it is read already. */
async function readingLink(world: Connecting, vendor: MailVendor, connected: Connected) {
  const { canRead, workspaceId, memberId } = connected;
  if (canRead) return null;
  const order = { workspaceId, member: { id: memberId }, vendor, read: true };
  return pathOf(vendor, new URL(await startConnect(world, order)).searchParams.get('link') ?? '');
}

function logBug({ log }: Pick<Connecting, 'log'>, failure: unknown): void {
  if (failure instanceof Refusal || failure instanceof Unavailable) return;
  log.error({ error: messageOf(failure) }, 'connecting a mailbox failed');
}

function donePage(locale: Locale, { address }: Connected, toReading: string | null) {
  return pageHtml({
    locale,
    title: say(locale, 'page.connect.title'),
    lead: say(locale, 'page.connect.done', { address }),
    detail: say(locale, toReading === null ? 'page.connect.done_detail' : 'page.connect.no_read'),
    ...(toReading === null ? {} : { link: { text: say(locale, 'page.connect.read'), to: toReading } }),
  });
}

function failedPage(locale: Locale, error: unknown) {
  const why = error instanceof Refusal ? sayCode(locale, 'refusal', error) : '';
  return pageHtml({
    locale,
    title: say(locale, 'page.connect.title'),
    lead: say(locale, 'page.connect.failed'),
    detail: [why, say(locale, 'page.connect.again')].filter(Boolean).join(' '),
  });
}
