// Errors in the words of Microsoft Graph.
import type { Answer } from '../mail/http-call.ts';

/** Ends a request with Graph's error document. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** 400: the request itself is wrong. */
export function badRequest(message: string, code = 'ErrorInvalidRequest'): GraphError {
  return new GraphError(400, code, message);
}

/** 404 for every missing item, also for an id from before a move. */
export function itemNotFound(): GraphError {
  return new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

/** 401: no access token, or one that is unknown, expired or revoked. */
export function badToken(): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', 'Access token has expired or is not yet valid.');
}

/** 403: the token was not given for this. */
export function accessDenied(): GraphError {
  return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

/** 410: the state of a delta round is too old to go on from. */
export function stateGone(): GraphError {
  return new GraphError(410, 'SyncStateNotFound', 'The sync state generation is not found.');
}

/** The error as an HTTP answer. */
export function errorAnswer({ status, code, message }: GraphError): Answer {
  return { status, body: { error: { code, message, innerError: {} } } };
}

const CODES: Readonly<Record<number, readonly [string, string]>> = {
  400: ['ErrorInvalidRequest', 'The request is invalid.'],
  401: ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'],
  403: ['ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  404: ['ErrorItemNotFound', 'The specified object was not found in the store.'],
  410: ['SyncStateNotFound', 'The sync state generation is not found.'],
  429: ['ApplicationThrottled', 'Application is over its MailboxConcurrency limit.'],
  500: ['ErrorInternalServerError', 'An internal server error occurred. The operation failed.'],
  503: ['ErrorServerBusy', 'The server cannot service this request right now. Try again later.'],
};

/** Graph's error document for a status that a fault asks for. */
export function graphFault(status: number): unknown {
  const [code, message] = CODES[status] ?? ['UnknownError', `HTTP ${status}`];
  return { error: { code, message, innerError: {} } };
}
