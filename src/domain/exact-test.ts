// Is a share too high for chance? Fisher's exact test (one-sided) and Tarone's correction for looking at many groups
// at once: groups that are too small to ever tell anything do not count as looks.

export type Table = {
  /** In the group: hits among members. */
  readonly hits: number;
  readonly members: number;
  /** In all, the group included. */
  readonly allHits: number;
  readonly all: number;
};

/** Chance of at least so many hits in the group if the hits fell anywhere (hypergeometric tail). */
export function chanceOf({ hits, members, allHits, all }: Table): number {
  const whole = logChoose(all, members);
  let chance = 0;
  for (let k = hits; k <= Math.min(members, allHits); k += 1) {
    if (members - k > all - allHits) continue;
    chance += Math.exp(logChoose(allHits, k) + logChoose(all - allHits, members - k) - whole);
  }
  return Math.min(1, chance);
}

/** The smallest chance that the group could show at best. */
function leastChance(table: Table): number {
  return chanceOf({ ...table, hits: Math.min(table.members, table.allHits) });
}

/** The chance below which a group counts when all of these are looked at; in all `risk` of a false alarm at most. */
export function levelFor(tables: readonly Table[], risk: number): number {
  const least = tables.map(leastChance);
  for (let looks = 1; looks <= least.length; looks += 1) {
    if (least.filter((chance) => chance <= risk / looks).length <= looks) return risk / looks;
  }
  return risk / Math.max(1, least.length);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}
