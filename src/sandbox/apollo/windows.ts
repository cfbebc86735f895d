// Fixed windows of a minute, an hour and a day, for each endpoint of the team. They go by real time.
import { dayMs, hourMs, minuteMs } from '#lib/time.ts';
import type { ApolloPlan, Endpoint } from './types.ts';

const windows = [
  { name: 'minute', header: 'minute', ms: minuteMs },
  { name: 'hour', header: 'hourly', ms: hourMs },
  { name: 'day', header: '24-hour', ms: dayMs },
] as const;

/** Calls in a minute, an hour, a day; null = no limit. */
export type WindowLimits = readonly [number | null, number | null, number | null];
export type LimitTable = Readonly<Record<Endpoint['limits'], WindowLimits>>;

const free: WindowLimits = [50, 200, 600];
export const usualLimits: Readonly<Record<ApolloPlan, LimitTable>> = {
  free: { search: free, enrichment: free, other: free },
  paid: { search: [200, 6_000, 50_000], enrichment: [1_000, null, null], other: [200, 400, 2_000] },
};

type Counted = { startedAt: number; count: number };
export type Admission = {
  readonly headers: Readonly<Record<string, string>>;
  /** The first window that is full, and the seconds until it ends; null = go on. */
  readonly full: { readonly limit: number; readonly per: string; readonly retryAfter: number } | null;
};

export type Windows = {
  /** Counts a call, unless a window is full. */
  admit(endpoint: string, limits: WindowLimits): Admission;
  /** Of one endpoint, as the usage route shows it. */
  usage(endpoint: string, limits: WindowLimits): object;
};

/** `now` in milliseconds. */
export function createWindows(now: () => number): Windows {
  const counts = new Map<string, Counted>();
  const countOf = (endpoint: string, ms: number): Counted => {
    const key = `${endpoint} ${ms}`;
    const found = counts.get(key);
    if (found && now() - found.startedAt < ms) return found;
    const fresh = { startedAt: now(), count: 0 };
    counts.set(key, fresh);
    return fresh;
  };
  const rows = (endpoint: string, limits: WindowLimits) =>
    windows.map((window, at) => ({
      ...window,
      limit: limits[at] ?? null,
      counted: countOf(endpoint, window.ms),
    }));
  return {
    admit: (endpoint, limits) => {
      const all = rows(endpoint, limits);
      const full = all.find(({ limit, counted }) => limit !== null && counted.count >= limit);
      if (!full) for (const { counted } of all) counted.count += 1;
      return {
        headers: Object.fromEntries(all.flatMap(headersOf)),
        full: full
          ? {
              limit: full.limit ?? 0,
              per: full.name,
              retryAfter: Math.ceil((full.counted.startedAt + full.ms - now()) / 1_000),
            }
          : null,
      };
    },
    usage: (endpoint, limits) =>
      Object.fromEntries(
        rows(endpoint, limits).map(({ name, limit, counted: { count } }) => [
          name,
          { limit, consumed: count, left_over: limit === null ? null : limit - count },
        ]),
      ),
  };
}

/** A window without a limit has empty headers. */
function headersOf({ header, limit, counted }: { header: string; limit: number | null; counted: Counted }) {
  const { count } = counted;
  const said = (value: number) => (limit === null ? '' : String(value));
  return [
    [`x-rate-limit-${header}`, said(limit ?? 0)],
    [`x-${header}-usage`, said(count)],
    [`x-${header}-requests-left`, said((limit ?? 0) - count)],
  ] as const;
}
