// `/prospect block <email|domain> [reason]` and `unblock`: whom nobody of us contacts.
import { block as blockSubject } from '#features/compliance/block.ts';
import { unblock as unblockSubject } from '#features/compliance/unblock.ts';
import { syncHomes } from '#features/insight/show-home.ts';
import { sayTo } from '../say-to.ts';
import type { CommandRun } from '../turn.ts';

const reasons = ['customer', 'competitor'] as const;

export const block: CommandRun = async (turn, { rest }) => {
  const [text = '', said = ''] = rest.split(/\s+/);
  if (text === '') return sayTo(turn, 'slack.block_usage');
  const { world, workspaceId, member } = turn;
  const reason = reasons.find((one) => said.toLowerCase().startsWith(one)) ?? 'blocked';
  const by = member.slackUserId;
  const { subject, added, stopped } = await blockSubject(world, {
    workspaceId,
    text,
    reason,
    by,
    via: 'slack',
  });
  await sayTo(turn, added ? 'slack.blocked' : 'slack.blocked_already', { value: subject.value, stopped });
  await syncHomes(world, workspaceId);
};

export const unblock: CommandRun = async (turn, { rest }) => {
  const [text = ''] = rest.split(/\s+/);
  if (text === '') return sayTo(turn, 'slack.unblock_usage');
  const { world, workspaceId, member } = turn;
  const { value } = await unblockSubject(world, { workspaceId, text, by: member.slackUserId, via: 'slack' });
  await sayTo(turn, 'slack.unblocked', { value });
};
