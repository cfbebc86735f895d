// A local Apify: two actors of its store, their runs, datasets and webhooks. It charges, and it refuses what the real
// one refuses. A run ends by itself after a while, or when a test says so.
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';
import {
  callWebhooks,
  type Delivery,
  type EndState,
  endRun,
  isOver,
  type LocalRun,
  newRun,
  viewOf,
} from './runs.ts';
import { readStart, refusal } from './start-request.ts';

export type LocalApifySetup = {
  readonly token: string;
  /** A run takes so long (milliseconds); 0 = it is over at once; null = until `end` is called. */
  readonly runMs?: number | null;
  readonly now?: () => number;
};

export type LocalApify = LocalVendor & {
  readonly runs: readonly LocalRun[];
  /** Ends every run that is not over: `part` of what it would have found is there. Waits for its webhooks. */
  end(state?: EndState, options?: { part?: number; message?: string }): Promise<readonly Delivery[]>;
  /** Micro-dollars of all runs. */
  charged(): number;
};

type State = {
  readonly runs: LocalRun[];
  readonly start: (run: LocalRun) => void;
  readonly now: () => number;
};

/** Starts it on a free port. */
export async function startLocalApify({
  token,
  runMs = 2_000,
  now = Date.now,
}: LocalApifySetup): Promise<LocalApify> {
  const runs: LocalRun[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const finish = async (
    run: LocalRun,
    state: EndState,
    { part = 1, message = '' } = {},
  ): Promise<Delivery[]> => {
    if (isOver(run)) return [];
    endRun(run, { state, part, message: message || null });
    return callWebhooks(run);
  };
  const start = (run: LocalRun): void => {
    runs.push(run);
    if (runMs === 0) void finish(run, 'SUCCEEDED');
    else if (runMs !== null) timers.add(setTimeout(() => void finish(run, 'SUCCEEDED'), runMs).unref());
  };
  const vendor = await startLocalVendor((call) =>
    call.headers.authorization === `Bearer ${token}` || call.query.get('token') === token
      ? answer(call, { runs, start, now })
      : refusal(401, 'user-or-token-not-found', 'User was not found or authentication token is not valid'),
  );
  return {
    ...vendor,
    runs,
    end: async (state = 'SUCCEEDED', options = {}) =>
      (await Promise.all(runs.map((run) => finish(run, state, options)))).flat(),
    charged: () => runs.reduce((sum, { costMicros }) => sum + costMicros, 0),
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      await vendor.close();
    },
  };
}

type Route = readonly [string, RegExp, (state: State, call: VendorCall, id: string) => VendorReply];

const routes: readonly Route[] = [
  ['GET', /^\/v2\/users\/(me)$/, () => ({ body: { data: { id: 'local', username: 'local' } } })],
  ['POST', /^\/v2\/(?:actors|acts)\/([^/]+)\/runs$/, begin],
  ['GET', /^\/v2\/(?:actors|acts)\/([^/]+)\/runs$/, list],
  ['GET', /^\/v2\/actor-runs\/([^/]+)$/, (state, _, id) => withRun(state, id, showAndMove)],
  ['POST', /^\/v2\/actor-runs\/([^/]+)\/abort$/, (state, _, id) => withRun(state, id, abort)],
  ['GET', /^\/v2\/datasets\/ds-([^/]+)\/items$/, items],
  [
    'GET',
    /^\/v2\/key-value-stores\/kv-([^/]+)\/records\/INPUT$/,
    (state, _, id) => withRun(state, id, ({ input }) => ({ body: input })),
  ],
];

function answer(call: VendorCall, state: State): VendorReply {
  const path = decodeURIComponent(call.path);
  for (const [method, pattern, route] of routes) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined && method === call.method) return route(state, call, id);
  }
  return refusal(404, 'page-not-found', 'We have bad news: there is no API endpoint at this URL.');
}

function begin({ start, now }: State, call: VendorCall, actor: string): VendorReply {
  const asked = readStart(actor, call);
  if ('body' in asked) return asked;
  const run = newRun({ ...asked, startedAt: new Date(now()) });
  start(run);
  return { status: 201, body: { data: viewOf(run) } };
}

function list({ runs }: State, { query }: VendorCall, actor: string): VendorReply {
  const mine = runs.filter((run) => run.actor.name === actor.replace('~', '/')).map(viewOf);
  const sorted = query.get('desc') === '1' ? mine.reverse() : mine;
  const found = sorted.slice(0, Number(query.get('limit') ?? 1000));
  return {
    body: { data: { total: mine.length, offset: 0, limit: 1000, count: found.length, items: found } },
  };
}

function withRun({ runs }: State, id: string, show: (run: LocalRun) => VendorReply): VendorReply {
  const run = runs.find((one) => one.id === id);
  return run ? show(run) : refusal(404, 'record-not-found', 'Actor run was not found');
}

/** Who looks a second time sees it running. */
function showAndMove(run: LocalRun): VendorReply {
  const body = { data: viewOf(run) };
  if (run.state === 'READY') run.state = 'RUNNING';
  return { body };
}

function abort(run: LocalRun): VendorReply {
  if (!isOver(run)) {
    endRun(run, { state: 'ABORTED', part: 0.5, message: 'Actor was aborted' });
    void callWebhooks(run);
  }
  return { body: { data: viewOf(run) } };
}

function items(state: State, { query }: VendorCall, id: string): VendorReply {
  return withRun(state, id, ({ results }) => {
    const offset = Number(query.get('offset') ?? 0);
    const limit = Number(query.get('limit') ?? 250_000);
    const page = results.slice(offset, offset + limit);
    const headers = {
      'x-apify-pagination-total': String(results.length),
      'x-apify-pagination-offset': String(offset),
      'x-apify-pagination-limit': String(limit),
      'x-apify-pagination-count': String(page.length),
    };
    return { headers, body: page };
  });
}
