// What the Slack room needs from the configuration, and the options of a Web API client.
import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '#lib/log.ts';
import type { World } from '#ports/world.ts';
import { boltLog } from './bolt-log.ts';

export type SlackOptions = {
  /** Root of the Web API ("https://slack.com/api/"). */
  readonly apiUrl: string;
  /** The token of a single workspace; null = every workspace is known by its installation. */
  readonly botToken: string | null;
  /** The first review channel, name or id. */
  readonly channel: string | null;
  readonly mode:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** Milliseconds between two messages in one channel (real time): Slack allows about one a second. */
  readonly gapMs: number;
};

/** The world without the chat that this room adds to it. */
export type SlackParts = Omit<World, 'chat'>;

/**
 * Fresh options for one client. Always a new object: Bolt and the Web API client write into what they are given, and
 * a shared one would hand the token of one workspace to another. Never set `headers` here for the same reason.
 */
export function clientOptions(options: Pick<SlackOptions, 'apiUrl'>, log: Log): WebClientOptions {
  return {
    slackApiUrl: options.apiUrl,
    timeout: 10_000,
    // A post that timed out may have happened: the ledger decides, not the client.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLog(log),
  };
}
