// The only reader of process.env. Every variable has its line here (and in the README); all problems are reported
// at once, with the names that a person has to fix.
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';

const text = z.string().min(1);
const url = z.url({ protocol: /^https?$/ });
const port = z.coerce.number().int().min(0).max(65_535);

/** Each variable: what it must look like, and the line that explains it. */
export const envSchema = z.object({
  PORT: port
    .default(3000)
    .describe('Port of the web server (sandbox page, Slack in HTTP mode, unsubscribe links)'),
  HOST: text.optional().describe('Address to listen on; 127.0.0.1 in the sandbox, else 0.0.0.0'),
  PUBLIC_URL: url
    .optional()
    .describe('Address under which the web can reach this server, e.g. https://prospect.acme.example'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('Postgres; absent = Prospect starts its own below DATA_DIR'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(10)
    .describe('Database connections of one process'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('Redis for the job queues; absent = queues in Postgres'),
  ENCRYPTION_KEY: text
    .optional()
    .describe(
      'id:base64 of 32 bytes, several separated by commas, the first encrypts; made in DATA_DIR with the own database',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged'),
  DATA_DIR: text
    .default('.data')
    .describe('Folder of the own database and keys; the sandbox keeps to DATA_DIR/sandbox'),
  CLOCK_START: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Start the product clock at this ISO time, for trials'),

  SLACK_MODE: z.enum(['socket', 'http']).optional().describe('socket when SLACK_APP_TOKEN is set, else http'),
  SLACK_BOT_TOKEN: text.optional().describe('xoxb-…, from the Slack app page, Install App'),
  SLACK_APP_TOKEN: text.optional().describe('xapp-… with connections:write, for Socket Mode'),
  SLACK_SIGNING_SECRET: text.optional().describe('From Basic Information, for HTTP mode'),
  SLACK_CHANNEL: text.optional().describe('First review channel, name or id'),
  SLACK_API_URL: url.default('https://slack.com/api/').describe('Root of the Slack Web API'),

  OPENAI_API_KEY: text.optional().describe('Key of the language model; absent = rules and templates'),
  OPENAI_BASE_URL: url.default('https://api.openai.com/v1').describe('Root of the model API'),
  OPENAI_API: z.enum(['responses', 'chat']).default('responses').describe('chat for compatible servers'),
  OPENAI_SCORING_MODEL: text.default('gpt-6-luna').describe('Cheap model that scores every lead'),
  OPENAI_DRAFTING_MODEL: text
    .default('gpt-6.1-terra')
    .describe('Better model that writes above the threshold'),
  OPENAI_PER_SECOND: z.coerce
    .number()
    .min(0.1)
    .max(1_000)
    .default(50)
    .describe('Requests a second to one model, from one worker process'),
  OPENAI_IN_FLIGHT: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(120)
    .describe('Requests to one model under way at the same time, from one worker process'),

  APOLLO_API_KEY: text
    .optional()
    .describe('Key of Apollo: lead search, company facts, reveals; absent = off'),
  APOLLO_BASE_URL: url.default('https://api.apollo.io/api/v1').describe('Root of the Apollo API'),
  APIFY_TOKEN: text.optional().describe('Token of Apify: leads from actors; absent = off'),
  APIFY_BASE_URL: url.default('https://api.apify.com').describe('Root of the Apify API'),
  BOMBORA_CLIENT_ID: text.optional().describe('Bombora Company Surge; absent = off'),
  BOMBORA_CLIENT_SECRET: text.optional().describe('Its secret'),
  BOMBORA_BASE_URL: url.default('https://api.bombora.com').describe('Root of the Bombora API'),
  SIXSENSE_TOKEN: text.optional().describe('6sense company scores; absent = off'),
  SIXSENSE_BASE_URL: url.optional().describe('In front of /<6sense host>/…; absent = 6sense itself'),
  FRANCETRAVAIL_CLIENT_ID: text
    .optional()
    .describe('Job offers of France Travail (free account); absent = off'),
  FRANCETRAVAIL_CLIENT_SECRET: text.optional().describe('Its secret'),
  FRANCETRAVAIL_BASE_URL: url
    .optional()
    .describe('In front of /<France Travail host>/…; absent = France Travail itself'),
  JOBBOARDS_BASE_URL: url
    .optional()
    .describe('In front of /<job board host>/…; absent = the public job boards themselves'),
  EDGAR_BASE_URL: url.optional().describe('In front of /<SEC host>/…; absent = the SEC itself'),
  EDGAR_CONTACT: text
    .optional()
    .describe('"Company contact@company.example", asked for by the SEC; absent = no Form D look-ups'),
  WEBSITES_BASE_URL: url
    .optional()
    .describe('In front of /<company host>/…; absent = the web sites of companies themselves'),
  EMAIL_VERIFIER: z
    .enum(['hunter', 'zerobounce'])
    .optional()
    .describe('Paid check of addresses; absent = syntax, role, disposable and MX only'),
  EMAIL_VERIFIER_KEY: text.optional().describe('Its key'),
  EMAIL_VERIFIER_BASE_URL: url.optional().describe("Root of its API; absent = the vendor's own"),

  GOOGLE_CLIENT_ID: text.optional().describe('OAuth client that connects Gmail mailboxes'),
  GOOGLE_CLIENT_SECRET: text.optional().describe('Its secret'),
  GOOGLE_PUBSUB_TOPIC: z
    .string()
    .regex(/^projects\/[^/]+\/topics\/[^/]+$/, 'expected projects/<project>/topics/<topic>')
    .optional()
    .describe(
      'Topic through which Gmail calls when mail comes in; absent = mailboxes are read every half minute',
    ),
  GOOGLE_PUBSUB_ACCOUNT: z
    .email()
    .optional()
    .describe('Service account of its push subscription to <PUBLIC_URL>/hooks/gmail'),
  GOOGLE_API_URL: url.default('https://gmail.googleapis.com/').describe('Root of the Gmail API'),
  GOOGLE_OAUTH_URL: url
    .optional()
    .describe('Origin that serves /o/oauth2/v2/auth and /oauth2/token; absent = Google'),

  UNIPILE_DSN: url.optional().describe('Address of your Unipile: LinkedIn steps by itself; absent = by hand'),
  UNIPILE_API_KEY: text.optional().describe('Its key'),
  HOOKS_SECRET: z
    .string()
    .min(16)
    .max(200)
    .optional()
    .describe(
      'What calls of Unipile carry as x-prospect-hook, and what proves calls of Microsoft; absent = we look ourselves',
    ),

  WARMUP_PROVIDER: z
    .enum(['instantly', 'smartlead'])
    .optional()
    .describe('Warm-up tool whose numbers are read; absent = our own ramp alone'),
  WARMUP_KEY: text.optional().describe('Its key'),
  WARMUP_BASE_URL: url.optional().describe("Root of its API; absent = the vendor's own"),

  MICROSOFT_CLIENT_ID: text.optional().describe('App registration that connects Microsoft 365 mailboxes'),
  MICROSOFT_CLIENT_SECRET: text.optional().describe('Its secret'),
  MICROSOFT_TENANT: text.default('common').describe('Directory id or name; common = people of any directory'),
  MICROSOFT_GRAPH_URL: url.default('https://graph.microsoft.com/v1.0/').describe('Root of Microsoft Graph'),
  MICROSOFT_LOGIN_URL: url
    .default('https://login.microsoftonline.com')
    .describe('Origin that serves /<tenant>/oauth2/v2.0/authorize and /token'),
});

export type Env = z.infer<typeof envSchema>;

/** Settings of vendors that this version does not have yet: named in `status` when they are set. */
export const laterVariables = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'HUBSPOT_TOKEN',
] as const;

export type RawEnv = Readonly<Record<string, string | undefined>>;

/** The process's environment over the lines of `.env` in `folder` (real variables win; a missing file is fine). */
export function readRawEnv(folder: string): RawEnv {
  return { ...dotEnv(`${folder}/.env`), ...process.env };
}

/** Where the person who typed the command stands: npm scripts run elsewhere. */
export function callerFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

function dotEnv(file: string): RawEnv {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
