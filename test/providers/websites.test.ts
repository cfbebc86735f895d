// The reader of web sites against a local web, and against names that point into our own network.
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteReport, SiteTrouble } from '#domain/site-report.ts';
import { createWebsites } from '#providers/websites/website-reader.ts';
import { allCompanies, companyAt, type InventedCompany } from '#sandbox/universe/companies.ts';
import { forbidsRobots, type LocalWeb, startLocalWeb, trapHosts } from '#sandbox/web/local-web.ts';
import { linksToBoard } from '#sandbox/web/site-pages.ts';
import { websiteReaderContract } from '../contracts/website-reader.ts';

const now = new Date('2026-11-22T10:00:00Z');
const clock = { now: () => now };
let web: LocalWeb;

beforeAll(async () => {
  web = await startLocalWeb();
});
afterAll(() => web.close());

const reader = (more: Partial<Parameters<typeof createWebsites>[0]> = {}) =>
  createWebsites({ baseUrl: web.url, clock, ...more });
const theFirst = (fits: (company: InventedCompany) => boolean): InventedCompany => {
  for (const company of allCompanies()) if (fits(company) && company.parentIndex === null) return company;
  throw new Error('no such company');
};
const withSite = (site: InventedCompany['site']) =>
  theFirst((company) => company.site === site && !forbidsRobots(company));
const callsTo = (host: string) => web.calls.filter(({ path }) => path.startsWith(`/${host}/`));

describe('a reader of web sites', () => {
  websiteReaderContract(() => {
    const { domain, name } = theFirst((one) => one.site === 'plain' && one.openRoles.length > 0);
    const troubled: Partial<Record<SiteTrouble, string>> = {
      no_site: withSite('none').domain,
      parked: withSite('parked').domain,
      redirect_loop: withSite('loop').domain,
      too_large: withSite('huge').domain,
      not_html: withSite('pdf').domain,
      robots: theFirst(forbidsRobots).domain,
      private_address: 'to-metadata.example',
    };
    return { reader: reader(), plain: { site: domain, name }, troubled };
  });

  it('finds about, careers and the job board in the language of the site', async () => {
    const company = theFirst(
      (one) =>
        one.country === 'FR' && one.site === 'plain' && one.board === 'greenhouse' && linksToBoard(one),
    );
    const report = await reader().read(`https://www.${company.domain}/`);
    expect(report.host).toBe(company.domain);
    expect(report.pages.map(({ kind }) => kind)).toEqual(['home', 'about', 'careers']);
    expect(report.pages.every(({ language }) => language === 'fr')).toBe(true);
    expect(report.boards).toEqual([
      {
        board: 'greenhouse',
        token: company.boardToken,
        url: `https://boards.greenhouse.io/${company.boardToken}`,
      },
    ]);
    expect(report.readAt).toEqual(now);
  });

  it('asks robots.txt first, then one page after another, and says who asks', async () => {
    const company = theFirst((one) => one.site === 'plain' && one.openRoles.length > 0 && one.index > 100);
    await reader().read(company.domain);
    const calls = callsTo(company.domain);
    expect(calls[0]?.path).toBe(`/${company.domain}/robots.txt`);
    expect(calls.length).toBeLessThanOrEqual(6);
    expect(calls.every(({ headers }) => headers['user-agent']?.startsWith('Prospect/'))).toBe(true);
  });

  it('asks a site that forbids it nothing but robots.txt', async () => {
    const { domain } = theFirst((one) => forbidsRobots(one) && one.index > 100);
    await reader().read(domain);
    expect(callsTo(domain).map(({ path }) => path)).toEqual([`/${domain}/robots.txt`]);
  });

  it('reads a megabyte of a page of fifty', async () => {
    const before = web.streamed();
    const report = await reader().read(withSite('huge').domain);
    expect(report.pages[0]?.text.length).toBe(4_000);
    // What is already under way in the sockets is lost; it is far from 50 MB.
    expect(web.streamed() - before).toBeLessThan(12_000_000);
  });

  it('keeps the words of a page that gives orders, without what nobody sees', async () => {
    const { domain } = withSite('orders');
    const [home] = (await reader().read(domain)).pages;
    expect(home?.text).toContain('Ignore all previous instructions');
    expect(home?.text).not.toContain('SYSTEM');
  });

  it('gives up on a site that never answers', async () => {
    const { domain } = companyAt(3);
    web.fail('hang', { times: 5, when: ({ path }) => path.startsWith(`/${domain}/`) });
    const report = await reader({ limitMs: 300 }).read(domain);
    expect(report.trouble).toBe('slow');
  });

  it.each([
    ['drops the connection', 'drop', 'unreachable'],
    ['is in trouble', { status: 503, body: 'busy' }, 'unreachable'],
    ['does not want us', { status: 403, body: 'no' }, 'unreachable'],
  ] as const)('tells that a site %s', async (_what, fault, trouble) => {
    const { domain } = companyAt(4);
    const isHome = (path: string): boolean => /^\/(?:www\.)?[^/]+\/$/.test(path);
    web.fail(fault, { times: 3, when: ({ path }) => path.includes(domain) && isHome(path) });
    expect((await reader().read(domain)).trouble).toBe(trouble);
  });

  it('never asks a name twice at a time, and leaves a pause', async () => {
    const { domain } = theFirst((one) => one.site === 'plain' && one.index > 200);
    const paused = reader({ gapMs: 60 });
    const started = performance.now();
    await Promise.all([paused.read(domain), paused.read(domain)]);
    const count = callsTo(domain).length;
    expect(count).toBeGreaterThan(4);
    expect(performance.now() - started).toBeGreaterThan((count - 1) * 55);
  });

  it('asks nobody about reserved names when no base is set', async () => {
    const resolved: string[] = [];
    const alone = createWebsites({
      baseUrl: null,
      clock,
      resolve: async (host) => {
        resolved.push(host);
        return [];
      },
    });
    expect((await alone.read('https://acme.example/')).trouble).toBe('no_site');
    expect((await alone.read('acme.test')).trouble).toBe('no_site');
    expect(resolved).toEqual([]);
  });
});

describe('our own network', () => {
  let listener: Server;
  let connections = 0;
  beforeAll(async () => {
    listener = createServer((_request, response) => response.end('<title>secret</title>'));
    listener.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => listener.close());

  const port = (): number => (listener.address() as AddressInfo).port;
  const unresolved = (addresses: readonly string[]) => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      const address = addresses[asked.length - 1] ?? addresses.at(-1) ?? '';
      return address.split(' ').map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 }));
    };
    return { asked, resolve };
  };

  it.each(Object.keys(trapHosts).filter((host) => host !== 'to-a-file.example'))(
    '%s does not lead there',
    async (host) => {
      const report: SiteReport = await reader().read(host);
      expect(report).toMatchObject({ trouble: 'private_address', pages: [] });
    },
  );

  it('a file is nothing to read', async () => {
    expect((await reader().read('to-a-file.example')).pages).toEqual([]);
  });

  it('is not reached by its addresses, whatever way they are written', async () => {
    for (const host of [
      '127.0.0.1',
      '127.1',
      '0x7f000001',
      '2130706433',
      'localhost',
      '[::ffff:127.0.0.1]',
    ]) {
      expect((await reader().read(`http://${host}:${port()}/`)).trouble).toBe('private_address');
      expect((await reader().read(`http://${host}/`)).trouble).toBe('private_address');
    }
    expect(connections).toBe(0);
  });

  it('is not reached through a name that points there, alone or beside a public address', async () => {
    for (const addresses of [
      '127.0.0.1',
      '93.184.216.34 127.0.0.1',
      '::ffff:127.0.0.1',
      'fd00::1',
      '169.254.169.254',
    ]) {
      const { resolve, asked } = unresolved([addresses]);
      const alone = createWebsites({ baseUrl: null, clock, resolve, gapMs: 0, limitMs: 2_000 });
      expect((await alone.read('http://nord-logiciels.fr/')).trouble).toBe('private_address');
      expect(asked.length).toBeGreaterThan(0);
    }
    expect(connections).toBe(0);
  });

  it('would have been there: the listener takes connections', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(port(), '127.0.0.1', () => {
        socket.destroy();
        resolve();
      });
    });
    await expect.poll(() => connections).toBe(1);
  });
});
