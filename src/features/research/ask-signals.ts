// What happened at a company lately: every free source is asked, paid ones only where the ICP fits roughly and within
// the budget. A source that is away makes the lead wait, though not for ever; one that refuses is left out.
import { fitOf } from '#domain/fit.ts';
import type { Company, Fact, Lead, Signal } from '#domain/lead.ts';
import type { Icp } from '#domain/segment.ts';
import { noteFacts } from '#domain/signal-note.ts';
import type { SiteReport } from '#domain/site-report.ts';
import { unitsMicros, vendorTable } from '#domain/vendor-price.ts';
import type { Paid } from '#domain/vendor-use.ts';
import { type Paying, payVendor } from '#features/costs/pay-vendor.ts';
import { mostUnread, noteUnread, unreadTimes } from '#features/costs/unread-answers.ts';
import { Unavailable } from '#lib/errors.ts';
import { shortened } from '#lib/storable.ts';
import { dayMs, hourMs } from '#lib/time.ts';
import type { SignalAsk, SignalSource, SignalsFound } from '#ports/signal-source.ts';
import type { World } from '#ports/world.ts';
import { type Noting, orWithout } from './vendor-refused.ts';

export type SignalWorld = Paying & Noting & Pick<World, 'paidAnswers' | 'signalSources' | 'signals'>;

export type SignalsOf = {
  readonly workspaceId: string;
  readonly lead: Lead;
  readonly company: Company;
  readonly externalIds: Readonly<Record<string, string>>;
  readonly site: SiteReport | null;
  readonly icp: Icp | null;
};

const freshDays = 30;
const longestTitle = 200;
/** A fit from which on paid sources are worth asking: more speaks for it than against. */
const roughFit = 50;
/** So long a lead waits for a source that is away. */
const patienceMs = hourMs;

export type AskedSignals = {
  /** Of free sources; those of paid ones are stored already, with their cost. */
  readonly signals: readonly Signal[];
  /** What the sources said beside it. */
  readonly facts: readonly Fact[];
  /** A source refused, or was away for too long: there may be more. */
  readonly missed: boolean;
};

/** Asks all of them, one after another. */
export async function askSignals(world: SignalWorld, of: SignalsOf): Promise<AskedSignals> {
  const ask = askOf(of, world.clock.now());
  const worthPaying =
    of.icp !== null && fitOf(of.icp, { lead: of.lead, company: of.company }).fit >= roughFit;
  const at = world.clock.now();
  const signals: Signal[] = [];
  const facts: Fact[] = [];
  let missed = false;
  for (const source of world.signalSources) {
    if (source.paid && !worthPaying) continue;
    const asked = () => (source.paid ? pay(world, of, { source, ask }) : look(source, ask));
    const found = await patiently(world, of, { source, asked });
    missed ||= found === null;
    if (!source.paid) signals.push(...(found?.signals ?? []));
    facts.push(...noteFacts(found?.notes ?? [], { provider: source.provider, at }));
  }
  return { signals, facts, missed };
}

function askOf({ company, externalIds, site, icp }: SignalsOf, now: Date): SignalAsk {
  const topics = [...(icp?.technologies ?? []), ...(icp?.industries ?? [])];
  const since = new Date(now.getTime() - freshDays * dayMs);
  return { company, externalIds, site, hiringRoles: icp?.hiringRoles ?? [], topics, since };
}

async function look(source: SignalSource, ask: SignalAsk): Promise<SignalsFound> {
  return (await findBounded(source, ask)).value;
}

/** Titles tell signals apart: what a source writes without end is cut. */
async function findBounded(source: SignalSource, ask: SignalAsk): Promise<Paid<SignalsFound>> {
  const { value, uses } = await source.find(ask);
  const cut = (signal: Signal): Signal => ({ ...signal, title: shortened(signal.title, longestTitle) });
  return { uses, value: { ...value, signals: value.signals.map(cut) } };
}

type Asking = { readonly source: SignalSource; readonly asked: () => Promise<SignalsFound> };

async function patiently(
  world: SignalWorld,
  { workspaceId, lead }: SignalsOf,
  { source: { provider }, asked }: Asking,
): Promise<SignalsFound | null> {
  try {
    return await orWithout(world, { workspaceId, provider, purpose: 'signals' }, asked);
  } catch (error) {
    const waited = world.clock.now().getTime() - lead.stateAt.getTime();
    if (!(error instanceof Unavailable) || waited < patienceMs) throw error;
    world.log.warn({ workspaceId, provider, said: error.message }, 'went on without a source that is away');
    return null;
  }
}

/** Once in thirty days; a job that runs again finds what was bought. */
async function pay(
  world: SignalWorld,
  { workspaceId, lead, company }: SignalsOf,
  { source, ask }: { source: SignalSource; ask: SignalAsk },
): Promise<SignalsFound> {
  const { provider } = source;
  const bought = { provider, purpose: 'signals', key: company.domain ?? company.id };
  const since = new Date(world.clock.now().getTime() - freshDays * dayMs);
  const asked = { provider, purpose: 'signals', keys: [bought.key], since };
  if ((await world.paidAnswers.find(workspaceId, asked)).size > 0) return nothing;
  // An answer that nobody could read twice is gone on without.
  const subject = { provider, purpose: bought.purpose, keys: [bought.key] };
  const before = await unreadTimes(world, workspaceId, subject);
  if ((before.get(bought.key) ?? 0) >= mostUnread) return nothing;
  const said = { anything: false };
  const owner = { leadId: lead.id, runId: lead.runId };
  return payVendor(world, {
    workspaceId,
    ...(await priceOf(world, workspaceId, provider)),
    pay: async () => {
      const paid = await findBounded(source, ask);
      said.anything = paid.uses.length > 0;
      return paid;
    },
    owners: () => [owner],
    unread: {
      owners: [owner],
      note: (stores) => noteUnread(stores, workspaceId, { ...subject, before, at: world.clock.now() }),
    },
    keep: async (stores, { signals }) => {
      await stores.signals.add(workspaceId, { companyId: company.id, signals });
      // A source that had nothing to ask with is asked when there is something.
      const answers = said.anything ? [{ ...bought, answer: { signals: signals.length } }] : [];
      await stores.paidAnswers.keep(workspaceId, { at: world.clock.now(), answers });
      return true;
    },
  });
}

const nothing: SignalsFound = { signals: [], notes: [] };

/** What a paid source may use for one company: at most two pages of Apollo; of the others one call. */
export function mostUnits(provider: string) {
  const unit = provider === 'apollo' ? ('credit' as const) : ('call' as const);
  return { provider, unit, units: unit === 'credit' ? 2 : 1 };
}

async function priceOf(world: SignalWorld, workspaceId: string, provider: string) {
  const { doc } = await world.settings.current(workspaceId);
  const most = mostUnits(provider);
  const micros = unitsMicros(most, world.clock.now(), vendorTable(doc.prices));
  return { micros, what: `${provider} ${most.unit}` };
}
