// What works, what is off and what waits, on one page.

import type { Reason } from '#domain/lead.ts';
import { type Mailbox, type MailVendor, mailVendors } from '#domain/mailbox.ts';
import type { Cap } from '#domain/mailbox-cap.ts';
import type { World } from '#ports/world.ts';
import type { DnsFound } from '../mailbox/check-dns.ts';
import { readCap } from '../mailbox/read-cap.ts';
import { readWarmup, type WarmupView } from '../mailbox/read-warmup.ts';
import { type CallsView, readCalls } from '../mailbox/watch-mailbox.ts';
import { checkVendors } from './check-vendors.ts';
import { type Checklist, readChecklist } from './read-checklist.ts';
import { readNotices } from './read-notices.ts';
import { unprovenSources } from './unproven-sources.ts';

/** What may leave, what came back, and what the DNS says. */
type MailboxFacts = {
  readonly cap: Cap;
  readonly health: Awaited<ReturnType<World['mailboxHealth']['read']>>;
  /** All mailboxes of its domain together; null where others use the domain as well. */
  readonly shared:
    | (Awaited<ReturnType<World['mailboxHealth']['ofDomain']>> & { readonly domain: string })
    | null;
  readonly dns: DnsFound | null;
  /** What its Sent folder said, and what its last mails to itself showed. */
  readonly sent: Awaited<ReturnType<World['sentReadings']['get']>>;
  readonly check: Awaited<ReturnType<World['mailChecks']['get']>>;
  /** Of the outside warm-up tool; null = there is none. */
  readonly warmup: WarmupView | null;
  /** Whether its vendor calls when mail comes in; null = it is not asked to. */
  readonly calls: CallsView | null;
};

export type StatusView = {
  readonly paused: { readonly by: string; readonly at: Date; readonly reason: string | null } | null;
  readonly channel: string | null;
  readonly threshold: number;
  readonly waiting: number;
  readonly tasks: number;
  readonly mailboxes: readonly (Mailbox & MailboxFacts)[];
  /** null: mails carry "answer stop" instead of a link. */
  readonly publicAddress: string | null;
  readonly model: string;
  /** Those whose mailboxes can be connected. */
  readonly vendors: readonly MailVendor[];
  /** What the data vendors say of our keys, and which of them nobody saw work; empty = none has a key. */
  readonly dataVendors: readonly Reason[];
  readonly sandbox: boolean;
  readonly checklist: Checklist;
  readonly notices: readonly Reason[];
};

type Needs = Pick<
  World,
  | 'clock'
  | 'insight'
  | 'installations'
  | 'links'
  | 'mailChecks'
  | 'mailPush'
  | 'mailPushes'
  | 'mailVendors'
  | 'mailboxDns'
  | 'mailboxWarmup'
  | 'mailboxHealth'
  | 'mailboxes'
  | 'members'
  | 'model'
  | 'sandbox'
  | 'segments'
  | 'sending'
  | 'sentReadings'
  | 'settings'
  | 'signalSources'
  | 'usage'
  | 'vendorChecks'
  | 'warmup'
  | 'workspaces'
>;

/** What runs, what is off and what is missing, as of now. */
export async function readStatus(world: Needs, workspaceId: string): Promise<StatusView> {
  const [workspace, { doc }, waiting, mailboxes, checklist, notices, keys, unproven] = await Promise.all([
    world.workspaces.get(workspaceId),
    world.settings.current(workspaceId),
    world.insight.waiting(workspaceId),
    listMailboxes(world, workspaceId),
    readChecklist(world, workspaceId),
    readNotices(world, workspaceId),
    checkVendors(world),
    unprovenSources(world, workspaceId),
  ]);
  const { pausedAt, pausedBy, pauseReason } = workspace;
  return {
    paused: pausedAt && { by: pausedBy ?? '', at: pausedAt, reason: pauseReason },
    channel: doc.review.channel,
    threshold: doc.threshold,
    waiting: waiting.waiting,
    tasks: waiting.tasks,
    mailboxes,
    publicAddress: world.links.inMails,
    model: world.model.place,
    vendors: mailVendors.filter((vendor) => world.mailVendors[vendor] !== null),
    dataVendors: [...keys, ...unproven],
    sandbox: world.sandbox,
    checklist,
    notices,
  };
}

/** With what each may send in 24 hours, how much of it has left, and how it is. */
async function listMailboxes(world: Needs, workspaceId: string): Promise<StatusView['mailboxes']> {
  const mailboxes = await world.mailboxes.list(workspaceId);
  return Promise.all(
    mailboxes.map(async (mailbox) => {
      const { id: mailboxId } = mailbox;
      const at = world.clock.now();
      const [{ cap, domain }, health, dns, warmup, sent, check, calls] = await Promise.all([
        readCap(world, mailbox),
        world.mailboxHealth.read(workspaceId, { mailboxId, at }),
        world.mailboxDns.read(workspaceId, mailboxId),
        readWarmup(world, mailbox),
        world.sentReadings.get(workspaceId, mailboxId),
        world.mailChecks.get(workspaceId, mailboxId),
        readCalls(world, mailbox),
      ]);
      const shared = await sharedHealth(world, workspaceId, domain);
      return { ...mailbox, cap, health, shared, dns, warmup, sent, check, calls };
    }),
  );
}

/** What came back to all mailboxes of a domain; null where others use it as well. */
async function sharedHealth(
  world: Pick<World, 'clock' | 'mailboxHealth'>,
  workspaceId: string,
  domain: string | null,
): Promise<MailboxFacts['shared']> {
  if (domain === null) return null;
  const at = world.clock.now();
  return { domain, ...(await world.mailboxHealth.ofDomain(workspaceId, { domain, at })) };
}
