// Limits of a claim that stop nothing, for tests of what else it asks.
import type { Claim } from '#store/claims.ts';

export const noLimits: Claim['limits'] = {
  ...{ day: '2026-01-01', ramp: 50, gapMs: 0, domain: null, providerLimit: 2_000, quietSince: null },
  company: { id: null, domains: [], others: null, since: new Date(0) },
};
