// A language model for tests: an OpenAI-compatible server for /v1/responses and /v1/chat/completions. It refuses
// what the real one refuses (no key, no strict schema), answers with what the test's `reply` returns, counts
// requests and tokens, and plays the vendor's faults.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { chatAnswer, type ModelUsage, responsesAnswer } from './model-answer.ts';
import {
  type BatchControls,
  type BatchState,
  batchControls,
  batchReply,
  noBatches,
} from './model-batches.ts';
import { type ErrorReply, errorReply, faultReply, type ModelFault, spoil } from './model-faults.ts';
import { type ModelRequest, readModelRequest } from './model-request.ts';

/** Makes the object that the model answers with; a promise makes it a slow model. */
export type ModelReply = (request: ModelRequest) => unknown;

export type ModelServer = {
  /** With `/v1`: goes into OPENAI_BASE_URL as it is. */
  readonly url: string;
  /** Every well-formed request that reached the model, in order, faulty answers included. */
  readonly requests: readonly ModelRequest[];
  /** Requests of any kind, refused ones included. */
  readonly hits: () => number;
  /** Requests that were answered with an error of the server's own judgement: bad key, no strict schema. */
  readonly refusals: readonly string[];
  /** Every answer that cost something: what a bill is made from. */
  readonly billed: readonly BilledCall[];
  /** Sum over all answers that cost something. */
  readonly usage: () => ModelUsage;
  /** Files and batches; a batch runs until a test lets it end. */
  readonly batches: BatchControls;
  readonly reply: (make: ModelReply) => void;
  readonly fail: (fault: ModelFault) => void;
  readonly reset: () => void;
  readonly close: () => Promise<void>;
};

export type ModelServerOptions = {
  readonly port?: number;
  /** Absent accepts any key. */
  readonly apiKey?: string;
  readonly reply?: ModelReply;
};

export type BilledCall = ModelUsage & { readonly model: string; readonly tier: string };

type Inside = {
  readonly billed: BilledCall[];
  readonly batchState: BatchState;
  readonly apiKey: string | null;
  readonly requests: ModelRequest[];
  readonly refusals: string[];
  readonly faults: { fault: ModelFault; left: number }[];
  /** Prompt beginnings seen so far: the second request with the same one is served from the cache. */
  readonly prefixes: Set<string>;
  make: ModelReply;
  hits: number;
  usage: ModelUsage;
};

const NO_USAGE: ModelUsage = {
  inputTokens: 0,
  cachedTokens: 0,
  writtenTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
};
const CHARS_PER_TOKEN = 4;
const LEAST_CACHED_TOKENS = 1024;
const LIMITS = {
  'openai-processing-ms': '5',
  'x-ratelimit-limit-requests': '5000',
  'x-ratelimit-remaining-requests': '4999',
  'x-ratelimit-reset-requests': '12ms',
  'x-ratelimit-limit-tokens': '2000000',
  'x-ratelimit-remaining-tokens': '1999000',
  'x-ratelimit-reset-tokens': '30ms',
};
const PATHS: ReadonlyMap<string, ModelRequest['api']> = new Map([
  ['/v1/responses', 'responses'],
  ['/v1/chat/completions', 'chat'],
]);

/** Starts the server on a free port of this machine. */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const make = options.reply ?? (() => ({}));
  const inside: Inside = {
    apiKey: options.apiKey ?? null,
    requests: [],
    refusals: [],
    billed: [],
    batchState: noBatches(),
    faults: [],
    prefixes: new Set(),
    make,
    hits: 0,
    usage: NO_USAGE,
  };
  const server = createServer((request, response) => {
    serve(inside, request, response).catch((error: unknown) => {
      send(response, errorReply(500, 'reply_threw', error instanceof Error ? error.message : 'unknown'));
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  return surface(inside, server, make);
}

function surface(inside: Inside, server: Server, make: ModelReply): ModelServer {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests: inside.requests,
    billed: inside.billed,
    refusals: inside.refusals,
    hits: () => inside.hits,
    usage: () => inside.usage,
    batches: batchControls(inside.batchState, (asked) => billedAnswer(inside, asked, 'batch')),
    reply: (next) => {
      inside.make = next;
    },
    fail: (fault) => {
      inside.faults.push({ fault, left: fault.times ?? 1 });
    },
    reset: () => {
      for (const list of [inside.requests, inside.refusals, inside.faults, inside.billed]) list.length = 0;
      Object.assign(inside, { make, hits: 0, usage: NO_USAGE });
      inside.prefixes.clear();
      inside.batchState.files.clear();
      inside.batchState.batches.length = 0;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(inside: Inside, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await textOf(request);
  inside.hits += 1;
  const batch = batchReply(inside.batchState, {
    method: request.method ?? '',
    path: request.url ?? '',
    text,
  });
  if (batch) return send(response, { ...batch, headers: LIMITS });
  const api = request.method === 'POST' ? PATHS.get(request.url ?? '') : undefined;
  if (api === undefined) return send(response, errorReply(404, null, `Unknown request URL: ${request.url}`));
  if (!isLetIn(inside, request)) {
    return refuse(inside, response, errorReply(401, 'invalid_api_key', 'Incorrect API key provided.'));
  }
  const asked = readModelRequest(api, text);
  if ('problem' in asked) return refuse(inside, response, errorReply(400, 'invalid_request', asked.problem));
  inside.requests.push(asked);
  return answer(inside, asked, response);
}

function isLetIn({ apiKey }: Inside, { headers }: IncomingMessage): boolean {
  const key = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  return key !== undefined && (apiKey === null || key === apiKey);
}

async function answer(inside: Inside, asked: ModelRequest, response: ServerResponse): Promise<void> {
  const fault = takeFault(inside);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'drop') {
    response.destroy();
    return;
  }
  const error = fault === null ? null : faultReply(fault);
  if (error !== null) return send(response, error);
  const { text, ending } = spoil(fault, JSON.stringify(await inside.make(asked)));
  const usage = measure(inside, asked, text);
  inside.usage = add(inside.usage, usage);
  const tier = asked.serviceTier === null || asked.serviceTier === 'auto' ? 'default' : asked.serviceTier;
  inside.billed.push({ ...usage, model: asked.model, tier });
  const whole = { id: `${inside.requests.length}`, request: asked, text, ending, usage, tier };
  const body = asked.api === 'responses' ? responsesAnswer(whole) : chatAnswer(whole);
  send(response, { status: 200, headers: LIMITS, body });
}

function takeFault(inside: Inside): ModelFault | null {
  const active = inside.faults.find((each) => each.left > 0);
  if (active === undefined) return null;
  active.left -= 1;
  return active.fault;
}

/** The body of one answer of a batch: billed, never cached across requests in this stand-in. */
async function billedAnswer(inside: Inside, asked: ModelRequest, tier: string): Promise<unknown> {
  const text = JSON.stringify(await inside.make(asked));
  const usage = measure(inside, asked, text);
  inside.usage = add(inside.usage, usage);
  inside.billed.push({ ...usage, model: asked.model, tier });
  return responsesAnswer({
    id: `${inside.billed.length}`,
    request: asked,
    text,
    ending: 'stop',
    usage,
    tier,
  });
}

// The vendor caches long beginnings; here a whole system text that was seen before under the same key counts as
// cached, and the first sight of it as written, which costs more than reading it would.
function measure(inside: Inside, asked: ModelRequest, text: string): ModelUsage {
  const prefix = `${asked.model} ${asked.cacheKey} ${asked.system}`;
  const prefixTokens = Math.ceil(asked.system.length / CHARS_PER_TOKEN);
  const cached = prefixTokens >= LEAST_CACHED_TOKENS && inside.prefixes.has(prefix);
  inside.prefixes.add(prefix);
  return {
    inputTokens: prefixTokens + Math.ceil(asked.input.length / CHARS_PER_TOKEN),
    cachedTokens: cached ? prefixTokens : 0,
    writtenTokens: prefixTokens >= LEAST_CACHED_TOKENS && !cached ? prefixTokens : 0,
    outputTokens: Math.ceil(text.length / CHARS_PER_TOKEN),
    reasoningTokens: 0,
  };
}

function add(sum: ModelUsage, more: ModelUsage): ModelUsage {
  return {
    inputTokens: sum.inputTokens + more.inputTokens,
    cachedTokens: sum.cachedTokens + more.cachedTokens,
    writtenTokens: sum.writtenTokens + more.writtenTokens,
    outputTokens: sum.outputTokens + more.outputTokens,
    reasoningTokens: sum.reasoningTokens + more.reasoningTokens,
  };
}

function refuse(inside: Inside, response: ServerResponse, reply: ErrorReply): void {
  inside.refusals.push(reply.body.error.message);
  send(response, reply);
}

function send(
  response: ServerResponse,
  reply: { status: number; headers: Readonly<Record<string, string>>; body: unknown },
): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(reply.status, {
    'content-type': 'application/json',
    'x-request-id': 'req_local',
    ...reply.headers,
  });
  response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
