// Takes an address or a domain off the list. What a person asked for themselves stays: nobody of the team can undo it.

import { type SuppressionSubject, subjectFromText, suppressionHash } from '#domain/suppression-subject.ts';
import { Refusal } from '#lib/errors.ts';
import { isoDay } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { openHashKey } from './hash-key.ts';

export type UnblockRequest = {
  readonly workspaceId: string;
  readonly text: string;
  readonly by: string;
  readonly via: 'slack' | 'cli';
};

const ownWishes: readonly string[] = ['opt_out', 'one_click', 'complaint'];

/**
 * Leads that were stopped stay stopped; the person can be added again.
 * Throws Refusal: block_unclear, not_blocked, own_wish (the person unsubscribed or complained).
 */
export async function unblock(
  world: Pick<World, 'clock' | 'workspaces' | 'secrets' | 'suppressions' | 'audit'>,
  request: UnblockRequest,
): Promise<SuppressionSubject> {
  const { workspaceId, text, by, via } = request;
  const subject = subjectFromText(text);
  if (subject === null) throw new Refusal('block_unclear', { text: text.trim().slice(0, 100) });
  const hash = suppressionHash(await openHashKey(world, workspaceId), subject);
  const entry = { at: world.clock.now(), actor: by, via, action: 'unblock', subject: null };
  const detail = { kind: subject.kind, hash };
  const [found] = await world.suppressions.find(workspaceId, [hash]);
  if (!found) throw new Refusal('not_blocked', { value: subject.value });
  if (ownWishes.includes(found.reason)) {
    await world.audit.add(workspaceId, { ...entry, outcome: 'refused', detail });
    const when = isoDay(found.since);
    throw new Refusal('own_wish', { value: subject.value, when });
  }
  await world.suppressions.remove(workspaceId, [hash]);
  await world.audit.add(workspaceId, { ...entry, outcome: 'done', detail });
  return subject;
}
