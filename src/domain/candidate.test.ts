import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, toCandidate } from './candidate.ts';
import { type RowValues, rowFields } from './row.ts';

const ana = { email: 'Ana.Roy@acme.example', firstName: 'Ana', lastName: 'Roy', company: 'Acme SAS' };
function candidate(values: RowValues): Candidate {
  const result = toCandidate(values);
  if (!result.ok) throw new Error(result.problem.code);
  return result.candidate;
}

describe('a row of a list', () => {
  it('is a person at a company, with the facts as they were written', () => {
    const made = candidate({
      ...ana,
      title: 'CTO',
      country: 'Suède',
      size: '51-200',
      technologies: 'Go, Postgres',
    });
    expect(made).toMatchObject({
      email: 'ana.roy@acme.example',
      domain: 'acme.example',
      fullName: 'Ana Roy',
      seniority: 'c_level',
      country: 'SE',
      language: null,
      company: { name: 'Acme SAS', domain: 'acme.example', size: 126, technologies: ['Go', 'Postgres'] },
      facts: [
        { field: 'title', value: 'CTO' },
        { field: 'company', value: 'Acme SAS' },
        { field: 'country', value: 'Suède' },
      ],
    });
    expect(made.companyFacts).toContainEqual({ field: 'size', value: '51-200' });
  });

  it.each([
    ['Ana Roy', 'Ana', 'Roy'],
    ['Roy, Ana', 'Ana', 'Roy'],
    ['Ana de la Roy', 'Ana', 'de la Roy'],
    ['Ana', 'Ana', null],
  ])('with the whole name %s is %s %s', (name, firstName, lastName) => {
    expect(candidate({ email: ana.email, name })).toMatchObject({ firstName, lastName });
  });

  it('without a name is shown by its address and invents none', () => {
    expect(candidate({ email: ana.email })).toMatchObject({
      firstName: null,
      fullName: 'ana.roy@acme.example',
    });
  });

  it('with a mail domain beside the web site keeps it as an alias of the company', () => {
    expect(candidate({ ...ana, website: 'www.acme-group.example/fr' }).company).toMatchObject({
      domain: 'acme-group.example',
      aliases: ['acme.example'],
      website: 'https://www.acme-group.example/fr',
    });
  });

  it('with a free mailbox takes the company from its name or web site only', () => {
    const free = { ...ana, email: 'ana@gmail.com' };
    expect(candidate(free)).toMatchObject({ domain: null, company: { domain: null, nameKey: 'acme' } });
    expect(candidate({ ...free, website: 'acme.example' }).domain).toBe('acme.example');
    expect(candidate({ email: 'ana@gmail.com' }).company).toBeNull();
  });

  it('takes "n/a" and dashes for nothing', () => {
    expect(candidate({ ...ana, title: 'N/A', city: '-' })).toMatchObject({ title: null, city: null });
  });

  it.each([
    [{ name: 'Ana' }, 'email_missing'],
    [{ ...ana, email: 'ana at acme' }, 'email_invalid'],
    [{ ...ana, email: 'ana@mailinator.com' }, 'email_disposable'],
    [{ ...ana, lastName: 'R'.repeat(5000) }, 'cell_too_long'],
  ])('%j is refused: %s', (values, code) => {
    expect(toCandidate(values)).toMatchObject({ ok: false, problem: { code } });
  });

  it('is one line of storable text in every field, whatever came in', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 40 });
    const row = fc.record(Object.fromEntries(rowFields.map((field) => [field, cell])), { requiredKeys: [] });
    fc.assert(
      fc.property(row, (values) => {
        const result = toCandidate({ ...values, email: 'ana@acme.example' });
        const text = JSON.stringify(result);
        expect(text).not.toMatch(/\\u(0000|d[89a-f])|\\n/i);
      }),
    );
  });
});
