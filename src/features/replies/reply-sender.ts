// Whose mailbox answers in a conversation: always the one that the person wrote to, whoever owns the lead by now. After
// somebody left nothing leaves from theirs; the new owner writes from their own and says so here.
import type { Mailbox } from '#domain/mailbox.ts';
import type { ReplySender } from '#domain/reply-note.ts';
import type { World } from '#ports/world.ts';

/** Null where the owner of the lead answers from their own mailbox. */
export async function replySender(
  world: Pick<World, 'members'>,
  mailbox: Mailbox | null,
  ownerId: string | null,
): Promise<ReplySender | null> {
  const member = mailbox && (await world.members.get(mailbox.workspaceId, mailbox.memberId));
  if (!mailbox || !member) return null;
  const left = member.leftAt !== null;
  if (!left && (ownerId === null || ownerId === member.id)) return null;
  return { name: member.name, address: mailbox.address, left };
}
