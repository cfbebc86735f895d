// Was it a person who opened a mail or followed a link? Most loads of a pixel are made by programs: providers that
// fetch pictures ahead, and scanners that open every link. Each verdict has its reasons; when in doubt it is not a
// person. Nothing in the product happens because of an open: this is for the numbers alone.
import type { AgentFamily } from './mail-agent.ts';

export const hitKinds = ['open', 'click', 'trap'] as const;
export type HitKind = (typeof hitKinds)[number];
/** proxy: a person's provider fetched it when they looked, as far as one can tell. */
export const hitClasses = ['human', 'proxy', 'machine', 'unknown'] as const;
export type HitClass = (typeof hitClasses)[number];

export type Hit = {
  readonly id: string;
  readonly kind: HitKind;
  readonly link: number | null;
  readonly at: Date;
  /** Hash of the network; "" = not known. */
  readonly network: string;
  readonly agent: AgentFamily;
};
export type HitVerdict = { readonly class: HitClass; readonly why: readonly string[] };

const classOfAgent: Readonly<Record<AgentFamily, HitClass>> = {
  apple_privacy: 'machine',
  gmail_prefetch: 'machine',
  gmail_proxy: 'proxy',
  yahoo_proxy: 'proxy',
  scanner: 'machine',
  script: 'machine',
  none: 'machine',
  mail_app: 'human',
  browser: 'human',
  other: 'unknown',
};

/** A mail takes a while to arrive and a person to see it; nobody clicks before the page is drawn. */
const soonestMs: Readonly<Record<HitKind, number>> = { open: 15_000, click: 5_000, trap: 0 };
const manyLinks = 3;
const manyWithinMs = 30_000;

export type HitContext = {
  /** When the mail left; null = not known (nothing is said about time then). */
  readonly sentAt: Date | null;
  /** Networks of our own people. */
  readonly own: ReadonlySet<string>;
};

/** The verdict on each hit of one mail, by id; later hits may change what is thought of earlier ones. */
export function classifyHits(hits: readonly Hit[], context: HitContext): ReadonlyMap<string, HitVerdict> {
  const trapped = new Set(hits.filter(({ kind }) => kind === 'trap').map(({ network }) => network));
  trapped.delete('');
  const hasty = hastyHits(hits);
  const verdictOf = (hit: Hit): HitVerdict => {
    const why = [
      ...timing(hit, context.sentAt),
      ...(hit.kind === 'trap' || trapped.has(hit.network) ? ['trap'] : []),
      ...(hasty.has(hit.id) ? ['many_links'] : []),
      ...(context.own.has(hit.network) ? ['own_network'] : []),
    ];
    return verdict(classOfAgent[hit.agent], hit.agent, why);
  };
  return new Map(hits.map((hit) => [hit.id, verdictOf(hit)]));
}

/** What was done counts more than the name that was given. */
function verdict(byAgent: HitClass, agent: AgentFamily, why: readonly string[]): HitVerdict {
  const named = byAgent === 'human' ? [] : [agent];
  return { class: why.length > 0 ? 'machine' : byAgent, why: [...why, ...named] };
}

function timing({ kind, at }: Hit, sentAt: Date | null): readonly string[] {
  if (sentAt === null) return [];
  const after = at.getTime() - sentAt.getTime();
  if (after < 0) return ['before_sent'];
  return after < soonestMs[kind] ? ['too_fast'] : [];
}

/** Those that stand among three or more links that one network followed within half a minute. */
function hastyHits(hits: readonly Hit[]): ReadonlySet<string> {
  const clicks = hits
    .filter(({ kind }) => kind !== 'open')
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const networks = Map.groupBy(clicks, ({ network }) => network);
  networks.delete('');
  return new Set([...networks.values()].flatMap(hastyOf));
}

function hastyOf(clicks: readonly Hit[]): readonly string[] {
  let first = 0;
  return clicks.flatMap((last, i) => {
    while (last.at.getTime() - (clicks[first]?.at.getTime() ?? 0) > manyWithinMs) first += 1;
    const span = clicks.slice(first, i + 1);
    const links = new Set(span.map(({ link, kind }) => link ?? kind));
    return links.size >= manyLinks ? span.map(({ id }) => id) : [];
  });
}
