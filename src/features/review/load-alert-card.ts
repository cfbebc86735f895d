// The card of something that goes wrong for a whole workspace, from its subject alone: a vendor that refuses us
// (`alert/vendor/<vendor>/<code>/<day>`), a segment that runs out of leads (`alert/stock/<segment>/<day>`), a mailbox
// that a guard stopped (`alert/mailbox/<mailbox>`).
import type { AlertCard } from '#domain/card.ts';
import { idSchema } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';

type Needs = Pick<World, 'clock' | 'mailboxes' | 'mailboxHealth' | 'searches' | 'segments' | 'workspaces'>;

/** Null for a subject that nobody knows, and for what is gone. */
export async function loadAlertCard(
  world: Needs,
  { workspaceId, parts }: { workspaceId: string; parts: readonly string[] },
): Promise<AlertCard | null> {
  const [kind, about = '', code = ''] = parts;
  const { locale } = await world.workspaces.get(workspaceId);
  const card = { kind: 'alert', locale, alertId: parts.join('/'), url: null } as const;
  if (kind === 'mailbox') return mailboxCard(world, workspaceId, { ...card, mailboxId: about });
  if (kind === 'vendor') return { ...card, reason: { code, params: { vendor: about } } };
  const segmentId = idSchema.safeParse(about).data;
  const segment = kind === 'stock' && segmentId ? await world.segments.get(workspaceId, segmentId) : null;
  if (!segment) return null;
  const n = await world.searches.stock(workspaceId, segment.id);
  const reason = { code: 'low_stock', params: { n, segment: segment.name } };
  return { ...card, reason, findFor: segment.id };
}

/** Why it stopped, with a way on; after that, that it goes on. */
async function mailboxCard(
  world: Needs,
  workspaceId: string,
  { mailboxId: asked, ...card }: Omit<AlertCard, 'reason'> & { readonly mailboxId: string },
): Promise<AlertCard | null> {
  const mailboxId = idSchema.safeParse(asked).data;
  if (mailboxId === undefined) return null;
  const at = world.clock.now();
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  const health = await world.mailboxHealth.read(workspaceId, { mailboxId, at });
  if (!mailbox || !health) return null;
  const { address } = mailbox;
  if (!health.pausedFor) return { ...card, reason: { code: 'health_goes_on', params: { address } } };
  const { code, params } = health.pausedFor;
  return { ...card, reason: { code, params: { ...params, address } }, resumes: mailboxId };
}
