// How much of a queue one workspace may fill: enough to keep every worker busy, too little to delay the others.

/** Touches of one workspace that may wait or run; also how much the sweep looks at in one go. */
export const inFlightLimit = 50;

/**
 * Leads of one workspace that may wait or run in a queue: fifty in any case, and while others have nothing to do there
 * as many as there are workers in a process. At most so many jobs stand before those of a workspace that comes later,
 * and each of them is running.
 */
export const shares = {
  intake: { least: 50, places: 50 },
  research: { least: 50, places: 100 },
  think: { least: 50, places: 240 },
} as const;

/** A job that was enqueued this long ago and did not move its lead is taken for lost. */
export const lostAfterMs = 5 * 60_000;
