import { expect, it } from 'vitest';
import { noteLimit } from '#domain/linkedin.ts';
import { defaultSequence } from '#domain/segment.ts';
import { withNote } from './add-note.ts';

const mails = [
  { step: 0, subject: 'Tests', body: 'Hello' },
  { step: 3, subject: 'Tests', body: 'Again' },
];
const about = { firstName: 'Camille', who: 'Camille Roux', company: 'Globex', language: 'en' as const };
const from = { name: 'Ana Costa', company: 'Lumen', fallback: 'en' as const };
const note = (written: string | null, more: Partial<Parameters<typeof withNote>[1]> = {}) =>
  withNote(mails, { steps: defaultSequence, written, about, from, ...more });

it('keeps the model’s words with the first mail, on one line', () => {
  expect(note('Hello Camille,\nyour  tests made me curious.')).toEqual([
    { ...mails[0], note: 'Hello Camille, your tests made me curious.' },
    mails[1],
  ]);
});

it.each([
  ['nothing', null],
  ['only spaces', ' \n'],
  ['more than LinkedIn takes', 'a '.repeat(120)],
])('writes a plain sentence where the model wrote %s', (_name, written) => {
  const [first] = note(written);
  expect(first?.note).toContain('Camille');
  expect(first?.note).toContain('Ana Costa');
  expect(first?.note?.length).toBeLessThanOrEqual(noteLimit);
});

it('names nobody who is not known yet', () => {
  const [first] = note(null, { from: { ...from, name: '' } });
  expect(first?.note).toBe('Hello, I wrote to you by mail. I would be glad to stay in touch here too.');
});

it('adds nothing to a sequence without an invitation', () => {
  expect(note('Hello', { steps: [{ day: 1, kind: 'email' }] })).toEqual(mails);
});
