// What the invented companies call their pages, in the languages of their countries.
import type { Language } from '../universe/places.ts';

export type SiteWords = {
  readonly about: string;
  readonly aboutPath: string;
  readonly careers: string;
  readonly careersPath: string;
  readonly openRoles: string;
  readonly since: string;
  readonly forSale: string;
};

export const siteWords: Readonly<Record<Language, SiteWords>> = {
  en: words('About us|/about|Careers|/careers|Open roles|Founded in|This domain is for sale'),
  fr: words(
    'Qui sommes-nous ?|/qui-sommes-nous|Nous rejoindre|/recrutement|Postes ouverts|Fondée en|Ce nom de domaine est à vendre',
  ),
  de: words('Über uns|/ueber-uns|Karriere|/karriere|Offene Stellen|Gegründet|Diese Domain steht zum Verkauf'),
  es: words(
    'Quiénes somos|/quienes-somos|Trabaja con nosotros|/empleo|Vacantes|Fundada en|Este dominio está en venta',
  ),
  it: words(
    'Chi siamo|/chi-siamo|Lavora con noi|/lavora-con-noi|Posizioni aperte|Fondata nel|Dominio in vendita',
  ),
  nl: words('Over ons|/over-ons|Vacatures|/vacatures|Open functies|Opgericht in|Deze domein is te koop'),
  pt: words('Sobre nós|/sobre-nos|Carreiras|/carreiras|Vagas|Fundada em|Este domínio está à venda'),
};

function words(text: string): SiteWords {
  const [
    about = '',
    aboutPath = '',
    careers = '',
    careersPath = '',
    openRoles = '',
    since = '',
    forSale = '',
  ] = text.split('|');
  return { about, aboutPath, careers, careersPath, openRoles, since, forSale };
}
