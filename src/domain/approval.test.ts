import { expect, it } from 'vitest';
import { approvalCovers } from './approval.ts';

const approved = {
  recipient: 'lea@nord.example',
  sender: 'ana@example.example',
  mails: [
    { step: 0, subject: 'An idea', body: 'Hello' },
    { step: 3, subject: 'Re: An idea', body: 'Again' },
  ],
  footer: 'Example, 1 rue Haute',
  steps: [{ day: 1, kind: 'email' }],
};
const [first, second] = approved.mails;

it('covers what was shown', () => {
  expect(approvalCovers(approved, structuredClone(approved), 0)).toBe(true);
});

it.each([
  ['recipient', { recipient: 'tom@nord.example' }],
  ['sender', { sender: 'ben@example.example' }],
  ['footer', { footer: 'Elsewhere' }],
  ['steps', { steps: [] }],
  ['text', { mails: [{ step: 0, subject: 'An idea', body: 'Hello!' }] }],
])('does not cover another %s', (_name, change) => {
  expect(approvalCovers(approved, { ...approved, ...change }, 0)).toBe(false);
});

it('holds the changed follow-up alone', () => {
  const changed = {
    ...approved,
    mails: [
      first ?? { step: 0, subject: '', body: '' },
      { step: 3, subject: second?.subject ?? '', body: 'Other' },
    ],
  };
  expect([approvalCovers(approved, changed, 0), approvalCovers(approved, changed, 3)]).toEqual([true, false]);
});

it('covers no step that has no text', () => {
  expect(approvalCovers(approved, approved, 1)).toBe(false);
});
