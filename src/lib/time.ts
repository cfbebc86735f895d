// Spans of time in milliseconds, and days as text. The only clock is ports/clock.

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The UTC day of a moment: "2026-11-05". */
export function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
