import { expect, it } from 'vitest';
import { readCaseStudies, writeCaseStudies } from './case-studies.ts';

const typed = `Harbour Freight Lines | Logistics
Builds went from 41 to 6 minutes.
https://lumen.example/harbour

Initech
From nine shared environments to none.`;

it('reads title, industry, text and link of each paragraph', () => {
  expect(readCaseStudies(typed)).toEqual([
    {
      title: 'Harbour Freight Lines',
      industry: 'Logistics',
      text: 'Builds went from 41 to 6 minutes.',
      url: 'https://lumen.example/harbour',
    },
    { title: 'Initech', industry: null, text: 'From nine shared environments to none.', url: null },
  ]);
});

it('writes back what it read', () => {
  expect(writeCaseStudies(readCaseStudies(typed))).toBe(typed);
});
