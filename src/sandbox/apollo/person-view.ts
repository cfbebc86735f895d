// A person of the invented world as Apollo shows them: with a hidden last name in searches, fully once revealed.
import { companyAt, type InventedCompany } from '../universe/companies.ts';
import type { InventedPerson } from '../universe/people.ts';
import { placeOf } from '../universe/places.ts';
import { fullCompany } from './company-view.ts';

/** As a search lists them: "Hu***n", flags instead of values, the company's name and nothing that leads to it. */
export function hiddenPerson(person: InventedPerson) {
  const { name } = companyAt(person.companyIndex);
  return {
    id: person.id,
    first_name: person.firstName,
    last_name_obfuscated: `${person.lastName.slice(0, 2)}***${person.lastName.slice(-1)}`,
    title: person.title,
    last_refreshed_at: '2026-10-01T00:00:00.000+00:00',
    has_email: person.email !== null,
    has_city: true,
    has_state: false,
    has_country: true,
    has_direct_phone: 'No',
    organization: {
      name,
      has_industry: true,
      has_phone: false,
      has_city: true,
      has_state: false,
      has_country: true,
      has_zip_code: false,
      has_revenue: false,
      has_employee_count: true,
    },
  };
}

/** As a reveal shows them. Who has moved is shown where they are now. */
export function revealedPerson(person: InventedPerson, epoch: Date) {
  const company = companyAt(person.movedTo ?? person.companyIndex);
  return {
    id: person.id,
    first_name: person.firstName,
    last_name: person.lastName,
    name: person.name,
    linkedin_url: person.linkedinUrl,
    title: person.title,
    headline: `${person.title} at ${company.name}`,
    email: emailAt(person, company),
    email_status: person.email === null ? 'unavailable' : person.emailStatus,
    extrapolated_email_confidence: null,
    photo_url: null,
    twitter_url: null,
    github_url: null,
    facebook_url: null,
    organization_id: company.id,
    employment_history: historyOf(person, company),
    state: null,
    city: person.city,
    country: placeOf(person.country).countryName,
    contact_id: null,
    organization: fullCompany(company, epoch),
    is_likely_to_engage: null,
    show_intent: false,
    departments: [person.department],
    subdepartments: [],
    functions: [],
    seniority: person.seniority,
    revealed_for_current_team: true,
  };
}

function emailAt({ email, movedTo }: InventedPerson, { domain }: InventedCompany): string | null {
  return email === null || movedTo === null ? email : `${email.split('@')[0]}@${domain}`;
}

function historyOf({ title, movedTo, companyIndex }: InventedPerson, now: InventedCompany) {
  const before = companyAt(companyIndex);
  const job = (company: InventedCompany, current: boolean) => ({
    _id: `6e${company.id.slice(2)}`,
    current,
    start_date: current ? '2025-02-01' : '2021-06-01',
    end_date: current ? null : '2025-01-31',
    title,
    organization_id: company.id,
    organization_name: company.name,
  });
  return movedTo === null ? [job(now, true)] : [job(now, true), job(before, false)];
}
