// Everything the local Slack remembers, as one JSON document: teams with their people, channels, messages and views.
import { z } from 'zod';
import type { SeededTeam } from './seed.ts';

export const rawBlock = z.looseObject({ type: z.string() });
export type Block = z.infer<typeof rawBlock>;

const message = z.object({
  ts: z.string(),
  threadTs: z.string().nullable(),
  userId: z.string(),
  text: z.string(),
  blocks: z.array(rawBlock).nullable(),
  metadata: z.unknown().optional(),
  visibleTo: z.string().nullable(),
  editedAt: z.string().nullable(),
  fileIds: z.array(z.string()),
  reactions: z.array(z.string()),
});
export type Message = z.infer<typeof message>;

const channel = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['channel', 'im']),
  private: z.boolean(),
  archived: z.boolean(),
  botIsMember: z.boolean(),
  withUserId: z.string().nullable(),
  /** Null means everybody of the team. */
  memberIds: z.array(z.string()).nullable(),
  messages: z.array(message),
});
export type Channel = z.infer<typeof channel>;

const title = z.looseObject({ text: z.string() });
export const viewBody = z.looseObject({
  type: z.enum(['modal', 'home']),
  blocks: z.array(rawBlock),
  title: title.optional(),
  submit: title.optional(),
  close: title.optional(),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  external_id: z.string().default(''),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
});
export type ViewBody = z.infer<typeof viewBody>;

const view = z.object({
  id: z.string(),
  userId: z.string(),
  hash: z.string(),
  rootViewId: z.string(),
  previousViewId: z.string().nullable(),
  errors: z.record(z.string(), z.string()),
  body: viewBody,
});
export type View = z.infer<typeof view>;

const user = z.object({
  id: z.string(),
  name: z.string(),
  realName: z.string(),
  isAdmin: z.boolean(),
  isOwner: z.boolean(),
  isGuest: z.boolean(),
  tz: z.string(),
  locale: z.string(),
  email: z.string(),
});
export type User = z.infer<typeof user>;

const file = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  mimetype: z.string(),
  size: z.number(),
  userId: z.string(),
});
export type FileRecord = z.infer<typeof file>;

const team = z.object({
  id: z.string(),
  name: z.string(),
  domain: z.string(),
  botToken: z.string(),
  appToken: z.string(),
  botUserId: z.string(),
  botId: z.string(),
  appId: z.string(),
  removed: z.boolean(),
  users: z.array(user),
  channels: z.array(channel),
  /** App Home by user. */
  homes: z.record(z.string(), view),
  /** Open modals by user, bottom first. */
  stacks: z.record(z.string(), z.array(view)),
  files: z.record(z.string(), file),
});
export type Team = z.infer<typeof team>;

export const state = z.object({
  version: z.literal(1),
  lastMicros: z.number(),
  lastId: z.number(),
  teams: z.array(team),
});
export type State = z.infer<typeof state>;

/** A workspace as its seed describes it, with nothing said in it yet. */
function newTeam(seed: SeededTeam): Team {
  return {
    ...seed,
    botId: `B${seed.botUserId.slice(1)}`,
    removed: false,
    channels: seed.channels.map((one) => ({
      ...one,
      kind: 'channel',
      archived: false,
      withUserId: null,
      memberIds: one.memberIds ?? null,
      messages: [],
    })),
    homes: {},
    stacks: {},
    files: {},
  };
}

/** A fresh state of these seeds. */
export const newState = (seeds: readonly SeededTeam[]): State => ({
  version: 1,
  lastMicros: 0,
  lastId: 0,
  teams: seeds.map(newTeam),
});

/** A saved state under today's seeds: tokens and people come from the seeds, what was said stays. */
export function resumeState(saved: State, seeds: readonly SeededTeam[]): State {
  return {
    ...saved,
    teams: seeds.map((seed) => {
      const fresh = newTeam(seed);
      const old = saved.teams.find((one) => one.id === seed.id);
      if (!old) return fresh;
      const added = fresh.channels.filter((one) => !old.channels.some((kept) => kept.id === one.id));
      return { ...old, ...fresh, ...kept(old), channels: [...old.channels, ...added] };
    }),
  };
}

const kept = ({ removed, homes, stacks, files }: Team) => ({ removed, homes, stacks, files });
