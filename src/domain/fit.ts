// How well a lead meets the ICP, criterion by criterion. What is not known is not a mismatch: it is left out and
// lowers the confidence, which pulls the fit towards the middle. Same input, same fit.
import { matchIndustry } from './industry.ts';
import type { Company, Lead } from './lead.ts';
import { matchLevel, matchRole, type Verdict } from './role.ts';
import type { Icp } from './segment.ts';
import { mentions, says } from './words.ts';

export const criteria = ['role', 'industry', 'size', 'country', 'seniority', 'technology'] as const;
export type Criterion = (typeof criteria)[number];

export type Judged = {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  /** What was judged and where it stands ("title", "company.size"); null when nothing is known. */
  readonly field: string | null;
  readonly value: string | null;
};

export type Fit = {
  /** 0–100. 50 = nothing is known, or nobody said what fits. */
  readonly fit: number;
  /** 0–1: the weight of what is known among what the ICP asks for. */
  readonly confidence: number;
  readonly judged: readonly Judged[];
  /** An exclusion of the ICP that this lead meets, with the field that says so. */
  readonly excluded: { readonly word: string; readonly field: string } | null;
};

export type Prospect = { readonly lead: Lead; readonly company: Company | null };

/** An excluded lead never gets more. */
export const excludedFit = 5;
const middle = 50;
const worth: Readonly<Record<Verdict, number>> = { match: 1, near: 0.5, miss: 0, unknown: 0 };
/** A clear mismatch in one criterion is not made up for by the others: what it takes off the whole. */
const damage: Readonly<Record<Criterion, number>> = {
  role: 0.6,
  industry: 0.45,
  country: 0.35,
  size: 0.2,
  seniority: 0.2,
  technology: 0.1,
};

/** Judges a prospect against an ICP. Without an ICP nothing is judged and the fit is the middle. */
export function fitOf(icp: Icp | null, prospect: Prospect): Fit {
  if (icp === null) return { fit: middle, confidence: 0, judged: [], excluded: null };
  const judged = criteria.flatMap((criterion) => judge(criterion, icp, prospect) ?? []);
  const { fit, confidence } = sumUp(icp, judged);
  const excluded = exclusionOf(icp, prospect);
  return { fit: excluded ? Math.min(fit, excludedFit) : fit, confidence, judged, excluded };
}

/** What judged criteria come to, exclusions aside. */
export function sumUp(icp: Icp, judged: readonly Judged[]): Pick<Fit, 'fit' | 'confidence'> {
  const weightOf = ({ criterion }: Judged): number => icp.weights[criterion] ?? 1;
  const known = judged.filter(({ verdict }) => verdict !== 'unknown');
  const sum = (list: readonly Judged[], of: (one: Judged) => number): number =>
    list.reduce((total, one) => total + of(one), 0);
  const asked = sum(judged, weightOf);
  const knownWeight = sum(known, weightOf);
  const confidence = asked === 0 ? 0 : knownWeight / asked;
  const mean = knownWeight === 0 ? 0 : sum(known, (one) => weightOf(one) * worth[one.verdict]) / knownWeight;
  const left = known
    .filter(({ verdict }) => verdict === 'miss')
    .reduce((rest, one) => rest * (1 - damage[one.criterion] * Math.min(1, weightOf(one))), 1);
  const fit = Math.round(confidence * mean * left * 100 + (1 - confidence) * left * middle);
  return { fit, confidence };
}

/** How many criteria the ICP asks for, and of how many of them nothing is known. */
export function knownOf({ judged }: Fit): { readonly asked: number; readonly unknown: number } {
  return { asked: judged.length, unknown: judged.filter(({ verdict }) => verdict === 'unknown').length };
}

/** The facts that a prospect's criteria are read from, by the name under which evidence may cite them. */
export function fieldsOf({ lead, company }: Prospect): ReadonlyMap<string, string> {
  const all: readonly (readonly [string, string | number | null | undefined])[] = [
    ['fullName', lead.fullName],
    ['title', lead.title],
    ['seniority', lead.seniority],
    ['country', lead.country],
    ['city', lead.city],
    ['company.name', company?.name],
    ['company.domain', company?.domain],
    ['company.industry', company?.industry],
    ['company.size', company?.size],
    ['company.country', company?.country],
    ['company.city', company?.city],
    ['company.technologies', company?.technologies.join(', ')],
    ['company.description', company?.description],
    ...lead.facts.map(({ field, value }) => [`facts.${field}`, value] as const),
    ...(company?.facts ?? []).map(({ field, value }) => [`company.facts.${field}`, value] as const),
  ];
  return new Map(
    all.flatMap(([field, value]) => {
      const text = String(value ?? '').trim();
      return text === '' ? [] : [[field, text] as const];
    }),
  );
}

type Found = { readonly field: string; readonly value: string } | null;

function judge(criterion: Criterion, icp: Icp, prospect: Prospect): Judged | null {
  const one = judges[criterion](icp, prospect);
  return one && { criterion, ...one };
}

type Judgement = Omit<Judged, 'criterion'> | null;
const judges: Readonly<Record<Criterion, (icp: Icp, prospect: Prospect) => Judgement>> = {
  role: (icp, { lead }) =>
    icp.roles.length === 0
      ? null
      : verdict(found('title', lead.title), (title) => matchRole(title, icp.roles)),
  seniority: (icp, { lead }) =>
    icp.seniorities.length === 0
      ? null
      : verdict(found('seniority', lead.seniority) ?? found('title', lead.title), (text) =>
          matchLevel(text, icp.seniorities),
        ),
  industry: (icp, { company }) => judgeIndustry(icp, company),
  size: (icp, { company }) =>
    icp.sizes.length === 0
      ? null
      : verdict(found('company.size', company?.size), (size) => matchSize(Number(size), icp.sizes)),
  country: (icp, { lead, company }) =>
    icp.countries.length === 0
      ? null
      : verdict(found('country', lead.country) ?? found('company.country', company?.country), (country) =>
          icp.countries.includes(country.toUpperCase()) ? 'match' : 'miss',
        ),
  technology: (icp, { company }) =>
    icp.technologies.length === 0
      ? null
      : verdict(found('company.technologies', company?.technologies.join(', ')), (stack) =>
          icp.technologies.some((wanted) => says(stack, wanted)) ? 'match' : 'miss',
        ),
};

/** The industry as given; else a description that names one of the wanted ones. A description alone never counts against. */
function judgeIndustry(icp: Icp, company: Company | null): Judgement {
  if (icp.industries.length === 0) return null;
  const industry = found('company.industry', company?.industry);
  if (industry) return verdict(industry, (value) => matchIndustry(value, icp.industries));
  const words = icp.industries.find((wanted) => mentions(company?.description ?? '', wanted));
  return words === undefined
    ? { verdict: 'unknown', field: null, value: null }
    : { verdict: 'match', field: 'company.description', value: words };
}

function matchSize(size: number, ranges: Icp['sizes']): Exclude<Verdict, 'unknown'> {
  const within = (slack: number): boolean =>
    ranges.some(({ min, max }) => size >= min / slack && (max === null || size <= max * slack));
  if (within(1)) return 'match';
  return within(1.5) ? 'near' : 'miss';
}

function found(field: string, value: string | number | null | undefined): Found {
  const text = String(value ?? '').trim();
  return text === '' ? null : { field, value: text };
}

function verdict(one: Found, decide: (value: string) => Verdict): Judgement {
  return one ? { verdict: decide(one.value), ...one } : { verdict: 'unknown', field: null, value: null };
}

const excludable = [
  'title',
  'company.name',
  'company.domain',
  'company.industry',
  'company.description',
  'company.technologies',
  'country',
  'company.country',
];

function exclusionOf(icp: Icp, prospect: Prospect): Fit['excluded'] {
  const fields = fieldsOf(prospect);
  for (const word of icp.exclusions) {
    const field = excludable.find((name) => says(fields.get(name) ?? '', word));
    if (field !== undefined) return { word, field };
  }
  return null;
}
