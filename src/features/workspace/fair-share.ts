// How much of a queue one workspace may fill: enough to keep every worker busy, too little to delay the others.

/** Leads (or touches) of one workspace that may wait or run in one queue. */
export const inFlightLimit = 50;

/** A job that was enqueued this long ago and did not move its lead is taken for lost. */
export const lostAfterMs = 5 * 60_000;
