// A person lets an outside tool warm a mailbox up, or ends that. The tool exchanges mails with strangers' mailboxes and
// imitates interest; what that risks is shown before, and who accepted it is written down before anything is asked.
import { warmupNames } from '#domain/warmup.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { type KeepingWarmup, keepWarmup } from './keep-warmup.ts';
import { type MailboxOrder, mailboxFor } from './pause-mailbox.ts';

/**
 * Refusal: mailbox_unknown, mailbox_not_yours, warmup_off, warmup_unknown, or what the tool refused. Unavailable while
 * it does not answer. The tool needs minutes; its state is asked for at once and then again.
 */
export async function switchWarmup(
  world: KeepingWarmup & Pick<World, 'audit'>,
  { on, ...order }: MailboxOrder & { readonly on: boolean },
): Promise<void> {
  const { address } = await mailboxFor(world, order);
  const { warmup } = world;
  if (!warmup) throw new Refusal('warmup_off');
  const { workspaceId, mailboxId, member } = order;
  const entry = { at: world.clock.now(), actor: member.slackUserId, via: 'slack', outcome: 'done' } as const;
  const detail = on ? { tool: warmup.tool, risk: 'accepted' } : { tool: warmup.tool };
  const action = on ? 'mailbox.warmup_on' : 'mailbox.warmup_off';
  await world.audit.add(workspaceId, { ...entry, action, subject: `mailbox/${mailboxId}`, detail });
  const known = await warmup.switch(address, on);
  if (!known) throw new Refusal('warmup_unknown', { tool: warmupNames[warmup.tool], address });
  await keepWarmup(world, { workspaceId, mailboxId, wanted: on });
}
