// Questions to a data vendor that many leads have at the same moment go to it together, ten a call. What was paid for
// before is answered from there; what is bought is kept with its cost. An answer that nobody could read is asked for
// once more, each question alone, in case one of them spoilt it.
import { unitsMicros, vendorTable } from '#domain/vendor-price.ts';
import type { Paid } from '#domain/vendor-use.ts';
import { type Owner, type Paying, payVendor } from '#features/costs/pay-vendor.ts';
import { mostUnread, noteUnread, unreadTimes } from '#features/costs/unread-answers.ts';
import { present } from '#lib/result.ts';
import { together } from '#lib/together.ts';
import { PaidUnread } from '#ports/paid-unread.ts';
import type { World } from '#ports/world.ts';

export type BuyingWorld = Paying & Pick<World, 'paidAnswers'>;

export type Goods<A, F> = {
  readonly provider: string;
  readonly purpose: 'company' | 'reveal';
  /** Answers hold for so long (milliseconds). */
  readonly holdsMs: number;
  readonly ask: (asks: readonly A[]) => Promise<Paid<readonly (F | null)[]>>;
  readonly read: (answer: unknown) => F | null;
  /** Other keys under which an answer is kept. */
  readonly alsoKnownAs: (found: F) => readonly string[];
};

export type Wanted<A> = { readonly key: string; readonly ask: A; readonly owner: Owner };
export type Bought<F> = {
  readonly found: F | null;
  /** It may know something; its answers could not be read. */
  readonly unread: boolean;
};

/** A buyer over one vendor. Throws BudgetReached, and what the vendor's adapter throws. */
export function buyTogether<A, F>(world: BuyingWorld, goods: Goods<A, F>) {
  const buy = together<Wanted<A>, Bought<F>>({
    run: (workspaceId, wanted) => buyAll(world, goods, { workspaceId, wanted }),
    keyOf: ({ key }) => key,
    shared: true,
    most: 10,
    lanes: 10,
    forAll: (error) => error instanceof PaidUnread,
  });
  return async (workspaceId: string, wanted: Wanted<A>): Promise<Bought<F>> =>
    (await buy(workspaceId, wanted)) ?? { found: null, unread: false };
}

type Order<A> = { readonly workspaceId: string; readonly wanted: readonly Wanted<A>[] };
type Answers<F> = (readonly [string, Bought<F>])[];

async function buyAll<A, F>(
  world: BuyingWorld,
  goods: Goods<A, F>,
  { workspaceId, wanted }: Order<A>,
): Promise<Map<string, Bought<F>>> {
  const { provider, purpose, holdsMs, read } = goods;
  const since = new Date(world.clock.now().getTime() - holdsMs);
  const keys = wanted.map(({ key }) => key);
  const paid = await world.paidAnswers.find(workspaceId, { provider, purpose, keys, since });
  const known = [...paid].map(([key, { answer }]) => [key, { found: read(answer), unread: false }] as const);
  const left = wanted.filter(({ key }) => !paid.has(key));
  const bought = left.length === 0 ? [] : await askLeft(world, goods, { workspaceId, wanted: left });
  return new Map([...known, ...bought]);
}

/** Those that were asked in vain go alone, and no more often than twice. */
async function askLeft<A, F>(world: BuyingWorld, goods: Goods<A, F>, order: Order<A>): Promise<Answers<F>> {
  const { workspaceId, wanted } = order;
  const { provider, purpose } = goods;
  const keys = wanted.map(({ key }) => key);
  const before = await unreadTimes(world, workspaceId, { provider, purpose, keys });
  const answers: Answers<F> = [];
  for (const one of wanted.filter(({ key }) => before.has(key))) {
    const again = (before.get(one.key) ?? 0) < mostUnread;
    const given = again && (await readable(pay(world, goods, { workspaceId, wanted: [one], before })));
    answers.push(...(given || [[one.key, { found: null, unread: true }] as const]));
  }
  const first = wanted.filter(({ key }) => !before.has(key));
  return first.length === 0
    ? answers
    : [...answers, ...(await pay(world, goods, { workspaceId, wanted: first, before }))];
}

/** Null when it could not be read. */
async function readable<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof PaidUnread) return null;
    throw error;
  }
}

async function pay<A, F>(
  world: BuyingWorld,
  goods: Goods<A, F>,
  { workspaceId, wanted, before }: Order<A> & { readonly before: ReadonlyMap<string, number> },
): Promise<Answers<F>> {
  const { provider, purpose, ask } = goods;
  const { doc } = await world.settings.current(workspaceId);
  const at = world.clock.now();
  const units = { provider, unit: 'credit', units: wanted.length } as const;
  const found = await payVendor(world, {
    workspaceId,
    what: `${provider} credit`,
    micros: unitsMicros(units, at, vendorTable(doc.prices)),
    pay: () => ask(wanted.map((one) => one.ask)),
    owners: (value) => wanted.map(({ owner }, i) => (value[i] ? owner : null)).filter(present),
    unread: {
      owners: wanted.map(({ owner }) => owner),
      note: (stores) =>
        noteUnread(stores, workspaceId, {
          provider,
          purpose,
          keys: wanted.map(({ key }) => key),
          before,
          at,
        }),
    },
    keep: async (stores, value) => {
      await stores.paidAnswers.keep(workspaceId, { at, answers: answersOf(goods, wanted, value) });
      return true;
    },
  });
  return wanted.map(({ key }, i) => [key, { found: found[i] ?? null, unread: false }] as const);
}

/** What is kept of a call: under the key that was asked with, and those by which the found is known. */
function answersOf<A, F>(
  { provider, purpose, alsoKnownAs }: Goods<A, F>,
  wanted: readonly Wanted<A>[],
  value: readonly (F | null)[],
) {
  const answers = wanted.flatMap(({ key }, i) => {
    const answer = value[i] ?? null;
    const all = answer === null ? [key] : [...new Set([key, ...alsoKnownAs(answer)])];
    return all.map((one) => ({ provider, purpose, key: one, answer }));
  });
  return withoutRepeats(answers);
}

/** Two questions with one answer: the first one is kept. */
function withoutRepeats<T extends { readonly key: string }>(answers: readonly T[]): T[] {
  return answers.filter(({ key }, at) => answers.findIndex((other) => other.key === key) === at);
}
