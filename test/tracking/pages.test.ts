// The pixel, the link and the page of the way out as mail programs, people and scanners ask for them, over HTTP.
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unsubscribeToken } from '#features/compliance/unsubscribe-token.ts';
import { entryOf } from '#features/tracking/journal-entry.ts';
import { clickToken, openToken } from '#features/tracking/tracking-token.ts';
import { newId } from '#lib/ids.ts';
import { type Listening, listen } from '#web/listen.ts';
import { createRoutes, createWeb } from '#web/server.ts';
import { makeWorld, type TestWorld } from '../world.ts';

let test: TestWorld;
let site: Listening;
let tokens: Record<'open' | 'click' | 'unsubscribe', string>;
const subject = {
  form: 'person',
  workspaceId: newId(),
  touchId: newId(),
  leadId: newId(),
} as const;
const target = 'https://lumen.example/case?a=1&b=2';
const options = { roles: ['web'], slack: null, pages: null, ready: async () => {} };

beforeAll(async () => {
  test = await makeWorld();
  const { secrets } = test.world;
  site = await listen(createWeb(test.world, options), { port: 0, host: '127.0.0.1' });
  tokens = {
    open: openToken(secrets, subject),
    click: clickToken(secrets, { subject, link: 0, target }),
    unsubscribe: unsubscribeToken(secrets, {
      ...{ workspaceId: subject.workspaceId, leadId: subject.leadId },
      ...{ hashKey: 'k', emailKey: 'lea@nord.example', language: 'fr' as const },
    }),
  };
});
afterAll(async () => {
  await site?.stop();
  await test?.stop();
});
beforeEach(async () => {
  for (const { name } of await test.world.journal.files()) await test.world.journal.remove(name);
  await test.world.journal.close();
});

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

function get(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname: host, port } = new URL(site.address);
    // The path as it is: a URL would tidy it up.
    const asked = ask({ host, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject).end();
  });
}

async function written() {
  const { journal } = test.world;
  const files = await journal.files();
  const read = await Promise.all(files.map(({ name }) => journal.read(name, 0)));
  return read.flatMap(({ lines }) => lines.map(({ text }) => entryOf(text)));
}

/** What a request shows of itself, without the date. */
const shown = ({ status, headers: { date, ...headers }, body }: Answer) => ({
  status,
  headers,
  body: body.toString('base64'),
});

describe('the pixel', () => {
  it('is 43 bytes of GIF that nobody keeps, without cookie or ETag', async () => {
    const answer = await get(`/t/o/${tokens.open}.gif`);
    expect([answer.status, answer.body.length, answer.headers['content-type']]).toEqual([
      200,
      43,
      'image/gif',
    ]);
    expect(answer.body.subarray(0, 6).toString()).toBe('GIF89a');
    expect(answer.headers['cache-control']).toContain('no-store');
    expect([answer.headers['set-cookie'], answer.headers.etag]).toEqual([undefined, undefined]);
  });

  it('is written down before the answer, with a hash in place of the address', async () => {
    await get(`/t/o/${tokens.open}.gif`, 'GET', {
      'user-agent': 'Example Mail 1',
      'x-forwarded-for': '203.0.113.9',
    });
    const [line] = await written();
    expect(line).toMatchObject({ k: 'open', a: 'Example Mail 1', t: test.world.clock.now().getTime() });
    expect(line?.n).toMatch(/^[\w-]{22}$/);
    expect(line?.p).toContain(subject.touchId);
  });

  it('never counts a HEAD', async () => {
    const [head, full] = [
      await get(`/t/o/${tokens.open}.gif`, 'HEAD'),
      await get('/t/o/made.up.token.gif', 'HEAD'),
    ];
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, '43']);
    expect(shown(head)).toEqual(shown(full));
    expect(await written()).toEqual([]);
  });

  it('answers while the journal cannot be written', async () => {
    const broken = {
      ...test.world,
      journal: { ...test.world.journal, append: () => Promise.reject(new Error('full')) },
    };
    const other = await listen(createWeb(broken, options), { port: 0, host: '127.0.0.1' });
    const answer = await fetch(`${other.address}/t/o/${tokens.open}.gif`);
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 43]);
    await other.stop();
  });
});

describe('a link', () => {
  it('leads to its target and says nothing of where the reader comes from', async () => {
    const answer = await get(`/c/${tokens.click}`);
    expect([answer.status, answer.headers.location]).toEqual([302, target]);
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(await written()).toMatchObject([{ k: 'click' }]);
  });

  it('cannot lead anywhere else', async () => {
    const { secrets } = test.world;
    expect(() => clickToken(secrets, { subject, link: 0, target: 'javascript:alert(1)' })).toThrow();
    const parts = ['p', subject.workspaceId, subject.touchId, subject.leadId];
    const bad = secrets.sign('click', ['0', 'javascript:alert(1)', ...parts]);
    const [id, payload, mac] = tokens.click.split('.');
    const other = Buffer.from(payload ?? '', 'base64url')
      .toString()
      .replace('lumen.example', 'evil.example');
    const changed = [id, Buffer.from(other).toString('base64url'), mac].join('.');
    for (const token of [bad, changed]) {
      const answer = await get(`/c/${token}`);
      expect([answer.status, answer.headers.location]).toEqual([404, undefined]);
    }
    expect(await written()).toEqual([]);
  });

  it('leads on for a HEAD as well, uncounted', async () => {
    expect((await get(`/c/${tokens.click}`, 'HEAD')).status).toBe(302);
    expect(await written()).toEqual([]);
  });
});

describe('the page of the way out', () => {
  it('is the one that the routes draw, byte for byte, again and again', async () => {
    const routes = createRoutes(test.world, options);
    for (const language of ['fr-FR,fr;q=0.9', 'en', 'de']) {
      for (const token of [tokens.unsubscribe, 'made.up.token']) {
        const drawn = await routes.request(`/u/${token}`, { headers: { 'accept-language': language } });
        const [first, second] = [
          await get(`/u/${token}`, 'GET', { 'accept-language': language }),
          await get(`/u/${token}?again`, 'GET', { 'accept-language': language }),
        ];
        expect(first.body.toString()).toBe(await drawn.clone().text());
        expect(first.status).toBe(drawn.status);
        expect(shown(first)).toEqual(shown(second));
        for (const [name, value] of drawn.headers) expect(first.headers[name]).toBe(value);
      }
    }
  });
});

describe('tokens that are cut, changed or of another purpose', () => {
  const harmless = {
    open: { path: (token: string) => `/t/o/${token}.gif` },
    click: { path: (token: string) => `/c/${token}` },
    unsubscribe: { path: (token: string) => `/u/${token}` },
  };
  const spoiled = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('changed' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('made' as const), text: fc.stringMatching(/^[\w.~-]{1,400}$/) }),
    fc.record({ kind: fc.constant('other' as const), at: fc.nat() }),
  );

  it.each(['open', 'click', 'unsubscribe'] as const)(
    '%s: the same answer for all, and nothing is noted',
    async (name) => {
      const good = tokens[name];
      const others = Object.entries(tokens).filter(([other]) => other !== name);
      const usual = shown(await get(harmless[name].path('x.y.z')));
      await fc.assert(
        fc.asyncProperty(spoiled, async (how) => {
          const token = spoil(good, how, others);
          if (token === good || token === '') return;
          expect(shown(await get(harmless[name].path(token)))).toEqual(usual);
        }),
        { numRuns: 60 },
      );
      expect(await written()).toEqual([]);
    },
  );

  function spoil(
    good: string,
    how: typeof spoiled extends fc.Arbitrary<infer T> ? T : never,
    others: readonly (readonly [string, string])[],
  ): string {
    if (how.kind === 'made') return how.text;
    if (how.kind === 'cut') return good.slice(0, how.at % good.length);
    if (how.kind === 'other') return others[how.at % others.length]?.[1] ?? '';
    const at = how.at % good.length;
    return `${good.slice(0, at)}${good[at] === 'A' ? 'B' : 'A'}${good.slice(at + 1)}`;
  }
});
