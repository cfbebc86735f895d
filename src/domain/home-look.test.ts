import { expect, it } from 'vitest';
import { changedLook, readLook } from './home-look.ts';

it('starts with all leads, the best on top', () => {
  expect(readLook(null)).toEqual({ tab: 'leads', sort: 'score', filter: 'all', words: '', offset: 0 });
});

it('takes what it knows of a look that an older version stored', () => {
  expect(readLook({ tab: 'maps', sort: 'newest', filter: 'gone' })).toMatchObject({
    tab: 'leads',
    sort: 'newest',
    filter: 'all',
  });
});

it('goes back to the first page when anything but the page changes', () => {
  const look = changedLook(readLook(null), { offset: 40 });
  expect(look.offset).toBe(40);
  expect(changedLook(look, { sort: 'newest' }).offset).toBe(0);
});
