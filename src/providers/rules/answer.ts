// A draft of an answer without a model: greeting, thanks, the calendar link of the Offer or the question for a time. It
// says nothing about us; what was asked is for the person who sends it.
import type { MailLanguage } from '#domain/segment.ts';
import type { AnswerInput } from '#ports/reply-model.ts';

type Words = {
  readonly greeting: (name: string) => string;
  readonly thanks: string;
  readonly question: string;
  readonly link: (url: string) => string;
  readonly time: string;
  readonly closing: string;
};

const words: Readonly<Record<MailLanguage, Words>> = {
  en: {
    greeting: (name) => `Hello ${name},`,
    thanks: 'Thank you for your answer.',
    question: 'Thank you for your question. I will gladly go through it with you.',
    link: (url) => `You can choose a time that suits you here: ${url}`,
    time: 'Which day and time would suit you for a short call?',
    closing: 'Best regards,',
  },
  fr: {
    greeting: (name) => `Bonjour ${name},`,
    thanks: 'Merci pour votre réponse.',
    question: 'Merci pour votre question. Je vous réponds volontiers de vive voix.',
    link: (url) => `Vous pouvez choisir ici un créneau qui vous convient : ${url}`,
    time: 'Quel jour et quelle heure vous conviendraient pour un court échange ?',
    closing: 'Bien à vous,',
  },
};

/** The whole text, with the sender's name. */
export function composeAnswer({ lead, offer, language, intent, senderName }: AnswerInput): string {
  const said = words[language];
  const first = lead.firstName ?? lead.fullName.split(' ')[0] ?? '';
  const link = offer?.calendarLink ?? null;
  return [
    said.greeting(first),
    intent === 'question' ? said.question : said.thanks,
    link ? said.link(link) : said.time,
    `${said.closing}\n${senderName}`,
  ].join('\n\n');
}
