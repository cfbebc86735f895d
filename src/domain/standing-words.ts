// A standing that a sender gives themselves: partner of somebody, certified, official, guaranteed, free. True only when
// the Offer says so as well. In the seven languages in which an order to say so may come.

import { plain } from './words.ts';

export type Standing = {
  /** As plain words begin, to look for in the Offer. */
  readonly stem: string;
  readonly said: string;
};

const us =
  "\\b(?:we|we['’]re|i|our|us|nous|notre|nos|wir|unser\\w*|nosotros|nuestr\\w*|somos|noi|nostr\\w*|siamo|wij|we|onze|nos|noss\\w*|as (?:an?|your|our|the)|en tant que|als (?:ihr|uw|offiziell\\w*)|como (?:su|seu|tu)|come (?:vostro|suo))\\b";

/** Beginnings of words: "partner", "partenaire", "certifié". The first group is what the Offer is looked through for. */
const stems =
  'partner|partenair|partenariat|socios?\\b|soci\\b|parceir|certifi|certificad|zertifi|gecertific|accredit|akkredit|official|officie|offizi|oficial|ufficial|endors|empfohlen|recommended by|recommandes? par|approved by|approuves? par|authori[sz]|autoris|autoriz|award|prime par|preisgekront|exclusi|exklusi|exclusiv|guarant|garant|refund|rembours|erstatt|reembols|rimbors|free of charge|gratuit|gratis|kostenlos|discount|remise|rabatt|descuento|sconto|korting|desconto|commissioned by|mandated|mandates? par|on behalf of|au nom de|im auftrag|en nombre de|per conto di|namens|em nome de';

/** "We noticed that you are certified" is about them. */
const seen =
  /\b(?:noticed?|saw|see|read|know|heard|remarqu\w*|vu|lu|savons|voyons|gesehen|gelesen|visto|letto|gezien)\b/i;

/** What a text says of ourselves in that way, with the words around it. */
export function standings(text: string): Standing[] {
  const shape = new RegExp(`${us}[^.!?\\n]{0,60}?\\b(${stems})`, 'giu');
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/(?<=[.!?])\s+|\n+/)
    .flatMap((sentence) => [...sentence.matchAll(shape)])
    .flatMap(([said, stem]) => (stem && !seen.test(said) ? [{ stem: plain(stem), said }] : []));
}
