// Every decision is written down: a done one in its own transaction, a refused one here. After a refusal the card is
// drawn again, so that whoever clicked sees what holds now.
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from './redraw.ts';
import type { LeadRef } from './review-case.ts';

export type Via = 'slack' | 'web' | 'cli';

export type Attempt = LeadRef & {
  /** Slack user id or "cli". */
  readonly actor: string;
  readonly via: Via;
  /** "review.approve" */
  readonly action: string;
};

/** Runs a decision. A Refusal is audited and thrown on. */
export async function audited<T>(
  world: Pick<World, 'audit' | 'clock' | 'queue'>,
  attempt: Attempt,
  decide: () => Promise<T>,
): Promise<T> {
  try {
    return await decide();
  } catch (error) {
    if (error instanceof Refusal) await noteRefusal(world, attempt, error);
    throw error;
  }
}

async function noteRefusal(
  world: Pick<World, 'audit' | 'clock' | 'queue'>,
  attempt: Attempt,
  refusal: Refusal,
): Promise<void> {
  const { workspaceId } = attempt;
  const entry = entryOf(attempt, world.clock.now());
  const detail = { ...refusal.params, reason: refusal.code };
  await world.audit.add(workspaceId, { ...entry, outcome: 'refused', detail });
  if (refusal.code !== 'lead_not_found') await redraw(world, workspaceId, [`lead/${attempt.leadId}`]);
}

/** Writes the decision down. Hand in the transaction's stores. */
export async function noteDone(
  stores: Pick<World, 'audit'>,
  attempt: Attempt & { readonly at: Date },
  detail: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  await stores.audit.add(attempt.workspaceId, { ...entryOf(attempt, attempt.at), outcome: 'done', detail });
}

function entryOf({ actor, via, action, leadId }: Attempt, at: Date) {
  return { at, actor, via, action, subject: `lead/${leadId}` };
}
