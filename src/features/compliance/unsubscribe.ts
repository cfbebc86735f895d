// Behind the link and the one-click button of every mail. Needs no login, works twice, works after the lead was
// erased: then the keyed hash in the token alone goes on the list (RFC 8058; GDPR art. 21(3)).
import { addressKey } from '#domain/address.ts';
import { suppressionHash } from '#domain/suppression-subject.ts';
import type { World } from '#ports/world.ts';
import { openHashKey } from './hash-key.ts';
import { type OptingOut, optOutLead } from './opt-out-lead.ts';
import { readUnsubscribeToken } from './unsubscribe-token.ts';

export type Unsubscribing = OptingOut & Pick<World, 'suppressions'>;

/** False for a token that we did not make; nothing happens then. */
export async function unsubscribe(
  world: Unsubscribing,
  { token, how }: { token: string; how: 'link' | 'one_click' | 'words' },
): Promise<boolean> {
  const optOut = readUnsubscribeToken(world.secrets, token);
  if (!optOut) return false;
  const { workspaceId, hash, leadId } = optOut;
  const reason = how === 'one_click' ? 'one_click' : 'opt_out';
  const via = how === 'words' ? 'system' : 'web';
  const lead = await world.leads.get(workspaceId, leadId);
  const key = await openHashKey(world, workspaceId);
  const sameAddress =
    lead?.email && suppressionHash(key, { kind: 'email', value: addressKey(lead.email) ?? '' }) === hash;
  if (!sameAddress) await listHash(world, { workspaceId, hash, reason, how, via });
  if (lead) await optOutLead(world, { workspaceId, lead, how, reason, via });
  return true;
}

async function listHash(
  world: Pick<World, 'audit' | 'clock' | 'suppressions'>,
  of: {
    workspaceId: string;
    hash: string;
    reason: 'one_click' | 'opt_out';
    how: string;
    via: 'web' | 'system';
  },
): Promise<void> {
  const since = world.clock.now();
  const row = { hash: of.hash, reason: of.reason, source: of.how, by: 'recipient', since };
  if (!(await world.suppressions.addHash(of.workspaceId, row))) return;
  const entry = { at: since, actor: 'recipient', via: of.via, action: 'suppress', subject: null } as const;
  await world.audit.add(of.workspaceId, {
    ...entry,
    outcome: 'done',
    detail: { reason: of.reason, erased: true },
  });
}
