// Mails of the rules in English.
import type { MailFacts } from '../facts.ts';
import { isSentence, sentence, story, type Template } from './template.ts';

export const english: Template = {
  greeting: ({ first }) => (first ? `Hi ${first},` : 'Hello,'),
  subjects: ({ company, news }) => {
    if (news && company)
      return news.kind === 'hiring'
        ? [`Hiring at ${company}: a short question`]
        : [`After the news at ${company}`, `A question for ${company}`];
    return company
      ? [`A question for ${company}`, `${company}: a short question`, `Worth a look for ${company}?`]
      : ['A short question', 'A question for you'];
  },
  openings: (facts) => [...news(facts), ...role(facts)].slice(0, facts.news ? 1 : 3),
  contexts: (facts) => (facts.news ? afterNews(facts) : [aboutCompany(facts)].filter((text) => text !== '')),
  proposition: (text) =>
    isSentence(text) || /^(?:we|our)\b/i.test(text.trim())
      ? sentence(text)
      : sentence(`What we do, in short: ${text.trim()}`),
  proofs: (text) => [isSentence(text) ? text.trim() : sentence(`In practice: ${text}`)],
  asks: ({ company }) => [
    `Would a 15-minute call in the next few days be worth your time?${company ? ` If a colleague at ${company} is closer to this, I would be glad of a name.` : ''}`,
    'Is this on your mind at the moment? If so, I would be happy to show you in 15 minutes. If not, a one-line no is fine too.',
    'May I show you in 15 minutes, on a day that suits you? A short yes or no is all I need.',
  ],
  withoutOffer: ({ company }) => [
    'Before I say anything about us, I would rather hear from you: what takes most of your time at the moment, and what would you change first if you could?',
    `Two lines are enough. And if a colleague${company ? ` at ${company}` : ''} is closer to the subject, I would be glad of a name. If now is not the moment, there is no need to answer.`,
  ],
  followUpWithoutOffer:
    'A short word after my last note: I would still be glad to hear what takes most of your time at the moment. One line is enough, and if the subject belongs to a colleague, a name helps just as much.',
  followUps: ({ company }) => [
    `A short follow-up to my last note, with an example${company ? ` that may be of use at ${company}` : ''}.`,
    `I am coming back to my last note with an example${company ? ` that may speak to you at ${company}` : ''}.`,
    `My last note was short on detail, so here is an example${company ? ` for you and your colleagues at ${company}` : ''}.`,
  ],
  caseStudy: (title, text) => story({ title, text }, ':'),
  followUpAsks: ({ first }) => [
    'Would 15 minutes to go through it be useful? If the timing is wrong, just tell me and I will leave it there.',
    `Shall I walk you through it in 15 minutes${first ? `, ${first}` : ''}? If it is not a subject for you, a one-word answer is enough.`,
    'If that sounds familiar, I can show you how it was done in 15 minutes. If not, tell me and I will not write again.',
  ],
  calendar: (link) => `You can pick a time here: ${link}`,
  wayOut: 'If now is not the moment, tell me and I will leave it there.',
  signOff: 'Best regards,',
};

const round = /^(?:pre-?seed|seed|series [a-k]\d?)$/i;

function news({ company, news: event }: MailFacts): string[] {
  if (event === null) return [];
  const where = company ?? 'your company';
  if (event.kind === 'hiring') return [`I saw that ${where} is hiring (${event.title}).`];
  return round.test(event.title)
    ? [`Congratulations on the ${event.title} round at ${where}.`]
    : [`I read the news about ${where}: ${sentence(event.title)}`];
}

function role({ title, company }: MailFacts): string[] {
  if (title && company)
    return [
      `I am writing to you because you are ${title} at ${company}.`,
      `As ${title} at ${company}, you are probably the right person for a short question.`,
      `Your role as ${title} at ${company} is the reason for this note.`,
    ];
  if (company) return [`I am writing to you because of your work at ${company}.`];
  return title ? [`I am writing to you because of your role as ${title}.`] : [];
}

/** "As VP Engineering of a B2B SaaS company of around 120 people in Lyon, you are probably the right person to ask." */
function afterNews(facts: MailFacts): string[] {
  const { title } = facts;
  const company = companyOf(facts);
  if (title && company) return [`As ${title} at ${company}, you are probably the right person to ask.`];
  if (title) return [`As ${title}, you are probably the right person to ask.`];
  return company ? [`From what I can see, it is ${company}.`] : [];
}

/** "From what I can see, Globex is a B2B SaaS company of around 120 people in Lyon." */
function aboutCompany(facts: MailFacts): string {
  const company = companyOf(facts);
  const stack = facts.technology ? `From what I can see, you work with ${facts.technology}.` : '';
  if (company === '') return stack;
  return `From what I can see, ${facts.company ? `${facts.company} is` : 'you work at'} ${company}.`;
}

/** "a B2B SaaS company of around 120 people in Lyon"; empty when nothing is known of it. */
function companyOf(facts: MailFacts): string {
  const { industry, size } = facts;
  const place = placeOf(facts);
  const people = size && size > 1 ? ` of around ${size} people` : '';
  if (!industry && !people && !place) return '';
  const kind = industry ? `${/^[aeio]/i.test(industry) ? 'an' : 'a'} ${industry} company` : 'a company';
  return `${kind}${people}${place && ` in ${place}`}`;
}

function placeOf({ city, country }: MailFacts): string {
  return city ?? (country ? named(country) : '');
}

/** "the Netherlands" needs its article; other names stand alone. */
function named(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code);
  if (name === undefined) return '';
  return /^(?:Netherlands|United|Philippines|Czech Republic)/.test(name) ? `the ${name}` : name;
}
