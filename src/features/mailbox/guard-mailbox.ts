// Stops a mailbox when what comes back says so, with the numbers on one card that an admin answers. The contacts are
// not blamed: nobody is suppressed because somebody refused us.
import { companyDomain } from '#domain/domain-name.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { type HealthStop, stopOf, stopOfDomain } from '#domain/mailbox-health.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';

export type Guarding = Pick<World, 'audit' | 'clock' | 'leadList' | 'mailboxes' | 'mailboxHealth' | 'queue'>;

/** Looks at the last seven days. Safe to repeat; the card is ordered again while the stop holds. */
export async function guardMailbox(world: Guarding, mailbox: Mailbox): Promise<void> {
  const { workspaceId, id: mailboxId } = mailbox;
  const at = world.clock.now();
  const health = await world.mailboxHealth.read(workspaceId, { mailboxId, at });
  const found = health && stopOf(health, at);
  if (found) await haltMailbox(world, mailbox, found);
  await guardDomain(world, mailbox);
}

/** What comes back to several mailboxes of one domain stops all of them. */
async function guardDomain(world: Guarding, { workspaceId, address }: Mailbox): Promise<void> {
  const domain = companyDomain(address) && address.split('@')[1];
  if (!domain) return;
  const at = world.clock.now();
  const health = await world.mailboxHealth.ofDomain(workspaceId, { domain, at });
  const found = health.mailboxes > 1 ? stopOfDomain(domain, health) : null;
  if (!found) return;
  const all = await world.mailboxes.list(workspaceId);
  for (const one of all.filter((mailbox) => mailbox.address.endsWith(`@${domain}`)))
    await haltMailbox(world, one, found);
}

/** The database refuses to claim a mail of it from this moment on. */
export async function haltMailbox(
  world: Guarding,
  { workspaceId, id: mailboxId }: Mailbox,
  stop: HealthStop,
): Promise<void> {
  const at = world.clock.now();
  const halted = await world.mailboxHealth.halt(workspaceId, { mailboxId, at, stop });
  await redraw(world, workspaceId, [`alert/mailbox/${mailboxId}`]);
  if (!halted) return;
  const { code, params } = stop.reason;
  const entry = { at, actor: 'system', via: 'system', action: 'mailbox.guarded', outcome: 'done' } as const;
  const detail = { code, ...params };
  await world.audit.add(workspaceId, { ...entry, subject: `mailbox/${mailboxId}`, detail });
  await redrawWaiting(world, workspaceId);
}
