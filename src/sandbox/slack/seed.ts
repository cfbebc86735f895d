// What a caller says about the local workspace: teams, people, channels, and how the server behaves.
import { z } from 'zod';

const userSeed = z.strictObject({
  id: z.string().startsWith('U'),
  name: z.string().min(1),
  realName: z.string().min(1),
  isAdmin: z.boolean().default(false),
  isOwner: z.boolean().default(false),
  isGuest: z.boolean().default(false),
  tz: z.string().default('Europe/Paris'),
  locale: z.string().default('en-GB'),
  email: z.string().default(''),
});

const channelSeed = z.strictObject({
  id: z.string().startsWith('C'),
  name: z.string().min(1),
  private: z.boolean().default(false),
  botIsMember: z.boolean().default(true),
  /** Everybody of the team when absent. */
  memberIds: z.array(z.string()).optional(),
});

const teamSeed = z.strictObject({
  id: z.string().startsWith('T'),
  name: z.string().min(1),
  domain: z.string().min(1),
  botToken: z.string().startsWith('xoxb-'),
  /** Teams that share one app share its app-level token. */
  appToken: z.string().startsWith('xapp-'),
  botUserId: z.string().startsWith('U'),
  appId: z.string().startsWith('A'),
  users: z.array(userSeed).min(1),
  channels: z.array(channelSeed).default([]),
});
export type TeamSeed = z.input<typeof teamSeed>;
export type SeededTeam = z.infer<typeof teamSeed>;

export type LocalSlackOptions = {
  /** 0 (the default) takes any free port. */
  port?: number;
  host?: '127.0.0.1';
  /** Keeps channels, messages and views over a restart, as JSON; uploaded files lie beside it. */
  stateFile?: string;
  /** The clock that stamps messages, in ms; stamps stay strictly increasing when it jumps back. */
  now?: () => number;
  /** The clock that trigger ids (3 s) and response URLs (30 min) run out by. Real time by default. */
  wallClock?: () => number;
  teams: readonly TeamSeed[];
  /** False lets blocks through that Slack would refuse. */
  validate?: boolean;
  /** With both, deliveries are signed POSTs to this address instead of Socket Mode. */
  eventsUrl?: string;
  signingSecret?: string;
  /** How long an envelope may stay without an acknowledgement; Slack's own 3,000 ms by default. */
  ackDeadlineMs?: number;
  /** When an event that nobody acknowledged is delivered again; at once, after 1 min and 5 min by default. */
  eventRetryDelaysMs?: readonly number[];
  /** One chat.postMessage per second and channel; more is answered 429. */
  enforceRate?: boolean;
  /** Messages in channels are delivered as events too (scope channels:history), not only direct ones. */
  channelEvents?: boolean;
  /** Mentions in the text of a command become `<@U…|name>` and `<#C…|name>` (the manifest's should_escape). */
  escapeCommands?: boolean;
  /** How many calls are remembered (20,000 by default); `count` knows no older ones. */
  keepCalls?: number;
  /** For the exchange of an install code (oauth.v2.access). */
  clientId?: string;
  clientSecret?: string;
};

type Optional = 'stateFile' | 'eventsUrl' | 'signingSecret' | 'clientId' | 'clientSecret' | 'teams';
export type Settings = Required<Omit<LocalSlackOptions, Optional>> & {
  readonly stateFile: string | null;
  readonly http: { url: string; signingSecret: string } | null;
  readonly client: { id: string; secret: string } | null;
  readonly teams: readonly SeededTeam[];
};

const DEFAULTS = {
  port: 0,
  host: '127.0.0.1',
  now: Date.now,
  wallClock: Date.now,
  validate: true,
  ackDeadlineMs: 3_000,
  eventRetryDelaysMs: [0, 60_000, 300_000],
  enforceRate: false,
  channelEvents: false,
  escapeCommands: true,
  keepCalls: 20_000,
} as const;

/** Options with every default filled in; throws a ZodError for a malformed seed. */
export function readOptions(options: LocalSlackOptions): Settings {
  const { stateFile, eventsUrl, signingSecret, clientId, clientSecret, teams, ...rest } = options;
  return {
    ...DEFAULTS,
    ...rest,
    stateFile: stateFile ?? null,
    http: eventsUrl && signingSecret ? { url: eventsUrl, signingSecret } : null,
    client: clientId && clientSecret ? { id: clientId, secret: clientSecret } : null,
    teams: teams.map((seed) => teamSeed.parse(seed)),
  };
}
