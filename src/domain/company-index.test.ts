import { describe, expect, it } from 'vitest';
import type { CandidateCompany } from './candidate-company.ts';
import { type CompanyIndex, indexCompanies } from './company-index.ts';
import { newCompany } from './company-merge.ts';
import { companyKey } from './company-name.ts';

function row(name: string, domain: string | null, more: Partial<CandidateCompany> = {}): CandidateCompany {
  return {
    name,
    nameKey: companyKey(name),
    domain,
    aliases: [],
    website: null,
    industry: null,
    size: null,
    country: null,
    city: null,
    technologies: [],
    description: null,
    ...more,
  };
}
const acme = newCompany('acme', row('Acme', 'acme.example', { aliases: ['acme.test'] }), []);
function index(known = [acme]): CompanyIndex {
  let n = 0;
  return indexCompanies(known, () => `new-${++n}`);
}

describe('the company of a row', () => {
  it.each([
    ['its domain', row('Other name', 'acme.example')],
    ['an alias', row('Acme', 'acme.test')],
    ['its mail domain', row('Acme', 'acme-group.example', { aliases: ['acme.example'] })],
    ['its name, when the row has no domain', row('ACME Inc.', null)],
  ])('is found by %s', (_by, company) => expect(index().place(company, [])).toBe('acme'));

  it('is another one with the same name and another domain', () => {
    expect(index().place(row('Acme', 'acme-bakery.example'), [])).toBe('new-1');
  });

  it('is one for two rows of a batch, and gets its domain from the second', () => {
    const companies = index([]);
    expect(companies.place(row('Borealis', null), [])).toBe('new-1');
    expect(companies.place(row('Borealis SAS', 'borealis.example', { size: 40 }), [])).toBe('new-1');
    expect(companies.changes()).toMatchObject({
      added: [{ id: 'new-1', domain: 'borealis.example', size: 40 }],
      changed: [],
    });
  });

  it('learns what was unknown and keeps what was known', () => {
    const companies = index();
    const fact = { field: 'industry', value: 'Software', source: 'csv', at: '2026-09-07' };
    companies.place(row('Acme', 'acme.example', { industry: 'Software' }), [fact]);
    companies.place(row('Acme', 'acme.example', { industry: 'Bakery' }), [{ ...fact, value: 'Bakery' }]);
    expect(companies.changes().changed).toMatchObject([{ id: 'acme', industry: 'Software', facts: [fact] }]);
  });

  it('that adds nothing changes nothing', () => {
    const companies = index();
    companies.place(row('Acme', 'acme.example'), []);
    expect(companies.changes()).toEqual({ added: [], changed: [] });
  });

  it("never takes another company's domain as its alias", () => {
    const borealis = newCompany('borealis', row('Borealis', 'borealis.example'), []);
    const companies = index([acme, borealis]);
    companies.place(row('Acme', 'acme.example', { aliases: ['borealis.example'] }), []);
    expect(companies.changes().changed).toEqual([]);
  });
});
