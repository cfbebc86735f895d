// What Apify, Hunter and ZeroBounce say of a key. Asking costs nothing.
import { expect, it, onTestFinished } from 'vitest';
import { createApifyCheck } from '#providers/apify/vendor-check.ts';
import { createHunterCheck } from '#providers/hunter/vendor-check.ts';
import { createZeroBounceCheck } from '#providers/zerobounce/vendor-check.ts';
import { startLocalApify } from '../../src/sandbox/apify/local-apify.ts';
import { startLocalHunter } from '../../src/sandbox/hunter/local-hunter.ts';
import { startLocalZeroBounce } from '../../src/sandbox/zerobounce/local-zerobounce.ts';

const vendors = {
  apify: async () => {
    const server = await startLocalApify({ token: 'good' });
    const open = (token: string) => createApifyCheck({ token, baseUrl: server.url });
    return { server, open, left: null };
  },
  hunter: async () => {
    const server = await startLocalHunter({ key: 'good' });
    return { server, open: (key: string) => createHunterCheck({ key, baseUrl: server.url }), left: 1_000 };
  },
  zerobounce: async () => {
    const server = await startLocalZeroBounce({ key: 'good' });
    return {
      server,
      open: (key: string) => createZeroBounceCheck({ key, baseUrl: server.url }),
      left: 1_000,
    };
  },
};

it.each(Object.entries(vendors))(
  '%s: a good key works, a wrong one is refused, a cut line is silence',
  async (name, start) => {
    const { server, open, left } = await start();
    onTestFinished(() => server.close());
    expect(open('good').provider).toBe(name);
    expect(await open('good').check()).toEqual({ state: 'works', left, detail: '' });
    expect(await open('wrong').check()).toMatchObject({
      state: 'refused',
      detail: expect.stringMatching(/\S/),
    });
    server.fail('drop');
    expect(await open('good').check()).toMatchObject({ state: 'silent', left: null });
  },
);
