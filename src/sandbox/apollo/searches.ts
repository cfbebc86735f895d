// The two searches. People are free and hidden; companies cost a credit a page that shows any.
import { foldWords } from '#domain/text-fold.ts';
import type { InventedPerson } from '../universe/people.ts';
import { peopleOf } from '../universe/people.ts';
import { anyOf, companiesOf, isAt } from './company-filter.ts';
import { briefCompany } from './company-view.ts';
import { companySearchFields, type PeopleSearch, peopleSearchFields } from './fields.ts';
import { hiddenPerson } from './person-view.ts';
import { isSimilarTitle } from './similar.ts';
import { type ApolloAnswer, type ApolloAsk, type ApolloState, invalidParameters } from './types.ts';

/** Without a `pagination` object: the total is all that says how much there is. */
export function searchPeople({ fields }: ApolloAsk, { epoch }: ApolloState): ApolloAnswer {
  const asked = peopleSearchFields.safeParse(fields);
  if (!asked.success) return invalidParameters;
  const found = [...companiesOf(asked.data, epoch)].flatMap((company) =>
    peopleOf(company).filter((person) => isWanted(person, asked.data)),
  );
  return { body: { total_entries: found.length, people: pageOf(found, asked.data).map(hiddenPerson) } };
}

/** Companies, with their pages counted. */
export function searchCompanies({ fields }: ApolloAsk, { epoch }: ApolloState): ApolloAnswer {
  const asked = companySearchFields.safeParse(fields);
  if (!asked.success) return invalidParameters;
  const found = [...companiesOf(asked.data, epoch)];
  const { page, per_page } = asked.data;
  const organizations = pageOf(found, asked.data).map(briefCompany);
  const pagination = {
    page,
    per_page,
    total_entries: found.length,
    total_pages: Math.ceil(found.length / per_page),
  };
  const body = {
    ...{ breadcrumbs: [], partial_results_only: false, pagination, accounts: [], organizations },
    model_ids: organizations.map(({ id }) => id),
  };
  return { credits: organizations.length > 0 ? 1 : 0, body };
}

function pageOf<T>(
  found: readonly T[],
  { page, per_page }: { page: number; per_page: number },
): readonly T[] {
  return found.slice((page - 1) * per_page, page * per_page);
}

function isWanted(person: InventedPerson, wanted: PeopleSearch): boolean {
  const { include_similar_titles: similar = true, q_keywords: words } = wanted;
  return (
    anyOf(wanted.person_titles, (title) => holds(person.title, title, similar)) &&
    anyOf(wanted.person_seniorities, (seniority) => seniority === person.seniority) &&
    isAt(person, wanted.person_locations) &&
    anyOf(wanted.contact_email_status, (status) => status === person.emailStatus) &&
    (words === undefined || foldWords(`${person.title} ${person.firstName}`).includes(foldWords(words)))
  );
}

function holds(title: string, wanted: string, similar: boolean): boolean {
  return similar ? isSimilarTitle(title, wanted) : foldWords(title).includes(foldWords(wanted));
}
