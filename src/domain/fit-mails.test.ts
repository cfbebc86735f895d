import { expect, it } from 'vitest';
import { fitMails } from './fit-mails.ts';
import { defaultSequence } from './segment.ts';

const mails = [
  { step: 0, subject: 'First', body: 'One' },
  { step: 3, subject: '', body: 'Two' },
];
const flags = [{ code: 'too_long', step: 3, detail: '' } as const];

it('lays the mails of a draft onto the mail steps of another sequence, with what was flagged', () => {
  const steps = [
    { day: 1, kind: 'email' },
    { day: 5, kind: 'email' },
  ] as const;
  expect(fitMails({ mails, flags }, steps)).toEqual({
    mails: [mails[0], { ...mails[1], step: 1 }],
    flags: [{ ...flags[0], step: 1 }],
  });
  expect(fitMails({ mails, flags }, defaultSequence)).toEqual({ mails, flags });
});

it('leaves out what has no step any more', () => {
  const steps = [{ day: 1, kind: 'email' }] as const;
  expect(fitMails({ mails, flags }, steps)).toEqual({ mails: [mails[0]], flags: [] });
});

it('keeps the words of the invitation while there is one', () => {
  const noted = [{ step: 0, subject: 'First', body: 'One', note: 'Hello' }, ...mails.slice(1)];
  expect(fitMails({ mails: noted, flags }, defaultSequence)?.mails).toEqual(noted);
  const steps = [{ day: 1, kind: 'email' }] as const;
  expect(fitMails({ mails: noted, flags }, steps)?.mails).toEqual([mails[0]]);
});

it('says when there are more steps than mails', () => {
  expect(fitMails({ mails, flags }, [...defaultSequence, { day: 12, kind: 'email' }])).toBeNull();
});
