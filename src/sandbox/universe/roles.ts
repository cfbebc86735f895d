// What invented people do: a title in the language of the country, and the seniority and department that Apollo
// would give it.
import type { Language } from './places.ts';

export const apolloSeniorities = [
  'owner',
  'founder',
  'c_suite',
  'partner',
  'vp',
  'head',
  'director',
  'manager',
  'senior',
  'entry',
  'intern',
] as const;
export type ApolloSeniority = (typeof apolloSeniorities)[number];

export type InventedRole = {
  readonly seniority: ApolloSeniority;
  readonly department: string;
  readonly titles: Readonly<Partial<Record<Language, string>>> & { readonly en: string };
};

const languages = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'] as const;

function role(seniority: ApolloSeniority, department: string, names: string): InventedRole {
  const [en = '', ...others] = names.split('|');
  const named = languages.slice(1).flatMap((language, i) => {
    const title = others[i];
    return title ? [[language, title] as const] : [];
  });
  return { seniority, department, titles: { en, ...Object.fromEntries(named) } };
}

/** The heads of a company first: a small one has only those. */
export const roles: readonly [InventedRole, ...InventedRole[]] = [
  role(
    'founder',
    'c_suite',
    'Founder & CEO|Fondateur et PDG|Gründer und Geschäftsführer|Fundador y CEO|Fondatore e CEO|Oprichter en CEO|Fundador e CEO',
  ),
  role(
    'c_suite',
    'master_engineering_technical',
    'CTO|Directeur technique|CTO|Director de Tecnología|CTO|CTO|CTO',
  ),
  role(
    'vp',
    'master_engineering_technical',
    'VP Engineering|VP Engineering|VP Engineering|VP de Ingeniería|VP Engineering|VP Engineering|VP Engineering',
  ),
  role(
    'c_suite',
    'master_finance',
    'Chief Financial Officer|DAF|Kaufmännischer Leiter|Director Financiero|Direttore Finanziario|CFO|Diretor Financeiro',
  ),
  role(
    'head',
    'master_sales',
    'Head of Sales|Responsable commercial|Vertriebsleiter|Jefe de Ventas|Responsabile Vendite|Hoofd Verkoop|Chefe de Vendas',
  ),
  role(
    'head',
    'master_information_technology',
    'Head of IT|DSI|IT-Leiter|Responsable de TI|Responsabile IT|Hoofd ICT|Responsável de TI',
  ),
  role(
    'director',
    'master_marketing',
    'Marketing Director|Directeur marketing|Marketingdirektor|Directora de Marketing|Direttore Marketing|Marketingdirecteur|Diretor de Marketing',
  ),
  role(
    'director',
    'master_engineering_technical',
    'Director of Platform|Directeur plateforme|Director Platform|Director de Plataforma',
  ),
  role('vp', 'master_sales', 'Vice President Sales|VP Sales|VP Vertrieb|VP de Ventas'),
  role(
    'head',
    'master_engineering_technical',
    'Head of Platform|Responsable infrastructure|Leiter Plattform|Jefe de Infraestructura|Responsabile Infrastruttura',
  ),
  role(
    'head',
    'master_human_resources',
    'Head of People|DRH|Personalleiterin|Directora de Recursos Humanos|Responsabile HR|Hoofd HR|Diretora de RH',
  ),
  role(
    'manager',
    'master_engineering_technical',
    'Engineering Manager|Engineering Manager|Teamleiter Entwicklung|Jefe de Desarrollo|Engineering Manager|Engineering Manager|Gestor de Engenharia',
  ),
  role(
    'manager',
    'master_operations',
    'Operations Manager|Responsable des opérations|Betriebsleiter|Jefe de Operaciones|Responsabile Operativo|Operationeel Manager|Gestor de Operações',
  ),
  role(
    'senior',
    'master_engineering_technical',
    'Senior Backend Engineer|Développeur backend senior|Senior Backend-Entwickler|Ingeniera Backend Sénior',
  ),
  role(
    'entry',
    'master_sales',
    'Sales Development Representative|Chargé d’affaires|Vertriebsmitarbeiter|Comercial|Addetto Vendite',
  ),
  role(
    'intern',
    'master_marketing',
    'Marketing Intern|Stagiaire marketing|Praktikant Marketing|Becaria de Marketing',
  ),
];

/** Roles that companies seek, as they write them in English and in French. */
export const soughtRoles: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Site Reliability Engineer', 'Ingénieur SRE'],
  ['Backend Engineer', 'Développeur backend'],
  ['DevOps Engineer', 'Ingénieur DevOps'],
  ['Platform Engineer', 'Ingénieur plateforme'],
  ['Data Engineer', 'Data Engineer'],
  ['Engineering Manager', 'Engineering Manager'],
  ['Account Executive', 'Ingénieur commercial'],
  ['Sales Development Representative', 'Business Developer'],
  ['Customer Success Manager', 'Chargé de relation client'],
  ['Accountant', 'Comptable'],
  ['Warehouse Operator', 'Préparateur de commandes'],
  ['Marketing Manager', 'Responsable marketing'],
];

/** The title in that language, else in English. */
export function titleIn(language: Language, { titles }: InventedRole): string {
  return titles[language] ?? titles.en;
}
