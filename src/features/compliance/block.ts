// A teammate blocks an address or a whole company: on the list at once, matching leads stop.
import { suppressedReason } from '#domain/dedup.ts';
import { isFreeMail } from '#domain/domain-name.ts';
import type { SuppressionReason } from '#domain/suppression.ts';
import { type SuppressionSubject, subjectFromText, suppressionHash } from '#domain/suppression-subject.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { openHashKey } from './hash-key.ts';
import { stopLeads } from './stop-leads.ts';
import { showStopped } from './suppress-person.ts';

export type BlockRequest = {
  readonly workspaceId: string;
  /** An address, a domain or a web site, as somebody typed it. */
  readonly text: string;
  readonly reason: Extract<SuppressionReason, 'blocked' | 'customer' | 'competitor'>;
  readonly by: string;
  readonly via: 'slack' | 'cli';
};
export type BlockResult = {
  readonly subject: SuppressionSubject;
  /** False when it was on the list already. */
  readonly added: boolean;
  readonly stopped: number;
};

/** Throws Refusal: block_unclear (neither address nor domain), block_free_mail (would block half the world). */
export async function block(
  world: Pick<World, 'clock' | 'workspaces' | 'secrets' | 'transact' | 'queue' | 'audit'>,
  { workspaceId, text, reason, by, via }: BlockRequest,
): Promise<BlockResult> {
  const subject = readSubject(text);
  const at = world.clock.now();
  const hash = suppressionHash(await openHashKey(world, workspaceId), subject);
  const row = { ...subject, hash, reason, source: via, by, since: at };
  const { added, stopped } = await world.transact(async (stores) => {
    await stores.intake.lock(workspaceId);
    const said = suppressedReason({ kind: subject.kind, reason, since: at });
    return {
      added: (await stores.suppressions.addMany(workspaceId, [row])).length > 0,
      stopped: await stopLeads(stores, workspaceId, { subjects: [subject], reason: said, at }),
    };
  });
  await world.audit.add(workspaceId, {
    at,
    actor: by,
    via,
    action: 'block',
    subject: null,
    outcome: 'done',
    detail: { kind: subject.kind, hash, reason, stopped: stopped.length },
  });
  await showStopped(world, workspaceId, stopped);
  return { subject, added, stopped: stopped.length };
}

/** What was typed; throws the refusals of `block`. */
function readSubject(text: string): SuppressionSubject {
  const subject = subjectFromText(text);
  if (subject === null) throw new Refusal('block_unclear', { text: text.trim().slice(0, 100) });
  if (subject.kind === 'domain' && isFreeMail(subject.value)) {
    throw new Refusal('block_free_mail', { domain: subject.value });
  }
  return subject;
}
