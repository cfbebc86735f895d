import { describe, expect, it } from 'vitest';
import { locationOf } from './location.ts';

const from = 'https://acme.example/start';
const base = 'http://127.0.0.1:4010/sites';

describe('where a page sends us', () => {
  it('is read against the page that says so', () => {
    expect(locationOf('/fr/', from, null)).toBe('https://acme.example/fr/');
    expect(locationOf('jobs?a=1#top', from, null)).toBe('https://acme.example/jobs?a=1');
    expect(locationOf('//www.acme.example/', from, null)).toBe('https://www.acme.example/');
    expect(locationOf('http://[', from, null)).toBeNull();
    expect(locationOf('file:///etc/passwd', from, base)).toBeNull();
  });

  it('is the same behind a base of ours', () => {
    expect(locationOf('/fr/', from, base)).toBe('https://acme.example/fr/');
    expect(locationOf('https://www.acme.example/fr', from, base)).toBe('https://www.acme.example/fr');
  });

  it('may be said with the base or with the host in front of the path', () => {
    expect(locationOf(`${base}/www.acme.example/fr?x=1`, from, base)).toBe('https://www.acme.example/fr?x=1');
    expect(locationOf('/acme.example/fr', from, base)).toBe('https://acme.example/fr');
  });

  it('stays another address of this machine when it is one', () => {
    expect(locationOf('http://127.0.0.1:9999/x', from, base)).toBe('http://127.0.0.1:9999/x');
    expect(locationOf('http://127.0.0.1/x', from, base)).toBe('http://127.0.0.1/x');
  });
});
