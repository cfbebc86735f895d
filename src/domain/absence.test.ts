import { expect, it } from 'vitest';
import { isAbsence } from './absence.ts';

const note = (text: string, returnsOn: string | null = null) =>
  ({ kind: 'auto_reply', returnsOn, text }) as const;

it.each([
  ['Out of office: Builds', note('I will answer later.')],
  ['Automatic reply: Builds', note('I am out of the office with limited access to e-mail.')],
  ['Abwesenheitsnotiz', note('Vielen Dank für Ihre Nachricht.')],
  ['Réponse automatique : Builds', note('Je suis en congés.')],
  ['Re: Builds', note('Back soon', '2026-12-08')],
])('%s is of somebody who is away', (subject, inbound) => {
  expect(isAbsence(inbound, subject)).toBe(true);
});

it.each([
  ['Automatic reply: Builds', note('We have received your message and answer within two days.')],
  ['[Ticket 48213] Received', note('This is an automatic message. Your request is being looked at.')],
  ['Out of office', { ...note('Call me.'), kind: 'reply' } as const],
])('%s is not', (subject, inbound) => {
  expect(isAbsence(inbound, subject)).toBe(false);
});
