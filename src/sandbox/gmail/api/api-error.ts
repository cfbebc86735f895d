// Errors in the words of Google's APIs, so that a client library turns them into the errors it knows.
import type { Answer } from '../../mail/http-call.ts';

/** Ends a request with Google's error document. */
export class ApiError extends Error {
  readonly status: number;
  readonly reason: string;
  readonly canonical: string;

  constructor(what: { status: number; reason: string; canonical: string; message: string }) {
    super(what.message);
    this.status = what.status;
    this.reason = what.reason;
    this.canonical = what.canonical;
  }
}

/** 400: the request itself is wrong. */
export function badRequest(message: string): ApiError {
  return new ApiError({ status: 400, reason: 'invalidArgument', canonical: 'INVALID_ARGUMENT', message });
}

/** 404 in the words that Gmail uses for every missing thing. */
export function notFound(): ApiError {
  const message = 'Requested entity was not found.';
  return new ApiError({ status: 404, reason: 'notFound', canonical: 'NOT_FOUND', message });
}

/** 401: no access token, or one that is unknown, expired or revoked. */
export function unauthenticated(): ApiError {
  return new ApiError({
    status: 401,
    reason: 'authError',
    canonical: 'UNAUTHENTICATED',
    message: 'Request had invalid authentication credentials. Expected OAuth 2 access token.',
  });
}

/** 403: the token was not given for this. */
export function missingScope(): ApiError {
  return new ApiError({
    status: 403,
    reason: 'insufficientPermissions',
    canonical: 'PERMISSION_DENIED',
    message: 'Request had insufficient authentication scopes.',
  });
}

/** 403 with another reason. */
export function forbidden(message: string): ApiError {
  return new ApiError({ status: 403, reason: 'forbidden', canonical: 'PERMISSION_DENIED', message });
}

/** The error as an HTTP answer. */
export function errorAnswer(error: ApiError): Answer {
  const errors = [{ message: error.message, domain: 'global', reason: error.reason }];
  const body = {
    error: { code: error.status, message: error.message, errors, status: error.canonical },
  };
  return { status: error.status, body };
}
