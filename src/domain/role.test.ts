import { expect, it } from 'vitest';
import { matchIndustry } from './industry.ts';
import { levelOf, matchLevel, matchRole } from './role.ts';

it.each([
  ['CTO', 'CTO', 'match'],
  ['Chief Technology Officer & co-founder', 'CTO', 'match'],
  ['Directrice technique', 'CTO', 'match'],
  ['VP of Engineering', 'vp engineering', 'match'],
  ['Directeur des Systèmes d’Information', 'CIO', 'match'],
  ['DRH', 'Head of HR', 'match'],
  ['Head of Engineering', 'CTO', 'near'],
  ['Senior Backend Engineer', 'software engineer', 'match'],
  ['Accountant', 'CTO', 'miss'],
  ['Responsable comptable', 'VP Engineering', 'miss'],
  ['Assistant to the CTO', 'CTO', 'miss'],
  ['Ex-CTO', 'CTO', 'miss'],
  ['Chief of Staff to the CEO', 'CEO', 'miss'],
  ['Quantum Beekeeper', 'quantum beekeeper', 'match'],
  ['Sales Engineer', 'CTO', 'miss'],
])('%s for somebody who wants a %s is a %s', (title, wanted, verdict) => {
  expect(matchRole(title, [wanted])).toBe(verdict);
});

it.each([
  ['Softwareentwicklerin (m/w/d)', 'software engineer'],
  ['Senior Backend-Entwickler*in', 'backend developer'],
  ['Desarrollador/a Full Stack', 'software engineer'],
  ['Ingeniera de software', 'développeur'],
  ['Sviluppatrice Java', 'software engineer'],
  ['Ontwikkelaar .NET', 'developer'],
  ['Engenheiro de Software Pleno', 'software engineer'],
  ['Desenvolvedora front-end', 'Entwickler'],
  ['Développeur(se) Python H/F', 'software engineer'],
  ['Buchhalter/in (Teilzeit)', 'accountant'],
  ['Administrativo contable', 'accountant'],
  ['Ragioniera', 'comptable'],
  ['Boekhouder', 'accountant'],
  ['Analista contábil', 'accountant'],
  ['Vertriebsleiter DACH', 'Head of Sales'],
  ['Directora comercial', 'VP Sales'],
  ['Responsabile vendite', 'Sales Director'],
  ['Hoofd Verkoop', 'Head of Sales'],
  ['Diretor de Vendas', 'Head of Sales'],
  ['Kaufmännischer Leiter', 'CFO'],
  ['Direttrice finanziaria', 'CFO'],
  ['Consejero Delegado', 'CEO'],
  ['Amministratore delegato', 'CEO'],
  ['Geschäftsführerin', 'CEO'],
  ['Systeembeheerder', 'IT manager'],
  ['Personalreferent', 'recruiter'],
])('an ad for %s is one for a %s', (title, wanted) => {
  expect(matchRole(title, [wanted])).toBe('match');
});

it.each([
  ...[
    'Accountant',
    'Comptable fournisseurs H/F',
    'Buchhalterin (m/w/d)',
    'Contable senior',
    'Contabile junior',
  ],
  ...['Boekhouder', 'Contabilista', 'Assistenz der Geschäftsführung', 'Vendedora', 'Sales Engineer'],
  ...[
    'Recruiter, Engineering',
    'Kundenberater',
    'Enfermeira',
    'Addetto alle vendite',
    'Verkoper binnendienst',
  ],
])('hiring %s is no signal for a tool for engineers', (title) => {
  expect(matchRole(title, ['engineers'])).not.toBe('match');
  expect(matchRole(title, ['software engineer', 'DevOps', 'CTO'])).not.toBe('match');
});

it.each([
  'Backend Developer',
  'Softwareentwickler',
  'SRE',
  'Data Engineer',
  'Mechanical Engineer',
  'Développeuse',
])('engineers are also called %s', (title) => {
  expect(matchRole(title, ['Engineers'])).toBe('match');
});

it.each([
  ['CTO', 'chief'],
  ['Vertriebsleiterin', 'director'],
  ['Praktikant Marketing', 'intern'],
  ['Jefe de equipo', 'manager'],
  ['Vizepräsident Technik', 'vp'],
  ['Diretor de loja', 'director'],
  ['Directeur technique', 'chief'],
  ['Head of Marketing', 'director'],
  ['Chief Marketing Officer', 'chief'],
  ['Directeur de magasin', 'director'],
  ['Vice President Sales', 'vp'],
  ['Team Lead', 'manager'],
  ['Stagiaire marketing', 'intern'],
  ['Assistante du directeur général', 'staff'],
])('%s speaks of the level %s', (title, level) => {
  expect(levelOf(title)).toBe(level);
});

it('does not know the level of a title that names none', () => {
  expect(levelOf('Comptable')).toBeNull();
  expect(matchLevel('Comptable', ['C-level'])).toBe('unknown');
});

it('takes one level off for near, more for a miss', () => {
  expect(matchLevel('VP Engineering', ['C-level'])).toBe('near');
  expect(matchLevel('Team Lead', ['C-level'])).toBe('miss');
});

it.each([
  ['B2B SaaS', 'Software', 'match'],
  ['Édition de logiciels', 'SaaS', 'match'],
  ['Fintech', 'Software', 'near'],
  ['Bakery', 'Software', 'miss'],
  ['Space mining', 'space mining', 'match'],
  ['Cabinet d’avocats', 'Legal', 'match'],
])('%s for somebody who wants %s is a %s', (industry, wanted, verdict) => {
  expect(matchIndustry(industry, [wanted])).toBe(verdict);
});
