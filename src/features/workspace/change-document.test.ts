import { expect, it } from 'vitest';
import { icpSchema } from '#domain/segment.ts';
import { checked, differences } from './change-document.ts';

it('shows before and after of what changed, and nothing else', () => {
  const before = icpSchema.parse({ roles: ['HR'], sizes: [{ min: 1, max: 10 }] });
  const after = { ...before, roles: ['CTO', 'VP Engineering'], sizes: [{ min: 20, max: null }] };
  expect(differences(before, after)).toEqual([
    { field: 'roles', before: 'HR', after: 'CTO, VP Engineering' },
    { field: 'sizes', before: '1–10', after: '20–…' },
  ]);
});

it('takes a field that was never set as empty', () => {
  expect(differences(null, { roles: [], description: '', countries: ['FR'] })).toEqual([
    { field: 'countries', before: '', after: 'FR' },
  ]);
});

it('names every problem at once', () => {
  const result = checked(icpSchema, { countries: ['France'], sizes: [{ min: -1, max: 3 }], roles: [''] });
  expect('problems' in result && result.problems.map((problem) => problem.path[0])).toEqual([
    'roles',
    'sizes',
    'countries',
  ]);
});
