// The list of leads as App Home shows it: its first page and its thousandth, by score and by age.
import type { World } from '#ports/world.ts';

const limit = 10;
const rounds = 12;
const looks = (['score', 'newest'] as const).flatMap((sort) =>
  [0, 999].map((page) => ({ filter: 'all' as const, sort, words: '', offset: page * limit, limit })),
);

/** Each look `rounds` times, the first ones not counted. */
export async function pagesPerSecond(
  { leadList }: Pick<World, 'leadList'>,
  workspaceId: string,
): Promise<number> {
  const all = async () => {
    for (const look of looks) {
      const { rows } = await leadList.page(workspaceId, look);
      if (rows.length !== limit) throw new Error(`page ${look.offset / limit + 1} has ${rows.length} rows`);
    }
  };
  for (let round = 0; round < 3; round += 1) await all();
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) await all();
  return (rounds * looks.length) / ((performance.now() - start) / 1000);
}
