import { expect, it } from 'vitest';
import { type FooterInput, writeFooter } from './write-footer.ts';

const fact = { field: 'email', value: 'lea@nord.example', source: 'csv:fair.csv', at: '2026-11-20' };
const input: FooterInput = {
  language: 'en',
  sender: {
    company: 'Example SAS',
    postalAddress: '1 rue Haute, 69001 Lyon',
    privacyContact: 'privacy@example.example',
  },
  lead: { facts: [fact] },
  mailbox: { name: 'Ana Martin', signature: null },
  offer: null,
  inMails: 'https://prospect.example/',
};

it('names the sender, how the person was found, whom to ask, and a personal link', () => {
  expect(writeFooter(input, 'tok.en').split('\n')).toEqual([
    'Ana Martin',
    '',
    '--',
    'Example SAS, 1 rue Haute, 69001 Lyon',
    'I found your business contact details in a list that our team put together.',
    'Questions about your data: privacy@example.example',
    'Not interested? Unsubscribe here: https://prospect.example/u/tok.en',
  ]);
});

it('differs from what the card shows by the token alone', () => {
  expect(writeFooter(input, 'tok.en').replace('tok.en', '…')).toBe(writeFooter(input));
});

it('asks for an answer instead of a link without a public address', () => {
  const footer = writeFooter({ ...input, inMails: null }, 'tok.en');
  expect(footer).not.toContain('http');
  expect(footer).toContain('"stop"');
});

it('speaks French to a French prospect and names the page that it found', () => {
  const found = { ...fact, source: 'https://nord.example/equipe' };
  const footer = writeFooter({ ...input, language: 'fr', lead: { facts: [found] } });
  expect(footer).toContain('J’ai trouvé vos coordonnées professionnelles ici : https://nord.example/equipe');
});
