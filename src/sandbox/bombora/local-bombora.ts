// A local Bombora: tokens, topics and surges of the invented companies. As strict as the documents: JSON bodies, known
// topics only and at most 50, known attributes, filters that name a domain, 60 calls a minute.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';
import { createThrottle } from '../throttle.ts';
import { companyByDomain } from '../universe/companies.ts';
import { below } from '../universe/dice.ts';
import { industries } from '../universe/industries.ts';

const lifeSeconds = 86_400;
const perMinute = 60;

export type LocalBomboraSetup = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Milliseconds of the real clock, for the life of tokens and the limit. */
  readonly realNow?: () => number;
};

type Row = {
  readonly domain: string;
  readonly topic: string;
  readonly score: number;
  readonly scoreLabel: string;
};
type Inside = {
  readonly setup: LocalBomboraSetup;
  readonly tokens: Map<string, number>;
  readonly pages: Map<string, readonly Row[]>;
};

/** Starts it. */
export async function startLocalBombora(setup: LocalBomboraSetup): Promise<LocalVendor> {
  const { realNow = Date.now } = setup;
  const inside: Inside = { setup, tokens: new Map(), pages: new Map() };
  const tooFast = createThrottle(perMinute, 60_000, realNow);
  return startLocalVendor((call) => {
    if (call.path === '/oauth/token') return login(call, inside, realNow());
    const token = /^Bearer (.+)$/.exec(call.headers.authorization ?? '')?.[1] ?? '';
    if (realNow() >= (inside.tokens.get(token) ?? 0)) return wrong(401, 'Unauthorized');
    if (tooFast()) {
      return wrong(429, 'Too many API calls to this endpoint in 1 minute time period. Try again later.');
    }
    return answer(call, inside);
  });
}

/** Names of all invented topics. */
export function inventedTopics(): string[] {
  return [...new Set(industries.flatMap(({ topics }) => [...topics]))].sort();
}

function wrong(status: number, message: string): VendorReply {
  return { status, body: { message } };
}

const loginSchema = z.object({ client_id: z.string(), client_secret: z.string() });

function login(call: VendorCall, { setup, tokens }: Inside, at: number): VendorReply {
  const asked = loginSchema.safeParse(jsonOf(call));
  if (call.method !== 'POST' || !asked.success) return wrong(400, 'client_id and client_secret are required');
  const { client_id, client_secret } = asked.data;
  if (client_id !== setup.clientId || client_secret !== setup.clientSecret) return wrong(401, 'Unauthorized');
  const access_token = randomUUID();
  tokens.set(access_token, at + lifeSeconds * 1_000);
  return { body: { access_token, token_type: 'Bearer', expires_in: lifeSeconds } };
}

function answer(call: VendorCall, { pages }: Inside): VendorReply {
  const route = `${call.method} ${call.path}`;
  if (route === 'GET /reference/v1/topics')
    return { body: { data: inventedTopics().map((name, id) => ({ id, name })) } };
  if (route === 'POST /intent/v1/data') return query(call, pages);
  if (route === 'GET /intent/v1/data') return page(call, pages);
  return wrong(404, 'Not found');
}

const querySchema = z.strictObject({
  topics: z.array(z.string()).min(1).max(50),
  attributes: z
    .array(z.enum(['domain', 'topic', 'score', 'scoreLabel', 'topicsCount', 'areasOfInterest']))
    .min(1),
  filter: z.strictObject({
    and: z.array(
      z.union([
        z.strictObject({ a: z.literal('domain'), eq: z.string() }),
        z.strictObject({ a: z.literal('score'), gte: z.string().regex(/^\d+$/) }),
      ]),
    ),
  }),
});

function query(call: VendorCall, pages: Map<string, readonly Row[]>): VendorReply {
  if (!call.headers['content-type']?.startsWith('application/json'))
    return wrong(400, 'Content-Type must be JSON');
  const asked = querySchema.safeParse(jsonOf(call));
  if (!asked.success) return wrong(422, z.prettifyError(asked.error));
  const { topics, filter } = asked.data;
  const unknown = topics.filter((topic) => !inventedTopics().includes(topic));
  if (unknown.length > 0) return wrong(422, `Unknown topics: ${unknown.join(', ')}`);
  const domains = filter.and.flatMap((one) => (one.a === 'domain' ? [one.eq] : []));
  const least = Math.max(0, ...filter.and.map((one) => (one.a === 'score' ? Number(one.gte) : 0)));
  const pageToken = randomUUID();
  const rows = domains.flatMap((domain) => surgesOf(domain)).filter((row) => row.score >= least);
  pages.set(
    pageToken,
    rows.filter(({ topic }) => topics.includes(topic)),
  );
  return { body: { pageToken } };
}

/** What companies read: their own topics, some of them more than usual. */
export function surgesOf(domain: string): Row[] {
  const company = companyByDomain(domain);
  return (company?.topics ?? []).map((topic) => {
    const score = 40 + below(60, 'surge', company?.index ?? 0, topic);
    return { domain, topic, score, scoreLabel: score >= 80 ? 'Strong' : 'Moderate' };
  });
}

function page({ query: asked }: VendorCall, pages: Map<string, readonly Row[]>): VendorReply {
  const limit = Number(asked.get('limit') ?? 100);
  const rows = pages.get(asked.get('pageToken') ?? '');
  if (rows === undefined) return wrong(400, 'Invalid pageToken');
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) return wrong(400, 'Invalid limit');
  const rest = rows.slice(limit);
  const nextPageToken = rest.length > 0 ? randomUUID() : null;
  if (nextPageToken !== null) pages.set(nextPageToken, rest);
  return { body: { data: rows.slice(0, limit), nextPageToken } };
}

function jsonOf({ body }: VendorCall): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
