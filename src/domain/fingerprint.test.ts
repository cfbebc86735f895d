import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Approvable } from './draft.ts';
import { canonical, changedMarks, fingerprintOf, marksOf } from './fingerprint.ts';

const approvable: Approvable = {
  recipient: 'camille@globex.example',
  sender: 'ana@acme.example',
  mails: [
    { step: 0, subject: 'Environments', body: 'Bonjour Camille,' },
    { step: 3, subject: 'Re: Environments', body: 'How Initech did it' },
  ],
  footer: 'Acme SAS, Lyon',
  steps: [
    { day: 1, kind: 'email' },
    { day: 7, kind: 'email' },
  ],
};

describe('the fingerprint of a card', () => {
  it('does not depend on the order in which fields were written', () => {
    const { recipient, ...rest } = approvable;
    expect(fingerprintOf({ ...rest, recipient })).toBe(fingerprintOf(approvable));
  });

  it('changes with every single part that would leave', () => {
    const [first, second] = approvable.mails;
    if (!first || !second) throw new Error('two mails');
    const changes: Partial<Approvable>[] = [
      { recipient: 'camille@globex.test' },
      { sender: 'ben@acme.example' },
      { mails: [{ ...first, subject: 'Environments ' }, second] },
      { mails: [{ ...first, body: 'Bonjour Camille.' }, second] },
      { mails: [first, { ...second, body: '' }] },
      { mails: [first] },
      { mails: [{ ...first, note: 'Bonjour Camille' }, second] },
      { mails: [{ ...first, note: '' }, second] },
      { footer: '' },
      { steps: [{ day: 1, kind: 'email' }] },
    ];
    const prints = changes.map((change) => fingerprintOf({ ...approvable, ...change }));
    expect(new Set([...prints, fingerprintOf(approvable)]).size).toBe(changes.length + 1);
  });

  it('tells any two different texts apart', () => {
    const body = fc.string();
    fc.assert(
      fc.property(body, body, (a, b) => {
        const print = (text: string) =>
          fingerprintOf({ ...approvable, mails: [{ step: 0, subject: 's', body: text }] });
        return (print(a) === print(b)) === (a === b);
      }),
    );
  });

  it('writes equal values as equal JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(value) === canonical(structuredClone(value))));
  });
});

describe('the marks beside it', () => {
  it('name what changed', () => {
    const other = { ...approvable, sender: 'ben@acme.example', footer: 'Acme SAS, Paris' };
    expect(changedMarks(marksOf(approvable), marksOf(other))).toEqual(['sender', 'footer']);
    expect(changedMarks(marksOf(approvable), marksOf(approvable))).toEqual([]);
  });

  it('say that everything changed when they are not ours', () => {
    expect(changedMarks('', marksOf(approvable))).toHaveLength(6);
  });
});
