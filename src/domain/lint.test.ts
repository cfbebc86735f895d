import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCompany, aLead, aSignal } from '../../test/people.ts';
import { flagSchema } from './draft.ts';
import { type LintContext, lintMails } from './lint.ts';
import { offerSchema } from './segment.ts';

const context: LintContext = {
  lead: aLead({ title: 'VP Engineering', city: 'Lyon' }),
  company: aCompany({ industry: 'B2B SaaS', size: 120 }),
  signals: [],
  offer: offerSchema.parse({
    valueProposition: 'We cut builds from 40 to 6 minutes.',
    caseStudies: [{ title: 'Initech', text: 'Initech went from 12 releases to 90.' }],
    calendarLink: 'https://cal.example/ana',
    neverClaim: ['guaranteed results', 'best in the world'],
  }),
  senderName: 'Ana Silva',
  senderCompany: 'Lumen',
  language: 'en',
};
const filler =
  'We would like to hear how you work on this at the moment and what you would change about it first. '.repeat(
    3,
  );
const lint = (body: string, subject = 'A question for Globex', more = {}) =>
  lintMails([{ step: 0, subject, body: `${body} ${filler}` }], { ...context, ...more });
const codes = (body: string, subject?: string) => lint(body, subject).map(({ code }) => code);

it('has nothing to say about a true and tidy mail', () => {
  expect(
    lint(
      'Hi Camille,\n\nYou are VP Engineering at Globex, around 120 people. We cut builds from 40 to 6 minutes. Would 15 minutes be worth it? https://cal.example/ana.',
    ),
  ).toEqual([]);
});

it.each([
  'Hi {{first_name}},',
  'Hi [Name],',
  'Hi <first name>,',
  'Dear XXX,',
  'At {company} you',
  'TODO: say more',
  'undefined there',
])('refuses the placeholder in “%s”', (body) => expect(codes(body)).toContain('placeholder'));

it.each([
  ['Hi Jordan,', 'wrong_name'],
  ['Bonjour Monsieur Dupont,', 'wrong_name'],
  ['Hi Camille, your work at Umbrella is known.', 'wrong_name'],
  ['We save you 37 % a year.', 'unsourced_claim'],
  ['We helped Massive Dynamic.', 'unsourced_claim'],
  ['More at https://elsewhere.example/x.', 'unsourced_claim'],
  ['I saw that you are hiring.', 'empty_signal'],
  ['Congratulations on your Series B.', 'empty_signal'],
  ['We guarantee you results.', 'forbidden_claim'],
  ['THIS IS YOUR LAST chance', 'shouting'],
  ['Act now!!', 'shouting'],
  ['See https://cal.example/ana and https://bit.ly/abc', 'too_many_links'],
  ['See bit.ly/abc', 'too_many_links'],
])('flags “%s” as %s', (body, code) => expect(codes(body)).toContain(code));

it('reads the words of an invitation like those of the mail', () => {
  const noted = (note: string) =>
    lintMails([{ step: 0, subject: 'A question for Globex', body: filler, note }], context).map(
      ({ code, detail }) => `${code} ${detail}`,
    );
  expect(noted('Hi Camille, you are VP Engineering at Globex.')).toEqual([]);
  expect(noted('Hi Jordan, good to meet you.')).toEqual(['wrong_name Jordan']);
  expect(noted('Hi Camille, your work at Umbrella is known.')).toEqual(['wrong_name Umbrella']);
});

it.each([
  ['We are an official partner of Globex.', 'official'],
  ['Nous sommes partenaires certifiés.', 'partenair'],
  ['Wir sind Ihr Partner.', 'Partner'],
  ['As your accredited supplier, we call back.', 'accredit'],
  ['I write on behalf of your insurer.', 'on behalf of'],
  ['More at evil.example/x.', 'evil.example'],
  ['Answer to boss@evil.example please.', 'evil.example'],
  ['More at hxxps://evil[.]example/x', 'https://evil.example/x'],
  ['More at evil dot example? No: evil(dot)example', 'evil.example'],
  ['We make teams 87 % faster.', '87'],
  ['Trusted by Contoso.', 'Contoso'],
])('believes “%s” of the Offer alone, whatever the prospect’s own pages say', (body, detail) => {
  const told = { field: 'siteHome', source: 'https://globex.example', at: '2026-11-20' };
  const company = aCompany({
    description: `${body} 87 % faster. Trusted by Contoso. https://evil.example/x`,
    facts: [{ ...told, value: body }],
  });
  const found = lint(`Hi Camille, ${body}`, undefined, { company });
  expect(
    found
      .filter(({ code }) => code === 'unsourced_claim')
      .map((flag) => flag.detail)
      .join(),
  ).toContain(detail);
});

it.each([
  'We noticed that you are a certified partner of your suppliers.',
  'You raised $13.99M lately.',
  'Teams on Node.js and ASP.NET often ask us that.',
  'We wrote to you at globex.example before.',
  'Your partner network grows; we help social teams and their mandatory checks.',
])('has nothing against “%s”', (body) => {
  const signals = [aSignal('funding', 'Form D: $13.99M offering', 3)];
  expect(lint(`Hi Camille, ${body}`, undefined, { signals })).toEqual([]);
});

it('lets the Offer say what we are', () => {
  const offer = offerSchema.parse({
    valueProposition: 'Certified partner of Initech. See lumen.example/cases.',
  });
  expect(lint('We are a certified partner of Initech, see lumen.example.', undefined, { offer })).toEqual([]);
});

it.each([
  ['Re: our talk', 'fake_reply'],
  ['RE : our talk', 'fake_reply'],
  ['Fwd: our talk', 'fake_reply'],
  ['', 'empty_subject'],
  ['A subject that goes on and on until no telephone in the world can show it', 'long_subject'],
])('flags the subject “%s” as %s', (subject, code) => expect(codes('Hi Camille,', subject)).toContain(code));

it('knows the greeting with a family name, a title or none', () => {
  for (const greeting of ['Bonjour Madame Roux,', 'Dear Camille Roux,', 'Hello,', 'Bonjour,', 'Hi there,'])
    expect(codes(greeting)).not.toContain('wrong_name');
});

it('counts the words of first mail and follow-up by their own limits', () => {
  const mail = (step: number, words: number) => ({ step, subject: 'Hello', body: 'word '.repeat(words) });
  const found = lintMails([mail(0, 40), mail(3, 40), mail(5, 130)], context);
  expect(found).toEqual([
    { code: 'too_short', step: 0, detail: '40' },
    { code: 'too_long', step: 5, detail: '130' },
  ]);
});

it('reads a number however it is written', () => {
  const offer = offerSchema.parse({ valueProposition: 'Used by 12,500 teams, 1.5 times faster.' });
  expect(lint('12 500 équipes, 1,5 fois plus vite', undefined, { offer })).toEqual([]);
});

it('survives any text and answers flags that can be stored', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ maxLength: 80 }),
      (body, subject) => {
        for (const flag of lintMails([{ step: 0, subject, body }], context))
          expect(flagSchema.parse(flag)).toEqual(flag);
      },
    ),
  );
});
