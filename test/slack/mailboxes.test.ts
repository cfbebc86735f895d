// Mailboxes in Slack: a link for each vendor that is set up, a second one for reading, and neither for anybody else.
import { expect, it, onTestFinished } from 'vitest';
import type { MailVendor } from '#domain/mailbox.ts';
import { startLocalInstantly } from '#sandbox/instantly/local-instantly.ts';
import type { Person } from '#sandbox/slack/person.ts';
import { type Office, openOffice, textOf } from './office.ts';

const app = (vendor: string) => ({ [`${vendor}_CLIENT_ID`]: 'id', [`${vendor}_CLIENT_SECRET`]: 'secret' });
const both = { ...app('GOOGLE'), ...app('MICROSOFT') };

/** The buttons of the answer that lead to a page: label and path. */
function linksIn(blocks: readonly unknown[]): [string, string][] {
  const text = JSON.stringify(blocks);
  const buttons = text.matchAll(/"text":\{"type":"plain_text","text":"([^"]+)"[^}]*\},"url":"([^"]+)"/g);
  return [...buttons].map(([, label = '', url = '']) => [label, new URL(url).pathname]);
}

async function sendOnly(
  { app, workspaceId }: Office,
  provider: MailVendor,
  canRead = false,
): Promise<string> {
  const [ana] = (await app.world.members.list(workspaceId)).filter(
    ({ slackUserId }) => slackUserId === 'U0ANA',
  );
  const { id } = await app.world.mailboxes.connect(workspaceId, {
    ...{ provider, memberId: ana?.id ?? '', address: 'ana@lumen.example', name: 'Ana', signature: null },
    ...{ tokens: 'sealed', scopes: [], canRead, at: app.world.clock.now() },
  });
  return id;
}

it('offers both vendors when both are set up, each with a link of its own', async () => {
  const { ana } = await openOffice({ env: both });
  const { whispered } = await ana.command('/prospect mailbox connect');
  expect(linksIn(whispered[0]?.blocks ?? [])).toEqual([
    ['Connect with Google', '/connect/google'],
    ['Connect with Microsoft', '/connect/microsoft'],
  ]);
});

it('offers the one that is set up, or says that none is', async () => {
  const { ana } = await openOffice({ env: app('MICROSOFT') });
  const { whispered } = await ana.command('/prospect mailbox connect');
  expect(linksIn(whispered[0]?.blocks ?? [])).toEqual([['Connect Mailbox', '/connect/microsoft']]);
  const none = await openOffice();
  expect(textOf((await none.ana.command('/prospect mailbox connect')).whispered)).toContain(
    'settings of Google',
  );
});

it('lets the owner of a mailbox that only sends allow reading, and nobody else', async () => {
  const office = await openOffice({ env: both });
  await office.ana.home();
  await office.ben.home();
  await sendOnly(office, 'microsoft');
  const shown = (await office.ana.command('/prospect mailbox')).whispered[0];
  if (!shown) throw new Error('no answer');
  expect(textOf(shown.blocks)).toMatch(/ana@lumen\.example[\s\S]*Microsoft[\s\S]*sends only/);
  const { whispered } = await office.ana.click(shown, 'Allow Reading');
  expect(linksIn(whispered[0]?.blocks ?? [])).toEqual([['Allow Reading', '/connect/microsoft']]);
  const bens = (await office.ben.command('/prospect mailbox')).whispered[0];
  if (!bens) throw new Error('no answer');
  const refused = await office.ben.click(bens, 'Autoriser la lecture');
  expect(textOf(refused.whispered)).toContain('propriétaire');
  expect(linksIn(refused.whispered[0]?.blocks ?? [])).toEqual([]);
});

it('cannot read the Sent folder of a mailbox that only sends, and offers to allow it to its owner', async () => {
  const office = await openOffice({ env: both });
  await office.ana.home();
  await sendOnly(office, 'microsoft');
  const { whispered } = await office.ana.command('/prospect mailbox sent');
  expect(linksIn(whispered[0]?.blocks ?? [])).toEqual([['Allow Reading', '/connect/microsoft']]);
  await sendOnly(office, 'microsoft', true);
  const read = await office.ana.command('/prospect mailbox sent ana@lumen.example');
  expect(textOf(read.whispered)).toContain('read again: ana@lumen.example');
  const shown = textOf((await office.ana.command('/prospect mailbox')).whispered);
  expect(shown).toMatch(/Sent folder is being read: 0 mails/);
});

it('shows what the warm-up tool says with the risk, and lets the owner accept it', async () => {
  const server = await startLocalInstantly({ key: 'k', jobsAtOnce: true });
  onTestFinished(() => server.close());
  const days = { '2026-09-07': { sent: 12, spam: 6 }, '2026-09-06': { sent: 18, spam: 3 } };
  server.put({ email: 'ana@lumen.example', status: 0, score: 70, limit: 30, days });
  const warmup = { WARMUP_PROVIDER: 'instantly', WARMUP_KEY: 'k', WARMUP_BASE_URL: server.url };
  const office = await openOffice({ env: { ...both, ...warmup } });
  await office.ana.home();
  await office.ben.home();
  await sendOnly(office, 'google');
  const shown = async (person: Person) => {
    const [list] = (await person.command('/prospect mailbox')).whispered;
    if (!list) throw new Error('no answer');
    return list;
  };
  expect(textOf((await shown(office.ana)).blocks)).toContain('Warm-up by Instantly: is asked soon');
  await office.app.drain();
  const off = await shown(office.ana);
  expect(textOf(off.blocks)).toMatch(
    /Warm-up by Instantly: off · score 70 of 100 · 30 mails in 7 days, 9 of them in spam · .*not verified live/,
  );
  expect(textOf(off.blocks)).toContain('does not grow until they do');
  expect(JSON.stringify(off.blocks)).toContain('You accept that risk, in your name.');
  const bens = await office.ben.click(await shown(office.ben), 'Activer');
  expect(textOf(bens.whispered)).toContain('propriétaire');
  expect(server.orders).toEqual([]);
  const done = await office.ana.click(off, 'Switch On');
  expect(textOf(done.whispered)).toContain('was asked to start');
  expect(server.orders).toEqual(['enable ana@lumen.example']);
  const on = await shown(office.ana);
  expect(textOf(on.blocks)).toContain('Warm-up by Instantly: on');
  await office.ana.click(on, 'Switch Off');
  expect(server.orders).toEqual(['enable ana@lumen.example', 'disable ana@lumen.example']);
  const audited = await office.app.world.audit.list(office.workspaceId, { limit: 20 });
  expect(audited.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['mailbox.warmup_on', 'mailbox.warmup_off']),
  );
});

it('shows as many mailboxes as a message takes, and the rest by a button', async () => {
  const office = await openOffice({ env: both });
  await office.ana.home();
  await sendOnly(office, 'google');
  const { app, workspaceId } = office;
  const ana = await app.world.members.bySlackId(workspaceId, 'U0ANA');
  for (let n = 1; n < 30; n += 1) {
    await app.world.mailboxes.connect(workspaceId, {
      ...{ provider: 'google', memberId: ana?.id ?? '', address: `box${n}@lumen.example`, name: 'Ana' },
      ...{ signature: null, tokens: 'sealed', scopes: [], canRead: false, at: app.world.clock.now() },
    });
  }
  const seen = new Set<string>();
  let shown = (await office.ana.command('/prospect mailbox')).whispered[0];
  for (let pages = 1; ; pages += 1) {
    if (!shown) throw new Error('no answer');
    expect(shown.blocks?.length).toBeLessThanOrEqual(50);
    for (const [address] of textOf(shown.blocks).matchAll(/\w+@lumen\.example/g)) seen.add(address);
    if (!textOf(shown.blocks).includes('more mailbox')) break;
    expect(pages).toBeLessThan(10);
    shown = (await office.ana.click(shown, 'Show More')).whispered[0];
  }
  expect(seen.size).toBe(30);
  const status = (await office.ana.command('/prospect status')).whispered[0];
  expect(textOf(status?.blocks ?? [])).toContain('20 more: ');
});
