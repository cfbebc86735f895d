// Questions to a data vendor that many leads have at the same moment go to it together, ten a call. What was paid for
// before is answered from there; what is bought is kept with its cost.
import { unitsMicros, vendorTable } from '#domain/vendor-price.ts';
import type { Paid } from '#domain/vendor-use.ts';
import { type Owner, type Paying, payVendor } from '#features/costs/pay-vendor.ts';
import { present } from '#lib/result.ts';
import { together } from '#lib/together.ts';
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
export type Bought<F> = { readonly found: F | null };

/** A buyer over one vendor. Throws BudgetReached, and what the vendor's adapter throws. */
export function buyTogether<A, F>(world: BuyingWorld, goods: Goods<A, F>) {
  const buy = together<Wanted<A>, Bought<F>>({
    run: (workspaceId, wanted) => buyAll(world, goods, { workspaceId, wanted }),
    keyOf: ({ key }) => key,
    shared: true,
    most: 10,
    lanes: 10,
  });
  return async (workspaceId: string, wanted: Wanted<A>): Promise<F | null> =>
    (await buy(workspaceId, wanted))?.found ?? null;
}

type Order<A> = { readonly workspaceId: string; readonly wanted: readonly Wanted<A>[] };

async function buyAll<A, F>(
  world: BuyingWorld,
  goods: Goods<A, F>,
  { workspaceId, wanted }: Order<A>,
): Promise<Map<string, Bought<F>>> {
  const { provider, purpose, holdsMs, read } = goods;
  const since = new Date(world.clock.now().getTime() - holdsMs);
  const keys = wanted.map(({ key }) => key);
  const paid = await world.paidAnswers.find(workspaceId, { provider, purpose, keys, since });
  const known = [...paid].map(([key, { answer }]) => [key, { found: read(answer) }] as const);
  const left = wanted.filter(({ key }) => !paid.has(key));
  const bought = left.length === 0 ? [] : await pay(world, goods, { workspaceId, wanted: left });
  return new Map([...known, ...bought]);
}

async function pay<A, F>(
  world: BuyingWorld,
  goods: Goods<A, F>,
  { workspaceId, wanted }: Order<A>,
): Promise<(readonly [string, Bought<F>])[]> {
  const { provider, purpose, ask, alsoKnownAs } = goods;
  const { doc } = await world.settings.current(workspaceId);
  const at = world.clock.now();
  const units = { provider, unit: 'credit', units: wanted.length } as const;
  const found = await payVendor(world, {
    workspaceId,
    what: `${provider} credit`,
    micros: unitsMicros(units, at, vendorTable(doc.prices)),
    pay: () => ask(wanted.map((one) => one.ask)),
    owners: (value) => wanted.map(({ owner }, i) => (value[i] ? owner : null)).filter(present),
    keep: async (stores, value) => {
      const answers = wanted.flatMap(({ key }, i) => {
        const answer = value[i] ?? null;
        const all = answer === null ? [key] : [...new Set([key, ...alsoKnownAs(answer)])];
        return all.map((one) => ({ provider, purpose, key: one, answer }));
      });
      await stores.paidAnswers.keep(workspaceId, { at, answers: withoutRepeats(answers) });
      return true;
    },
  });
  return wanted.map(({ key }, i) => [key, { found: found[i] ?? null }] as const);
}

/** Two questions with one answer: the first one is kept. */
function withoutRepeats<T extends { readonly key: string }>(answers: readonly T[]): T[] {
  return answers.filter(({ key }, at) => answers.findIndex((other) => other.key === key) === at);
}
