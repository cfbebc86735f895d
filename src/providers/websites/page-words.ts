// How web sites name the pages that we look for, in the languages of Europe and some more. Folded: lower case, no
// accents, single spaces.
import type { SitePageKind } from '#domain/site-report.ts';

export type SoughtKind = Exclude<SitePageKind, 'home'>;

/** Names of links and of path segments. */
export const pageNames: Readonly<Record<SoughtKind, ReadonlySet<string>>> = {
  about: names(`about|about us|company|who we are|our story|our company|our mission|mission|story
    |a propos|a propos de nous|qui sommes nous|l entreprise|entreprise|notre histoire|notre entreprise|societe|la societe
    |uber uns|ueber uns|unternehmen|das unternehmen|wir uber uns|firma
    |chi siamo|azienda|l azienda|la nostra storia|quienes somos|sobre nosotros|nosotros|empresa|la empresa
    |sobre nos|quem somos|a empresa|over ons|over|wie zijn wij|om oss|om os|om foretaget|tietoa meista|meista|yritys
    |o nas|o firmie|o spolecnosti|hakkimizda|despre noi|rolunk|会社概要|关于我们|회사소개`),
  careers:
    names(`careers|career|jobs|job|join us|join the team|join our team|work with us|work for us|we are hiring
    |vacancies|open positions|open roles|openings|job openings|working here|life at|hiring
    |carrieres|carriere|recrutement|nous rejoindre|rejoignez nous|nous recrutons|on recrute|emploi|emplois|offres d emploi|offres|rejoindre
    |karriere|stellen|stellenangebote|offene stellen|jobs karriere|karriere jobs|arbeiten bei uns|stellenausschreibungen
    |lavora con noi|posizioni aperte|opportunita|carriera|empleo|trabaja con nosotros|unete|carreras|unete al equipo
    |carreiras|vagas|trabalhe conosco|trabalhe connosco|recrutamento|vacatures|werken bij|werken bij ons|kom bij ons werken
    |lediga jobb|jobba hos oss|karriar|ledige stillinger|job hos os|stillinger|tyopaikat|ura|avoimet tyopaikat|toihin meille
    |praca|kariera|oferty pracy|volna mista|kariyer|cariere|allasok|karrier|採用|採用情報|招聘|加入我们|채용`),
};

/** Tried when no link leads there, the language's own first. At most two. */
export function guessedPaths(kind: SoughtKind, language: string | null): readonly string[] {
  const own = guesses[language?.slice(0, 2) ?? '']?.[kind];
  const english = kind === 'about' ? ['/about', '/about-us'] : ['/careers', '/jobs'];
  return [...(own === undefined ? [] : [own]), ...english].slice(0, 2);
}

const guesses: Readonly<Record<string, Readonly<Record<SoughtKind, string>>>> = {
  fr: { about: '/a-propos', careers: '/recrutement' },
  de: { about: '/ueber-uns', careers: '/karriere' },
  it: { about: '/chi-siamo', careers: '/lavora-con-noi' },
  es: { about: '/sobre-nosotros', careers: '/empleo' },
  pt: { about: '/sobre-nos', careers: '/carreiras' },
  nl: { about: '/over-ons', careers: '/vacatures' },
  sv: { about: '/om-oss', careers: '/karriar' },
  pl: { about: '/o-nas', careers: '/kariera' },
};

function names(text: string): ReadonlySet<string> {
  return new Set(text.split('|').map((name) => name.trim()));
}
