// Mails of the rules in English.
import type { MailFacts } from '../facts.ts';
import { sentence, type Template } from './template.ts';

export const english: Template = {
  greeting: ({ first }) => (first ? `Hi ${first},` : 'Hello,'),
  subjects: ({ company, news }) => {
    if (news?.kind === 'hiring') return [`Your job ad: ${news.title}`];
    return company
      ? [`A question for ${company}`, `${company}: a short question`, `Worth a look for ${company}?`]
      : ['A short question', 'A question for you'];
  },
  openings: (facts) => [...news(facts), ...role(facts)].slice(0, facts.news ? 1 : 3),
  contexts: (facts) => {
    const known = described(facts);
    if (known === '') return [];
    return [
      `From what I can see, ${known}.`,
      `If I read it right, ${known}.`,
      `As far as I can tell, ${known}.`,
    ];
  },
  proposition: (text) =>
    sentence(/^(?:we|our)\b/i.test(text.trim()) ? text : `What we do, in short: ${text.trim()}`),
  proofs: (text) => [sentence(`In practice: ${text}`), sentence(`What that looks like: ${text}`)],
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
    `A short follow-up to my last note${company ? `, with an example that may be of use at ${company}` : ', with an example'}.`,
    `I am coming back to my last note with an example${company ? ` that may speak to you at ${company}` : ''}.`,
    `My last note was short on detail, so here is an example${company ? ` for you and your colleagues at ${company}` : ''}.`,
  ],
  caseStudy: (title, text) =>
    sentence(text.toLowerCase().includes(title.toLowerCase()) ? text : `${title}: ${text}`),
  followUpAsks: ({ first }) => [
    'Would 15 minutes to go through it be useful? If the timing is wrong, just tell me and I will leave it there.',
    `Shall I walk you through it in 15 minutes${first ? `, ${first}` : ''}? If it is not a subject for you, a one-word answer is enough.`,
    'If that sounds familiar, I can show you how it was done in 15 minutes. If not, tell me and I will not write again.',
  ],
  calendar: (link) => `You can pick a time here: ${link}`,
  wayOut: 'If now is not the moment, tell me and I will leave it there.',
  signOff: 'Best regards,',
};

function news({ company, news: event }: MailFacts): string[] {
  if (event === null) return [];
  const whose = company ? `of ${company}` : 'of your company';
  return event.kind === 'hiring'
    ? [`I saw the job ad ${whose}: ${sentence(event.title)}`]
    : [`I read the news ${company ? `about ${company}` : 'about your company'}: ${sentence(event.title)}`];
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

/** "you are around 120 people in B2B SaaS, based in Lyon". After news, the role comes first. */
function described(facts: MailFacts): string {
  const place = placeOf(facts);
  const work = workOf(facts);
  const based = place && (work ? `${work}, based in ${place}` : `you are based in ${place}`);
  if (!facts.news || !facts.title) return based || work;
  return `you are ${facts.title} there${work ? `, and ${based || work}` : ''}`;
}

function workOf({ size, industry, technology }: MailFacts): string {
  const people = size && size > 1 ? `you are around ${size} people` : '';
  if (people) return industry ? `${people} in ${industry}` : people;
  if (industry) return `you work in ${industry}`;
  return technology ? `you work with ${technology}` : '';
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
