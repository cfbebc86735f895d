// The thread of a lead keeps the exact words that left.
import type { Touch } from '#domain/touch.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';

/** Shows it, once; safe to say twice. Throws Unavailable when the chat cannot take it now. */
export async function tellSent(
  world: Pick<World, 'chat' | 'clock' | 'messages' | 'queue' | 'workspaces'>,
  { workspaceId, leadId, id, step }: Touch,
): Promise<void> {
  await redraw(world, workspaceId, [`lead/${leadId}`]);
  const message = (await world.messages.ofLead(workspaceId, leadId)).find((one) => one.touchId === id);
  if (!message) return;
  const { locale } = await world.workspaces.get(workspaceId);
  const { subject, text } = message;
  const note = { kind: 'sent', key: `sent/${id}`, leadId, locale, now: world.clock.now() } as const;
  await world.chat.addNote(workspaceId, { ...note, step, subject, text });
}
