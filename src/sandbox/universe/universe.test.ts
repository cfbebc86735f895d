// The invented world: always the same, large enough, and nobody real in it.
import { describe, expect, it } from 'vitest';
import { allCompanies, companyAt, companyByDomain, companyById, companyCount } from './companies.ts';
import { peopleOf, personById, personByProfile } from './people.ts';

const companies = [...allCompanies()];
const people = companies.flatMap(peopleOf);
const different = <T>(values: readonly T[]) => new Set(values).size;

describe('the invented world', () => {
  it('is large enough and always the same', () => {
    expect(companyCount).toBeGreaterThanOrEqual(1_500);
    expect(people.length).toBeGreaterThanOrEqual(5_000);
    expect(companyAt(77)).toEqual(companyAt(77));
  });

  it('has only reserved domains, and addresses on them', () => {
    expect(companies.every(({ domain }) => /^[a-z0-9-]+\.example$/.test(domain))).toBe(true);
    expect(
      people.every(({ email }) => email === null || /^[a-z]+\.[a-z]+@[a-z0-9-]+\.example$/.test(email)),
    ).toBe(true);
  });

  it('finds companies and people again by their ids and domains', () => {
    for (const company of companies) {
      expect(companyById(company.id)).toEqual(company);
      const owner = companyByDomain(company.domain);
      expect(owner?.index).toBe(company.parentIndex ?? company.index);
    }
    for (const person of people.slice(0, 500)) {
      expect(personById(person.id)).toEqual(person);
      if (person.linkedinUrl !== null) expect(personByProfile(person.linkedinUrl)).toEqual(person);
    }
    expect([companyById('5f'), personById('x'), companyByDomain('nobody.example')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is varied', () => {
    expect(different(companies.map(({ industry }) => industry))).toBeGreaterThan(15);
    expect(different(companies.map(({ country }) => country))).toBeGreaterThan(9);
    expect(different(people.map(({ seniority }) => seniority))).toBeGreaterThan(6);
    expect(different(companies.map(({ site }) => site))).toBe(7);
    expect(different(companies.map(({ board }) => board))).toBe(7);
    const sizes = companies.map(({ size }) => size);
    expect(Math.min(...sizes)).toBeLessThan(10);
    expect(Math.max(...sizes)).toBeGreaterThan(5_000);
  });

  it('has fresh and old signals, subsidiaries, namesakes, aliases and people who moved', () => {
    const funded = companies.flatMap(({ funding }) => (funding === null ? [] : [funding.daysAgo]));
    const opened = companies.flatMap(({ openRoles }) => openRoles.map(({ daysAgo }) => daysAgo));
    for (const ages of [funded, opened]) {
      expect(ages.filter((days) => days <= 30).length).toBeGreaterThan(50);
      expect(ages.filter((days) => days > 30).length).toBeGreaterThan(50);
    }
    expect(companies.filter(({ parentIndex }) => parentIndex !== null).length).toBeGreaterThan(20);
    expect(companies.filter(({ aliases }) => aliases.length > 0).length).toBeGreaterThan(50);
    expect(different(companies.map(({ name }) => name))).toBeLessThan(companyCount - 20);
    expect(people.filter(({ movedTo }) => movedTo !== null).length).toBeGreaterThan(50);
    expect(people.filter(({ email }) => email === null).length).toBeGreaterThan(300);
  });
});
