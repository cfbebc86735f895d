import { describe, expect, it } from 'vitest';
import { classifyHits, type Hit } from './hit-class.ts';
import { agentFamily } from './mail-agent.ts';

const sentAt = new Date('2026-09-07T09:00:00Z');
const after = (seconds: number) => new Date(sentAt.getTime() + seconds * 1000);
const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
let n = 0;
const hit = (of: Partial<Hit> & { ua?: string; seconds?: number } = {}): Hit => {
  const { ua = chrome, seconds = 600, ...given } = of;
  n += 1;
  return {
    ...{ id: `h${n}`, kind: 'open', link: null, network: 'office', at: after(seconds) },
    ...{ agent: agentFamily(ua), ...given },
  };
};
const classOf = (one: Hit, others: readonly Hit[] = [], own: readonly string[] = []) =>
  classifyHits([...others, one], { sentAt, own: new Set(own) }).get(one.id);

describe('by the program', () => {
  it.each([
    [chrome, 'human'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)', 'human'],
    ['Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)', 'human'],
    ['Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)', 'proxy'],
    ['YahooMailProxy; https://help.yahoo.example', 'proxy'],
    ['Mozilla/5.0', 'machine'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0',
      'machine',
    ],
    ['Mozilla/5.0 (compatible; Barracuda Sentinel)', 'machine'],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/141.0', 'machine'],
    ['python-requests/2.32', 'machine'],
    ['', 'machine'],
    ['Something never seen', 'unknown'],
  ])('%s is %s', (ua, expected) => {
    expect(classOf(hit({ ua }))?.class).toBe(expected);
  });
});

describe('by time', () => {
  it('nobody opens a mail before it left, or seconds after', () => {
    expect(classOf(hit({ seconds: -5 }))).toEqual({ class: 'machine', why: ['before_sent'] });
    expect(classOf(hit({ seconds: 14 }))).toEqual({ class: 'machine', why: ['too_fast'] });
    expect(classOf(hit({ seconds: 15 }))).toEqual({ class: 'human', why: [] });
  });

  it('says nothing about time when nobody knows when it left', () => {
    const one = hit({ seconds: -5 });
    expect(classifyHits([one], { sentAt: null, own: new Set() }).get(one.id)?.class).toBe('human');
  });
});

describe('by what else was done', () => {
  it('three links within half a minute from one network are a scanner', () => {
    const clicks = [0, 1, 2].map((link) => hit({ kind: 'click', link, seconds: 600 + link * 10 }));
    const verdicts = classifyHits(clicks, { sentAt, own: new Set() });
    expect([...verdicts.values()].map((one) => one.class)).toEqual(['machine', 'machine', 'machine']);
  });

  it('the same link three times, or three in a quarter of an hour, are a person', () => {
    const same = [0, 1, 2].map((i) => hit({ kind: 'click', link: 0, seconds: 600 + i }));
    const slow = [0, 1, 2].map((link) => hit({ kind: 'click', link, seconds: 600 + link * 300 }));
    for (const clicks of [same, slow])
      expect(
        [...classifyHits(clicks, { sentAt, own: new Set() }).values()].every((one) => one.class === 'human'),
      ).toBe(true);
  });

  it('who fetched the hidden link is a program in all it did here, before and after; others are not', () => {
    const trap = hit({ kind: 'trap', network: 'scanner' });
    const before = hit({ network: 'scanner', seconds: 60 });
    const person = hit({ network: 'home' });
    const verdicts = classifyHits([before, trap, person], { sentAt, own: new Set() });
    expect(verdicts.get(before.id)).toEqual({ class: 'machine', why: ['trap'] });
    expect(verdicts.get(person.id)?.class).toBe('human');
  });

  it('an unknown network taints nobody else', () => {
    const other = hit({ network: '' });
    expect(classOf(other, [hit({ kind: 'trap', network: '' })])?.class).toBe('human');
  });

  it('our own people are no prospects', () => {
    expect(classOf(hit(), [], ['office'])).toEqual({ class: 'machine', why: ['own_network'] });
  });
});
