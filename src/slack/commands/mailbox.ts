// `/prospect mailbox [connect|check|pause|resume] [address]`.
import { checkMailbox } from '#features/mailbox/check-mailbox.ts';
import { switched } from '../actions/mailbox.ts';
import { joined, lines, md, phrase } from '../blocks/markup.ts';
import { sayTo, tellTo } from '../say-to.ts';
import { sendConnectLinks, showAllMailboxes } from '../show-mailboxes.ts';
import type { CommandRun, Turn } from '../turn.ts';

export const mailbox: CommandRun = async (turn, { rest }) => {
  const [word = '', address = ''] = rest.toLowerCase().split(/\s+/);
  if (word === 'connect') return sendConnectLinks(turn);
  if (word === 'check') return check(turn);
  if (word === 'pause' || word === 'resume')
    return switchOne(turn, address, word === 'pause' ? 'paused' : 'resumed');
  return showAllMailboxes(turn);
};

/** The named one, or one's only one; with several the list is shown to choose from. */
async function switchOne(turn: Turn, address: string, to: 'paused' | 'resumed'): Promise<void> {
  const all = await turn.world.mailboxes.list(turn.workspaceId);
  const own = all.filter((one) => (address ? one.address === address : one.memberId === turn.member.id));
  const [only, ...others] = own;
  if (only && others.length === 0) return switched(turn, only.id, to);
  await sayTo(turn, all.length === 0 ? 'mailbox.none' : 'mailbox.which');
  if (all.length > 0) await showAllMailboxes(turn);
}

/** Asks the vendor about every mailbox that this person may change. */
async function check(turn: Turn): Promise<void> {
  const { world, workspaceId, member, locale } = turn;
  const all = await world.mailboxes.list(workspaceId);
  const own = all.filter((one) => one.memberId === member.id || member.role === 'admin').slice(0, 20);
  if (own.length === 0) return sayTo(turn, 'mailbox.none');
  const found = await Promise.all(
    own.map(async ({ id, address }) => {
      const health = await checkMailbox(world, { workspaceId, mailboxId: id, member });
      return joined([md`${address}`, phrase(locale, `mailbox.health.${health}`)], ': ');
    }),
  );
  await tellTo(turn, lines(found));
}
