// Open roles from six local job boards, told apart from those of namesakes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Company } from '#domain/lead.ts';
import { type JobBoardName, jobBoardNames, type SiteReport } from '#domain/site-report.ts';
import { dayMs } from '#lib/time.ts';
import type { SignalAsk } from '#ports/signal-source.ts';
import { createJobBoards } from '#providers/jobboards/signal-source.ts';
import { neverDated } from '#sandbox/boards/board-answers.ts';
import { accountOf, hasStranger } from '#sandbox/boards/listing.ts';
import { type LocalBoards, startLocalBoards } from '#sandbox/boards/local-boards.ts';
import { allCompanies, type InventedCompany } from '#sandbox/universe/companies.ts';
import { boardPage } from '#sandbox/web/site-pages.ts';
import { signalSourceContract } from '../contracts/signal-source.ts';

const now = new Date('2026-11-22T10:00:00Z');
const since = new Date(now.getTime() - 30 * dayMs);
const clock = { now: () => now };
const fast = { perSecond: 1_000, inFlight: 10 };
const limits = { lever: fast, workable: fast };

const open = (server: LocalBoards, more: Partial<Parameters<typeof createJobBoards>[0]> = {}) =>
  createJobBoards({ baseUrl: server.url, clock, limits, ...more });

const companyOf = ({ id, name, domain, country, city }: InventedCompany): Company => ({
  id,
  name,
  domain,
  aliases: [],
  website: null,
  industry: null,
  size: null,
  country,
  city,
  technologies: [],
  description: null,
  facts: [],
});
const linking = (board: JobBoardName, token: string): SiteReport => {
  const url = boardPage(board, token);
  return { host: 'site.example', pages: [], boards: [{ board, token, url }], trouble: null, readAt: now };
};
const askFor = (invented: InventedCompany, site: SiteReport | null): SignalAsk => ({
  company: companyOf(invented),
  externalIds: {},
  site,
  hiringRoles: invented.openRoles.map(({ title }) => title),
  topics: [],
  since,
});
const theFirst = (fits: (company: InventedCompany) => boolean): InventedCompany => {
  for (const company of allCompanies()) if (fits(company)) return company;
  throw new Error('no such company');
};
const recent = ({ openRoles }: InventedCompany) => openRoles.filter(({ daysAgo }) => daysAgo < 30);
const linked = (company: InventedCompany): SignalAsk =>
  askFor(company, linking(company.board ?? 'lever', company.boardToken ?? ''));
const hiringOn = (board: JobBoardName) =>
  theFirst((one) => one.board === board && recent(one).length > 1 && one.parentIndex === null);

signalSourceContract('job boards', async () => {
  const server = await startLocalBoards({ now: () => now });
  const nobody = {
    ...hiringOn('greenhouse'),
    name: 'Nobody Knows Them',
    domain: 'nobody-knows-them.example',
  };
  return {
    server,
    open: () => open(server),
    ask: linked(hiringOn('greenhouse')),
    unknown: { ...askFor(nobody, null), hiringRoles: ['Account Executive'] },
    charged: () => 0,
    close: () => server.close(),
  };
});

describe('job boards', () => {
  let server: LocalBoards;
  beforeAll(async () => {
    server = await startLocalBoards({ now: () => now });
  });
  afterAll(() => server.close());

  it.each(jobBoardNames)('finds the roles of the last 30 days on %s, with their days', async (board) => {
    const company = hiringOn(board);
    const { value } = await open(server).find(linked(company));
    const titles = new Set(recent(company).map(({ title }) => title));
    expect(new Set(value.signals.map(({ title }) => title))).toEqual(titles);
    for (const { title, occurredAt, url } of value.signals) {
      const days = company.openRoles.filter((role) => role.title === title).map(({ daysAgo }) => daysAgo);
      const age = Math.floor((now.getTime() - (occurredAt ?? now).getTime()) / dayMs);
      expect(days.some((day) => Math.abs(day - age) <= 1)).toBe(true);
      expect(url).toMatch(/^https:\/\//);
    }
  });

  it('asks one ad for the day that the list leaves out, and says when nobody knows it', async () => {
    const isUndated = ({ boardToken }: InventedCompany): boolean =>
      accountOf('greenhouse', boardToken ?? '', now)?.jobs.some(neverDated) ?? false;
    const company = theFirst((one) => one.board === 'greenhouse' && isUndated(one));
    const { value } = await open(server).find(linked(company));
    const details = server.calls.filter(({ path }) => path.includes(`/boards/${company.boardToken}/jobs/`));
    expect(details.length).toBeGreaterThan(0);
    expect(value.signals.some(({ occurredAt }) => occurredAt === null)).toBe(true);
    expect(value.signals.every(({ fetchedAt }) => fetchedAt === now)).toBe(true);
  });

  it('leaves out what is not listed', async () => {
    const company = hiringOn('ashby');
    const { value } = await open(server).find({ ...linked(company), hiringRoles: ['Not listed'] });
    expect(value.signals).toEqual([]);
  });

  it.each(['greenhouse', 'ashby', 'recruitee', 'lever'] as const)(
    'guesses an account on %s when the site links to none, and believes it with proof',
    async (board) => {
      const company = theFirst(
        (one) =>
          one.board === board &&
          recent(one).length > 0 &&
          one.boardToken === one.domain.replace(/-|\.example$/g, '') &&
          (board !== 'lever' || !one.domain.replace('.example', '').includes('-')),
      );
      const { value } = await open(server).find(askFor(company, null));
      expect(value.signals.length).toBeGreaterThan(0);
      expect(value.signals.every(({ url }) => url?.includes(company.boardToken ?? '?'))).toBe(true);
    },
  );

  it('ignores every stranger under a company’s name, and says so', async () => {
    const strangers = [...allCompanies()].filter(hasStranger).slice(0, 16);
    const source = open(server);
    for (const company of strangers) {
      const { value } = await source.find({
        ...askFor(company, null),
        hiringRoles: ['Head of Sales', 'VP Engineering', 'Account Executive'],
      });
      expect(value.signals, company.domain).toEqual([]);
      expect(value.notes, company.domain).toContain('namesake_ignored');
    }
  });

  it('ignores a linked board that plainly is somebody else’s', async () => {
    const company = hiringOn('smartrecruiters');
    const ask = linked(company);
    const other = { ...ask, company: { ...ask.company, name: 'Quibble & Sons', domain: 'quibble.example' } };
    const { value } = await open(server).find(other);
    expect(value).toEqual({ signals: [], notes: ['namesake_ignored'] });
  });

  it('takes an account whose visitors are sent elsewhere for unknown', async () => {
    server.fail({ status: 302, headers: { location: 'https://recruitee.com/' }, body: '' });
    const { value } = await open(server).find(linked(hiringOn('recruitee')));
    expect(value).toEqual({ signals: [], notes: [] });
  });

  it('goes on when a board does not answer a guess', async () => {
    const company = theFirst((one) => one.board === 'recruitee' && recent(one).length > 0);
    server.fail({ status: 500, body: 'oops' }, { times: 9, when: ({ path }) => path.includes('ashby') });
    const { value } = await open(server).find(askFor(company, null));
    expect(value.signals.length).toBeGreaterThan(0);
    expect(value.notes).toContain('board_unavailable');
  });

  it('waits when Workable shuts the door, and does not knock again', async () => {
    const strict = await startLocalBoards({ now: () => now });
    const source = open(strict);
    const ask = linked(hiringOn('workable'));
    for (let times = 0; times < 20; times += 1) await source.find(ask);
    await expect(source.find(ask)).rejects.toMatchObject({ name: 'Unavailable' });
    await expect(source.find(ask)).rejects.toMatchObject({ name: 'Unavailable' });
    expect(strict.asked('workable')).toBe(21);
    await strict.close();
  });

  it('makes no guess that would wait for its turn, and waits for it where a site links there', async () => {
    const fresh = await startLocalBoards({ now: () => now });
    const withTurns = (perSecond: number) =>
      open(fresh, { limits: { ...limits, workable: { perSecond, inFlight: 1 } } });
    const hardlyEver = withTurns(0.01);
    const companies = [...allCompanies()].filter(({ board }) => board === null).slice(0, 4);
    for (const company of companies)
      await hardlyEver.find({ ...askFor(company, null), hiringRoles: ['CTO'] });
    expect(fresh.asked('workable')).toBe(1);
    const slow = withTurns(0.4);
    const started = performance.now();
    for (let times = 0; times < 2; times += 1) await slow.find(linked(hiringOn('workable')));
    expect(fresh.asked('workable')).toBe(3);
    expect(performance.now() - started).toBeGreaterThan(1_500);
    await fresh.close();
  });

  it('asks nobody about a reserved name when no base is set, nor when no role matters', async () => {
    const company = hiringOn('greenhouse');
    const alone = await open(server, { baseUrl: null }).find(linked(company));
    expect(alone.value).toEqual({ signals: [], notes: [] });
    const before = server.calls.length;
    await open(server).find({ ...linked(company), hiringRoles: [] });
    expect(server.calls.length).toBe(before);
  });
});
