// The same person without an address: name and company. Order of the name's words does not count, accents and case
// neither, so that "Zoé Martin" and "MARTIN Zoe" at one company are one person.
import { companyKey } from './company-name.ts';
import { foldWords } from './text-fold.ts';

/** The comparing form of a person at a company; null when one of the two is missing or only one name is known. */
export function personKey(name: string, company: string | null): string | null {
  const words = foldWords(name).split(' ').filter(Boolean);
  const at = company === null ? '' : companyKey(company);
  if (words.length < 2 || at === '') return null;
  return `${words.sort().join(' ')} @ ${at}`;
}
