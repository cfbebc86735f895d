// `/prospect mailbox [connect|check|sent|pause|resume] [address]`.
import { switched } from '../actions/mailbox.ts';
import { checkMailboxes } from '../check-mailboxes.ts';
import { readSentAgain } from '../read-sent-again.ts';
import { sayTo } from '../say-to.ts';
import { sendConnectLinks, showAllMailboxes } from '../show-mailboxes.ts';
import type { CommandRun, Turn } from '../turn.ts';

export const mailbox: CommandRun = async (turn, { rest }) => {
  const [word = '', address = ''] = rest.toLowerCase().split(/\s+/);
  if (word === 'connect') return sendConnectLinks(turn);
  if (word === 'check') return checkMailboxes(turn, address);
  if (word === 'sent') return readSentAgain(turn, address);
  if (word === 'pause' || word === 'resume')
    return switchOne(turn, address, word === 'pause' ? 'paused' : 'resumed');
  return showAllMailboxes(turn);
};

/** The named one, or one's only one; with several the list is shown to choose from. */
async function switchOne(turn: Turn, address: string, to: 'paused' | 'resumed'): Promise<void> {
  const all = await turn.world.mailboxes.list(turn.workspaceId);
  const own = all.filter((one) => (address ? one.address === address : one.memberId === turn.member.id));
  const [only, ...others] = own;
  if (only && others.length === 0) return switchOrAsk(turn, only.id, to);
  await sayTo(turn, all.length === 0 ? 'mailbox.none' : 'mailbox.which');
  if (all.length > 0) await showAllMailboxes(turn);
}

/** What a guard stopped goes on by its button alone, which asks once more. */
async function switchOrAsk(turn: Turn, mailboxId: string, to: 'paused' | 'resumed'): Promise<void> {
  const { world, workspaceId } = turn;
  const at = world.clock.now();
  const health = await world.mailboxHealth.read(workspaceId, { mailboxId, at });
  if (to === 'paused' || !health?.pausedFor) return switched(turn, mailboxId, to);
  await sayTo(turn, 'mailbox.resume.confirm');
  await showAllMailboxes(turn);
}
