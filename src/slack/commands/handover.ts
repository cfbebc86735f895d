// `/prospect handover @from [@to]`: somebody leaves; who takes over is asked before anything happens.
import { memberBack } from '#features/owners/member-left.ts';
import { Refusal } from '#lib/errors.ts';
import { person } from '../blocks/markup.ts';
import { sayTo } from '../say-to.ts';
import type { CommandRun, Turn } from '../turn.ts';
import { openHandover } from '../views/handover.ts';

export const handover: CommandRun = async (turn, { rest }) => {
  const [from, to, ...more] = peopleIn(rest);
  if (!from || more.length > 0) return sayTo(turn, 'handover.usage');
  if (/^back\b/i.test(rest)) return takeBack(turn, from);
  const leaving = await memberOf(turn, from);
  await openHandover(turn, leaving, to ? await memberOf(turn, to) : null);
};

async function takeBack(turn: Turn, slackUserId: string): Promise<void> {
  const { world, workspaceId, member: admin } = turn;
  const member = await memberOf(turn, slackUserId);
  await memberBack(world, { workspaceId, member, by: admin.slackUserId });
  await sayTo(turn, 'handover.back', { who: person(slackUserId) });
}

/** Slack user ids of the people who are mentioned ("<@U123|ana>"), in their order. */
export function peopleIn(text: string): string[] {
  return [...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].flatMap(([, id]) => (id ? [id] : []));
}

async function memberOf({ world, workspaceId }: Turn, slackUserId: string) {
  const member = await world.members.bySlackId(workspaceId, slackUserId);
  if (!member) throw new Refusal('member_unknown');
  return member;
}
