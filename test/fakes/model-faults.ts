// The ways in which a model vendor fails, as a test asks for them by name.
import type { Ending } from './model-answer.ts';

export type ModelFaultKind =
  | 'rate_limit'
  | 'no_room'
  | 'insufficient_quota'
  | 'bad_key'
  | 'server_error'
  | 'hang'
  | 'drop'
  | 'truncated_json'
  | 'wrong_shape'
  | 'refusal'
  | 'length'
  | 'content_filter';

export type ModelFault = {
  readonly kind: ModelFaultKind;
  /** How many requests it strikes; 1 when absent. */
  readonly times?: number;
  /** For `rate_limit`; 0 when absent, so that tests need not wait. */
  readonly retryAfterMs?: number;
};

export type ErrorReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { error: { message: string; type: string; param: null; code: string | null } };
};

/** The HTTP error that a fault answers with, or null for one that strikes in another way. */
export function faultReply(fault: ModelFault): ErrorReply | null {
  switch (fault.kind) {
    case 'rate_limit':
      return {
        ...errorReply(429, 'rate_limit_exceeded', 'Rate limit reached for requests'),
        headers: { 'retry-after-ms': `${fault.retryAfterMs ?? 0}`, 'x-ratelimit-remaining-requests': '0' },
      };
    case 'no_room':
      return errorReply(
        429,
        'resource_unavailable',
        'Resource unavailable: no capacity for flex processing.',
      );
    case 'insufficient_quota':
      return errorReply(
        429,
        'insufficient_quota',
        'You exceeded your current quota, please check your plan.',
      );
    case 'bad_key':
      return errorReply(401, 'invalid_api_key', 'Incorrect API key provided.');
    case 'server_error':
      return errorReply(500, null, 'The server had an error while processing your request.');
    default:
      return null;
  }
}

/** What a fault makes of the text and the end of a good answer. */
export function spoil(fault: ModelFault | null, good: string): { text: string; ending: Ending } {
  switch (fault?.kind) {
    case 'truncated_json':
      return { text: good.slice(0, Math.max(1, Math.floor(good.length / 2))), ending: 'stop' };
    case 'wrong_shape':
      return { text: JSON.stringify({ unexpected: [good.length] }), ending: 'stop' };
    case 'refusal':
      return { text: 'I cannot help with that.', ending: 'refusal' };
    case 'length':
      return { text: good.slice(0, Math.floor(good.length / 2)), ending: 'length' };
    case 'content_filter':
      return { text: '', ending: 'content_filter' };
    default:
      return { text: good, ending: 'stop' };
  }
}

/** OpenAI's error document. */
export function errorReply(status: number, code: string | null, message: string): ErrorReply {
  const type = status >= 500 ? 'server_error' : 'invalid_request_error';
  return { status, headers: {}, body: { error: { message, type, param: null, code } } };
}
