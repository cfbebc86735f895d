// What the columns of a list mean, by their heads, in English and French. Columns that we do not know are ignored.
import { foldWords } from '#domain/text-fold.ts';

const synonyms = {
  email:
    'email, e mail, mail, email address, e mail address, mail address, courriel, adresse email, adresse e mail, adresse mail, adresse courriel, adresse electronique, work email, business email, professional email, email pro, email professionnel, mail pro, contact email, email 1, primary email',
  firstName: 'first name, firstname, given name, forename, prenom, first',
  lastName: 'last name, lastname, surname, family name, nom de famille, last',
  name: 'name, full name, fullname, contact, contact name, person, nom complet, nom et prenom, prenom et nom, nom prenom, prenom nom, person name, lead',
  /** "Nom" is the last name beside a first name, else the whole one. */
  nom: 'nom',
  company:
    'company, company name, organisation, organization, organisation name, organization name, account, account name, employer, societe, entreprise, nom de la societe, nom societe, nom de l entreprise, nom entreprise, raison sociale, current company, compagnie, client, customer, competitor, concurrent',
  title:
    'title, job title, jobtitle, position, role, job, poste, fonction, intitule de poste, intitule du poste, titre, headline',
  website:
    'website, web site, web, url, site, site web, site internet, company website, company url, homepage',
  domain: 'domain, company domain, email domain, domain name, domaine, nom de domaine',
  linkedin:
    'linkedin, linkedin url, linkedin profile, linkedin profile url, person linkedin url, profil linkedin, profile url, li url, url linkedin, contact linkedin url',
  city: 'city, town, ville, commune, location city, company city',
  country: 'country, country code, pays, code pays, country region, company country, location country',
  size: 'size, company size, employees, employee count, number of employees, no of employees, headcount, employees count, of employees, effectif, effectifs, taille, taille de l entreprise, nombre d employes, nombre de salaries, salaries, tranche d effectif',
  industry: 'industry, sector, vertical, secteur, secteur d activite, industrie, activite, branche',
  technologies:
    'technologies, technology, tech stack, stack, tools, techno, technos, outils, stack technique',
  seniority: 'seniority, seniority level, level, management level, seniorite, niveau, niveau hierarchique',
  phone:
    'phone, phone number, telephone, tel, mobile, mobile phone, direct phone, portable, numero de telephone',
  language: 'language, preferred language, lang, locale, langue',
  notes: 'notes, note, comment, comments, remarks, commentaire, commentaires, remarque, remarques',
  description: 'description, company description, about, short description, a propos, presentation',
  hiring:
    'hiring, open roles, open positions, job openings, jobs, hiring for, recrutement, recrute, postes ouverts, offres d emploi',
  hiringDate:
    'hiring date, hiring since, job posted at, posted at, date de recrutement, date recrutement, date offre',
  funding:
    'funding, last funding, latest funding, funding round, last funding type, levee de fonds, levee, financement, tour de table',
  fundingDate:
    'funding date, last funding date, latest funding date, funded at, last raised at, date de levee, date levee, date de financement',
  reason: 'reason, why, motif, raison, type, status, statut, list, liste',
} as const;

export type Column = Exclude<keyof typeof synonyms, 'nom'>;
/** Place of each known column. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

let columnByHead: ReadonlyMap<string, string> | null = null;

/** The known columns of a header. The first of two equal heads wins. */
export function mapHeader(heads: readonly string[]): Columns {
  const places = new Map<string, number>();
  heads.forEach((head, place) => {
    const column = columnOf(head);
    if (column !== undefined && !places.has(column)) places.set(column, place);
  });
  return settled(places);
}

/** Heads that we would have understood as the address, for the refusal that names them. */
export const addressHeads = 'email, e-mail, mail, courriel, adresse mail';

/** Also for heads like "firstName". */
function columnOf(head: string): string | undefined {
  columnByHead ??= new Map(
    Object.entries(synonyms).flatMap(([column, heads]) => heads.split(', ').map((known) => [known, column])),
  );
  return (
    columnByHead.get(foldWords(head)) ?? columnByHead.get(foldWords(head.replace(/([a-z])([A-Z])/g, '$1 $2')))
  );
}

function settled(places: Map<string, number>): Columns {
  const nom = places.get('nom');
  if (nom !== undefined) {
    const whole = !places.has('firstName');
    const column = whole ? 'name' : 'lastName';
    if (!places.has(column)) places.set(column, nom);
    places.delete('nom');
  }
  return Object.fromEntries(places);
}
