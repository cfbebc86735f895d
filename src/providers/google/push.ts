// Gmail calls through Pub/Sub: a watch that names the topic, and the proof that a call comes from there. The key ids
// and certificates are Google's; the library checks signature, issuer, audience and age.
// https://cloud.google.com/pubsub/docs/authenticate-push-subscriptions
import { Unavailable } from '#lib/errors.ts';
import { minuteMs } from '#lib/time.ts';
import type { PushCaller, Watch } from '#ports/mail-push.ts';
import { type GoogleOptions, oauthClient, type SignedIn } from './client.ts';

/** Longer texts are no token of Google's. Characters. */
const longest = 4_000;
const tokenShape = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Watches the inbox; asking again renews it. Google ends it after seven days. */
export async function watchInbox({ gmail, read }: SignedIn, topicName: string): Promise<Watch> {
  const requestBody = { topicName, labelIds: ['INBOX'], labelFilterBehavior: 'INCLUDE' };
  const { data } = await read(() => gmail.users.watch({ userId: 'me', requestBody }));
  const expiration = Number(data.expiration);
  if (!Number.isFinite(expiration)) throw new Unavailable('Google watches without an end', 60 * minuteMs);
  return { subscriptionId: null, expiresAt: new Date(expiration) };
}

/** Calls are taken from this service account alone: anybody can have Google sign a token for our audience. */
export function createPushCaller(options: GoogleOptions, account: string): PushCaller {
  const client = oauthClient(options);
  return {
    isGenuine: async (token, audience) => {
      if (token.length > longest || !tokenShape.test(token)) return false;
      try {
        const payload = (await client.verifyIdToken({ idToken: token, audience })).getPayload();
        return payload?.email === account && payload.email_verified === true;
      } catch {
        // Not logged: what the library says may quote the token.
        return false;
      }
    },
  };
}
