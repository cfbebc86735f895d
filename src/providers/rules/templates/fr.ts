// Mails of the rules in French.
import type { MailFacts } from '../facts.ts';
import { sentence, type Template } from './template.ts';

export const french: Template = {
  greeting: ({ first }) => (first ? `Bonjour ${first},` : 'Bonjour,'),
  subjects: ({ company, news }) => {
    if (news?.kind === 'hiring') return [`Votre offre d’emploi : ${news.title}`];
    return company
      ? [`Une question pour ${company}`, `${company} : une question rapide`, `Une idée pour ${company}`]
      : ['Une question rapide', 'Une question pour vous'];
  },
  openings: (facts) => [...news(facts), ...role(facts)].slice(0, facts.news ? 1 : 3),
  contexts: (facts) => {
    const known = described(facts);
    if (known === '') return [];
    return [
      `Sauf erreur de ma part, ${known}.`,
      `Si je ne me trompe pas, ${known}.`,
      `À ma connaissance, ${known}.`,
    ];
  },
  proposition: (text) =>
    sentence(
      /^(?:nous|notre|nos|on)\b/i.test(text.trim()) ? text : `Ce que nous faisons, en bref : ${text.trim()}`,
    ),
  proofs: (text) => [sentence(`Concrètement : ${text}`), sentence(`En pratique : ${text}`)],
  asks: ({ company }) => [
    `Un échange de 15 minutes dans les prochains jours vous serait-il utile ?${company ? ` Si quelqu’un d’autre chez ${company} est plus proche du sujet, un nom me suffit.` : ''}`,
    'Est-ce un sujet pour vous en ce moment ? Si oui, je vous montre volontiers en 15 minutes. Si non, un simple « non » me va très bien.',
    'Puis-je vous montrer cela en 15 minutes, le jour qui vous convient ? Un simple oui ou non me suffit.',
  ],
  withoutOffer: ({ company }) => [
    'Avant de vous parler de nous, je préfère vous écouter : qu’est-ce qui vous prend le plus de temps en ce moment, et que changeriez-vous en premier si vous le pouviez ?',
    `Deux lignes suffisent. Et si quelqu’un d’autre${company ? ` chez ${company}` : ''} est plus proche du sujet, un nom me suffit. Si ce n’est pas le moment, inutile de répondre.`.replace(
      'un nom me suffit',
      'un nom me suffit',
    ),
  ],
  followUpWithoutOffer:
    'Un mot après mon dernier message : j’aimerais toujours savoir ce qui vous prend le plus de temps en ce moment. Une ligne suffit, et si le sujet revient à quelqu’un d’autre, un nom m’aide tout autant.',
  followUps: ({ company }) => [
    `Je reviens vers vous avec un exemple${company ? ` qui peut parler à ${company}` : ''}.`,
    `Une courte suite à mon dernier message, avec un exemple${company ? ` qui peut servir chez ${company}` : ''}.`,
    `Mon dernier message manquait d’exemple, en voici un${company ? ` pour vous et vos collègues chez ${company}` : ''}.`,
  ],
  caseStudy: (title, text) =>
    sentence(text.toLowerCase().includes(title.toLowerCase()) ? text : `${title} : ${text}`),
  followUpAsks: () => [
    'Souhaitez-vous que nous en parlions 15 minutes ? Si ce n’est pas le moment, dites-le-moi et je n’insisterai pas.',
    'Je peux vous le raconter en 15 minutes, si vous le souhaitez. Si ce n’est pas un sujet pour vous, un mot suffit.',
    'Si cela vous parle, je vous montre en 15 minutes comment cela s’est fait. Sinon, dites-le-moi et je ne vous écrirai plus.',
  ],
  calendar: (link) => `Vous pouvez choisir un créneau ici : ${link}`,
  wayOut: 'Si ce n’est pas le moment, dites-le-moi et je n’insisterai pas.',
  signOff: 'Bien à vous,',
};

function news({ company, news: event }: MailFacts): string[] {
  if (event === null) return [];
  return event.kind === 'hiring'
    ? [`J’ai vu l’offre d’emploi ${of(company ?? 'votre entreprise')} : ${sentence(event.title)}`]
    : [`J’ai lu la nouvelle au sujet ${of(company ?? 'votre entreprise')} : ${sentence(event.title)}`];
}

function role({ title, company }: MailFacts): string[] {
  const post = title && inSentence(title);
  if (post && company)
    return [
      `Je vous écris parce que vous êtes ${post} chez ${company}.`,
      `En tant que ${post} chez ${company}, vous êtes sans doute la bonne personne pour une question rapide.`,
      `C’est votre fonction chez ${company} (${post}) qui m’amène à vous écrire.`,
    ];
  if (company) return [`Je vous écris au sujet de votre travail chez ${company}.`];
  return post ? [`Je vous écris en raison de votre fonction : ${post}.`] : [];
}

/** "vous êtes environ 120 dans le secteur B2B SaaS, à Lyon". After news, the role comes first. */
function described(facts: MailFacts): string {
  const place = facts.city ? `à ${facts.city}` : (countries[facts.country ?? ''] ?? '');
  const work = workOf(facts);
  const based = place && (work ? `${work}, ${place}` : `vous êtes ${place}`);
  if (!facts.news || !facts.title) return based || work;
  return `vous y êtes ${inSentence(facts.title)}${work ? `, et ${based || work}` : ''}`;
}

function workOf({ size, industry, technology }: MailFacts): string {
  const people = size && size > 1 ? `vous êtes environ ${size}` : '';
  if (people) return industry ? `${people} dans le secteur ${industry}` : people;
  if (industry) return `vous travaillez dans le secteur ${industry}`;
  return technology ? `vous travaillez avec ${technology}` : '';
}

/** "de" before a name: "d’Umbrella", "de Globex". */
function of(name: string): string {
  return /^[aeiouyéèêâîôû]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** French titles are no proper names; English ones keep their capitals. */
function inSentence(title: string): string {
  const start =
    /^(?:Directeur|Directrice|Responsable|Chef|Cheffe|Président|Présidente|Fondateur|Fondatrice|Cofondateur|Cofondatrice|Gérant|Gérante|Ingénieur|Ingénieure|Développeur|Développeuse|Chargée?|Dirigeante?|Consultante?)\b/;
  return title.replace(start, (word) => word.toLowerCase());
}

const countries: Readonly<Record<string, string>> = {
  FR: 'en France',
  BE: 'en Belgique',
  CH: 'en Suisse',
  LU: 'au Luxembourg',
  CA: 'au Canada',
  GB: 'au Royaume-Uni',
  IE: 'en Irlande',
  US: 'aux États-Unis',
  DE: 'en Allemagne',
  AT: 'en Autriche',
  ES: 'en Espagne',
  PT: 'au Portugal',
  IT: 'en Italie',
  NL: 'aux Pays-Bas',
  MA: 'au Maroc',
  TN: 'en Tunisie',
};
