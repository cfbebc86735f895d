// The bot in one Slack team: its token (sealed by the caller), the channel that was found, and what is broken.
import type { Db } from './db.ts';

export type Installation = {
  readonly workspaceId: string;
  readonly slackTeamId: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly appId: string | null;
  readonly channelId: string | null;
  readonly channelAsked: string | null;
  readonly channelBroken: string | null;
  readonly classic: boolean;
  readonly brokenAt: Date | null;
  readonly brokenReason: string | null;
};

async function get(db: Db, workspaceId: string): Promise<Installation | null> {
  return db.installation.findUnique({ where: { workspaceId } });
}

async function ofTeam(db: Db, slackTeamId: string): Promise<Installation | null> {
  return db.installation.findUnique({ where: { slackTeamId } });
}

/** A new or renewed installation: whatever was broken before is tried again. */
async function save(
  db: Db,
  workspaceId: string,
  made: { slackTeamId: string; botToken: string; botUserId: string; appId: string | null; at: Date },
): Promise<void> {
  const { at, ...rest } = made;
  const whole = { brokenAt: null, brokenReason: null, channelBroken: null };
  await db.installation.upsert({
    where: { workspaceId },
    create: { workspaceId, ...rest, scopes: [], installedAt: at },
    update: { ...rest, ...whole },
  });
}

/** Remembers the id of the channel that was asked for by name. */
async function foundChannel(
  db: Db,
  workspaceId: string,
  channel: { channelId: string; channelAsked: string },
): Promise<void> {
  await db.installation.updateMany({ where: { workspaceId }, data: { ...channel, channelBroken: null } });
}

/** True for the call that found it broken: that one tells an admin. */
async function breakChannel(db: Db, workspaceId: string, reason: string): Promise<boolean> {
  const { count } = await db.installation.updateMany({
    where: { workspaceId, channelBroken: null },
    data: { channelBroken: reason },
  });
  return count === 1;
}

/** Somebody says that the channel is fine again. */
async function mendChannel(db: Db, workspaceId: string): Promise<void> {
  const data = { channelBroken: null, channelId: null, channelAsked: null };
  await db.installation.updateMany({ where: { workspaceId }, data });
}

/** The app was removed or its token revoked. True for the first to say so. */
async function breakAll(db: Db, workspaceId: string, broken: { at: Date; reason: string }): Promise<boolean> {
  const { count } = await db.installation.updateMany({
    where: { workspaceId, brokenAt: null },
    data: { brokenAt: broken.at, brokenReason: broken.reason },
  });
  return count === 1;
}

/** From now on draw with the old blocks only. */
async function useClassic(db: Db, workspaceId: string): Promise<void> {
  await db.installation.updateMany({ where: { workspaceId }, data: { classic: true } });
}

export const installations = {
  get,
  ofTeam,
  save,
  foundChannel,
  breakChannel,
  mendChannel,
  breakAll,
  useClassic,
};
