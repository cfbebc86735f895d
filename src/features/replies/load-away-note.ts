// The note of somebody's absence in the lead's thread, from the database alone: when they are back, and when the
// sequence goes on. A person can choose another day there.
import type { ThreadNote } from '#domain/card.ts';
import type { StoredMessage } from '#domain/message.ts';
import type { World } from '#ports/world.ts';
import { placeOf } from './hold-away.ts';

/** Null when the mail holds nothing: then it is an ordinary automatic answer. */
export async function loadAwayNote(
  world: Pick<World, 'clock' | 'holds' | 'reviewCases' | 'workspaces'>,
  workspaceId: string,
  message: StoredMessage,
): Promise<ThreadNote | null> {
  const holds = await world.holds.ofMessage(workspaceId, message.id);
  const hold = holds.find(({ kind }) => kind === 'away');
  const facts = hold && (await world.reviewCases.get(workspaceId, hold.leadId));
  if (!hold?.until || !facts) return null;
  const { locale } = await world.workspaces.get(workspaceId);
  return {
    kind: 'away',
    key: `received/${message.mailboxId}/${message.providerId}`,
    leadId: hold.leadId,
    locale,
    now: world.clock.now(),
    holdId: hold.id,
    who: facts.lead.fullName,
    text: message.text,
    resumesAt: hold.until,
    zone: placeOf(facts).zone,
    changedBy: hold.changedBy,
    over: hold.endedAt !== null,
  };
}
