// Lists of invented people at invented companies, each of whom fits the demo's ICP.

const head =
  'First name,Last name,Email,Title,Company,Website,Industry,Employees,City,Country,LinkedIn,Technologies,Hiring,Funding';
const firstNames = ['Camille', 'Jonas', 'Aiko', 'Sam', 'Inès', 'Noor', 'Piotr', 'Lea'];
const lastNames = ['Roux', 'Lindqvist', 'Tanaka', 'Okafor', 'Navarro', 'Haddad', 'Nowak', 'Keller'];
const titles = ['CTO', 'VP Engineering', 'Head of Platform', 'Engineering Director'];
const places = [
  ['Lyon', 'France'],
  ['London', 'United Kingdom'],
  ['Utrecht', 'Netherlands'],
  ['Stockholm', 'Sweden'],
];

/** A CSV of `count` people, one a company; every other company is hiring, every fourth was funded. */
export function leadsCsv(count: number, prefix: string): string {
  return [head, ...Array.from({ length: count }, (_, n) => rowOf(n, prefix))].join('\n');
}

function rowOf(n: number, prefix: string): string {
  const pick = (from: readonly string[]) => from[n % from.length] ?? '';
  const [first, last] = [pick(firstNames), lastNames[Math.floor(n / 8) % 8] ?? ''];
  const [city = '', country = ''] = places[n % places.length] ?? [];
  const domain = `${prefix}${n}.example`;
  return [
    ...[first, last, `contact@${domain}`, pick(titles), `${prefix} ${n}`, `https://${domain}`, 'Software'],
    ...[String(60 + (n % 400)), city, country, `https://www.linkedin.com/in/${prefix}-${n}-example`],
    ...['"Kubernetes, AWS"', n % 2 ? '3 backend engineers' : '', n % 4 ? '' : 'Series A'],
  ].join(',');
}
