// From flat environment to nested configuration. An absent vendor is null: the feature is off. Half a vendor's
// settings is an error that names the missing ones.
import { resolve } from 'node:path';
import type { ZodError } from 'zod';
import type { CryptoKey } from '#lib/crypto.ts';
import { type Env, envSchema, laterVariables, type RawEnv } from './env.ts';
import { type MailConfig, mailOf, mailProblems } from './mail-vendors.ts';
import { type ResearchConfig, researchOf, researchProblems } from './research.ts';
import { type WarmupConfig, warmupOf, warmupProblems } from './warmup.ts';

export type SlackConfig = {
  readonly botToken: string;
  readonly apiUrl: string;
  readonly channel: string | null;
  readonly mode:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
};

export type Config = MailConfig & {
  readonly server: { readonly port: number; readonly host: string | null; readonly publicUrl: string | null };
  readonly dataDir: string;
  readonly database: { readonly kind: 'own' } | { readonly kind: 'url'; readonly url: string };
  readonly databasePool: number;
  readonly redisUrl: string | null;
  /** null = read or made in dataDir. */
  readonly keys: readonly CryptoKey[] | null;
  readonly logLevel: string;
  readonly clockStart: Date | null;
  readonly slack: SlackConfig | null;
  readonly openai: {
    readonly apiKey: string;
    readonly baseUrl: string;
    readonly api: 'responses' | 'chat';
    readonly scoringModel: string;
    readonly draftingModel: string;
    /** Of one model, in one process. */
    readonly limits: { readonly perSecond: number; readonly inFlight: number };
  } | null;
  readonly research: ResearchConfig;
  /** null = LinkedIn steps are done by hand. */
  readonly unipile: { readonly dsn: string; readonly apiKey: string } | null;
  /** What the calls of a vendor that signs nothing must carry; null = such calls are not taken. */
  readonly hooksSecret: string | null;
  /** null = nobody but us looks after new mailboxes. */
  readonly warmup: WarmupConfig;
  /** Names of variables that are set but that this version does not use. */
  readonly unused: readonly string[];
};

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Builds the configuration, or lists every problem. Empty variables count as absent. Relative paths start at `folder`. */
export function readConfig(raw: RawEnv, folder: string): ConfigResult {
  const given: RawEnv = Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = envSchema.safeParse(given);
  const keys = given.ENCRYPTION_KEY === undefined ? null : parseKeys(given.ENCRYPTION_KEY);
  const problems = [
    ...malformed(parsed.error),
    ...slackProblems(given),
    ...mailProblems(given),
    ...researchProblems(given),
    ...unipileProblems(given),
    ...warmupProblems(given),
    ...groundProblems(given),
    ...(keys === 'bad' ? [badKey] : []),
  ];
  if (!parsed.success || problems.length > 0 || keys === 'bad') return { ok: false, problems };
  const env = parsed.data;
  const unused = laterVariables.filter((name) => given[name] !== undefined);
  return { ok: true, config: { ...ground(env, folder), keys, ...vendors(env), unused } };
}

function malformed(error: ZodError | undefined): string[] {
  const bad = error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  return [...new Set(bad)];
}

const badKey =
  'ENCRYPTION_KEY: expected id:base64 of 32 bytes, several separated by commas (openssl rand -base64 32)';

function slackProblems(env: RawEnv): string[] {
  const tokens = env.SLACK_BOT_TOKEN ?? env.SLACK_APP_TOKEN ?? env.SLACK_SIGNING_SECRET;
  const any = tokens ?? env.SLACK_MODE ?? env.SLACK_CHANNEL;
  if (any === undefined) return [];
  const problems: string[] = [];
  if (env.SLACK_BOT_TOKEN === undefined)
    problems.push('SLACK_BOT_TOKEN is missing: other Slack settings are there');
  if (slackMode(env) === 'socket' && env.SLACK_APP_TOKEN === undefined) {
    problems.push('SLACK_APP_TOKEN is missing: SLACK_MODE is socket');
  }
  if (slackMode(env) === 'http' && env.SLACK_SIGNING_SECRET === undefined) {
    problems.push(
      'SLACK_SIGNING_SECRET is missing: needed in HTTP mode (or set SLACK_APP_TOKEN for Socket Mode)',
    );
  }
  return problems;
}

function groundProblems(env: RawEnv): string[] {
  const problems: string[] = [];
  if (env.DATABASE_URL !== undefined && env.ENCRYPTION_KEY === undefined) {
    problems.push(
      'ENCRYPTION_KEY is missing: with DATABASE_URL it must be given, or tokens could not be opened on another machine',
    );
  }
  if (env.CLOCK_START !== undefined && env.PUBLIC_URL?.startsWith('https:')) {
    problems.push('CLOCK_START is for trials and refused while PUBLIC_URL is https');
  }
  return problems;
}

/** The keys of ENCRYPTION_KEY, or "bad". */
export function parseKeys(value: string): CryptoKey[] | 'bad' {
  const keys = value.split(',').map((part) => {
    const [id, base64, more] = part.trim().split(':');
    return { id: id ?? '', key: Buffer.from(base64 ?? '', 'base64'), more };
  });
  const good = keys.every(
    ({ id, key, more }) => /^[\w-]{1,32}$/.test(id) && key.length === 32 && more === undefined,
  );
  return good ? keys.map(({ id, key }) => ({ id, key })) : 'bad';
}

function slackMode(env: { SLACK_MODE?: string | undefined; SLACK_APP_TOKEN?: string | undefined }): string {
  return env.SLACK_MODE ?? (env.SLACK_APP_TOKEN === undefined ? 'http' : 'socket');
}

function ground(env: Env, folder: string) {
  return {
    server: {
      port: env.PORT,
      host: env.HOST ?? null,
      publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    },
    dataDir: resolve(folder, env.DATA_DIR),
    database:
      env.DATABASE_URL === undefined
        ? ({ kind: 'own' } as const)
        : ({ kind: 'url', url: env.DATABASE_URL } as const),
    databasePool: env.DATABASE_POOL,
    redisUrl: env.REDIS_URL ?? null,
    logLevel: env.LOG_LEVEL,
    clockStart: env.CLOCK_START === undefined ? null : new Date(env.CLOCK_START),
  };
}

function vendors(env: Env) {
  return {
    slack: slack(env),
    openai: openai(env),
    ...mailOf(env),
    research: researchOf(env),
    unipile: unipile(env),
    warmup: warmupOf(env),
    hooksSecret: env.HOOKS_SECRET ?? null,
  };
}

function unipile({ UNIPILE_DSN: dsn, UNIPILE_API_KEY: apiKey }: Env): Config['unipile'] {
  return dsn && apiKey ? { dsn, apiKey } : null;
}

function unipileProblems(env: RawEnv): string[] {
  const [there, missing] = env.UNIPILE_DSN
    ? ['UNIPILE_DSN', 'UNIPILE_API_KEY']
    : ['UNIPILE_API_KEY', 'UNIPILE_DSN'];
  return env[there] !== undefined && env[missing] === undefined
    ? [`${missing} is missing: ${there} is there`]
    : [];
}

function slack(env: Env): SlackConfig | null {
  if (env.SLACK_BOT_TOKEN === undefined) return null;
  const mode =
    slackMode(env) === 'socket'
      ? ({ kind: 'socket', appToken: env.SLACK_APP_TOKEN ?? '' } as const)
      : ({ kind: 'http', signingSecret: env.SLACK_SIGNING_SECRET ?? '' } as const);
  const apiUrl = env.SLACK_API_URL.endsWith('/') ? env.SLACK_API_URL : `${env.SLACK_API_URL}/`;
  return { botToken: env.SLACK_BOT_TOKEN, apiUrl, channel: env.SLACK_CHANNEL ?? null, mode };
}

function openai(env: Env): Config['openai'] {
  if (env.OPENAI_API_KEY === undefined) return null;
  return {
    apiKey: env.OPENAI_API_KEY,
    baseUrl: env.OPENAI_BASE_URL,
    api: env.OPENAI_API,
    scoringModel: env.OPENAI_SCORING_MODEL,
    draftingModel: env.OPENAI_DRAFTING_MODEL,
    limits: { perSecond: env.OPENAI_PER_SECOND, inFlight: env.OPENAI_IN_FLIGHT },
  };
}
