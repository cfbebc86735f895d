// Send Now: an approved first mail leaves at once, outside working hours and gaps. Every other check holds, and the
// steps after it keep their days.
import { may } from '#domain/member.ts';
import { isOpen } from '#domain/touch.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';

type Hurrying = Pick<World, 'audit' | 'clock' | 'leads' | 'members' | 'queue' | 'touches'>;

/** For admins and the lead's owner. Refusal('send_now_role' | 'not_approved' | 'already_left'). */
export async function sendNow(
  world: Hurrying,
  { workspaceId, leadId, slackUserId }: { workspaceId: string; leadId: string; slackUserId: string },
): Promise<void> {
  const at = world.clock.now();
  const refused = await refusalOf(world, { workspaceId, leadId, slackUserId });
  const entry = {
    at,
    actor: slackUserId,
    via: 'slack',
    action: 'touch.send_now',
    subject: `lead/${leadId}`,
  } as const;
  const outcome = refused ? 'refused' : 'done';
  await world.audit.add(workspaceId, { ...entry, outcome, detail: { code: refused?.code ?? null } });
  if (refused) throw refused;
  const touches = await world.touches.ofLead(workspaceId, leadId);
  const next = touches.find((touch) => touch.kind === 'email' && isOpen(touch));
  if (!next || !(await world.touches.hurry(workspaceId, { touchId: next.id, at })))
    throw new Refusal('already_left');
  const payload = { workspaceId, touchId: next.id };
  await world.queue.add({ name: 'touch.send', payload, revision: String(at.getTime()) });
  await redraw(world, workspaceId, [`lead/${leadId}`]);
}

async function refusalOf(
  world: Hurrying,
  { workspaceId, leadId, slackUserId }: { workspaceId: string; leadId: string; slackUserId: string },
): Promise<Refusal | null> {
  const [lead, member] = await Promise.all([
    world.leads.get(workspaceId, leadId),
    world.members.bySlackId(workspaceId, slackUserId),
  ]);
  const owns = member !== null && lead?.ownerId === member.id;
  if (!member || (!owns && !may(member.role, 'admin'))) return new Refusal('send_now_role');
  if (lead?.state === 'contacted') return new Refusal('already_left');
  return lead?.state === 'approved' ? null : new Refusal('not_approved');
}
