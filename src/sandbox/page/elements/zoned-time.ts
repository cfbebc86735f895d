// A moment and its wall-clock text in a zone, both ways: what a datetime field shows and what Slack wants (seconds).

function partsAt(atMs: number, tz: string): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'short', timeStyle: 'medium', timeZone: tz };
  return new Intl.DateTimeFormat('sv-SE', options).format(atMs).replace(' ', 'T');
}

/** `2026-11-23T09:12` in the zone, for a datetime-local field; '' when there is no moment. */
export function wallClock(atSeconds: number | null, tz: string): string {
  return atSeconds === null ? '' : partsAt(atSeconds * 1000, tz).slice(0, 16);
}

/** Seconds since 1970 of a wall-clock text in the zone; null when the text is no date. */
export function secondsAt(wall: string, tz: string): number | null {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offset = (at: number) => Date.parse(`${partsAt(at, tz)}Z`) - at;
  const first = asUtc - offset(asUtc);
  return Math.floor((asUtc - offset(first)) / 1000);
}
