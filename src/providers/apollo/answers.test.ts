// Whatever Apollo answers, nothing is invented and nothing breaks: what is not there stays unknown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icpSchema } from '#domain/segment.ts';
import { bulkCompaniesAnswer, bulkPeopleAnswer, peopleSearchAnswer } from './answers.ts';
import { companyFound } from './company-map.ts';
import { leadsOf } from './lead-map.ts';
import { personFound } from './person-map.ts';
import { companyFilters, industryFilters, personFilters, technologyUid } from './search-filters.ts';
import { articleSignal, postingSignal } from './signal-map.ts';

const at = new Date('2026-11-22T09:00:00Z');
const since = new Date('2026-10-23T09:00:00Z');
const record = (names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue(), fc.string(), fc.integer()));
const companyFields =
  'id name website_url primary_domain industry estimated_num_employees country city'.split(' ');
const moreFields = 'technology_names keywords short_description founded_year funding_events'.split(' ');
const anyCompany = record([...companyFields, ...moreFields]);
const anyPerson = record(
  'id first_name last_name name title email linkedin_url country organization'.split(' '),
);

describe('an answer of any content', () => {
  it('gives companies whose facts all say something', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyCompany, fc.jsonValue())), (organizations) => {
        const answer = bulkCompaniesAnswer.parse({ organizations });
        for (const company of answer.organizations) {
          const found = company && companyFound(company, at);
          for (const { value } of found?.facts ?? []) expect(value).toMatch(/\S/);
        }
      }),
    );
  });

  it('gives people in their places, or nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyPerson, fc.jsonValue())), (matches) => {
        const answer = bulkPeopleAnswer.parse({ matches });
        expect(answer.matches).toHaveLength(matches.length);
        for (const person of answer.matches) {
          const found = person && personFound(person, at);
          if (found) expect(found.fullName).toMatch(/\S/);
        }
      }),
    );
  });

  it('gives leads with a name and a company, and counts the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyPerson, fc.jsonValue())), (people) => {
        const answer = peopleSearchAnswer.parse({ people });
        const { leads, rejected } = leadsOf(answer.people, []);
        expect(leads.length + rejected.length).toBe(people.length);
        for (const { row } of leads) expect(`${row.firstName}|${row.company}`).toMatch(/\S\|\S/);
      }),
    );
  });
});

describe('the ICP in Apollo’s words', () => {
  it('names seniorities, countries, sizes and technologies as Apollo does', () => {
    const icp = icpSchema.parse({
      roles: ['CTO'],
      seniorities: ['C-level', 'Head', 'wizard'],
      countries: ['FR', 'GB'],
      sizes: [
        { min: 0, max: 10 },
        { min: 500, max: null },
      ],
      technologies: ['Google Analytics', 'Vue.js'],
      industries: ['Fintech'],
    });
    expect(personFilters(icp)).toMatchObject({
      person_titles: ['CTO'],
      person_seniorities: ['c_suite', 'head'],
      person_locations: ['France', 'United Kingdom'],
    });
    expect(companyFilters(icp, { located: true })).toEqual({
      organization_num_employees_ranges: ['1,10', '500,1000000'],
      currently_using_any_of_technology_uids: ['google_analytics', 'vue_js'],
      organization_locations: ['France', 'United Kingdom'],
    });
    expect(industryFilters(icp)).toEqual({ q_organization_keyword_tags: ['Fintech'] });
    expect(technologyUid(' Node.js ')).toBe('node_js');
  });

  it('asks nothing where the ICP says nothing', () => {
    const icp = icpSchema.parse({});
    expect([companyFilters(icp, { located: true }), industryFilters(icp)]).toEqual([{}, {}]);
    expect(Object.keys(personFilters(icp))).toEqual(['contact_email_status']);
  });
});

describe('a company whose name two bear', () => {
  it('is not told apart by it', () => {
    const people = peopleSearchAnswer.parse({
      people: [{ id: '1', first_name: 'Ada', organization: { name: 'Acme SAS' } }],
    }).people;
    const domainOf = (companies: [string, string, string][]) =>
      leadsOf(people, companies).leads[0]?.row.domain;
    expect(domainOf([['a', 'ACME', 'acme.example']])).toBe('acme.example');
    expect(
      domainOf([
        ['a', 'Acme', 'acme.example'],
        ['b', 'Acme Ltd', 'acme-de.example'],
      ]),
    ).toBeUndefined();
  });
});

describe('what happened', () => {
  const ask = { hiringRoles: ['SRE'], since };
  const posting = (title: string, posted_at: string | null) =>
    postingSignal({ title, url: null, posted_at }, ask, at);

  it('is a signal with a date of these days, for a role that matters', () => {
    expect(posting('Site Reliability Engineer', '2026-11-20T10:00:00.000+00:00')?.kind).toBe('hiring');
    expect(posting('Accountant', '2026-11-20T10:00:00.000+00:00')).toBeNull();
    for (const day of [null, 'soon', '2026-08-01', '2027-01-01']) expect(posting('SRE', day)).toBeNull();
  });

  it('in news of an investment is funding, and in other news nothing that raises a score', () => {
    const article = (title: string, about: string) =>
      articleSignal(
        { title, url: 'javascript:x', published_at: '2026-11-01', event_categories: [about] },
        ask,
        at,
      );
    expect(article('Acme closes its Series A', 'investment')).toMatchObject({ kind: 'funding', url: null });
    expect(article('Acme seeks an SRE', 'hires')?.kind).toBe('hiring');
    expect(article('Acme hires a cook', 'hires')?.kind).toBe('other');
  });
});
