// The environment that the product is started with in journeys: the same variables as in production, with addresses
// of the local vendors.
import { type Config, readConfig } from '#config/config.ts';
import type { LocalSlack } from '#sandbox/slack/local-slack.ts';
import { type MailServer, publicUrl } from './mail-server.ts';

export const signingSecret = 'test-signing-secret';

export type Surroundings = {
  readonly databaseUrl: string;
  readonly slack: LocalSlack;
  readonly mailServer: Pick<MailServer, 'environment'>;
  readonly botToken: string;
  /** Slack by signed HTTP instead of Socket Mode. */
  readonly http: boolean;
  readonly redisUrl: string | null;
};

export type Environment = Readonly<Record<string, string>>;

/** What a process would find in its environment. */
export function environmentOf(of: Surroundings): Environment {
  return {
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: publicUrl,
    DATABASE_URL: of.databaseUrl,
    ENCRYPTION_KEY: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    SLACK_BOT_TOKEN: of.botToken,
    SLACK_CHANNEL: 'prospects',
    SLACK_API_URL: of.slack.apiUrl,
    ...(of.http ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: 'xapp-test' }),
    ...of.mailServer.environment,
    ...(of.redisUrl === null ? {} : { REDIS_URL: of.redisUrl }),
  };
}

/** The configuration that this environment gives; throws with every problem. */
export function configOf(environment: Environment): Config {
  const result = readConfig(environment, '/');
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.config;
}
