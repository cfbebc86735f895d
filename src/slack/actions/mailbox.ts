// Buttons of mailboxes: connect, pause, resume, look.
import { syncHomes } from '#features/insight/show-home.ts';
import { pauseMailbox, resumeMailbox } from '#features/mailbox/pause-mailbox.ts';
import { checkMailboxes } from '../check-mailboxes.ts';
import { readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import { sendConnectLinks, sendLinkOf, showAllMailboxes } from '../show-mailboxes.ts';
import type { ActionRun, Turn } from '../turn.ts';

export const showMailboxes: ActionRun = async (turn) => showAllMailboxes(turn);

export const moreMailboxes: ActionRun = async (turn, { value }) =>
  showAllMailboxes(turn, Math.max(0, Math.floor(Number(value) || 0)));

export const checkClicked: ActionRun = async (turn) => checkMailboxes(turn);

/** The value is a mailbox that needs it again, or the word "connect". */
export const connectClicked: ActionRun = async (turn, { value }) => {
  const mailboxId = readId(value);
  await (mailboxId === null ? sendConnectLinks(turn) : sendLinkOf(turn, mailboxId, false));
};

export const allowReading: ActionRun = async (turn, { value }) => {
  const mailboxId = readId(value);
  if (mailboxId !== null) await sendLinkOf(turn, mailboxId, true);
};

export const pauseBox: ActionRun = async (turn, { value }) => {
  const mailboxId = readId(value);
  if (mailboxId !== null) await switched(turn, mailboxId, 'paused');
};

export const resumeBox: ActionRun = async (turn, { value }) => {
  const mailboxId = readId(value);
  if (mailboxId !== null) await switched(turn, mailboxId, 'resumed');
};

/** The use case refuses everybody but the owner and admins. */
export async function switched(turn: Turn, mailboxId: string, to: 'paused' | 'resumed'): Promise<void> {
  const { world, workspaceId, member } = turn;
  const order = { workspaceId, mailboxId, member };
  await (to === 'paused' ? pauseMailbox(world, order) : resumeMailbox(world, order));
  await sayTo(turn, `mailbox.${to}`);
  await syncHomes(world, workspaceId);
}
