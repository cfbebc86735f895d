import { expect, it } from 'vitest';
import { signedAs } from './sign-off.ts';

const as = (body: string, from = 'Ana Costa', to = 'Ben Okoro') =>
  signedAs([{ step: 0, subject: 'Ana', body }], { from, to })[0];

it('follows the sender where a mail is signed, in full or by the first name', () => {
  expect(as('Hello,\n\nBuilds.\n\nAna')?.body).toBe('Hello,\n\nBuilds.\n\nBen');
  expect(as('Builds.\n\nBest,\nAna Costa\nLumen')?.body).toBe('Builds.\n\nBest,\nBen Okoro\nLumen');
  expect(as('Builds.\n\n— Ana,')?.body).toBe('Builds.\n\n— Ben,');
});

it('follows it where the writer says who they are', () => {
  expect(as('I am Ana from Lumen. Je suis Ana.')?.body).toBe('I am Ben from Lumen. Je suis Ben.');
});

it('leaves a first name alone that may be somebody else or a word, and the subject', () => {
  const will = 'Will you be there? Mark it. I will call Ana Lucia at Globex.';
  expect(as(will, 'Will Mark', 'Ben Okoro')?.body).toBe(will);
  expect(as(will)?.body).toBe(will);
  expect(as('Ana')?.subject).toBe('Ana');
});

it('takes names literally, and does nothing without one', () => {
  expect(as('X.\n\nA.*', 'A.* (B', 'C$& D')?.body).toBe('X.\n\nC$&');
  expect([as('Ana', '', 'Ben')?.body, as('Ana', 'Ana', ' ')?.body]).toEqual(['Ana', 'Ana']);
});
