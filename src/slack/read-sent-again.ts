// `/prospect mailbox sent [address]`: the six months of a Sent folder are read anew.
import { readSentAnew } from '#features/mailbox/read-sent-anew.ts';
import { sayTo } from './say-to.ts';
import { sendLinkOf, showAllMailboxes } from './show-mailboxes.ts';
import type { Turn } from './turn.ts';

/** The named one, or all of one's own. A mailbox that only sends is offered the second permission. */
export async function readSentAgain(turn: Turn, address: string): Promise<void> {
  const { world, workspaceId, member } = turn;
  const all = await world.mailboxes.list(workspaceId);
  const asked = all.filter((one) => (address ? one.address === address : one.memberId === member.id));
  if (all.length === 0) return sayTo(turn, 'mailbox.none');
  if (asked.length === 0) return showAllMailboxes(turn);
  for (const { id: mailboxId, address: whose, canRead } of asked) {
    if (!canRead) await sendLinkOf(turn, mailboxId, true);
    else {
      await readSentAnew(world, { workspaceId, mailboxId, member });
      await sayTo(turn, 'sent.again', { address: whose });
    }
  }
}
