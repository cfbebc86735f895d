// A local Unipile, as strict as the documents: a key, known accounts, visits only with notify=true, invitations only to
// ids that a profile answered, no second one to the same person. It counts what people would have seen.
import { z } from 'zod';
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';

export type LocalUnipile = LocalVendor & {
  /** Handles, in the order in which people saw something. */
  readonly visits: readonly string[];
  readonly invites: readonly string[];
  /** What each of them said; null = nothing. */
  readonly notes: readonly (string | null)[];
  /** The person takes the invitation: connected from now on. */
  accept(handle: string): void;
  /** Every call about the account answers this type from now on; null = well again. */
  challenge(type: string | null): void;
};

type Person = { visited: number; invited: boolean; connected: boolean };
type Inside = {
  readonly apiKey: string;
  readonly accounts: string[];
  /** Pages on which somebody may sign in. */
  readonly pages: { readonly notify_url: string; readonly name: string }[];
  readonly people: Map<string, Person>;
  readonly visits: string[];
  readonly invites: string[];
  readonly notes: (string | null)[];
  challenged: string | null;
};

/** Starts it with these accounts connected. */
export async function startLocalUnipile(setup: {
  readonly apiKey: string;
  readonly accounts: readonly string[];
}): Promise<LocalUnipile> {
  const inside: Inside = {
    ...{ apiKey: setup.apiKey, accounts: [...setup.accounts], pages: [] },
    people: new Map(),
    visits: [],
    invites: [],
    notes: [],
    challenged: null,
  };
  const server = await startLocalVendor((call) => answer(call, inside));
  return {
    ...server,
    visits: inside.visits,
    invites: inside.invites,
    notes: inside.notes,
    accept: (handle) => {
      Object.assign(personOf(inside, handle), { connected: true, invited: false });
    },
    challenge: (type) => {
      inside.challenged = type;
    },
  };
}

function personOf({ people }: Inside, handle: string): Person {
  const known = people.get(handle) ?? { visited: 0, invited: false, connected: false };
  people.set(handle, known);
  return known;
}

const idOf = (handle: string): string => `ACoAA${Buffer.from(handle).toString('base64url')}`;

function wrong(status: number, type: string): VendorReply {
  return { status, body: { status, type: `errors/${type}`, title: type, detail: `${type} (local)` } };
}

function answer(call: VendorCall, inside: Inside): VendorReply | Promise<VendorReply> {
  const route = `${call.method} ${call.path.replace(/^\/api\/v1\//, '')}`;
  const page = /^GET \/sign-in\/(\d+)$/.exec(route)?.[1];
  if (page) return signIn(inside, Number(page));
  if (call.headers['x-api-key'] !== inside.apiKey) return wrong(401, 'missing_credentials');
  if (route === 'POST hosted/accounts/link') return link(call, inside);
  return refusedAccount(call, inside) ?? answerFor(route, call, inside);
}

function refusedAccount(call: VendorCall, inside: Inside): VendorReply | null {
  const account = call.method === 'GET' ? call.query.get('account_id') : inviteOf(call)?.account_id;
  if (!account) return wrong(400, 'invalid_parameters');
  if (!inside.accounts.includes(account)) return wrong(404, 'resource_not_found');
  return inside.challenged === null ? null : wrong(401, inside.challenged);
}

function answerFor(route: string, call: VendorCall, inside: Inside): VendorReply {
  if (route === 'POST users/invite') return invite(call, inside);
  if (route === 'GET users/relations') return relations(inside);
  const handle = /^GET users\/([^/]+)$/.exec(route)?.[1];
  return handle ? profile(call, inside, decodeURIComponent(handle)) : wrong(404, 'not_found');
}

function profile(call: VendorCall, inside: Inside, handle: string): VendorReply {
  if (handle.startsWith('nobody')) return wrong(404, 'resource_not_found');
  const person = personOf(inside, handle);
  if (call.query.get('notify') === 'true') {
    person.visited += 1;
    inside.visits.push(handle);
  }
  return {
    body: {
      ...{
        object: 'UserProfile',
        provider: 'LINKEDIN',
        provider_id: idOf(handle),
        public_identifier: handle,
      },
      network_distance: person.connected ? 'FIRST_DEGREE' : 'SECOND_DEGREE',
      ...(person.invited ? { invitation: { type: 'SENT', status: 'PENDING' } } : {}),
    },
  };
}

const inviteSchema = z.strictObject({
  account_id: z.string(),
  provider_id: z.string().startsWith('ACoAA'),
  message: z.string().max(300).optional(),
});

function inviteOf(call: VendorCall) {
  return inviteSchema.safeParse(jsonOf(call)).data;
}

function invite(call: VendorCall, inside: Inside): VendorReply {
  const asked = inviteOf(call);
  const handle = [...inside.people.keys()].find((one) => idOf(one) === asked?.provider_id);
  if (handle === undefined) return wrong(422, 'invalid_recipient');
  const person = personOf(inside, handle);
  if (person.connected) return wrong(422, 'already_connected');
  if (person.invited) return wrong(422, 'already_invited_recently');
  person.invited = true;
  inside.invites.push(handle);
  inside.notes.push(asked?.message ?? null);
  return {
    status: 201,
    body: { object: 'UserInvitationSent', invitation_id: `inv-${inside.invites.length}` },
  };
}

function relations({ people }: Inside): VendorReply {
  const items = [...people].filter(([, person]) => person.connected);
  return {
    body: {
      object: 'UserRelationsList',
      items: items.map(([handle]) => ({ object: 'UserRelation', public_identifier: handle })),
      cursor: null,
    },
  };
}

const linkSchema = z.strictObject({
  type: z.literal('create'),
  providers: z.array(z.literal('LINKEDIN')).length(1),
  api_url: z.url(),
  expiresOn: z.iso.datetime(),
  notify_url: z.url(),
  name: z.string().min(1),
});

function link(call: VendorCall, { pages }: Inside): VendorReply {
  const asked = linkSchema.safeParse(jsonOf(call)).data;
  if (!asked) return wrong(400, 'invalid_parameters');
  const page = pages.push({ notify_url: asked.notify_url, name: asked.name }) - 1;
  return { status: 201, body: { object: 'HostedAuthURL', url: `${asked.api_url}/sign-in/${page}` } };
}

/** Whoever opens the page has signed in: a new account, and the news of it. */
async function signIn({ pages, accounts }: Inside, number: number): Promise<VendorReply> {
  const page = pages[number];
  if (!page) return wrong(404, 'not_found');
  const account_id = `account-${accounts.length + 1}`;
  accounts.push(account_id);
  const body = JSON.stringify({ status: 'CREATION_SUCCESS', account_id, name: page.name });
  const headers = { 'content-type': 'application/json' };
  const told = await fetch(page.notify_url, { method: 'POST', headers, body }).catch(() => null);
  return { body: told?.ok ? 'Signed in. You may close this page.' : 'Signed in, but nobody was told.' };
}

function jsonOf({ body }: VendorCall): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
