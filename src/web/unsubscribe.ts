// /u/:token – the way out of every mail. GET and HEAD show a page and change nothing (scanners open every link); POST
// is the page's button or a mail client's one click (RFC 8058): 200, no redirect, no cookie, as often as they like.
import { Hono } from 'hono';
import { type Unsubscribing, unsubscribe } from '#features/compliance/unsubscribe.ts';
import { readUnsubscribeToken } from '#features/compliance/unsubscribe-token.ts';
import { type Locale, localeOf, say } from '#text/text.ts';
import { pageHtml } from './page.ts';
import { readSome } from './read-some.ts';

/** Larger bodies are not read: the answer is in the address. */
const maxBody = 10_000;

/** The routes. Reading a page asks nothing of the database. */
export function unsubscribeRoutes(world: Unsubscribing): Hono {
  const routes = new Hono();
  routes.get('/u/:token', (c) => {
    const { known, locale } = pageOf(world.secrets, c.req.param('token'), c.req.header('accept-language'));
    return known ? c.html(askPage(locale)) : c.html(unknownPage(locale), 404);
  });
  routes.post('/u/:token', async (c) => {
    const token = c.req.param('token');
    const locale = localeFor(
      c.req.header('accept-language'),
      readUnsubscribeToken(world.secrets, token)?.language,
    );
    const body = await readSome(c.req.raw, maxBody);
    const how = /List-Unsubscribe[\s\S]{0,200}One-Click/i.test(body) ? 'one_click' : 'link';
    const known = await unsubscribe(world, { token, how });
    return known ? c.html(donePage(locale)) : c.html(unknownPage(locale), 404);
  });
  return routes;
}

/** Which page a token gets, and in which language. */
export function pageOf(
  secrets: Unsubscribing['secrets'],
  token: string,
  accepted: string | undefined,
): { readonly known: boolean; readonly locale: Locale } {
  const optOut = readUnsubscribeToken(secrets, token);
  return { known: optOut !== null, locale: localeFor(accepted, optOut?.language) };
}

/** The browser's language when we speak it, else that of the mail. */
function localeFor(accepted: string | undefined, ofMail: Locale | undefined): Locale {
  const first = accepted?.split(',')[0]?.trim().toLowerCase() ?? '';
  return /^(?:en|fr)\b/.test(first) ? localeOf(first) : (ofMail ?? 'en');
}

function askPage(locale: Locale) {
  return pageHtml({
    locale,
    title: say(locale, 'page.unsubscribe.title'),
    lead: say(locale, 'page.unsubscribe.ask'),
    detail: say(locale, 'page.unsubscribe.detail'),
    button: say(locale, 'page.unsubscribe.button'),
  });
}

function donePage(locale: Locale) {
  return pageHtml({
    locale,
    title: say(locale, 'page.unsubscribe.title'),
    lead: say(locale, 'page.unsubscribe.done'),
    detail: say(locale, 'page.unsubscribe.done_detail'),
  });
}

function unknownPage(locale: Locale) {
  return pageHtml({
    locale,
    title: say(locale, 'page.unsubscribe.title'),
    lead: say(locale, 'page.unsubscribe.unknown'),
    detail: say(locale, 'page.unsubscribe.unknown_detail'),
  });
}
