import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRobotsTxt } from './robots-txt.ts';

const url = 'https://acme.example/robots.txt';
const read = (text: string) => readRobotsTxt({ url, text, agent: 'Prospect' });

describe('what robots.txt allows us', () => {
  it('is what it says to everybody', () => {
    const rules = read('User-agent: *\nDisallow: /private\nAllow: /private/about\nCrawl-delay: 2');
    expect(rules.allows('https://acme.example/')).toBe(true);
    expect(rules.allows('https://acme.example/private/x')).toBe(false);
    expect(rules.allows('https://acme.example/private/about')).toBe(true);
    expect(rules.gapMs).toBe(2_000);
  });

  it('is what it says to us, when it names us', () => {
    const rules = read('User-agent: *\nDisallow:\n\nUser-agent: prospect\nDisallow: /');
    expect(rules.allows('https://acme.example/about')).toBe(false);
  });

  it('is everything when the file is a web page, or empty', () => {
    expect(read('<!doctype html><title>Not found</title>').allows('https://acme.example/a')).toBe(true);
    expect(read('').gapMs).toBe(0);
  });

  it('is readable whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (text, page) => {
        expect(typeof read(text).allows(page)).toBe('boolean');
      }),
    );
  });
});
