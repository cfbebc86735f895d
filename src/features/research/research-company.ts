// What is known of a company is asked once in thirty days, whichever of its leads comes first: the vendor's facts, its
// web site, what happened there. One job asks at a time; the others wait a moment and read what it found. Trouble with
// a site is a fact, not an error.
import { knownAs, learn } from '#domain/company-learning.ts';
import type { Company, Lead } from '#domain/lead.ts';
import type { Icp } from '#domain/segment.ts';
import { noteFacts } from '#domain/signal-note.ts';
import { siteFacts } from '#domain/site-facts.ts';
import type { SiteReport } from '#domain/site-report.ts';
import { Unavailable } from '#lib/errors.ts';
import { dayMs } from '#lib/time.ts';
import type { CompanyFound } from '#ports/enricher.ts';
import type { World } from '#ports/world.ts';
import { askSignals, type SignalWorld } from './ask-signals.ts';
import type { BuyingWorld } from './buy-together.ts';
import { askCompany, companyHoldsMs } from './company-desk.ts';
import { orWithout } from './vendor-refused.ts';

export type ResearchWorld = SignalWorld &
  BuyingWorld &
  Pick<World, 'companies' | 'companyResearch' | 'enricher' | 'websites'>;
export type ResearchedCompany = NonNullable<Awaited<ReturnType<World['companyResearch']['read']>>>;

export type ResearchOf = {
  readonly workspaceId: string;
  readonly lead: Lead;
  readonly companyId: string;
  readonly icp: Icp | null;
};

/** What a source refused is asked for again after a day. */
const askedAgainMs = dayMs;

/** Somebody else is asking: look again after so long. */
const otherAsksMs = 2_000;

/** True when there is anybody to ask. */
export function canResearch({ enricher, websites, signalSources }: Asked): boolean {
  return enricher !== null || websites !== null || signalSources.length > 0;
}
type Asked = Pick<World, 'enricher' | 'websites' | 'signalSources'>;

/**
 * The company that the lead belongs to in the end: another one when the vendor says that it is known by its domain.
 * Throws Unavailable while somebody else asks or a vendor is away, BudgetReached when the month allows no more.
 */
export async function researchCompany(world: ResearchWorld, of: ResearchOf): Promise<string> {
  const { workspaceId, companyId } = of;
  const at = world.clock.now();
  const parts = {
    vendor: world.enricher !== null,
    site: world.websites !== null,
    signals: world.signalSources.length > 0,
  };
  const since = new Date(at.getTime() - companyHoldsMs);
  const claimed = await world.companyResearch.claim(workspaceId, { companyId, at, since, ...parts });
  if (claimed === null) {
    const busy = await world.companyResearch.isClaimed(workspaceId, { companyId, at });
    if (busy) throw new Unavailable('the company is just being looked up', otherAsksMs);
    return companyId;
  }
  const stale = (day: Date | null): boolean => day === null || day <= since;
  const left = {
    vendor: parts.vendor && stale(claimed.enrichedAt),
    site: parts.site && stale(claimed.siteAt),
    signals: parts.signals && stale(claimed.signalsAt),
  };
  return lookUp(world, of, { claimed, left, at });
}

type Left = { readonly vendor: boolean; readonly site: boolean; readonly signals: boolean };
type LookUp = { readonly claimed: ResearchedCompany; readonly left: Left; readonly at: Date };

/** Whatever happens, what was learnt is saved and the claim given back. */
async function lookUp(world: ResearchWorld, of: ResearchOf, { claimed, left, at }: LookUp): Promise<string> {
  const { workspaceId, companyId } = of;
  const notes: Notes = { company: claimed.company, externalIds: {}, site: null, missed: false, done: {} };
  let twin: string | null = null;
  try {
    if (left.vendor) twin = await askVendor(world, of, { notes, claimed, at });
    if (twin === null && left.site) await readSite(world, notes, at);
    if (twin === null && left.signals) await findSignals(world, of, { notes, claimed, at });
  } finally {
    await world.companyResearch.save(workspaceId, {
      ...{ companyId, externalIds: notes.externalIds, site: notes.site },
      company: notes.company === claimed.company ? null : notes.company,
      ...{ siteAt: null, enrichedAt: null, signalsAt: null, ...notes.done },
    });
  }
  return twin === null ? companyId : researchCompany(world, { ...of, companyId: twin });
}

type Notes = {
  company: Company;
  externalIds: Readonly<Record<string, string>>;
  site: SiteReport | null;
  /** A vendor refused: what depends on it is not known. */
  missed: boolean;
  done: { siteAt?: Date; enrichedAt?: Date; signalsAt?: Date };
};
type Working = { readonly notes: Notes; readonly claimed: ResearchedCompany; readonly at: Date };

/** The id of the company that has the found domain already; null when it is this one, or nobody's. */
async function askVendor(world: ResearchWorld, of: ResearchOf, working: Working): Promise<string | null> {
  const { enricher } = world;
  if (enricher === null) return null;
  const { workspaceId, lead } = of;
  const { notes, claimed, at } = working;
  const { provider } = enricher;
  const asked = { workspaceId, of: claimed, leadId: lead.id, runId: lead.runId };
  const answer = await orWithout(world, { workspaceId, provider, purpose: 'company' }, () =>
    askCompany(world, enricher, asked),
  );
  notes.missed = answer === null;
  if (answer === null) return null;
  const { found, unread } = answer;
  if (unread) {
    const facts = noteFacts(['answer_unreadable'], { provider, at });
    notes.company = learn(notes.company, { values: {}, facts, from: 'vendor' });
  }
  const twin = found === null ? null : await learnFrom(world, of, { notes, found, at, provider });
  // Not asked for good when it is another company: its other leads have to find their way there, and pay nothing.
  if (twin === null) notes.done.enrichedAt = at;
  return twin;
}

function learnFrom(
  world: ResearchWorld,
  of: ResearchOf,
  { notes, found, at, provider }: Adopting & { readonly provider: string },
): Promise<string | null> {
  if (found.externalId !== null) notes.externalIds = { [provider]: found.externalId };
  notes.company = learn(notes.company, { values: valuesOf(found), facts: found.facts, from: 'vendor' });
  return adopt(world, of, { notes, found, at });
}

function valuesOf({ website, industry, size, country, city, technologies, description }: CompanyFound) {
  return { website, industry, size, country, city, technologies: [...technologies], description };
}

type Adopting = { readonly notes: Notes; readonly found: CompanyFound; readonly at: Date };

/** A name or a domain that nobody knew. A domain that is another company's says that both are one. */
async function adopt(
  world: ResearchWorld,
  of: ResearchOf,
  { notes, found, at }: Adopting,
): Promise<string | null> {
  const identity = knownAs(notes.company, found);
  if (identity === null) return null;
  const { workspaceId, companyId } = of;
  const domains = [identity.domain, ...identity.aliases].filter((domain) => domain !== null);
  const others = (await world.companies.find(workspaceId, { domains, nameKeys: [] })).filter(
    ({ id }) => id !== companyId,
  );
  const isTwin = ({ domain, aliases }: Company): boolean =>
    [domain, ...aliases].some((one) => one !== null && one === identity.domain);
  const twin = notes.company.domain === null ? others.find(isTwin) : undefined;
  if (twin) return twin.id;
  const taken = new Set(others.flatMap(({ domain, aliases }) => [domain, ...aliases]));
  const aliases = identity.aliases.filter((alias) => !taken.has(alias));
  notes.company = { ...notes.company, name: identity.name, domain: identity.domain, aliases };
  const row = { ...notes.company, nameKey: identity.nameKey };
  await world.transact(async (stores) => {
    await stores.intake.lock(workspaceId);
    await stores.companies.saveMany(workspaceId, { rows: [row], at });
  });
  return null;
}

async function readSite(world: ResearchWorld, notes: Notes, at: Date): Promise<void> {
  const address = notes.company.website ?? notes.company.domain;
  const report =
    address === null || world.websites === null
      ? { host: '', pages: [], boards: [], trouble: 'no_site' as const, readAt: at }
      : await world.websites.read(address);
  const { facts, description } = siteFacts(report, at);
  notes.site = report;
  notes.done.siteAt = at;
  notes.company = learn(notes.company, { values: { description }, facts, from: 'site' });
}

async function findSignals(
  world: ResearchWorld,
  of: ResearchOf,
  { notes, claimed, at }: Working,
): Promise<void> {
  const { workspaceId, companyId, lead, icp } = of;
  const externalIds = { ...claimed.externalIds, ...notes.externalIds };
  const site = notes.site ?? claimed.site;
  const { signals, facts, missed } = await askSignals(world, {
    workspaceId,
    lead,
    icp,
    externalIds,
    site,
    company: notes.company,
  });
  if (signals.length > 0) await world.signals.add(workspaceId, { companyId, signals });
  if (facts.length > 0) notes.company = learn(notes.company, { values: {}, facts, from: 'vendor' });
  const early = missed || notes.missed ? companyHoldsMs - askedAgainMs : 0;
  notes.done.signalsAt = new Date(at.getTime() - early);
}
