// From a load of the pixel to a number: what is written down becomes rows once, judged, and nothing else in the
// product moves because of it.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readStats } from '#features/insight/read-stats.ts';
import { loadJournal } from '#features/tracking/load-journal.ts';
import { sweepAll } from '#features/workspace/sweep-all.ts';
import { type Listening, listen } from '#web/listen.ts';
import { createWeb } from '#web/server.ts';
import { openStage, type Stage } from '../outreach/stage.ts';
import { sendTracked, setTracking } from './tracked-lead.ts';

let s: Stage;
let site: Listening;
const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

beforeAll(async () => {
  s = await openStage();
  const options = { roles: ['web'], slack: null, pages: null, ready: async () => {} };
  site = await listen(createWeb(s.world, options), { port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await site?.stop();
  await s?.close();
});
beforeEach(async () => {
  await s.reset();
  await s.world.journal.close();
  for (const { name } of await s.world.journal.files()) await s.world.journal.remove(name);
  await s.world.db.trackingHit.deleteMany({});
  await s.world.db.ownNetwork.deleteMany({});
  await s.world.db.trackingConsent.deleteMany({});
  await setTracking(s, { opens: 'by_country', clicks: 'on' });
});

/** Asks as a program on a network would. */
const look = (address: string | null | undefined, from = '203.0.113.9', agent = chrome) => {
  const { pathname } = new URL(address ?? 'http://none.example');
  const headers = { 'user-agent': agent, 'x-forwarded-for': from };
  return fetch(`${site.address}${pathname}`, { headers, redirect: 'manual' });
};
const rows = () => s.world.db.trackingHit.findMany({ orderBy: { at: 'asc' } });
const classes = async () => (await rows()).map((row) => row.class);
const links = (mail: { links: readonly string[] }) => mail.links.filter((href) => href.includes('/c/'));

it('loads each line once, however often and from however far back it is read', async () => {
  const mail = await sendTracked(s, 'US');
  await s.later({ hours: 1 });
  for (let i = 0; i < 20; i += 1) await look(mail.pixel);
  await loadJournal(s.world);
  await loadJournal(s.world);
  expect(await s.world.db.trackingHit.count()).toBe(20);
  await s.world.db.journalRead.deleteMany({});
  await Promise.all([loadJournal(s.world), loadJournal(s.world)]);
  expect(await s.world.db.trackingHit.count()).toBe(20);
  await look(mail.pixel);
  await loadJournal(s.world);
  expect(await s.world.db.trackingHit.count()).toBe(21);
});

it('is no work any more once it was read, though its file is still open: time can go by', async () => {
  const mail = await sendTracked(s, 'US');
  const ordered = async () => {
    await sweepAll(s.world);
    return (await s.test.waiting()).filter(({ name }) => name === 'journal.load').length;
  };
  await look(mail.pixel);
  await loadJournal(s.world);
  expect(await s.world.journal.files()).toHaveLength(1);
  expect(await ordered()).toBe(0);
  await look(mail.pixel);
  expect(await ordered()).toBe(1);
});

it('keeps no address and no full name of a program', async () => {
  const mail = await sendTracked(s, 'US');
  await look(mail.pixel, '203.0.113.9');
  await loadJournal(s.world);
  const stored = JSON.stringify(await rows());
  expect(stored).not.toMatch(/203\.0\.113|Chrome/);
  expect((await rows())[0]).toMatchObject({ touchId: mail.touchId, leadId: mail.leadId, agent: 'browser' });
});

it('tells people from programs, and thinks again when the hidden link was fetched', async () => {
  const mail = await sendTracked(s, 'US');
  await look(mail.pixel, '198.51.100.7');
  await loadJournal(s.world);
  expect(await classes()).toEqual(['machine']);
  await s.test.pass({ minutes: 10 });
  await look(mail.pixel, '203.0.113.9');
  await look(mail.pixel, '198.51.100.7', 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)');
  await look(links(mail)[0], '192.0.2.4');
  await loadJournal(s.world);
  expect((await classes()).toSorted()).toEqual(['human', 'human', 'machine', 'proxy']);
  await s.test.pass({ minutes: 1 });
  await look(links(mail).at(-1), '192.0.2.4');
  await loadJournal(s.world);
  const scanned = (await rows()).filter(({ kind }) => kind !== 'open');
  expect(scanned.map((row) => [row.kind, row.class, row.why])).toEqual([
    ['click', 'machine', ['trap']],
    ['trap', 'machine', ['trap']],
  ]);
});

it('takes what our own people open for what it is', async () => {
  const mail = await sendTracked(s, 'US');
  await s.test.pass({ minutes: 10 });
  await look(mail.pixel);
  await loadJournal(s.world);
  const [first] = await rows();
  await s.world.ownNetworks.seen(s.workspaceId, { network: first?.network ?? '', at: s.world.clock.now() });
  await look(mail.pixel);
  await loadJournal(s.world);
  expect(await classes()).toEqual(['machine', 'machine']);
});

it('counts without a person where the law asks for that', async () => {
  const mail = await sendTracked(s, 'IT');
  await look(mail.pixel);
  await loadJournal(s.world);
  const [row] = await rows();
  expect(row).toMatchObject({ touchId: null, leadId: null, mailboxId: await s.mailboxId() });
});

it('drops what may not be counted any more: withdrawn, switched off, erased', async () => {
  const [mail, erased] = [await sendTracked(s, 'US'), await sendTracked(s, 'US')];
  const emailKey = (await s.world.leads.get(s.workspaceId, mail.leadId))?.emailKey ?? '';
  const no = { emailKey, state: 'denied', by: 'U1', at: s.world.clock.now() } as const;
  await s.world.trackingConsents.set(s.workspaceId, no);
  await s.world.db.lead.delete({ where: { id: erased.leadId } });
  await look(mail.pixel);
  await look(erased.pixel);
  await loadJournal(s.world);
  expect(await rows()).toEqual([]);
  await s.world.trackingConsents.set(s.workspaceId, { ...no, state: 'unknown' });
  await setTracking(s, { opens: 'off' });
  await look(mail.pixel);
  await loadJournal(s.world);
  expect(await rows()).toEqual([]);
});

it('triggers nothing: every other row of the product stays as it was, and no mail leaves', async () => {
  const mail = await sendTracked(s, 'US');
  await s.test.pass({ minutes: 10 });
  const tables = await s.world.db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_name NOT IN ('TrackingHit', 'JournalRead') AND table_type = 'BASE TABLE'`;
  const picture = async () => {
    const all: [string, unknown][] = [];
    for (const { name } of tables)
      all.push([
        name,
        await s.world.db.$queryRawUnsafe(
          `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM "${name}" t`,
        ),
      ]);
    return all;
  };
  const before = await picture();
  const [deliveries, orders] = [s.mail.deliveries.length, (await s.test.waiting()).length];
  for (let i = 0; i < 5; i += 1) await look(mail.pixel);
  for (const link of links(mail)) await look(link);
  await loadJournal(s.world);
  expect(await s.world.db.trackingHit.count()).toBe(8);
  expect(await picture()).toEqual(before);
  expect([s.mail.deliveries.length, (await s.test.waiting()).length]).toEqual([deliveries, orders]);
});

it('passes over lines that say nothing and half-written ends', async () => {
  const mail = await sendTracked(s, 'US');
  await s.world.journal.append('no line of ours');
  await s.world.journal.append('{"k":"open","p":["p","x"],"t":1,"n":"","a":""}');
  await look(mail.pixel);
  await loadJournal(s.world);
  expect(await s.world.db.trackingHit.count()).toBe(1);
});

it('shows what is known as it is: people, programs beside them, and nothing when it is off', async () => {
  const asked = { workspaceId: s.workspaceId, days: 30, zone: 'Europe/Paris' };
  const before = (await readStats(s.world, asked)).opens;
  const [read, scanned, unread] = [
    await sendTracked(s, 'US'),
    await sendTracked(s, 'US'),
    await sendTracked(s, 'US'),
  ];
  await s.test.pass({ minutes: 10 });
  for (let i = 0; i < 3; i += 1) await look(read.pixel);
  await look(scanned.pixel, '198.51.100.7', 'Mozilla/5.0');
  await loadJournal(s.world);
  const stats = await readStats(s.world, asked);
  expect(unread.pixel).not.toBeNull();
  expect(stats.opens).toMatchObject({
    ...{ mails: (before?.mails ?? 0) + 3, reached: 1, proxied: 0, machineOnly: 1, loads: 0 },
  });
  expect(stats.replies).toBe(0);
  await setTracking(s, { opens: 'off' });
  expect((await readStats(s.world, asked)).opens).toBeUndefined();
});
