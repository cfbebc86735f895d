// Slack's error codes, named once, and what each means for us. What is not listed is a bug or an outage.

import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';

/** The app was removed or its token revoked: nothing works until somebody installs it again. */
const revoked = ['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive'];
/** This channel takes no message from us. */
const closedChannel = [
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'user_not_found',
  'cannot_dm_bot',
];
/** The message that we wanted to change is not there, or can't be changed any more. */
const lostMessage = ['message_not_found', 'cant_update_message', 'edit_window_closed'];
/** A block that this workspace does not take. */
const refusedBlocks = ['invalid_blocks', 'invalid_blocks_format', 'invalid_arguments'];
/** The three seconds of a click are over. */
const tooLate = [
  'expired_trigger_id',
  'exchanged_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
  'invalid_trigger_id',
];
/** The app was installed before it asked for this permission. */
const narrow = ['missing_scope', 'not_allowed_token_type'];
/** Slack itself is busy. */
const busy = [
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
];

export type SlackProblem = 'revoked' | 'channel' | 'lost' | 'blocks' | 'late' | 'scope' | 'busy' | 'other';

const problems: readonly (readonly [SlackProblem, readonly string[]])[] = [
  ['revoked', revoked],
  ['channel', closedChannel],
  ['lost', lostMessage],
  ['blocks', refusedBlocks],
  ['late', tooLate],
  ['scope', narrow],
  ['busy', busy],
];

/** Slack's word for what went wrong ("is_archived"); null when the answer was none of Slack's errors. */
export function slackCode(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}

/** What kind of problem it is. */
export function slackProblem(error: unknown): SlackProblem {
  if (isOutage(error)) return 'busy';
  const code = slackCode(error);
  return problems.find(([, codes]) => code !== null && codes.includes(code))?.[0] ?? 'other';
}

/** The house's error for a failed call; anything unexpected is returned as it is (a bug). */
export function houseError(error: unknown): unknown {
  if (error instanceof WebAPIRateLimitedError) {
    return new Unavailable('Slack asked to wait', error.retryAfter * 1000, { cause: error });
  }
  const code = slackCode(error) ?? messageOf(error);
  switch (slackProblem(error)) {
    case 'busy':
      return new Unavailable(`Slack is not answering: ${code}`, 10_000, { cause: error });
    case 'revoked':
      return new Gone('slack', code, { cause: error });
    case 'channel':
      return new Gone('channel', code, { cause: error });
    case 'scope':
      return new Refusal('slack_scope');
    case 'late':
      return new Refusal('slack_too_late');
    default:
      return error;
  }
}

/** True when nobody knows whether Slack took the call: it must not be repeated blindly. */
export function isUncertain(error: unknown): boolean {
  return error instanceof WebAPIRequestError || (error instanceof WebAPIHTTPError && error.statusCode >= 500);
}

function isOutage(error: unknown): boolean {
  return (
    error instanceof WebAPIRateLimitedError ||
    error instanceof WebAPIRequestError ||
    error instanceof WebAPIHTTPError
  );
}
