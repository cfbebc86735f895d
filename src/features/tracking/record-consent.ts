// What a person said about opens and clicks, as somebody of the team writes it down, and what that means for the next
// mail to them. A no holds for mails that have left as well (load-journal drops what they bring).
import { addressKey } from '#domain/address.ts';
import type { Consent, TrackingRule } from '#domain/tracking-policy.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { trackingOfLead } from './tracking-of-lead.ts';

type Needs = Pick<
  World,
  'audit' | 'clock' | 'leadList' | 'leads' | 'links' | 'settings' | 'trackingConsents'
>;
export type ConsentRequest = {
  readonly workspaceId: string;
  readonly address: string;
  /** null only looks. */
  readonly state: Consent | null;
  readonly by: string;
};

/** Refuses with consent_unclear what is no address. */
export async function recordConsent(
  world: Needs,
  { workspaceId, address, state, by }: ConsentRequest,
): Promise<{ readonly emailKey: string; readonly opens: TrackingRule; readonly clicks: TrackingRule }> {
  const emailKey = addressKey(address);
  if (!emailKey) throw new Refusal('consent_unclear', { text: address.slice(0, 100) });
  if (state) await write(world, { workspaceId, emailKey, state, by });
  const { doc } = await world.settings.current(workspaceId);
  const country = await countryOf(world, workspaceId, emailKey);
  const rules = await trackingOfLead(world, { workspaceId, emailKey, country, settings: doc });
  return { emailKey, ...rules };
}

async function write(
  world: Needs,
  of: { workspaceId: string; emailKey: string; state: Consent; by: string },
): Promise<void> {
  const { workspaceId, emailKey, state, by } = of;
  const at = world.clock.now();
  await world.trackingConsents.set(workspaceId, { emailKey, state, by, at });
  const entry = { at, actor: by, via: 'slack', action: 'tracking.consent', subject: null } as const;
  await world.audit.add(workspaceId, { ...entry, outcome: 'done', detail: { state } });
}

/** Of the lead with this address; null when there is none. */
async function countryOf(world: Needs, workspaceId: string, emailKey: string): Promise<string | null> {
  const asked = { filter: 'all', sort: 'newest', words: emailKey, offset: 0, limit: 5 } as const;
  const { rows } = await world.leadList.page(workspaceId, asked);
  const leads = await Promise.all(rows.map(({ leadId }) => world.leads.get(workspaceId, leadId)));
  return leads.find((lead) => lead?.emailKey === emailKey)?.country ?? null;
}
