import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, levelFor } from './exact-test.ts';
import { valuesOf } from './icp-dimension.ts';
import { icpProposals, type JudgedLead } from './icp-proposal.ts';
import { rejectReasons } from './reject-reason.ts';
import { icpSchema } from './segment.ts';

const icp = icpSchema.parse({
  industries: ['SaaS', 'Fintech', 'Health'],
  roles: ['CTO', 'VP Engineering'],
  seniorities: ['c-level', 'vp'],
  sizes: [{ min: 11, max: 1000 }],
  countries: ['FR', 'DE', 'GB'],
  technologies: ['AWS', 'Kubernetes'],
});
const pools = {
  industry: ['SaaS', 'Fintech', 'Hospital'],
  title: ['CTO', 'VP Engineering'],
  size: [20, 120, 400, 800],
  country: ['FR', 'DE', 'GB'],
  technology: ['AWS', 'Kubernetes', 'Java'],
};
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const judged = (
  n: number,
  more: { rejected?: boolean; reason?: JudgedLead['reason']; at?: Partial<Place> } = {},
) => {
  const place = { ...placeOf(n), ...more.at };
  return {
    leadId: `lead-${n}`,
    fullName: `Person ${n}`,
    decision: more.rejected ? ('rejected' as const) : ('approved' as const),
    reason: more.rejected ? (more.reason ?? 'other') : null,
    title: place.title,
    seniority: null,
    country: place.country,
    company: { industry: place.industry, size: place.size, country: null, technologies: [place.technology] },
  };
};
type Place = { industry: string; title: string; size: number; country: string; technology: string };
/** Far from each other in every dimension, so that no two go together. */
const placeOf = (n: number): Place => ({
  industry: pick(pools.industry, n),
  title: pick(pools.title, Math.floor(n / 3)),
  size: pick(pools.size, Math.floor(n / 6)),
  country: pick(pools.country, Math.floor(n / 2)),
  technology: pick(pools.technology, Math.floor(n / 5)),
});

describe.each([
  {
    dimension: 'industry',
    at: { industry: 'Payments' },
    value: 'fintech',
    change: { industries: ['SaaS', 'Health'] },
  },
  { dimension: 'role', at: { title: 'VP Engineering' }, value: 'VP Engineering', change: { roles: ['CTO'] } },
  {
    dimension: 'size',
    at: { size: 300 },
    value: '201–500',
    change: {
      sizes: [
        { min: 11, max: 200 },
        { min: 501, max: 1000 },
      ],
    },
  },
  { dimension: 'country', at: { country: 'DE' }, value: 'DE', change: { countries: ['FR', 'GB'] } },
  { dimension: 'technology', at: { technology: 'Cobol' }, value: 'Cobol', change: { exclusions: ['Cobol'] } },
] as const)('a planted cluster of one $dimension', ({ dimension, at, value, change }) => {
  const others = Array.from({ length: 36 }, (_, n) => judged(n)).filter(
    (one) => !valuesOf(dimension, one, icp).includes(value),
  );
  const planted = Array.from({ length: 8 }, (_, n) => judged(100 + 7 * n, { rejected: n > 0, at }));

  it('is found, with its numbers, its people and what to change', () => {
    const [first] = icpProposals([...planted, ...others], icp);
    expect(first).toMatchObject({ dimension, value, rejected: 7, of: 8, change });
    expect(first?.leads).toHaveLength(7);
  });

  it('is not blamed on the ICP when drafts or moments were bad', () => {
    for (const reason of ['bad_draft', 'bad_timing'] as const) {
      const all = planted.map((one) => (one.decision === 'rejected' ? { ...one, reason } : one));
      expect(icpProposals([...all, ...others], icp)).toEqual([]);
    }
  });
});

it('finds a level that nobody wants', () => {
  const wanted = Array.from({ length: 30 }, (_, n) => judged(n, { at: { title: 'CTO' } }));
  const planted = Array.from({ length: 8 }, (_, n) =>
    judged(100 + n, {
      rejected: n > 0,
      reason: 'wrong_role',
      at: { title: pick(['VP Sales', 'VP Tech', 'VP HR'], n) },
    }),
  );
  const found = icpProposals([...planted, ...wanted], icp).find(({ dimension }) => dimension === 'seniority');
  expect(found).toMatchObject({ value: 'vp', rejected: 7, of: 8, change: { seniorities: ['c-level'] } });
});

it('takes reasons at their word: a wrong role says nothing about the sector', () => {
  const planted = Array.from({ length: 8 }, (_, n) =>
    judged(100 + n, { rejected: true, reason: 'wrong_role', at: { industry: 'Payments' } }),
  );
  const others = Array.from({ length: 30 }, (_, n) => judged(n, { at: { industry: 'SaaS' } }));
  expect(icpProposals([...planted, ...others], icp).map(({ dimension }) => dimension)).not.toContain(
    'industry',
  );
});

it('never empties a list: the last sector is excluded by name instead', () => {
  const one = icpSchema.parse({ ...icp, industries: ['Fintech'] });
  const planted = Array.from({ length: 8 }, (_, n) =>
    judged(n, { rejected: true, at: { industry: 'Fintech' } }),
  );
  const others = Array.from({ length: 30 }, (_, n) => judged(n, { at: { industry: 'SaaS' } }));
  expect(icpProposals([...planted, ...others], one)[0]?.change).toEqual({ exclusions: ['fintech'] });
});

it('stays silent when everybody is rejected alike, and when there is too little to tell', () => {
  expect(
    icpProposals(
      Array.from({ length: 40 }, (_, n) => judged(n, { rejected: true })),
      icp,
    ),
  ).toEqual([]);
  expect(
    icpProposals(
      Array.from({ length: 6 }, (_, n) => judged(n, { rejected: n < 4 })),
      icp,
    ),
  ).toEqual([]);
});

it('raises a false alarm in less than one of a hundred random histories', () => {
  let alarms = 0;
  const histories = 600;
  for (let seed = 1; seed <= histories; seed += 1) {
    const random = fc.sample(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
      {
        numRuns: 1,
        seed,
      },
    )[0];
    const rate = 0.1 + (seed % 8) / 10;
    const all = (random ?? []).map((chance, n) =>
      judged(n * 13 + seed, {
        rejected: uniform(seed * 1000 + n) < rate,
        reason: pick(rejectReasons, Math.floor(chance * 60)),
      }),
    );
    if (icpProposals(all, icp).length > 0) alarms += 1;
  }
  expect(alarms / histories).toBeLessThan(0.01);
});

/** A number in 0–1 from an integer (mulberry32). */
function uniform(seed: number): number {
  let t = (seed + 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

it('counts chances exactly', () => {
  // 8 of 8 drawn red from an urn of 10 red and 10 white: 45 of 125,970 ways.
  expect(chanceOf({ hits: 8, members: 8, allHits: 10, all: 20 })).toBeCloseTo(45 / 125_970, 10);
  expect(chanceOf({ hits: 0, members: 8, allHits: 10, all: 20 })).toBeCloseTo(1, 10);
});

it('asks for more where more is looked at, not for groups too small to tell anything', () => {
  const table = { hits: 0, members: 10, allHits: 10, all: 40 };
  const tiny = { ...table, members: 1 };
  expect(levelFor([table], 0.01)).toBe(0.01);
  expect(levelFor([table, table, table], 0.01)).toBeLessThan(0.01);
  expect(levelFor([table, tiny, tiny, tiny], 0.01)).toBe(0.01);
});
