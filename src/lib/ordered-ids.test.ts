import { expect, it } from 'vitest';
import { idSchema } from './ids.ts';
import { orderedIds } from './ordered-ids.ts';

it('makes ids that are unique and sort in the order they were made', () => {
  const next = orderedIds();
  const ids = Array.from({ length: 5000 }, next);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(5000);
  expect(idSchema.safeParse(ids[4999]).success).toBe(true);
});

it('never makes the id of another sequence', () => {
  expect(orderedIds()()).not.toBe(orderedIds()());
});
