// A list as it comes after years of work: most are new, many are known by another spelling, some said no.
import { perCompany, suppressedEvery } from './known-contacts.ts';

const head =
  'First name,Last name,Email,Title,Company,Website,Industry,Employees,City,Country,LinkedIn,Technologies,Notes\n';
const chunkRows = 500;

/** The bytes of a list of `rows` people, in pieces, beside `known` contacts of fillContacts. */
export function* contactsCsv(rows: number, known: number): Generator<Uint8Array> {
  yield Buffer.from(head);
  for (let from = 0; from < rows; from += chunkRows) {
    const size = Math.min(chunkRows, rows - from);
    yield Buffer.from(Array.from({ length: size }, (_, at) => rowOf(from + at, known)).join(''));
  }
}

/** By the hundred: 10 known addresses, 5 known profiles, 15 of known companies, 10 free mail, 1 who said no, 1 broken. */
function rowOf(n: number, known: number): string {
  const kind = n % 100;
  // A known lead far from the last one: lists do not come in the order of the table.
  const lead = (n * 7_919) % known;
  const host = `known${Math.floor(lead / perCompany)}`;
  if (kind < 10) return row(n, { email: `P${lead}+list@${host}.example`, company: host.replace('n', 'n ') });
  if (kind < 15) return row(n, { profile: `known-${lead}-example` });
  if (kind < 25)
    return row(n, { email: `new${n}@${host}.example`, company: '', site: `https://www.${host}.example` });
  if (kind < 30) return row(n, { email: `new${n}@mail.${host}-group.example`, company: '' });
  if (kind < 40)
    return row(n, { email: `list.person${n}@gmail.com`, company: `Fresh ${n % 5_000}`, site: '' });
  if (kind === 40)
    return row(n, { email: `new${n}@known${suppressedEvery * (n % 97)}.example`, company: '' });
  if (kind === 41) return row(n, { email: 'nobody at nowhere' });
  return row(n, {});
}

type Parts = { email?: string; profile?: string; company?: string; site?: string };

/** Two people a company. */
function row(n: number, parts: Parts): string {
  const firm = Math.floor(n / 2);
  const {
    email = `person${n}@fresh${firm}.example`,
    profile = `fresh-${n}-example`,
    company = `Fresh Works ${firm}`,
    site = `https://fresh${firm}.example`,
  } = parts;
  return [
    ...[`First${n}`, `Last${n}`, email, 'VP Engineering', company, site, 'Software', String(60 + (n % 400))],
    ...['Lyon', 'France', `https://www.linkedin.com/in/${profile}`, '"Kubernetes, AWS"', 'Met at a fair\n'],
  ].join(',');
}
