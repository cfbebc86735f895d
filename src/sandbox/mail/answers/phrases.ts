// What an invented prospect writes. One table a language, several wordings a kind; which one is taken follows
// from the id of the mail that is answered. This is sample correspondence, not text of the product.
import type { AnswerKind } from '../../protocol.ts';

export type Language = 'en' | 'fr';

/** Kinds that are a person's own words. */
export type SpokenKind = Exclude<AnswerKind, 'bounce' | 'out_of_office' | 'custom'>;

/** `{me}` the prospect's first name, `{month}` a month from now, `{colleague}` and `{colleagueEmail}`. */
export const PHRASES: Readonly<Record<Language, Readonly<Record<SpokenKind, readonly string[]>>>> = {
  en: {
    interested: [
      'Hello,\n\nGood timing, we were discussing exactly this last week. Could you send me two slots for a call on Thursday or Friday?\n\nBest,\n{me}',
      'Hi,\n\nThis sounds interesting. Let us talk: I am free next Tuesday afternoon.\n\n{me}',
      'Thanks for reaching out. Yes, I would like to see a demo. Please send an invitation.\n\nKind regards\n{me}',
    ],
    question: [
      'Hello,\n\nHow does this differ from what we already have, and what would it cost for a team of 15?\n\nThanks,\n{me}',
      'Hi,\n\nTwo questions before I answer: where is the data hosted, and does it work with our current tools?\n\n{me}',
    ],
    not_now: [
      'Hello,\n\nThis is not the right moment, our budget for the year is spent. Please ask me again in {month}.\n\nBest,\n{me}',
      'Hi,\n\nNot now, we are in the middle of a migration. Get back to me in {month} and I will have a look.\n\n{me}',
    ],
    not_interested: [
      'Hello,\n\nThank you, but we are not interested. We already have a solution that we are happy with.\n\n{me}',
      'Hi,\n\nNo thanks, this is not a fit for us.\n\n{me}',
    ],
    wrong_person: [
      'Hello,\n\nI am not the right person for this. {colleague} looks after it: {colleagueEmail}.\n\nBest,\n{me}',
      'Hi,\n\nThis is not my area any more. Please write to my colleague {colleague} ({colleagueEmail}).\n\n{me}',
    ],
    unsubscribe_words: [
      'Please take me off your list and do not write to me again.\n\n{me}',
      'Hello,\n\nI do not want to receive any more e-mails from you. Please remove my address.\n\n{me}',
    ],
  },
  fr: {
    interested: [
      'Bonjour,\n\nCela tombe bien, nous en parlions justement la semaine dernière. Pouvez-vous me proposer deux créneaux jeudi ou vendredi ?\n\nBien cordialement,\n{me}',
      'Bonjour,\n\nLe sujet m’intéresse. Je suis disponible mardi après-midi pour en discuter.\n\n{me}',
    ],
    question: [
      'Bonjour,\n\nEn quoi est-ce différent de ce que nous avons déjà, et combien cela coûterait-il pour une équipe de 15 personnes ?\n\nMerci,\n{me}',
      'Bonjour,\n\nDeux questions avant de vous répondre : où sont hébergées les données, et est-ce compatible avec nos outils ?\n\n{me}',
    ],
    not_now: [
      'Bonjour,\n\nCe n’est pas le bon moment, notre budget de l’année est épuisé. Recontactez-moi en {month}.\n\nCordialement,\n{me}',
      'Bonjour,\n\nPas maintenant, nous sommes en pleine migration. Revenez vers moi en {month}.\n\n{me}',
    ],
    not_interested: [
      'Bonjour,\n\nMerci, mais nous ne sommes pas intéressés. Nous avons déjà une solution qui nous convient.\n\n{me}',
      'Bonjour,\n\nNon merci, cela ne correspond pas à nos besoins.\n\n{me}',
    ],
    wrong_person: [
      'Bonjour,\n\nJe ne suis pas la bonne personne. {colleague} s’occupe de ce sujet : {colleagueEmail}.\n\nCordialement,\n{me}',
      'Bonjour,\n\nCe n’est plus mon domaine. Merci d’écrire à ma collègue {colleague} ({colleagueEmail}).\n\n{me}',
    ],
    unsubscribe_words: [
      'Bonjour,\n\nMerci de me retirer de votre liste et de ne plus m’écrire.\n\n{me}',
      'Je ne souhaite plus recevoir vos e-mails. Merci de supprimer mon adresse.\n\n{me}',
    ],
  },
};

/** `{until}` is the last day away. */
export const AWAY_PHRASES: Readonly<Record<Language, { subject: string; bodies: readonly string[] }>> = {
  en: {
    subject: 'Automatic reply: ',
    bodies: [
      'Hello,\n\nThank you for your message. I am out of the office until {until} with limited access to e-mail.\nIn urgent cases please write to {colleagueEmail}.\n\n{me}',
      'I am on leave until {until}. Your message will not be forwarded.\n\nBest regards\n{me}',
    ],
  },
  fr: {
    subject: 'Réponse automatique : ',
    bodies: [
      'Bonjour,\n\nMerci pour votre message. Je suis absent(e) du bureau jusqu’au {until} inclus.\nEn cas d’urgence, écrivez à {colleagueEmail}.\n\n{me}',
      'Je suis en congés jusqu’au {until} inclus. Votre message ne sera pas transféré.\n\nCordialement\n{me}',
    ],
  },
};

export const COLLEAGUES: Readonly<Record<Language, readonly string[]>> = {
  en: ['Priya Nair', 'Tom Ashdown', 'Helen Marsh'],
  fr: ['Claire Morel', 'Sandrine Petit', 'Lucie Garnier'],
};
