// What a test or the page's server can do with a running local Slack: act, look, wait, break things.
import type { SandboxMessage, SlackAct, SlackActResult, SlackState } from '../protocol.ts';
import { actAs } from './act/act.ts';
import { deactivate, removeApp } from './act/events.ts';
import { findChannel, remove } from './conversations.ts';
import type { Delivery, Transport } from './deliver.ts';
import type { Fault } from './faults.ts';
import { fillFile, newFile } from './files.ts';
import { filePayload } from './payloads.ts';
import { messageSeen, seenBy } from './snapshot.ts';
import { type Channel, newState } from './state.ts';
import { type Call, teamOf, type World } from './world.ts';

const QUIET_MS = 30;

/** A message with the channel that it is in. */
export type SeenMessage = SandboxMessage & { readonly channelId: string; readonly metadata: unknown };
export type UploadedFile = Readonly<Record<string, unknown>> & { readonly id: string };

export type Controls = {
  /** Does what a person does, and says how Slack would show the app's answer. */
  act(teamId: string, act: SlackAct): Promise<SlackActResult>;
  /** A file for a `file_input`: put it into the values as `{ type: 'file_input', files: [{ id }] }`. */
  upload(teamId: string, userId: string, file: { name: string; bytes: Uint8Array }): Promise<UploadedFile>;
  state(teamId: string, userId: string): SlackState;
  /** All messages of a channel (by id or name), whispers to anybody included. */
  messages(teamId: string, channel: string): SeenMessage[];
  /** The direct conversation of the bot with a person, or [] when there is none. */
  directMessages(teamId: string, userId: string): SeenMessage[];
  readonly calls: readonly Call[];
  /** How often a method was called and answered with `ok`, where `filter` holds. */
  count(method: string, filter?: (call: Call) => boolean): number;
  /** The next calls fail, hang, or fail after they were carried out. */
  fail(fault: Fault): void;
  clearFaults(): void;
  /** While true, every envelope is delivered twice. */
  deliverTwice: boolean;
  archive(teamId: string, channel: string): void;
  rename(teamId: string, channel: string, name: string): void;
  deleteMessage(teamId: string, channel: string, ts: string): void;
  /** Removes the app from the workspace: its calls are `account_inactive`, and it hears of it twice. */
  removeApp(teamId: string): Promise<void>;
  /** An admin of the workspace deactivates somebody: the app hears of a changed profile. */
  deactivate(teamId: string, userId: string): Promise<void>;
  /** Socket Mode: asks every client to reconnect. */
  refreshConnections(): void;
  connected(teamId: string): boolean;
  /** Calls back after every change; the answer ends it. */
  onChange(listener: () => void): () => void;
  /** Resolves when nothing has been in progress for `quietMs` (30). */
  idle(quietMs?: number): Promise<void>;
  /** Everything said is forgotten; the seeds stay. */
  reset(): Promise<void>;
};

type Running = {
  world: World;
  delivery: Delivery;
  transport: Transport;
  listeners: Set<() => void>;
  refresh: () => void;
};

function channelOf(world: World, teamId: string, reference: string): Channel {
  const found = findChannel(teamOf(world, teamId), reference);
  if (!found) throw new Error(`There is no channel ${reference} in ${teamId}.`);
  return found;
}

function messagesOf(world: World, teamId: string, channel: Channel): SeenMessage[] {
  const team = teamOf(world, teamId);
  return channel.messages.map((message) => ({
    ...messageSeen(team, message),
    channelId: channel.id,
    metadata: message.metadata,
  }));
}

function looking({ world, transport }: Running) {
  return {
    state: (teamId: string, userId: string) => {
      const team = teamOf(world, teamId);
      return seenBy(team, userId, !team.removed && transport.connected(team));
    },
    messages: (teamId: string, channel: string) =>
      messagesOf(world, teamId, channelOf(world, teamId, channel)),
    directMessages: (teamId: string, userId: string) => {
      const im = teamOf(world, teamId).channels.find((channel) => channel.withUserId === userId);
      return im ? messagesOf(world, teamId, im) : [];
    },
    count: (method: string, filter: (call: Call) => boolean = () => true) =>
      world.calls.filter((call) => call.method === method && call.error === null && filter(call)).length,
    connected: (teamId: string) => transport.connected(teamOf(world, teamId)),
  };
}

function breaking({ world, refresh }: Running) {
  return {
    fail: (fault: Fault) => world.faults.add(fault),
    clearFaults: () => world.faults.clear(),
    archive(teamId: string, channel: string) {
      channelOf(world, teamId, channel).archived = true;
      world.changed();
    },
    rename(teamId: string, channel: string, name: string) {
      channelOf(world, teamId, channel).name = name;
      world.changed();
    },
    deleteMessage: (teamId: string, channel: string, ts: string) =>
      remove(world, channelOf(world, teamId, channel), ts),
    removeApp: (teamId: string) => removeApp(world, teamOf(world, teamId)),
    deactivate: (teamId: string, userId: string) => deactivate(world, teamOf(world, teamId), userId),
    refreshConnections: refresh,
  };
}

async function takeUpload(
  world: World,
  teamId: string,
  of: { userId: string; name: string; bytes: Uint8Array },
) {
  const file = newFile(world, teamOf(world, teamId), of);
  await fillFile(world, file, of.bytes);
  return { ...filePayload(world, file), id: file.id };
}

/**
 * The seeds again, with ids going on, so that nothing new is mistaken for something forgotten. Stamps begin at the
 * clock again, which a reset may set back.
 */
async function reset(world: World): Promise<void> {
  const { lastId } = world.state;
  world.state = { ...newState(world.settings.teams), lastId };
  world.calls.splice(0);
  world.faults.clear();
  await world.storage.clear();
  world.changed();
}

/** The handles on a running server. */
export function controlSurface(running: Running): Controls {
  const { world, delivery, listeners } = running;
  return {
    ...looking(running),
    ...breaking(running),
    calls: world.calls,
    act: (teamId, act) => actAs(world, teamId, act),
    upload: (teamId, userId, file) => takeUpload(world, teamId, { userId, ...file }),
    get deliverTwice() {
      return delivery.twice;
    },
    set deliverTwice(twice: boolean) {
      delivery.twice = twice;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    idle: (quietMs = QUIET_MS) => world.activity.idle(quietMs),
    reset: () => reset(world),
  };
}
