// Google's error document for a status that a fault asks for.

const WORDS: Readonly<Record<number, { reason: string; status: string; message: string }>> = {
  400: { reason: 'badRequest', status: 'INVALID_ARGUMENT', message: 'Bad Request' },
  403: { reason: 'rateLimitExceeded', status: 'PERMISSION_DENIED', message: 'Rate Limit Exceeded' },
  429: {
    reason: 'userRateLimitExceeded',
    status: 'RESOURCE_EXHAUSTED',
    message: 'User-rate limit exceeded.',
  },
  500: { reason: 'backendError', status: 'INTERNAL', message: 'Internal error encountered.' },
  503: { reason: 'backendError', status: 'UNAVAILABLE', message: 'The service is currently unavailable.' },
};

/** The body of the answer. */
export function googleFault(status: number): unknown {
  const words = WORDS[status] ?? { reason: 'unknown', status: 'UNKNOWN', message: `HTTP ${status}` };
  const errors = [{ message: words.message, domain: 'global', reason: words.reason }];
  return { error: { code: status, message: words.message, errors, status: words.status } };
}
