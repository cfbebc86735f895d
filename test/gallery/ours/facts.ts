// One lead as the product reads it, as the ground of all sample cards: an ordinary one, and one whose every field is
// as long and as strange as it may be.
import { offerSchema, storedSequenceSchema } from '#domain/segment.ts';
import { defaultSettings } from '#domain/settings.ts';
import { caseOf, type ReviewCase, type ReviewFacts } from '#features/review/review-case.ts';
import { aCompany, aLead } from '../../people.ts';

export type Locale = 'en' | 'fr';

/** A Friday, 10:42 in Paris. */
export const now = new Date('2026-11-20T09:42:00Z');
export const leadId = '0193a0c0-0000-7000-8000-000000000001';
const mailboxId = '0193a0c0-0000-7000-8000-000000000002';

const bodies = {
  en: 'Hi Camille,\n\nI saw that Globex is hiring (3 backend engineers).\n\nBrightlane gives every branch its own environment.\n\nBest regards,',
  fr: 'Bonjour Camille,\n\nJ’ai vu que Globex recrute (3 backend engineers).\n\nBrightlane donne à chaque branche son environnement.\n\nBien à vous,',
};
const subjects = { en: 'Hiring at Globex: a short question', fr: 'Vos recrutements chez Globex' };
const notes = {
  en: 'Hello Camille, I wrote to you from Brightlane about Globex. I would be glad to stay in touch here too. Ana Costa',
  fr: 'Bonjour Camille, je vous ai écrit de la part de Brightlane au sujet de Globex. Au plaisir de rester en contact ici aussi. Ana Costa',
};
const reasons = {
  en: 'right size, right stack; neighbouring sector',
  fr: 'bonne taille, bonnes technologies ; secteur voisin',
};

/** The ordinary lead. */
export function factsOf(locale: Locale, more: Partial<ReviewFacts> = {}): ReviewFacts {
  const mails = [
    { step: 0, subject: subjects[locale], body: bodies[locale], note: notes[locale] },
    { step: 3, subject: subjects[locale], body: bodies[locale].replace(/\n\n.*?\n\n/s, '\n\n') },
  ];
  return {
    lead: aLead({
      id: leadId,
      state: 'in_review',
      title: 'VP Engineering',
      city: 'Lyon',
      country: 'FR',
      linkedinUrl: 'https://www.linkedin.com/in/camille-roux-example',
      mailboxId,
      facts: [{ field: 'email', value: 'camille@globex.example', source: 'csv:fair.csv', at: '2026-11-19' }],
    }),
    company: aCompany({ website: 'https://globex.example', industry: 'B2B SaaS', size: 120 }),
    locale,
    pausedAt: null,
    pausedBy: null,
    liveSince: now,
    settings: {
      doc: {
        ...defaultSettings,
        sender: {
          company: 'Brightlane SAS',
          postalAddress: '12 rue des Tanneurs, 69005 Lyon, France',
          privacyContact: 'privacy@brightlane.example',
        },
      },
      changedBy: 'U1',
      at: now,
    },
    overruled: null,
    hasIcp: true,
    offer: offerSchema.parse({ valueProposition: 'Brightlane gives every branch its own environment.' }),
    sequence: storedSequenceSchema.parse([
      { day: 1, kind: 'email' },
      { day: 3, kind: 'linkedin_visit' },
      { day: 4, kind: 'linkedin_invite' },
      { day: 7, kind: 'email' },
    ]),
    score: {
      total: 87,
      reason: reasons[locale],
      scorer: 'rules',
      asked: 6,
      unknown: 1,
      boosts: boosts(),
      evidence: [],
    },
    draft: { number: 1, language: locale, author: 'rules', editedBy: null, mails, flags: [], at: now },
    original: { number: 1, author: 'rules', mails },
    mailbox: {
      id: mailboxId,
      memberId: 'm',
      address: 'ana@brightlane.example',
      name: 'Ana Costa',
      signature: 'Ana Costa\nBrightlane',
      state: 'active',
      tz: 'Europe/Paris',
    },
    owner: { id: 'm', slackUserId: 'U1', delegates: true, awayUntil: null, deputyId: null, deputy: null },
    decision: null,
    touches: [],
    taskId: null,
    hold: null,
    runSource: 'csv:fair.csv',
    ...more,
  };
}

function boosts(): NonNullable<ReviewFacts['score']>['boosts'] {
  const url = 'https://globex.example/careers';
  const at = (day: string) => new Date(`${day}T08:00:00Z`);
  return [
    { kind: 'hiring', title: '3 backend engineers', at: at('2026-11-14'), dated: true, points: 8, url },
    { kind: 'funding', title: 'Series A', at: at('2026-10-30'), dated: false, points: 3, url: null },
  ];
}

export const strange = 'اَلْعَرَبِيَّةُ 🧑🏽‍🚀 <script>*bold* _it_ `x` & <!channel> <@U1>';
const long = `${strange} ${'Pneumonoultramicroscopicsilicovolcanoconiosis-Straße '.repeat(80)}`;

/** The lead whose list was made to break us. */
export function extremeFacts(locale: Locale): ReviewFacts {
  const facts = factsOf(locale);
  const mails = [
    { step: 0, subject: long, body: `${long}\n\n${'א'.repeat(5_000)}` },
    { step: 3, subject: long, body: long },
  ];
  return {
    ...facts,
    lead: { ...facts.lead, fullName: long, title: long, city: strange },
    company: facts.company && { ...facts.company, name: long, industry: long, size: 1_234_567 },
    score: {
      total: 100,
      reason: long,
      scorer: 'a-very-long-model-name',
      asked: 6,
      unknown: 6,
      boosts: boosts(),
      evidence: [],
    },
    draft: {
      ...{ number: 12, language: locale, author: 'human', editedBy: 'U2', mails, at: now },
      flags: [
        { code: 'too_long', step: 0, detail: '900' },
        { code: 'unsourced_claim', step: 0, detail: strange },
      ],
    },
  };
}

/** The case behind a card, as a use case reads it. */
export function caseFor(facts: ReviewFacts): ReviewCase {
  return caseOf(facts, { now, inMails: 'https://prospect.brightlane.example' });
}
