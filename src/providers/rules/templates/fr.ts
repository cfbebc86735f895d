// Mails of the rules in French.
import type { MailFacts } from '../facts.ts';
import { isSentence, sentence, story, type Template } from './template.ts';

export const french: Template = {
  greeting: ({ first }) => (first ? `Bonjour ${first},` : 'Bonjour,'),
  subjects: ({ company, news }) => {
    if (news && company)
      return news.kind === 'hiring'
        ? [`Vos recrutements chez ${company}`]
        : [`Une question pour ${company}`, `${company} : une question rapide`];
    return company
      ? [`Une question pour ${company}`, `${company} : une question rapide`, `Une idée pour ${company}`]
      : ['Une question rapide', 'Une question pour vous'];
  },
  openings: (facts) => [...news(facts), ...role(facts)].slice(0, facts.news ? 1 : 3),
  contexts: (facts) => (facts.news ? afterNews(facts) : [aboutCompany(facts)].filter((text) => text !== '')),
  proposition: (text) =>
    isSentence(text) || /^(?:nous|notre|nos|on)\b/i.test(text.trim())
      ? sentence(text)
      : sentence(`Ce que nous faisons, en bref : ${text.trim()}`),
  proofs: (text) => [isSentence(text) ? text.trim() : sentence(`Concrètement : ${text}`)],
  asks: ({ company }) => [
    `Un échange de 15 minutes dans les prochains jours vous serait-il utile ?${company ? ` Si quelqu’un d’autre chez ${company} est plus proche du sujet, un nom me suffit.` : ''}`,
    'Est-ce un sujet pour vous en ce moment ? Si oui, je vous montre volontiers en 15 minutes. Si non, un simple « non » me va très bien.',
    'Puis-je vous montrer cela en 15 minutes, le jour qui vous convient ? Un simple oui ou non me suffit.',
  ],
  withoutOffer: ({ company }) => [
    'Avant de vous parler de nous, je préfère vous écouter : qu’est-ce qui vous prend le plus de temps en ce moment, et que changeriez-vous en premier si vous le pouviez ?',
    `Deux lignes suffisent. Et si quelqu’un d’autre${company ? ` chez ${company}` : ''} est plus proche du sujet, un nom me suffit. Si ce n’est pas le moment, inutile de répondre.`,
  ],
  followUpWithoutOffer:
    'Un mot après mon dernier message : j’aimerais toujours savoir ce qui vous prend le plus de temps en ce moment. Une ligne suffit, et si le sujet revient à quelqu’un d’autre, un nom m’aide tout autant.',
  followUps: ({ company }) => [
    `Je reviens vers vous avec un exemple${company ? ` qui peut parler à ${company}` : ''}.`,
    `Une courte suite à mon dernier message, avec un exemple${company ? ` qui peut servir chez ${company}` : ''}.`,
    `Mon dernier message manquait d’exemple, en voici un${company ? ` pour vous et vos collègues chez ${company}` : ''}.`,
  ],
  caseStudy: (title, text) => story({ title, text }, ' :'),
  followUpAsks: () => [
    'Souhaitez-vous que nous en parlions 15 minutes ? Si ce n’est pas le moment, dites-le-moi et je n’insisterai pas.',
    'Je peux vous le raconter en 15 minutes, si vous le souhaitez. Si ce n’est pas un sujet pour vous, un mot suffit.',
    'Si cela vous parle, je vous montre en 15 minutes comment cela s’est fait. Sinon, dites-le-moi et je ne vous écrirai plus.',
  ],
  calendar: (link) => `Vous pouvez choisir un créneau ici : ${link}`,
  wayOut: 'Si ce n’est pas le moment, dites-le-moi et je n’insisterai pas.',
  signOff: 'Bien à vous,',
};

const round = /^(?:pre-?seed|seed|series [a-k]\d?|série [a-k])$/i;

function news({ company, news: event }: MailFacts): string[] {
  if (event === null) return [];
  const where = company ?? 'votre entreprise';
  if (event.kind === 'hiring') return [`J’ai vu que ${where} recrute (${event.title}).`];
  return round.test(event.title)
    ? [`Félicitations pour la levée de fonds ${of(where)} (${event.title}).`]
    : [`J’ai lu la nouvelle au sujet ${of(where)} : ${sentence(event.title)}`];
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

/** "En tant que VP Engineering d’une entreprise d’environ 120 personnes à Lyon, vous êtes sans doute …" */
function afterNews(facts: MailFacts): string[] {
  const post = facts.title && inSentence(facts.title);
  const company = companyOf(facts);
  const right = 'vous êtes sans doute la bonne personne à qui poser ma question';
  if (post && company) return [`En tant que ${post} d’${company}, ${right}.`];
  if (post) return [`En tant que ${post}, ${right}.`];
  return company ? [`Sauf erreur de ma part, il s’agit d’${company}.`] : [];
}

/** "Sauf erreur de ma part, Globex est une entreprise d’environ 120 personnes à Lyon (B2B SaaS)." */
function aboutCompany(facts: MailFacts): string {
  const company = companyOf(facts);
  if (company !== '')
    return `Sauf erreur de ma part, ${facts.company ? `${facts.company} est` : 'vous travaillez dans'} ${company}.`;
  return facts.technology ? `Sauf erreur de ma part, vous travaillez avec ${facts.technology}.` : '';
}

/** "une entreprise d’environ 120 personnes à Lyon (B2B SaaS)"; empty when nothing is known of it. */
function companyOf({ size, industry, city, country }: MailFacts): string {
  const people = size && size > 1 ? ` d’environ ${size} personnes` : '';
  const land = countries[country ?? ''];
  const place = city ? ` à ${city}` : land ? ` ${land}` : '';
  const sector = industry ? ` (${industry})` : '';
  return people || place || sector ? `une entreprise${people}${place}${sector}` : '';
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
