// Whom a Sent folder says was written to, and when a mailbox counts as in use.
import { describe, expect, it } from 'vitest';
import { byHand, byTool, countDays, habitOf, lastTimes, ownPeople, type SentMail } from './sent-folder.ts';

const at = new Date('2026-11-20T10:00:00Z');
const mail = (...to: string[]): SentMail => ({
  ...{ messageIds: [to.join()], to, at },
  ...{ marked: false, ofTool: false },
});
const own = ownPeople(['Ana@lumen.example', 'ana.private@gmail.com']);
const asked = { ours: new Set<string>(), own };

describe('mails by hand', () => {
  it('are told by their recipients alone: the person, and the company where the address is one of a company', () => {
    const [found] = byHand([mail('Léa Nord <Lea+news@mail.nord.example>', 'max.moe@gmail.com')], asked);
    expect(found?.people).toEqual([
      { key: 'lea@mail.nord.example', domain: 'nord.example', at },
      { key: 'maxmoe@gmail.com', domain: null, at },
    ]);
  });

  it('leave out the mailbox, colleagues and their other addresses', () => {
    const mails = [
      mail('ana@lumen.example'),
      mail('ben@sub.lumen.example'),
      mail('anaprivate+x@googlemail.com'),
    ];
    expect(byHand(mails, asked)).toEqual([]);
  });

  it('keep others at a shared mail host, though a colleague writes from there', () => {
    expect(byHand([mail('somebody@gmail.com')], asked)).toHaveLength(1);
  });

  it('are not what this product sent, by its Message-ID or its mark', () => {
    const ours = new Set(['1@lumen.example']);
    const sent = { ...mail('lea@nord.example'), messageIds: ['other', '1@lumen.example'] };
    const marked = { ...mail('lea@nord.example'), marked: true };
    expect(byHand([sent, marked], { ours, own })).toEqual([]);
  });

  it('are not what a warm-up tool sent: those are counted apart', () => {
    const ofTool = { ...mail('pool@stranger.example', 'ben@lumen.example'), ofTool: true };
    expect(byHand([ofTool], asked)).toEqual([]);
    expect(byTool([ofTool, mail('lea@nord.example')], own).flatMap(({ people }) => people)).toEqual([
      { key: 'pool@stranger.example', domain: 'stranger.example', at },
    ]);
  });

  it('pass over what is no address', () => {
    expect(byHand([mail('undisclosed-recipients:;', '')], asked)).toEqual([]);
  });

  it('count each person once, with the last time', () => {
    const later = new Date('2026-11-21T10:00:00Z');
    const one = { key: 'lea@nord.example', domain: 'nord.example' };
    expect(
      lastTimes([
        { ...one, at: later },
        { ...one, at },
      ]),
    ).toEqual([{ ...one, at: later }]);
  });
});

describe('a mailbox in use', () => {
  const use = (days: number, perDay: number) =>
    Object.fromEntries(Array.from({ length: days }, (_, day) => [`2026-11-${10 + day}`, perDay]));

  it.each([
    [10, 4, 15],
    [10, 7, 18],
    [20, 30, 20],
    [13, 5, 16],
  ])('that wrote on %i days %i mails each starts at %i', (days, perDay, start) => {
    expect(habitOf(use(days, perDay))).toEqual({ days, mails: days * perDay, start });
  });

  it.each([
    [9, 40],
    [10, 3],
    [0, 0],
  ])('is not one that wrote on %i days %i mails each', (days, perDay) => {
    expect(habitOf(use(days, perDay)).start).toBeNull();
  });

  it('is judged by its last 30 days', () => {
    const until = new Date('2026-11-22T00:00:00Z');
    const mails = [new Date('2026-10-01'), new Date('2026-11-20'), new Date('2026-11-20')].map((one) => ({
      at: one,
    }));
    expect(countDays({ '2026-11-20': 1 }, mails, until)).toEqual({ '2026-11-20': 3 });
  });
});
