// The running server as its parts see it: the state with the few moves that everything shares.
import type { Activity } from './activity.ts';
import type { Pace } from './api/pace.ts';
import type { Deliver } from './deliver.ts';
import type { Faults } from './faults.ts';
import type { Settings } from './seed.ts';
import type { State, Team } from './state.ts';
import type { Storage } from './storage.ts';
import type { Tickets } from './tickets.ts';

/** One call of the Web API, as it came in. */
export type Call = {
  readonly method: string;
  /** Null for calls whose token nobody knows. */
  readonly teamId: string | null;
  readonly args: Readonly<Record<string, unknown>>;
  /** Real time, ms. */
  readonly at: number;
  /** Slack's error, or null when all went well; set when the answer leaves. */
  error: string | null;
};

export type World = {
  readonly settings: Settings;
  readonly storage: Storage;
  readonly activity: Activity;
  readonly tickets: Tickets;
  readonly faults: Faults;
  readonly calls: Call[];
  readonly pace: Pace;
  readonly deliver: Deliver;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** One-time install codes -> team id. */
  readonly installCodes: Map<string, string>;
  state: State;
  /** Notes a change of the state: it will be saved, and listeners hear of it. */
  changed(): void;
};

/** Notes a call; the oldest are forgotten beyond the number to keep. */
export function noteCall(world: World, call: Call): void {
  world.calls.push(call);
  const surplus = world.calls.length - world.settings.keepCalls;
  if (surplus > 0) world.calls.splice(0, surplus);
}

/** The next message stamp: the clock's, and later than every stamp before it. */
export function nextTs(world: World): string {
  const micros = Math.max(Math.floor(world.settings.now()) * 1000, world.state.lastMicros + 1);
  world.state.lastMicros = micros;
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
}

/** A new id of this kind: `D`, `V`, `F`, `Ev`, … */
export function nextId(world: World, prefix: string): string {
  world.state.lastId += 1;
  return `${prefix}0L${world.state.lastId.toString(36).toUpperCase().padStart(7, '0')}`;
}

/** The team with this id; throws for one that was never seeded. */
export function teamOf(world: World, teamId: string): Team {
  const found = world.state.teams.find((team) => team.id === teamId);
  if (!found) throw new Error(`There is no team ${teamId} in the local Slack.`);
  return found;
}
