// A refusal in Slack's own words: `error`, and what goes beside it in the answer.

/** Thrown by a Web API method; the server answers `{ ok: false, error }` with the details. */
export class SlackError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'SlackError';
    this.code = code;
    this.details = details;
  }
}

/** An error that lists what is wrong, as Slack does in `response_metadata.messages`. */
export const listed = (code: string, messages: readonly string[]): SlackError =>
  new SlackError(code, { response_metadata: { messages } });
