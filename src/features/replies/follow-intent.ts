// What an answer's class does to its lead. Each deed is safe to repeat, and each can be taken back while the lead is
// not one that asked us to stop.
import type { Judged } from '#domain/judgement.ts';
import { openingOf } from '#domain/window.ts';
import type { World } from '#ports/world.ts';
import { type OptingOut, optOutLead } from '../compliance/opt-out-lead.ts';
import { placeOf } from './hold-away.ts';

export type Following = OptingOut & Pick<World, 'meanings' | 'messages' | 'reviewCases' | 'settings'>;
export type Followed = {
  readonly workspaceId: string;
  readonly message: { readonly id: string };
  readonly leadId: string;
  readonly judged: Pick<Judged, 'intent' | 'askAgainOn'>;
  /** Slack user id of who says so; null = it was read. */
  readonly by: string | null;
};

/** Only a lead that is `replied` moves. */
export async function follow(world: Following, followed: Followed): Promise<void> {
  const { workspaceId, leadId, judged, by } = followed;
  const lead = await world.leads.get(workspaceId, leadId);
  if (lead?.state !== 'replied') return;
  if (judged.intent === 'opt_out') {
    const how = { how: 'words', reason: 'opt_out', via: 'system' } as const;
    return optOutLead(world, { workspaceId, lead, ...how });
  }
  if (judged.intent === 'not_now' && judged.askAgainOn !== null) {
    return snoozeReplied(world, { workspaceId, leadId, day: judged.askAgainOn, by });
  }
  if (judged.intent !== 'not_interested') return;
  const at = world.clock.now();
  const reason = { code: 'not_interested', params: {} };
  await world.leads.move(workspaceId, { leadId, from: 'replied', to: 'finished', reason, at });
}

export type SnoozeReplied = {
  readonly workspaceId: string;
  readonly leadId: string;
  /** YYYY-MM-DD: it comes back that morning, or on the next working day where the person works. */
  readonly day: string;
  readonly by: string | null;
};

/** The lead comes back as `replied`, with its note and its draft: nothing is sent by itself. */
export async function snoozeReplied(
  world: Pick<World, 'clock' | 'leads' | 'reviewCases'>,
  { workspaceId, leadId, day, by }: SnoozeReplied,
): Promise<void> {
  const facts = await world.reviewCases.get(workspaceId, leadId);
  if (!facts) return;
  const at = world.clock.now();
  const place = placeOf(facts);
  const until = openingOf(new Date(`${day}T12:00:00Z`), { ...place, seed: leadId });
  const params = { until: until.toISOString(), ...(by ? { by } : {}) };
  const reason = { code: by ? 'snoozed' : 'asked_later', params };
  const set = { snoozedUntil: until };
  const move = { leadId, from: 'replied', to: 'snoozed', fromState: 'replied', reason, at, set } as const;
  await world.leads.move(workspaceId, move);
}
