// Puts a person on the do-not-contact list, by address: used by unsubscribe links, opt-outs in words, bounces and
// complaints. Safe to call twice. A wish of the person also holds for the name and the LinkedIn profile, so that a
// new address or another list does not bring them back; a bounce is about the address alone.

import { parseAddress } from '#domain/address.ts';
import { suppressedReason } from '#domain/dedup.ts';
import type { SuppressionReason } from '#domain/suppression.ts';
import { type SuppressionSubject, suppressionHash } from '#domain/suppression-subject.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { openHashKey } from './hash-key.ts';
import { type Stopped, stopLeads } from './stop-leads.ts';

export type SuppressionRequest = {
  readonly workspaceId: string;
  readonly address: string;
  readonly reason: SuppressionReason;
  /** Where the wish came from: "link", "one_click", "reply", "bounce", a file. */
  readonly source: string;
  /** Slack user id, "recipient" or "system". */
  readonly by: string;
  readonly via: 'slack' | 'web' | 'cli' | 'system';
  /** A lead that the caller moves itself (to `unsubscribed`, `bounced`). */
  readonly except?: string;
};
export type SuppressionResult = {
  /** False when the address was on the list already. */
  readonly added: boolean;
  readonly stopped: readonly string[];
};

const wishes: readonly SuppressionReason[] = ['opt_out', 'one_click', 'complaint'];

/** Suppresses, stops the person's leads and skips their steps. Throws Refusal: email_invalid (and the like). */
export async function suppressPerson(
  world: Pick<World, 'clock' | 'workspaces' | 'secrets' | 'transact' | 'queue' | 'audit'>,
  request: SuppressionRequest,
): Promise<SuppressionResult> {
  const { workspaceId } = request;
  const parsed = parseAddress(request.address);
  if (!parsed.ok) throw new Refusal(parsed.code);
  const at = world.clock.now();
  const key = await openHashKey(world, workspaceId);
  const result = await world.transact(async (stores) => {
    await stores.intake.lock(workspaceId);
    return suppress(stores, { request, emailKey: parsed.key, key, at });
  });
  if (result.added) await note(world, request, { at, stopped: result.stopped.length });
  await showStopped(world, workspaceId, result.stopped);
  return { added: result.added, stopped: result.stopped.map(({ id }) => id) };
}

/** Orders the redraw of the cards of stopped leads. */
export async function showStopped(
  world: Pick<World, 'queue'>,
  workspaceId: string,
  stopped: readonly Stopped[],
): Promise<void> {
  const shown = stopped.filter(({ hasCard }) => hasCard);
  await redraw(
    world,
    workspaceId,
    shown.map(({ id }) => `lead/${id}` as const),
  );
}

type Step = { request: SuppressionRequest; emailKey: string; key: string; at: Date };

async function suppress(
  stores: Pick<World, 'suppressions'>,
  { request, emailKey, key, at }: Step,
): Promise<{ added: boolean; stopped: Stopped[] }> {
  const { workspaceId, reason, source, by, except } = request;
  const isWish = wishes.includes(reason);
  const people = isWish ? await stores.suppressions.peopleOf(workspaceId, emailKey) : [];
  const subjects: SuppressionSubject[] = [
    { kind: 'email', value: emailKey },
    ...people.map((value) => ({ kind: 'person' as const, value })),
  ];
  const rows = subjects.map((subject) => ({
    ...subject,
    hash: suppressionHash(key, subject),
    reason,
    source,
    by,
    since: at,
  }));
  const hashes = rows.map(({ hash }) => hash);
  const added = await stores.suppressions.addMany(workspaceId, rows);
  if (isWish && added.length < rows.length) {
    await stores.suppressions.strengthen(workspaceId, { hashes, reason, source });
  }
  const said = suppressedReason({ kind: 'email', reason, since: at });
  const stop = { subjects, reason: said, at, except: except ?? null };
  return { added: added.length > 0, stopped: await stopLeads(stores, workspaceId, stop) };
}

async function note(
  world: Pick<World, 'audit'>,
  { workspaceId, by, via, reason, source }: SuppressionRequest,
  { at, stopped }: { at: Date; stopped: number },
): Promise<void> {
  await world.audit.add(workspaceId, {
    at,
    actor: by,
    via,
    action: 'suppress',
    subject: null,
    outcome: 'done',
    detail: { reason, source, stopped },
  });
}
