import { expect, it } from 'vitest';
import { sunday } from '../../../test/people.ts';
import { pageSchema, signalsOf, topicsFor, topicsSchema } from './map.ts';

const known = ['Payroll Software', 'Payroll', 'Cloud Security', 'Data Warehouse'];

it('asks for topics that the wanted words name, in the vendor’s own spelling', () => {
  expect(topicsFor(['payroll'], known)).toEqual(['Payroll Software', 'Payroll']);
  expect(topicsFor(['tools for cloud security teams'], known)).toEqual(['Cloud Security']);
  expect(topicsFor(['beekeeping', ''], known)).toEqual([]);
});

it('reads lists of names and lists of topics', () => {
  expect(topicsSchema.parse(['Payroll'])).toEqual(['Payroll']);
  expect(topicsSchema.parse({ data: [{ id: 7, name: 'Payroll' }] })).toEqual(['Payroll']);
});

it('keeps the strongest surge of each topic of this very domain, without making up a date', () => {
  const { data } = pageSchema.parse({
    data: [
      { domain: 'brume.example', topic: 'Payroll', score: 61, scoreLabel: 'Moderate' },
      { domain: 'brume.example', topic: 'Payroll', score: 95, scoreLabel: 'Strong' },
      { domain: 'other.example', topic: 'Cloud Security', score: 99 },
      { domain: 'brume.example', topic: 'Data Warehouse', score: 59 },
      { domain: 'brume.example', score: 80 },
      { topic: 'Payroll', score: 100 },
    ],
  });
  const found = signalsOf(data, { domain: 'brume.example', least: 60, now: sunday });
  expect(found).toEqual([
    {
      kind: 'surge',
      title: 'Payroll (Strong)',
      source: 'bombora',
      url: null,
      occurredAt: null,
      fetchedAt: sunday,
    },
  ]);
});
