// B12, by a vendor: one visit that is seen and one invitation, each at most once, counted where people would see them;
// and everything in which a person takes over.
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { linkedinTouch } from '#features/outreach/linkedin-touch.ts';
import { memberLeft } from '#features/owners/member-left.ts';
import type { VendorFault } from '#sandbox/local-vendor.ts';
import { type LocalUnipile, startLocalUnipile } from '#sandbox/unipile/local-unipile.ts';
import { type Product, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

let product: Product;
let unipile: LocalUnipile;
/** Days go by one after the other. */
const long = { timeout: 90_000 };
const dayMs = 86_400_000;
const secret = 'what-unipile-was-told-to-carry';
const accepted = { mode: 'unipile', acceptedBy: 'U0ANAA', acceptedAt: '2026-09-01T09:00:00Z' };

beforeEach(async () => {
  unipile = await startLocalUnipile({ apiKey: 'key', accounts: ['account-ana', 'account-ben'] });
  onTestFinished(() => unipile.close());
  const env = { UNIPILE_DSN: unipile.url, UNIPILE_API_KEY: 'key', HOOKS_SECRET: secret };
  product = await startProduct({ env, settings: { linkedin: accepted } });
  const at = new Date(product.app.clock.now().getTime() - 30 * dayMs);
  for (const member of await product.world.members.list(product.workspaceId)) {
    const account = {
      memberId: member.id,
      accountId: `account-${member.name.split(' ')[0]?.toLowerCase()}`,
      at,
    };
    await product.world.linkedinAccounts.connect(product.workspaceId, account);
  }
});

type Someone = { readonly name: string; readonly email: string; readonly profile: string };

/** Somebody whose first mail left on a Tuesday at noon. */
async function mailed(n = 1): Promise<Someone> {
  const name = `Noor Number${n}`;
  const email = `noor@number${n}.example`;
  const profile = `noor-number${n}-example`;
  if (n === 1) await product.pass({ days: 1, hours: 3 });
  const head = 'First name,Last name,Email,Title,Company,Website,Industry,Employees,City,Country,LinkedIn';
  const firm = `number${n},https://number${n}.example,Software,120,Paris,France`;
  const link = `https://www.linkedin.com/in/${profile}`;
  await product.importList(`${head}\nNoor,Number${n},${email},CTO,${firm},${link}`);
  await product.ana.click(product.card(name), 'Approve and Send');
  await product.pass({ minutes: 30 });
  expect(product.deliveriesTo(email)).toHaveLength(1);
  return { name, email, profile };
}

const mailDays = ({ email }: Someone) => {
  const [first] = product.deliveriesTo(email);
  return product.deliveriesTo(email).map(({ at }) => Math.floor((at - (first?.at ?? 0)) / dayMs) + 1);
};
const touchesOf = async ({ name }: Someone) =>
  product.world.touches.ofLead(product.workspaceId, await product.leadId(name));
const openTasks = async ({ name }: Someone) =>
  product.world.tasks.openOfLead(product.workspaceId, await product.leadId(name));

it(
  'day 1 mail, day 3 visit, day 4 invitation, day 7 mail: each once, repeated jobs included',
  long,
  async () => {
    const who = await mailed();
    await product.live(2);
    expect(unipile.visits).toEqual([who.profile]);
    expect(unipile.invites).toEqual([]);
    await product.live(1);
    expect(unipile.invites).toEqual([who.profile]);
    const { world, workspaceId } = product;
    for (const touch of (await touchesOf(who)).filter(({ kind }) => kind !== 'email')) {
      const run = () => linkedinTouch(world, { workspaceId, touchId: touch.id });
      await Promise.all([run(), run(), run()]);
    }
    await product.live(6);
    expect(unipile.visits).toEqual([who.profile]);
    expect(unipile.invites).toEqual([who.profile]);
    expect(unipile.notes).toEqual([expect.stringContaining('Noor')]);
    expect(mailDays(who)).toEqual([1, 7]);
    expect(await openTasks(who)).toEqual([]);
  },
);

it.each([
  ['other words', 'Bonjour Noor,\nau plaisir d’échanger ici. ', 'Bonjour Noor, au plaisir d’échanger ici.'],
  ['no words', '', null],
])('the words of the invitation leave as they were approved: %s', long, async (_name, typed, sent) => {
  await product.pass({ days: 1, hours: 3 });
  const head = 'First name,Last name,Email,Title,Company,Website,Industry,Employees,City,Country,LinkedIn';
  const firm = 'Number1,https://number1.example,Software,120,Paris,France';
  const link = 'https://www.linkedin.com/in/noor-number1-example';
  await product.importList(`${head}\nNoor,Number1,noor@number1.example,CTO,${firm},${link}`);
  const { ana } = product;
  const before = product.card('Noor Number1');
  expect(textOf(before.blocks)).toMatch(/LinkedIn invitation: \S.*Noor/);
  const { modal } = await ana.click(before, 'Edit');
  if (!modal) throw new Error('no modal');
  const saving = (await ana.choose(modal, 'prospect.review.after', 'Keep it as a draft')).modal;
  if (!saving) throw new Error('the modal closed');
  await ana.submit(saving, { 'Note of the LinkedIn invitation': typed });
  const card = product.card('Noor Number1');
  const shown = /LinkedIn invitation: (.+)/.exec(textOf(card.blocks))?.[1] ?? null;
  expect(shown).toBe(sent);
  // A button of before covers other words.
  await ana.click(before, 'Approve and Send');
  await product.pass({ minutes: 30 });
  expect(product.deliveriesTo('noor@number1.example')).toEqual([]);
  await ana.click(product.card('Noor Number1'), 'Approve and Send');
  await product.pass({ minutes: 30 });
  const kept = product.thread('Noor Number1').map(({ blocks }) => textOf(blocks));
  expect(kept.some((text) => text.includes(`LinkedIn invitation: ${sent}`))).toBe(sent !== null);
  await product.live(5);
  expect(unipile.invites).toHaveLength(1);
  expect(unipile.notes).toEqual([sent]);
});

it('two workers with the same step do it once', async () => {
  const who = await mailed();
  const { world, workspaceId } = product;
  const touch = (await touchesOf(who)).find(({ kind }) => kind === 'linkedin_visit');
  await world.touches.reschedule(workspaceId, {
    leadId: touch?.leadId ?? '',
    steps: [{ step: 1, kind: 'linkedin_visit', day: 3, at: world.clock.now() }],
  });
  const run = () => linkedinTouch(world, { workspaceId, touchId: touch?.id ?? '' });
  await Promise.all([run(), run(), run(), run()]);
  expect(unipile.visits).toEqual([who.profile]);
});

it('nobody is visited from the account of somebody who has left; it stays a task', async () => {
  const who = await mailed();
  const { world, workspaceId } = product;
  const visit = async () => (await touchesOf(who)).find(({ kind }) => kind === 'linkedin_visit');
  const { id: touchId = '', leadId = '' } = (await visit()) ?? {};
  const [lead] = await world.leads.getMany(workspaceId, [leadId]);
  const member = (await world.members.list(workspaceId)).find(({ id }) => id === lead?.ownerId);
  if (!member) throw new Error('no owner');
  await memberLeft(world, { workspaceId, member, by: null });
  const at = world.clock.now();
  const caps = { day: 30, week: 100, gapMs: 0 };
  const steps = [{ step: 1, kind: 'linkedin_visit', day: 3, at }] as const;
  await world.touches.reschedule(workspaceId, { leadId, steps: [...steps] });
  const asked = { touchId, kind: 'linkedin_visit', memberId: member.id, at, hashes: [], caps } as const;
  const accountId = 'account-ana';
  const claim = () =>
    world.transact((stores) => stores.linkedinAccounts.claim(workspaceId, { ...asked, accountId }));
  expect(await claim()).toBeNull();
  await linkedinTouch(world, { workspaceId, touchId });
  expect(unipile.visits).toEqual([]);
  expect((await openTasks(who)).map(({ kind }) => kind)).toEqual(['linkedin_visit']);
});

it('an invitation that is accepted is found; nobody is invited who is connected', async () => {
  const who = await mailed();
  await product.live(3);
  unipile.accept(who.profile);
  await product.live(1);
  const events = await product.world.events.ofLead(product.workspaceId, await product.leadId(who.name));
  expect(events.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
  await product.live(4);
  expect(mailDays(who)).toEqual([1, 7]);
});

it('a first-degree contact is not invited', async () => {
  const who = await mailed();
  unipile.accept(who.profile);
  await product.live(8);
  expect(unipile.invites).toEqual([]);
  expect(mailDays(who)).toEqual([1, 7]);
});

it('an answer or an opt-out on day 2: nobody is visited or invited', async () => {
  for (const [n, answer] of [
    [1, 'question'],
    [2, 'unsubscribe_words'],
  ] as const) {
    const who = await mailed(n);
    await product.live(1);
    const [mail] = product.deliveriesTo(who.email);
    const said = { kind: 'answer', answer, text: null, until: null } as const;
    await product.mailServer.answer({ ...said, mailId: mail?.id ?? '' });
    await product.live(8);
    expect(product.deliveriesTo(who.email)).toHaveLength(1);
  }
  expect(unipile.visits).toEqual([]);
  expect(unipile.invites).toEqual([]);
});

it.each(['drop', 'cut'] as const)(
  'a connection that ends without a clear answer (%s) asks a person',
  async (how) => {
    const who = await mailed();
    await product.live(2);
    const fault: VendorFault = how;
    unipile.fail(fault, { when: ({ method }) => method === 'POST' });
    await product.live(4);
    const [task, ...more] = await openTasks(who);
    expect(more).toEqual([]);
    expect(task).toMatchObject({ kind: 'linkedin_invite', detail: { unsure: 1 } });
    const tries = unipile.calls.filter(({ method }) => method === 'POST');
    expect(tries).toHaveLength(1);
    await product.live(2);
    expect(mailDays(who)).toEqual([1, 7]);
  },
);

it('a challenge switches everybody to doing it by hand, with a card, and loses no step', async () => {
  const who = await mailed();
  unipile.challenge('checkpoint_error');
  await product.live(2);
  const { world, workspaceId } = product;
  expect((await world.settings.current(workspaceId)).doc.linkedin.mode).toBe('manual');
  expect((await openTasks(who)).map(({ kind }) => kind)).toEqual(['linkedin_visit']);
  const alert = product.ana.sees('prospects', 'has to be signed in again');
  expect(textOf(alert.blocks)).toContain('done by hand');
  unipile.challenge(null);
  await product.live(6);
  expect(unipile.visits).toEqual([]);
  expect(mailDays(who)).toEqual([1, 7]);
});

it('a limit of the vendor waits; without an accepted risk nothing is automated', async () => {
  const who = await mailed();
  const limit = { status: 422, body: { status: 422, type: 'errors/limit_exceeded', title: 'x' } };
  unipile.fail(limit, { when: ({ query }) => query.has('notify') });
  await product.live(2);
  expect(unipile.visits).toEqual([]);
  // A day later the invitation is due as well; what waits for it goes on after the weekend.
  await product.live(5);
  expect(unipile.visits).toEqual([who.profile]);
  const { world, workspaceId } = product;
  const { doc, version } = await world.settings.current(workspaceId);
  const stamp = { by: 'test', via: 'cli', at: world.clock.now(), expected: version } as const;
  const linkedin = { mode: 'unipile', acceptedBy: null, acceptedAt: null } as const;
  await world.settings.save(workspaceId, { ...stamp, doc: { ...doc, linkedin } });
  await product.pass({ days: 1 });
  const other = await mailed(2);
  await product.live(4);
  expect(unipile.visits).toEqual([who.profile]);
  expect((await openTasks(other)).length).toBeGreaterThan(0);
});

it(
  'no more words this month: a person takes over, or the invitation goes without, and the owner hears it once',
  long,
  async () => {
    const refused = { status: 422, body: { status: 422, type: 'errors/cannot_resend_yet', title: 'x' } };
    const withWords = ({ method, body }: { method: string; body: string }) =>
      method === 'POST' && body.includes('"message"');
    unipile.fail(refused, { when: withWords, times: 1_000 });
    const heard = (words: string) =>
      [product.ana, product.ben]
        .flatMap(({ userId }) => product.slack.directMessages(product.teamId, userId))
        .filter((message) => JSON.stringify(message).includes(words)).length;
    const by = await mailed(1);
    await product.live(7);
    expect(unipile.invites).toEqual([]);
    expect(await openTasks(by)).toMatchObject([{ kind: 'linkedin_invite', detail: { unsure: 0 } }]);
    expect(unipile.calls.filter(withWords)).toHaveLength(2);
    expect(heard('to be done by hand. An admin')).toBe(1);
    const { world, workspaceId } = product;
    const { doc, version } = await world.settings.current(workspaceId);
    const stamp = { by: 'test', via: 'cli', at: world.clock.now(), expected: version } as const;
    await world.settings.save(workspaceId, { ...stamp, doc: { ...doc, linkedinNotes: 'without' } });
    const [one, two] = [await mailed(2), await mailed(3)];
    await product.live(4);
    expect(unipile.invites.toSorted()).toEqual([one.profile, two.profile]);
    expect(unipile.notes).toEqual([null, null]);
    expect(await openTasks(one)).toEqual([]);
  },
);

it('is switched on by an admin who accepts the risk; members sign in on the page of the vendor', async () => {
  const env = { UNIPILE_DSN: unipile.url, UNIPILE_API_KEY: 'key' };
  product = await startProduct({ env });
  const { world, workspaceId, ana } = product;
  const form = async () => {
    const { modal } = await ana.command('/prospect config linkedin');
    if (!modal) throw new Error('no form was opened');
    return modal;
  };
  const mode = 'By Unipile, in the name of the owner';
  const refused = await ana.submit(await form(), { mode });
  expect(JSON.stringify(refused.modal)).toContain('automation is at your own risk');
  expect((await world.settings.current(workspaceId)).doc.linkedin.mode).toBe('manual');
  await ana.submit(await form(), { mode, risk: ['We have read this and accept the risk for our accounts'] });
  const { linkedin } = (await world.settings.current(workspaceId)).doc;
  expect(linkedin).toMatchObject({ mode: 'unipile', acceptedBy: ana.userId });
  expect(linkedin.acceptedAt).toBe(product.app.clock.now().toISOString());

  const answer = await ana.command('/prospect linkedin');
  expect(JSON.stringify(answer.whispered)).toContain(`${unipile.url}/sign-in/`);
  const asked = JSON.parse(unipile.calls.at(-1)?.body ?? '{}') as { name: string; notify_url: string };
  expect(asked.notify_url).toBe('https://prospect.lumen.example/hooks/unipile');
  const tell = (name: string) =>
    fetch(`${product.app.address()}/hooks/unipile`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'CREATION_SUCCESS', account_id: 'account-ana', name }),
    });
  expect((await tell(`${asked.name}x`)).status).toBe(404);
  expect(await world.linkedinAccounts.list(workspaceId)).toEqual([]);
  expect((await tell(asked.name)).status).toBe(200);
  expect(await world.linkedinAccounts.list(workspaceId)).toMatchObject([
    { accountId: 'account-ana', state: 'active' },
  ]);
});

/** A call as Unipile makes it: nothing is signed, a header carries what it was told to carry. */
const tell = (body: unknown, carried = secret) =>
  fetch(`${product.app.address()}/hooks/unipile`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-prospect-hook': carried },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }).then(({ status }) => status);
const relation = (account_id: string) => ({
  ...{ event: 'new_relation', account_id, account_type: 'LINKEDIN', webhook_name: 'prospect' },
  ...{ user_full_name: 'Somebody Else', user_public_identifier: 'somebody-else-example' },
});
const looks = () => unipile.calls.filter(({ path }) => path.endsWith('/users/relations')).length;

it('a call of the vendor finds an accepted invitation at once; what it says itself is not believed', async () => {
  const who = await mailed();
  await product.live(3);
  unipile.accept(who.profile);
  const owner = await product.world.linkedinAccounts.ofLead(
    product.workspaceId,
    await product.leadId(who.name),
  );
  const account = owner?.accountId ?? '';
  const before = looks();
  for (const [body, carried] of [
    [relation(account), 'a-guess-of-the-right-leng'],
    [relation(account), ''],
    [relation('account-of-nobody'), secret],
    [{ event: 'message_received', account_id: account }, secret],
    ['{"event":"new_relation","account_id":', secret],
    ['x'.repeat(20_000), secret],
  ] as const)
    expect(await tell(body, carried)).toBe(404);
  await product.settle();
  expect(looks()).toBe(before);
  const accepted = async () => {
    const events = await product.world.events.ofLead(product.workspaceId, await product.leadId(who.name));
    return events.filter(({ kind }) => kind === 'accepted').length;
  };
  expect(await accepted()).toBe(0);

  expect([await tell(relation(account)), await tell(relation(account))]).toEqual([200, 200]);
  await product.settle();
  // What its owner's connections say, not the person whom the call named.
  expect(await accepted()).toBe(1);
  expect(looks() - before).toBeLessThanOrEqual(2);
  await product.settle();
  expect(await accepted()).toBe(1);
});

it('a call about a lost account switches to doing it by hand, once the vendor itself says so', async () => {
  const status = {
    AccountStatus: { account_id: 'account-ana', account_type: 'LINKEDIN', message: 'STOPPED' },
  };
  const { world, workspaceId } = product;
  const mode = async () => (await world.settings.current(workspaceId)).doc.linkedin.mode;
  expect(await tell(status)).toBe(200);
  await product.settle();
  expect(await mode()).toBe('unipile');
  unipile.challenge('checkpoint_error');
  expect(await tell(status)).toBe(200);
  await product.settle();
  expect(await mode()).toBe('manual');
  product.ana.sees('prospects', 'has to be signed in again');
});

it('without a secret of our own no such call is taken', async () => {
  product = await startProduct({ env: { UNIPILE_DSN: unipile.url, UNIPILE_API_KEY: 'key' } });
  expect(await tell(relation('account-ana'), '')).toBe(404);
});
