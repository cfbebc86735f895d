// The part of Google's Pub/Sub that a Gmail watch needs: one topic with a push subscription, which posts what changed
// with a token that Google signed. It serves the certificates, and counts what it delivered and what came back.
import { createSign, generateKeyPairSync } from 'node:crypto';

export type PushTarget = {
  /** Where the subscription posts to, and what its tokens are made for. */
  readonly endpoint: string;
  readonly audience: string;
  /** The service account in whose name it does. */
  readonly account: string;
};

export type Posted = { readonly status: number; readonly token: string; readonly body: string };

export type LocalPubSub = {
  /** From now on news goes there; null = nowhere. */
  subscribe(target: PushTarget | null): void;
  /** A token as Google makes it, with other claims where a test asks for them. */
  token(claims?: Readonly<Record<string, unknown>>): string;
  /** Posts that a mailbox changed. Answers null without a subscription. */
  publish(news: { readonly emailAddress: string; readonly historyId: number }): Promise<Posted | null>;
  /** Everything that was posted, in order. */
  readonly posted: readonly Posted[];
  /** The public keys by their ids, as Google serves them. */
  certs(): Readonly<Record<string, string>>;
};

const keyId = 'local-key';
const hourSeconds = 3_600;

/** Nothing is posted before somebody subscribes. */
export function createLocalPubSub(): LocalPubSub {
  const state: { target: PushTarget | null; keys?: ReturnType<typeof newKeys> } = { target: null };
  const posted: Posted[] = [];
  const keys = () => {
    state.keys ??= newKeys();
    return state.keys;
  };
  const token: LocalPubSub['token'] = (claims = {}) =>
    signed(keys().privateKey, { ...claimsFor(state.target), ...claims });
  return {
    posted,
    token,
    certs: () => ({ [keyId]: keys().publicKey }),
    subscribe: (target) => {
      state.target = target;
    },
    publish: async (news) => {
      if (state.target === null) return null;
      const made = { token: token(), body: envelopeOf(news, posted.length + 1) };
      const done = { ...made, status: await post(state.target.endpoint, made) };
      posted.push(done);
      return done;
    },
  };
}

function newKeys() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

function claimsFor(target: PushTarget | null) {
  const now = Math.floor(Date.now() / 1_000);
  return {
    ...{ iss: 'https://accounts.google.com', aud: target?.audience ?? '', sub: '1094837', azp: '1094837' },
    ...{ email: target?.account ?? '', email_verified: true, iat: now, exp: now + hourSeconds },
  };
}

function signed(privateKey: string, claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${part({ alg: 'RS256', kid: keyId, typ: 'JWT' })}.${part(claims)}`;
  return `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url')}`;
}

function envelopeOf(news: object, n: number): string {
  const data = Buffer.from(JSON.stringify(news)).toString('base64');
  const message = { data, messageId: String(n), publishTime: new Date().toISOString() };
  return JSON.stringify({ message, subscription: 'projects/local/subscriptions/prospect' });
}

async function post(endpoint: string, { token, body }: Pick<Posted, 'token' | 'body'>): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(endpoint, { method: 'POST', headers, body }).catch(() => null);
  return answer?.status ?? 0;
}
