// May this person do this? Asked on the server for every command, click and modal. A refused attempt is answered
// privately with who may, and is audited.
import { type Member, may, type Role } from '#domain/member.ts';
import type { World } from '#ports/world.ts';
import { drawn, section } from '../blocks/block.ts';
import { joined, type Markup, person, phrase } from '../blocks/markup.ts';
import type { Turn } from '../turn.ts';

/** True when allowed. Otherwise the refusal has been said and written down. */
export async function allowed(turn: Turn, needed: Role, action: string): Promise<boolean> {
  if (may(turn.member.role, needed)) return true;
  await noteRefusal(turn.world, { ...turn, action, needed });
  const sentence = await whoMay(turn, needed);
  await turn.reply(drawn(sentence, [section(sentence)]));
  return false;
}

async function noteRefusal(
  world: Pick<World, 'audit' | 'clock'>,
  attempt: { workspaceId: string; member: Member; action: string; needed: Role },
): Promise<void> {
  await world.audit.add(attempt.workspaceId, {
    at: world.clock.now(),
    actor: attempt.member.slackUserId,
    via: 'slack',
    action: attempt.action,
    subject: null,
    outcome: 'refused',
    detail: { reason: 'role', needed: attempt.needed, has: attempt.member.role },
  });
}

/** "Only admins can do this. Ask @Ana." */
export async function whoMay(
  turn: Pick<Turn, 'world' | 'workspaceId' | 'locale'>,
  needed: Role,
): Promise<Markup> {
  const members = await turn.world.members.list(turn.workspaceId);
  const named = members.filter(({ role, leftAt }) => role === 'admin' && !leftAt).slice(0, 3);
  const key = needed === 'admin' ? 'slack.only_admins' : 'slack.only_approvers';
  const sentence = phrase(turn.locale, key);
  if (named.length === 0) return sentence;
  const people = joined(
    named.map((member) => person(member.slackUserId)),
    ', ',
  );
  return joined([sentence, phrase(turn.locale, 'slack.ask', { people })], ' ');
}
