import { expect, it } from 'vitest';
import { keptSender, knownSender, leastUsed, openTo } from './assignment.ts';
import { mailLanguageOf } from './mail-language.ts';

const now = new Date('2026-12-03T09:00:00Z');
const everybody = { ownerIds: [], now };

const sender = (id: string, more = {}) => ({
  id,
  memberId: `m-${id}`,
  name: id,
  active: true,
  takesLeads: true,
  awayUntil: null,
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
  expect(openTo(senders, everybody)).toEqual([]);
});

it('prefers the mailbox that the company knows, while it works', () => {
  const senders = [sender('a'), sender('b', { active: false })];
  expect(knownSender('a', senders)?.id).toBe('a');
  expect([knownSender('b', senders), knownSender(null, senders)]).toEqual([undefined, undefined]);
});

it('offers a segment’s leads to its owners alone, and to nobody when none of them can send', () => {
  const senders = [sender('a'), sender('b'), sender('c', { active: false })];
  const of = (...ownerIds: string[]) => openTo(senders, { ownerIds, now }).map(({ id }) => id);
  expect(of('m-b')).toEqual(['b']);
  expect(of('m-c')).toEqual([]);
  expect(of()).toEqual(['a', 'b']);
});

it('passes by whoever is away, unless everybody is', () => {
  const awayUntil = new Date('2026-12-07T00:00:00Z');
  const senders = [sender('a', { awayUntil }), sender('b')];
  expect(openTo(senders, everybody).map(({ id }) => id)).toEqual(['b']);
  expect(openTo(senders, { ownerIds: [], now: awayUntil }).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(openTo(senders, { ownerIds: ['m-a'], now }).map(({ id }) => id)).toEqual(['a']);
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
