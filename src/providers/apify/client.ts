// Apify's REST API, as far as a search needs it: start a run (never without its two limits), ask how it is, read its
// results by pages, stop it. Errors come as { error: { type, message } }.
import { z } from 'zod';
import { Unavailable } from '#lib/errors.ts';
import {
  createVendorHttp,
  failureOf,
  type HttpAnswer,
  type HttpAsk,
  parseExactly,
  readJson,
  type VendorHttp,
} from '#lib/vendor-http.ts';

export type ApifyConfig = { readonly token: string; readonly baseUrl: string };

export type StartOptions = {
  /** Results that are paid for at most; only actors that are paid by the result keep to it. */
  readonly maxItems: number;
  /** Only actors that are paid by the event keep to it: we watch the cost of the others ourselves. */
  readonly maxTotalChargeUsd: string;
  /** Seconds. */
  readonly timeout: number;
  readonly webhook: { readonly url: string; readonly headers: Readonly<Record<string, string>> } | null;
};

const vendor = 'apify';
/** The API takes 60 a second for each resource. */
const limits = { perSecond: 30, inFlight: 10 };

const runSchema = z.object({
  id: z.string().min(1),
  status: z.string(),
  statusMessage: z.string().nullish(),
  startedAt: z.string(),
  defaultDatasetId: z.string().min(1),
  defaultKeyValueStoreId: z.string().min(1),
  usageTotalUsd: z.number().nullish(),
});
export type ActorRun = z.infer<typeof runSchema>;

const itemSchema = runSchema.pick({ id: true, startedAt: true, defaultKeyValueStoreId: true });
export type ListedRun = z.infer<typeof itemSchema>;

export type ResultPage = { readonly items: readonly unknown[]; readonly total: number | null };

export type ApifyClient = {
  /** Whose token it is; asked to see whether it works. */
  account(): Promise<string>;
  start(actor: string, input: object, options: StartOptions): Promise<ActorRun>;
  run(runId: string): Promise<ActorRun>;
  abort(runId: string): Promise<ActorRun>;
  /** Our own runs of this actor, newest first. */
  newest(actor: string): Promise<readonly ListedRun[]>;
  inputOf(run: ListedRun): Promise<unknown>;
  results(datasetId: string, page: { offset: number; limit: number }): Promise<ResultPage>;
};

/** Opens a client; the token travels in a header. */
export function createApifyClient({ token, baseUrl }: ApifyConfig): ApifyClient {
  const http = createVendorHttp({ vendor, limits, timeoutMs: 30_000 });
  const ask = async (method: HttpAsk['method'], path: string, body?: object): Promise<HttpAnswer> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = { method, url: `${baseUrl}/v2/${path}`, headers };
    const answer = await http.send(body === undefined ? sent : { ...sent, body: JSON.stringify(body) });
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw troubleOf(http, answer);
  };
  const oneRun = (answer: HttpAnswer): ActorRun =>
    readJson(vendor, z.object({ data: runSchema }), answer).data;
  return {
    account: async () => readJson(vendor, accountSchema, await ask('GET', 'users/me')).data.id,
    start: async (actor, input, options) =>
      oneRun(await ask('POST', `actors/${pathOf(actor)}/runs?${startQuery(options)}`, input)),
    run: async (runId) => oneRun(await ask('GET', `actor-runs/${encodeURIComponent(runId)}`)),
    abort: async (runId) => oneRun(await ask('POST', `actor-runs/${encodeURIComponent(runId)}/abort`)),
    newest: async (actor) => {
      const answer = await ask('GET', `actors/${pathOf(actor)}/runs?desc=1&limit=10`);
      return readJson(vendor, z.object({ data: z.object({ items: z.array(itemSchema) }) }), answer).data
        .items;
    },
    inputOf: async ({ defaultKeyValueStoreId: id }) =>
      readJson(
        vendor,
        z.unknown(),
        await ask('GET', `key-value-stores/${encodeURIComponent(id)}/records/INPUT`),
      ),
    results: async (datasetId, { offset, limit }) => {
      const query = `format=json&offset=${offset}&limit=${limit}`;
      return pageOf(await ask('GET', `datasets/${encodeURIComponent(datasetId)}/items?${query}`));
    },
  };
}

const accountSchema = z.object({ data: z.object({ id: z.string() }) });

function pathOf(actor: string): string {
  return encodeURIComponent(actor.replace('/', '~'));
}

/** Events after which nothing more will come. */
const endings = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'].map((name) => `ACTOR.RUN.${name}`);

function startQuery({ maxItems, maxTotalChargeUsd, timeout, webhook }: StartOptions): URLSearchParams {
  const query = new URLSearchParams({
    waitForFinish: '0',
    maxItems: String(maxItems),
    maxTotalChargeUsd,
    timeout: String(timeout),
  });
  if (webhook === null) return query;
  const headersTemplate = JSON.stringify(webhook.headers);
  const hooks = [{ eventTypes: endings, requestUrl: webhook.url, headersTemplate }];
  query.set('webhooks', Buffer.from(JSON.stringify(hooks)).toString('base64'));
  return query;
}

/** The body is a bare array, the paging stands in headers. */
function pageOf(answer: HttpAnswer): ResultPage {
  const items = readJson(vendor, z.array(z.unknown()), answer);
  const total = Number(answer.headers.get('x-apify-pagination-total') ?? Number.NaN);
  return { items, total: Number.isSafeInteger(total) ? total : null };
}

const errorSchema = z.object({
  error: z.object({ type: z.string().default(''), message: z.string().default('') }),
});
const waitForMemoryMs = 60_000;

function troubleOf(http: VendorHttp, answer: HttpAnswer): Error {
  const parsed = errorSchema.safeParse(parseExactly(answer.text));
  const { type, message } = parsed.success ? parsed.data.error : { type: '', message: answer.text };
  // Too many runs at once is no lack of money, whatever its status says.
  if (type === 'actor-memory-limit-exceeded') return new Unavailable(`apify: ${type}`, waitForMemoryMs);
  const failure = failureOf(vendor, answer, message || type);
  if (answer.status === 429 && failure instanceof Unavailable) http.hold(failure.retryAfterMs);
  return failure;
}
