// A local Apollo, as strict as the real one: keys and their scopes, plans, windows, unknown fields, hidden names. It
// counts what it is asked and every credit that it would have charged.
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';
import { endpointOf, endpoints } from './endpoints.ts';
import { fieldsOf } from './fields.ts';
import {
  type ApolloAnswer,
  type ApolloKey,
  type ApolloState,
  type Endpoint,
  invalidParameters,
} from './types.ts';
import { createWindows, type LimitTable, usualLimits } from './windows.ts';

export type LocalApolloSetup = {
  /** By the text of the key. */
  readonly keys?: Readonly<Record<string, ApolloKey>>;
  /** "Today" of the invented world, fixed or moving; roles and rounds are so many days older. */
  readonly epoch?: Date | (() => Date);
  readonly limits?: LimitTable;
  /** Real time of the windows, in milliseconds. */
  readonly now?: () => number;
  readonly creditLimit?: number;
};

export type LocalApollo = LocalVendor & {
  /** What goes into APOLLO_BASE_URL. */
  readonly baseUrl: string;
  /** Credits charged since the start: in all, and by endpoint name. */
  spent(): number;
  readonly charged: ReadonlyMap<string, number>;
};

export const masterKey = 'local-apollo-key';

/** Starts it on a free port. Without keys of its own, `masterKey` opens everything. */
export async function startLocalApollo({
  keys = { [masterKey]: { scopes: 'master', plan: 'paid' } },
  epoch = new Date(),
  limits,
  now = Date.now,
  creditLimit = 100_000,
}: LocalApolloSetup = {}): Promise<LocalApollo> {
  const windows = createWindows(now);
  const charged = new Map<string, number>();
  const spent = (): number => [...charged.values()].reduce((sum, credits) => sum + credits, 0);
  const limitsOf = (plan: ApolloKey['plan']): LimitTable => limits ?? usualLimits[plan];

  const stateFor = (key: ApolloKey): ApolloState => ({
    epoch: typeof epoch === 'function' ? epoch() : epoch,
    creditLimit,
    spent,
    usage: () =>
      Object.fromEntries(
        endpoints.map(({ name, limits: group }) => [
          usageName(name),
          windows.usage(name, limitsOf(key.plan)[group]),
        ]),
      ),
  });
  const serve = (call: VendorCall, { key, endpoint, params }: Passed): VendorReply => {
    const { headers, full } = windows.admit(endpoint.name, limitsOf(key.plan)[endpoint.limits]);
    if (full !== null) return tooMany(endpoint, full, headers);
    const fields = fieldsOf(call);
    const answer = fields ? endpoint.answer({ params, fields }, stateFor(key)) : invalidParameters;
    const { credits = 0, ...reply } = answer;
    charged.set(endpoint.name, (charged.get(endpoint.name) ?? 0) + credits);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  };
  const vendor = await startLocalVendor((call) => {
    const passed = passDoor(call, keys);
    return 'body' in passed ? passed : serve(call, passed);
  });
  return { ...vendor, baseUrl: `${vendor.url}/api/v1`, spent, charged };
}

const invalidKey: VendorReply = {
  status: 401,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'Invalid API key. See https://docs.apollo.io/reference/authentication for how to authenticate.',
};

type Passed = {
  readonly key: ApolloKey;
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
};

/** A key that is known, for an endpoint that exists and that it opens; else why not. */
function passDoor(call: VendorCall, keys: Readonly<Record<string, ApolloKey>>): Passed | VendorReply {
  const key = keys[keyOf(call)];
  if (key === undefined) return invalidKey;
  const found = endpointOf(call.method, call.path);
  if (found === null) return { status: 404, body: 'Not Found' };
  return closedTo(key, found.endpoint) ?? { key, ...found };
}

function keyOf({ headers }: VendorCall): string {
  return headers['x-api-key'] ?? headers.authorization?.replace(/^Bearer /, '') ?? '';
}

/** A key without the scope, or a plan without the endpoint. */
function closedTo({ scopes, plan }: ApolloKey, { name, paidPlansOnly }: Endpoint): ApolloAnswer | null {
  if (scopes !== 'master' && !scopes.includes(name)) {
    const error = `This API key is not authorized to access ${name}. Request an API key from your administrator that includes this endpoint in its configured scope.`;
    return { status: 403, body: { error, error_code: 'API_INACCESSIBLE' } };
  }
  if (plan === 'free' && paidPlansOnly) {
    return {
      status: 403,
      body: { message: 'This endpoint is only available to Apollo users on paid plans.' },
    };
  }
  return null;
}

type Full = { readonly limit: number; readonly per: string; readonly retryAfter: number };

function tooMany({ name }: Endpoint, full: Full, headers: Readonly<Record<string, string>>): VendorReply {
  const message = `The maximum number of api calls allowed for ${name} is ${full.limit} times per ${full.per}. Please upgrade your plan from https://app.apollo.io/#/settings/plans/upgrade.`;
  return { status: 429, headers: { ...headers, 'retry-after': String(full.retryAfter) }, body: { message } };
}

/** '["api/v1/people", "match"]', as the usage route names endpoints. */
function usageName(name: string): string {
  const parts = name.split('/');
  return JSON.stringify([parts.slice(0, -1).join('/'), parts.at(-1)]).replace('","', '", "');
}
