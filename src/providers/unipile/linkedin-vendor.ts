// ports/linkedin over Unipile.
import { z } from 'zod';
import type { LinkedinAnswer, LinkedinVendor, ProfileAsk } from '#ports/linkedin.ts';
import { createUnipileClient, type UnipileConfig } from './client.ts';
import { alreadyTypes } from './failures.ts';

const profileSchema = z
  .object({
    object: z.literal('UserProfile'),
    provider_id: z.string().min(1),
    network_distance: z.string().nullish(),
    is_relationship: z.boolean().nullish(),
    invitation: z.object({ type: z.string(), status: z.string() }).nullish(),
  })
  .transform((profile) => ({
    personId: profile.provider_id,
    connected: profile.network_distance === 'FIRST_DEGREE' || profile.is_relationship === true,
    invited: profile.invitation?.type === 'SENT' && profile.invitation.status === 'PENDING',
  }));
const relationsSchema = z
  .object({ items: z.array(z.object({ public_identifier: z.string().nullish() })) })
  .transform(({ items }) => items.flatMap(({ public_identifier: handle }) => (handle ? [handle] : [])));
const sentSchema = z.object({ object: z.literal('UserInvitationSent') }).transform(() => null);
const linkSchema = z.object({ url: z.url() }).transform(({ url }) => url);

/** Nothing is sent before the first call. */
export function createUnipile(config: UnipileConfig): LinkedinVendor {
  const ask = createUnipileClient(config);
  const profile = ({ accountId, profile: handle }: ProfileAsk, visible: boolean) =>
    ask({
      method: 'GET',
      path: ['users', handle],
      // The vendor's own kit drops this parameter; without it nobody sees the visit.
      query: { account_id: accountId, ...(visible ? { notify: 'true' } : {}) },
      answer: profileSchema,
      visible,
    });
  return {
    look: (of) => profile(of, false),
    visit: (of) => profile(of, true),
    invite: async ({ accountId, personId, note }) => {
      const body = { account_id: accountId, provider_id: personId, ...(note ? { message: note } : {}) };
      return already(
        await ask({ method: 'POST', path: ['users', 'invite'], body, answer: sentSchema, visible: true }),
      );
    },
    connections: (accountId) =>
      ask({
        method: 'GET',
        path: ['users', 'relations'],
        query: { account_id: accountId, limit: '100' },
        answer: relationsSchema,
        visible: false,
      }),
    connectLink: ({ reference, notifyUrl, expiresAt }) =>
      ask({
        method: 'POST',
        path: ['hosted', 'accounts', 'link'],
        body: {
          ...{ type: 'create', providers: ['LINKEDIN'], api_url: config.dsn },
          ...{ expiresOn: expiresAt.toISOString(), notify_url: notifyUrl, name: reference },
        },
        answer: linkSchema,
        visible: false,
      }),
  };
}

function already(answer: LinkedinAnswer<null>): LinkedinAnswer<null> {
  const isSo = answer.kind === 'never' && alreadyTypes.includes(answer.detail);
  return isSo ? { kind: 'done', value: null } : answer;
}
