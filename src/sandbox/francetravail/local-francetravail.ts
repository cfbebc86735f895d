// A local France Travail: tokens and the job offers of the invented companies, under /<host>/…. As strict as the real
// one: realm, scopes, the life of a token, ranges, dates in pairs, three requests a second.
import { randomUUID } from 'node:crypto';
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';
import { createThrottle } from '../throttle.ts';
import { type InventedOffer, offersOf } from './offers.ts';

const perSecond = 3;
const lifeSeconds = 1_499;
const mostInRange = 150;
const lastFirst = 1_000;
const lastIndex = 1_149;

export type LocalFranceTravailSetup = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The day of the product; offers are dated by it. */
  readonly now?: () => Date;
  /** Milliseconds of the real clock, for the life of tokens and the limit. */
  readonly realNow?: () => number;
};

/** Starts it. */
export async function startLocalFranceTravail(setup: LocalFranceTravailSetup): Promise<LocalVendor> {
  const { now = () => new Date(), realNow = Date.now } = setup;
  const tokens = new Map<string, number>();
  const tooFast = createThrottle(perSecond, 1_000, realNow);
  const isGood = ({ headers }: VendorCall): boolean => {
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    return realNow() < (tokens.get(token) ?? 0);
  };
  const issue = (): VendorReply => {
    const access_token = randomUUID();
    tokens.set(access_token, realNow() + lifeSeconds * 1_000);
    return { body: { scope: scopes.join(' '), expires_in: lifeSeconds, token_type: 'Bearer', access_token } };
  };
  return startLocalVendor((call) => {
    if (call.path === tokenPath) return refusedToken(call, setup) ?? issue();
    if (call.method !== 'GET' || call.path !== searchPath) return wrong(404, 'Resource not found');
    if (!isGood(call)) return wrong(401, 'Unauthorized: the access token is invalid or has expired');
    if (tooFast()) return { ...wrong(429, 'Too many requests'), headers: { 'retry-after': '1' } };
    return search(call, offersOf(now()));
  });
}

const tokenPath = '/entreprise.francetravail.fr/connexion/oauth2/access_token';
const searchPath = '/api.francetravail.io/partenaire/offresdemploi/v2/offres/search';
const scopes = ['api_offresdemploiv2', 'o2dsoffre'];

function wrong(status: number, message: string): VendorReply {
  return { status, body: { message } };
}

function refusedToken(
  call: VendorCall,
  { clientId, clientSecret }: LocalFranceTravailSetup,
): VendorReply | null {
  const no = (error: string): VendorReply => ({
    status: 400,
    body: { error, error_description: `${error}.` },
  });
  const form = new URLSearchParams(call.body);
  const typed = call.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  if (call.method !== 'POST' || !typed || call.query.get('realm') !== '/partenaire')
    return no('invalid_request');
  if (form.get('grant_type') !== 'client_credentials') return no('unsupported_grant_type');
  if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
    return no('invalid_client');
  const asked = (form.get('scope') ?? '').split(' ');
  return scopes.every((scope) => asked.includes(scope)) ? null : no('invalid_scope');
}

type Range = { readonly first: number; readonly last: number };

function search({ query }: VendorCall, offers: readonly InventedOffer[]): VendorReply {
  const range = rangeOf(query.get('range') ?? '0-149');
  if (range === null) return wrong(400, 'La plage de résultats demandée est trop importante.');
  const [min, max] = [dateOf(query.get('minCreationDate')), dateOf(query.get('maxCreationDate'))];
  if (min === undefined || max === undefined || (min === null) !== (max === null)) {
    return wrong(400, 'minCreationDate et maxCreationDate vont ensemble, au format ISO 8601.');
  }
  const published = Number(query.get('publieeDepuis') ?? 0);
  if (![0, 1, 3, 7, 14, 31].includes(published))
    return wrong(400, 'Valeur du paramètre « publieeDepuis » incorrecte.');
  const wanted = (query.get('motsCles') ?? '')
    .split(',')
    .map(words)
    .filter((word) => word.trim() !== '');
  const found = offers.filter(
    (one) =>
      wanted.every((word) => words(`${one.title} ${one.employer ?? ''} ${one.about}`).includes(word)) &&
      (min === null || one.createdAt >= min) &&
      (max === null || one.createdAt <= max),
  );
  return answer(found, range);
}

function answer(found: readonly InventedOffer[], { first, last }: Range): VendorReply {
  if (found.length === 0) return { status: 204, body: '' };
  const page = found.slice(first, last + 1);
  const end = first + page.length - 1;
  return {
    status: end + 1 < found.length ? 206 : 200,
    headers: {
      'content-range': `offres ${first}-${end}/${found.length}`,
      'accept-range': `offre ${mostInRange}`,
    },
    body: { resultats: page.map(offerOf), filtresPossibles: [] },
  };
}

function rangeOf(text: string): Range | null {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  const range = { first: Number(first ?? Number.NaN), last: Number(last ?? Number.NaN) };
  const fits = range.first <= lastFirst && range.last <= lastIndex && range.last - range.first < mostInRange;
  return fits && range.last >= range.first ? range : null;
}

/** Null when it is absent, undefined when it is no date. */
function dateOf(text: string | null): Date | null | undefined {
  if (text === null) return null;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) ? new Date(text) : undefined;
}

function words(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function offerOf({ id, title, employer, about, place, createdAt }: InventedOffer): object {
  return {
    ...{ id, intitule: title, description: about, dateCreation: createdAt.toISOString() },
    ...{ dateActualisation: createdAt.toISOString(), lieuTravail: { libelle: place } },
    ...{
      entreprise:
        employer === null ? { entrepriseAdaptee: false } : { nom: employer, entrepriseAdaptee: false },
    },
    ...{ romeCode: 'M1805', romeLibelle: 'Études et développement informatique', typeContrat: 'CDI' },
    origineOffre: { origine: '1', urlOrigine: `https://offres.francetravail.example/${id}` },
  };
}
