import { expect, it } from 'vitest';
import { weakMatch } from './weak-match.ts';

const at = new Date('2026-11-23T09:00:00Z');
const camille = { leadId: '1', fullName: 'Camille Roux', subject: 'Builds', at };
const marc = { leadId: '2', fullName: 'Marc Petit', subject: 'Tests', at: new Date(at.getTime() + 1) };
const mailbox = 'ana@lumen.example';
const mail = {
  from: { name: 'Zoe Lin', address: 'zoe@globex.example' },
  to: [mailbox],
  subject: 'Your offer',
};
const traces = { mail, kind: 'reply', mailbox, answered: [] } as const;

it('asks about the one whom we wrote to last when a colleague writes', () => {
  expect(weakMatch([camille, marc], traces)?.leadId).toBe('2');
});

it('asks about the one of that name, from wherever they write', () => {
  const from = { name: 'camille ROUX', address: 'cam@private.example' };
  expect(weakMatch([camille, marc], { ...traces, mail: { ...mail, from } })?.leadId).toBe('1');
});

it('asks about the one whose subject it has', () => {
  expect(weakMatch([camille, marc], { ...traces, mail: { ...mail, subject: 'AW: Builds' } })?.leadId).toBe(
    '1',
  );
});

it.each([
  ['a machine', { ...traces, kind: 'auto_reply' }],
  ['a mail to somebody else', { ...traces, mail: { ...mail, to: ['ben@lumen.example'] } }],
  ['a mail to many', { ...traces, mail: { ...mail, to: [mailbox, 'b@x.example', 'c@x.example'] } }],
  ['another conversation', { ...traces, answered: ['other@globex.example'] }],
] as const)('does not ask about %s', (_what, seen) => {
  expect(weakMatch([camille, marc], seen)).toBeNull();
});
