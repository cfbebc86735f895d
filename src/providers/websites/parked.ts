// Domains with nobody behind them: for sale, parked for advertisements, or a server that was never furnished.
import { registrableDomain } from '#domain/domain-name.ts';
import { foldWords } from '#domain/text-fold.ts';
import type { HtmlPage } from './read-html.ts';

/** Where parked domains are sent to, or take their page from. */
const parkingDomains = new Set(
  'sedo.com sedoparking.com parkingcrew.net bodis.com dan.com afternic.com hugedomains.com undeveloped.com above.com parklogic.com namebright.com domainmarket.com buydomains.com parking.reg.ru dsparking.com voodoo.com skenzo.com ztomy.com domainlore.uk'.split(
    ' ',
  ),
);
/** Folded. On a page with much to say they are said about something else. */
const parkedWords =
  /\b(?:(?:this |the )?domain (?:name )?(?:is |may be |has been )?(?:for sale|parked|available for purchase|expired)|buy this domain|parked (?:free|domain)|domain parking|ce (?:nom de )?domaine est (?:a vendre|peut etre a vendre|reserve|gare)|domaine a vendre|diese domain (?:ist|steht|kann|konnte) .{0,20}(?:verkauf|kaufen|geparkt)|domain zu verkaufen|dominio (?:esta )?en venta|dominio in vendita|dominio (?:esta )?a venda|domein (?:is )?te koop|domena (?:jest )?na sprzedaz|future home of|website coming soon courtesy|welcome to nginx|apache2 (?:debian|ubuntu) default page|it works this is the default|default web page|site not published|account (?:has been )?suspended)\b/;
const muchText = 1_500;

/** True when the page at `url` is no company's. */
export function isParked(page: Pick<HtmlPage, 'title' | 'summary' | 'text' | 'links'>, url: string): boolean {
  if (onParkingDomain(url)) return true;
  if (page.text.length > muchText) return false;
  return parkedWords.test(foldWords(`${page.title} | ${page.summary} | ${page.text}`)) || isEmbedded(page);
}

/** Little text, and what there is comes from a parking company. */
function isEmbedded({ links, text }: Pick<HtmlPage, 'links' | 'text'>): boolean {
  return text.length < 300 && links.some((link) => link.text === '' && onParkingDomain(link.url));
}

function onParkingDomain(url: string): boolean {
  return parkingDomains.has(registrableDomain(url) ?? '');
}
