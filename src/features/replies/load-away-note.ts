// The note of somebody's absence in the lead's thread, from the database alone: when they are back, and when the
// sequence goes on. A person can choose another day there.
import type { ThreadNote } from '#domain/card.ts';
import { type Hold, resumesAt } from '#domain/hold.ts';
import type { StoredMessage } from '#domain/message.ts';
import type { AwayPart } from '#domain/reply-note.ts';
import { returnDate } from '#domain/return-date.ts';
import type { Place } from '#domain/window.ts';
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
    ...readDay(message, hold, placeOf(facts)),
    zone: placeOf(facts).zone,
    changedBy: hold.changedBy,
    over: hold.endedAt !== null,
  };
}

/** The day that this mail names. Nothing where a person or another mail chose the date, or where it is the same day. */
function readDay(
  { subject, text, at }: StoredMessage,
  { until, changedBy, leadId }: Hold,
  place: Place,
): Pick<AwayPart, 'backOn'> {
  const backOn = returnDate(`${subject}\n\n${text}`, at);
  if (backOn === null || until === null || changedBy !== null) return {};
  const isOfThis = resumesAt(backOn, { ...place, at, seed: leadId }).getTime() === until.getTime();
  const goesOn = until.toLocaleDateString('sv-SE', { timeZone: place.zone });
  // A day too far away to be believed counts as a week: what goes on before it was not read from it.
  return isOfThis && goesOn > backOn ? { backOn } : {};
}
