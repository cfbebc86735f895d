import { expect, it } from 'vitest';
import { keptSender, leastUsed, openTo } from './assignment.ts';
import { mailLanguageOf } from './mail-language.ts';

const sender = (id: string, more = {}) => ({
  id,
  memberId: `m-${id}`,
  name: id,
  active: true,
  takesLeads: true,
  load: 0,
  ...more,
});

it('keeps the mailbox that a lead has, else one of its owner’s', () => {
  const senders = [sender('a'), sender('b')];
  expect(keptSender({ ownerId: 'm-a', mailboxId: 'b' }, senders)?.id).toBe('b');
  expect(keptSender({ ownerId: 'm-b', mailboxId: null }, senders)?.id).toBe('b');
  expect(keptSender({ ownerId: null, mailboxId: null }, senders)).toBeUndefined();
});

it('does not keep a mailbox that stopped, and offers none of people who take no leads', () => {
  const senders = [sender('a', { active: false }), sender('b', { takesLeads: false })];
  expect(keptSender({ ownerId: null, mailboxId: 'a' }, senders)).toBeUndefined();
  expect(openTo(senders)).toEqual([]);
});

it('gives a lead to the least used, and shares among equals', () => {
  const loaded = [sender('a', { load: 3 }), sender('b'), sender('c', { load: 1 })];
  expect(leastUsed(loaded, 'lead')?.id).toBe('b');
  const senders = [sender('a'), sender('b'), sender('c')];
  const chosen = Array.from({ length: 60 }, (_, n) => leastUsed(senders, `lead-${n}`)?.id);
  expect(new Set(chosen).size).toBe(3);
  expect(leastUsed([], 'lead')).toBeNull();
});

it('writes in the prospect’s language when the segment lists it, else in the segment’s first', () => {
  const of = (language: string | null, country: string | null) =>
    mailLanguageOf({ language, country }, ['en', 'fr']);
  expect([
    of('fr-CA', 'CA'),
    of('Français', null),
    of(null, 'FR'),
    of('de', 'FR'),
    of(null, 'BE'),
    of(null, 'SN'),
  ]).toEqual(['fr', 'fr', 'fr', 'en', 'en', 'fr']);
  expect(mailLanguageOf({ language: 'fr', country: 'FR' }, ['en'])).toBe('en');
});
