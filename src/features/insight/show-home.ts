// App Home of one member: what they look at is remembered, everything else is read anew.

import type { HomeView } from '#domain/home.ts';
import { changedLook, type HomeLook, readLook } from '#domain/home-look.ts';
import type { Member } from '#domain/member.ts';
import { dayMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { readChecklist } from './read-checklist.ts';
import { readNotices } from './read-notices.ts';
import { readStats } from './read-stats.ts';

const pageSize = 20;

type Needs = Pick<
  World,
  | 'chat'
  | 'clock'
  | 'insight'
  | 'installations'
  | 'leadList'
  | 'links'
  | 'mailboxes'
  | 'members'
  | 'sandbox'
  | 'segments'
  | 'settings'
  | 'trackingHits'
  | 'usage'
  | 'workspaces'
>;

/** Publishes App Home to a member, after an optional change of what they look at. */
export async function showHome(
  world: Needs,
  asked: { workspaceId: string; member: Member; change?: Partial<HomeLook> },
): Promise<void> {
  const { workspaceId, member } = asked;
  const before = readLook(await world.members.homeOf(workspaceId, member.slackUserId));
  const look = asked.change ? changedLook(before, asked.change) : before;
  const at = world.clock.now();
  await world.members.lookAt(workspaceId, { slackUserId: member.slackUserId, home: look, at });
  await world.chat.showHome(
    workspaceId,
    member.slackUserId,
    await readHome(world, { workspaceId, member, look }),
  );
}

/** Publishes it again to everybody who opened it within a day. One who can't be reached stops nobody else. */
export async function syncHomes(world: Needs & Pick<World, 'log'>, workspaceId: string): Promise<void> {
  const since = new Date(world.clock.now().getTime() - dayMs);
  for (const slackUserId of await world.members.lookingSince(workspaceId, since)) {
    const member = await world.members.bySlackId(workspaceId, slackUserId);
    if (!member) continue;
    const look = readLook(await world.members.homeOf(workspaceId, slackUserId));
    const home = await readHome(world, { workspaceId, member, look });
    await world.chat.showHome(workspaceId, slackUserId, home).catch((error: unknown) => {
      world.log.debug({ workspaceId, err: error }, 'App Home was not refreshed');
    });
  }
}

async function readHome(
  world: Needs,
  of: { workspaceId: string; member: Member; look: HomeLook },
): Promise<HomeView> {
  const { workspaceId, member, look } = of;
  const { tab, sort, filter, words, offset } = look;
  const [workspace, checklist, waiting, stats, notices, page, review] = await Promise.all([
    world.workspaces.get(workspaceId),
    readChecklist(world, workspaceId),
    world.insight.waiting(workspaceId),
    readStats(world, { workspaceId, days: 7, zone: member.tz }),
    readNotices(world, workspaceId),
    world.leadList.page(workspaceId, { sort, filter, words, offset, limit: pageSize }),
    tab === 'review' ? world.leadList.waiting(workspaceId, pageSize) : [],
  ]);
  const { pausedAt, pausedBy, pauseReason } = workspace;
  return {
    locale: member.locale,
    now: world.clock.now(),
    role: member.role,
    tab,
    checklist,
    paused: pausedAt && { by: pausedBy ?? '', at: pausedAt, reason: pauseReason },
    waiting: waiting.waiting,
    leads: { ...page, offset, filter, sort, words },
    review,
    stats,
    sandbox: world.sandbox,
    ...(world.links.sampleList ? { sampleList: world.links.sampleList } : {}),
    notices,
  };
}
