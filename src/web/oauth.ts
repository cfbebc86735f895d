// /connect/google – from the personal link to Google's page and back. A browser first shows whom the link is for, since
// links are passed on; other clients go to Google at once. Every way it can end is a page that says what to do next.
import { Hono, type HonoRequest } from 'hono';
import { askConsent, linkOwner } from '#features/mailbox/ask-consent.ts';
import { type Connected, type Connecting, finishConnect } from '#features/mailbox/finish-connect.ts';
import { messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { type Locale, localeOf, say, sayCode } from '#text/text.ts';
import { pageHtml } from './page.ts';

/** The routes. The link and the state are the same signed token; it is used up when a mailbox was connected. */
export function connectRoutes(world: Connecting): Hono {
  const routes = new Hono();
  routes.get('/connect/google', async (c) => {
    const locale = localeOf(c.req.header('accept-language'));
    try {
      const link = c.req.query('link') ?? '';
      if (asksFirst(c.req)) return c.html(askPage(locale, link, await linkOwner(world, link)));
      return c.redirect(await askConsent(world, link), 302);
    } catch (error) {
      return c.html(failedPage(locale, error), 400);
    }
  });
  routes.get('/connect/google/callback', async (c) => {
    const locale = localeOf(c.req.header('accept-language'));
    try {
      return c.html(donePage(locale, await finish(world, c.req.query())));
    } catch (failure) {
      logBug(world, failure);
      return c.html(failedPage(locale, failure), 400);
    }
  });
  return routes;
}

/** A person's browser that has not pressed Continue yet. */
function asksFirst(request: HonoRequest): boolean {
  return request.query('go') === undefined && (request.header('accept') ?? '').includes('text/html');
}

/** A link and no form: the way to Google is a redirect, and those are forbidden to our forms. */
function askPage(locale: Locale, link: string, owner: { name: string; workspace: string }) {
  const to = `/connect/google?${new URLSearchParams({ link, go: '1' })}`;
  return pageHtml({
    locale,
    title: say(locale, 'page.connect.title'),
    lead: say(locale, 'page.connect.ask', owner),
    detail: say(locale, 'page.connect.ask_detail', owner),
    link: { text: say(locale, 'page.connect.go'), to },
  });
}

function finish(world: Connecting, answer: Readonly<Record<string, string>>): Promise<Connected> {
  const { state = '', code, error } = answer;
  if (!code) throw new Refusal(error === 'access_denied' ? 'connect_denied' : 'link_used');
  return finishConnect(world, { state, code });
}

function logBug({ log }: Pick<Connecting, 'log'>, failure: unknown): void {
  if (failure instanceof Refusal || failure instanceof Unavailable) return;
  log.error({ error: messageOf(failure) }, 'connecting a mailbox failed');
}

function donePage(locale: Locale, { address, canRead }: Connected) {
  return pageHtml({
    locale,
    title: say(locale, 'page.connect.title'),
    lead: say(locale, 'page.connect.done', { address }),
    detail: say(locale, canRead ? 'page.connect.done_detail' : 'page.connect.no_read'),
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
