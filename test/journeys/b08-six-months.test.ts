// B08: who was contacted less than 180 × 24 h ago is left alone, whoever wrote, through whichever channel, and however
// the new list spells the person or the company. A minute later they may come back, and before it with a reason.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailVendor, mailVendors } from '#domain/mailbox.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { startImport } from '#features/intake/start-import.ts';
import type { SandboxView } from '#sandbox/protocol.ts';
import { settingsOf } from '../product/team.ts';
import { makeProduct, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

const dayMs = 86_400_000;
const quietMs = 180 * dayMs;
/** A day as sentences write it. */
const dayOf = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
const head = 'First name,Last name,Email,Title,Company,Website,Industry,Employees,City,Country,LinkedIn';

let product: Product;
/** A product for a whole block. */
async function begin(vendor: MailVendor): Promise<void> {
  const { segments: [engineers] = [], ...rest } = segmented(settingsOf('A'));
  const sequence = [
    { day: 1, kind: 'email' },
    { day: 20, kind: 'linkedin_invite' },
  ];
  const mail = { ...engineers, sequence: [{ day: 1, kind: 'email' }] };
  const linked = { ...engineers, name: 'By LinkedIn too', sequence };
  const wave = { ...engineers, name: 'Two at a time', peoplePerCompany: 2 };
  product = await makeProduct({ vendor, settings: { ...rest, segments: [mail, linked, wave] } });
}

type Segments = { readonly segments?: readonly Record<string, unknown>[] };
const segmented = (settings: Record<string, unknown>): Segments => settings;

/** Who has a private address is at a bakery: nothing is drafted for them, and nobody looks the address up. */
const row = (name: string, email: string, more: readonly string[] = []): string => {
  const host = email.split('@')[1] ?? '';
  const [company = host, website = `https://${host}`, linkedin = ''] = more;
  const trade = host.endsWith('.example') ? ['CTO', 'Software', '120'] : ['Baker', 'Bakeries', '2'];
  const [title, industry, size] = trade;
  const firm = [company, website, industry, size, 'Paris', 'France', linkedin];
  return [...name.split(' '), email, title, ...firm].join(',');
};

/** Somebody was written to, by hand, and the Sent folder is read again. */
async function wroteByHand(to: string, at: Date): Promise<void> {
  const { world, workspaceId } = product;
  const [mailbox] = await world.mailboxes.list(workspaceId);
  product.mailServer.wroteByHand(mailbox?.address ?? '', { to, at: at.getTime() });
  await product.ana.command('/prospect mailbox sent');
  await product.settle();
}

/** Imports a list into a segment: how many were new, and what is said of the others. */
async function imported(rows: readonly string[], segment?: string) {
  const { world, workspaceId } = product;
  const segments = await world.segments.list(workspaceId);
  const segmentId = segments.find(({ name }) => name === segment)?.id;
  const list = { workspaceId, purpose: 'leads', name: 'list.csv', by: 'cli', via: 'cli' } as const;
  const run = await startImport(world, { ...list, ...(segmentId ? { segmentId } : {}) });
  await importRows(
    world,
    { workspaceId, runId: run.id },
    Readable.from([Buffer.from([head, ...rows].join('\n'))]),
  );
  await product.settle();
  const done = await world.runs.get(workspaceId, run.id);
  return { added: done?.added, duplicate: done?.duplicate };
}

/** When the mail of this address left. */
const leftAt = (email: string): number => product.deliveriesTo(email).at(-1)?.at ?? Number.NaN;

async function clockTo(at: number): Promise<void> {
  await product.app.clock.moveTo(new Date(at));
  await product.settle();
}

const story = async (words: string): Promise<string> =>
  textOf((await product.ana.command(`/prospect why ${words}`)).whispered);

/** This person's newest list of LinkedIn steps with buttons. */
const listOfSteps = (person: Product['ana']) =>
  person
    .state()
    .channels.flatMap(({ id }) => (id.startsWith('D') ? person.reads(id) : []))
    .findLast(({ blocks }) => JSON.stringify(blocks ?? []).includes('prospect.task.done'));

/** Goes through one's list until this person's step stands at hand, and says that it is done. False without it. */
async function endStep(person: Product['ana'], name: string): Promise<boolean> {
  for (let turn = 0; turn < 20; turn += 1) {
    const list = listOfSteps(person);
    if (!list) return false;
    const isIt = textOf(list.blocks).includes(`invite *${name}*`);
    if (!isIt && !textOf(list.blocks).includes('Next: ')) return false;
    await person.click(list, isIt ? 'Done' : 'Next');
    if (isIt) return true;
  }
  return false;
}

function modalOf(modal: SandboxView | null): SandboxView {
  if (!modal) throw new Error('no modal opened');
  return modal;
}

describe.each(mailVendors)('through %s', (vendor) => {
  beforeAll(() => begin(vendor));
  afterAll(() => product?.stop());

  it('holds for every way to write the person or the company, and ends a minute after 180 × 24 hours', async () => {
    expect(await imported([row('Camille Roux', 'camille@globex.example', ['Globex'])])).toMatchObject({
      added: 1,
    });
    await product.send('Camille Roux');
    const sentAt = leftAt('camille@globex.example');
    await wroteByHand('zoe.first+work@gmail.com', new Date(sentAt));
    const variants = [
      row('Camille Roux', 'CAMILLE@Globex.Example', ['GLOBEX']),
      row('Camille Roux', 'camille+list@globex.example', ['Globex']),
      row('Zoe F', 'z.o.e.f.irst@googlemail.com', ['Somewhere', 'https://somewhere.example']),
      row('Mia Colleague', 'mia@globex.example', ['Globex']),
      row('Noa Colleague', 'noa@www.globex.example', ['Globex', 'HTTPS://WWW.GLOBEX.EXAMPLE/fr']),
      row('Pia Colleague', 'pia@gmail.com', ['Globex SAS', 'www.globex.example']),
      row('Lou Subsidiary', 'lou@globex.example', ['Globex Iberia', 'https://globex.example/es']),
      // The second domain of Globex, as this row says itself; the next one only knows that domain.
      row('Nik Alias', 'nik@globex-group.example', ['Globex', 'https://globex.example']),
      row('Ivo Alias', 'ivo@globex-group.example', ['Globex Group', 'https://globex-group.example']),
    ];
    await clockTo(sentAt + quietMs - 60_000);
    expect(await imported(variants)).toEqual({ added: 0, duplicate: variants.length });
    const sentOn = dayOf(sentAt);
    expect(await story('Mia Colleague')).toContain(`The company was contacted: Camille Roux, on ${sentOn}`);
    expect(await story('Zoe F')).toContain(`zoefirst@gmail.com was contacted on ${sentOn}`);
    await clockTo(sentAt + quietMs + 60_000);
    const again = await imported([variants[0] ?? '', variants[2] ?? '']);
    expect(again).toEqual({ added: 2, duplicate: 0 });
  });

  it('holds across teammates: a colleague who adds somebody there is told who was written to, and when', async () => {
    expect(await imported([row('Oda Owned', 'oda@owned.example', ['Owned'])])).toMatchObject({ added: 1 });
    await product.workday();
    await product.send('Oda Owned');
    const day = dayOf(leftAt('oda@owned.example'));
    const form = modalOf((await product.ben.command('/prospect add')).modal);
    const typed = { 'E-mail': 'uwe@owned.example', Name: 'Uwe Owned', Company: 'Owned' };
    const refused = await product.ben.submit(form, typed);
    expect(textOf(refused.modal, refused.whispered)).toContain(`Oda Owned`);
    expect(textOf(refused.modal, refused.whispered)).toContain(day);
  });

  it('never makes one company of the users of a free mailbox', async () => {
    await wroteByHand('fay.free@orange.fr', new Date(product.app.clock.now().getTime() - 60_000));
    const rows = [
      row('Fay Free', 'Fay.Free+x@orange.fr', ['Free One', 'https://free-one.example']),
      row('Gil Free', 'gil.free@orange.fr', ['Free Two', 'https://free-two.example']),
      row('Hal Free', 'hal.free@gmail.com', ['Free Three', 'https://free-three.example']),
    ];
    expect(await imported(rows)).toEqual({ added: 2, duplicate: 1 });
  });

  it('lets the people of one wave through, not one more, and never stops a follow-up of its own', async () => {
    const people = ['Ada', 'Bea'].map((name) =>
      row(`${name} Wave`, `${name.toLowerCase()}@wave.example`, ['Wave']),
    );
    expect(await imported(people, 'Two at a time')).toEqual({ added: 2, duplicate: 0 });
    await product.workday();
    await product.send('Ada Wave');
    await product.pass({ days: 1 });
    await product.send('Bea Wave');
    await product.live(2);
    expect(product.deliveriesTo('bea@wave.example')).toHaveLength(1);
    const third = row('Cleo Wave', 'cleo@wave.example', ['Wave']);
    expect(await imported([third], 'Two at a time')).toEqual({ added: 0, duplicate: 1 });
    await product.live(9);
    expect(product.deliveriesTo('ada@wave.example')).toHaveLength(2);
    expect(product.deliveriesTo('bea@wave.example')).toHaveLength(2);
  });

  it('lists what the Sent folder said, and what arrived of the mails of a mailbox to itself', async () => {
    const asked = (await product.ana.command('/prospect mailbox check')).whispered;
    expect(textOf(asked)).toContain('works, answers are read; two mails go to itself now');
    await product.settle();
    const list = textOf((await product.ana.command('/prospect mailbox')).whispered);
    expect(list).toMatch(/Sent folder: \d+ mails? by hand in six months/);
    expect(list).toContain('Arrived as sent: arrival in the inbox, List-Unsubscribe header');
    expect(list).toContain('follow-up in the same thread');
    const told = textOf(product.slack.directMessages(product.teamId, product.ana.userId));
    expect(told).toContain('sent to itself arrived as they should');
    expect(product.deliveriesTo('ana@team-a.example')).toHaveLength(2);
  });
});

describe('whoever the mail vendor is', () => {
  beforeAll(() => begin('google'));
  afterAll(() => product?.stop());

  it('holds across sequences and channels: an invitation on LinkedIn counts from its own day', async () => {
    const linkedin = 'https://www.linkedin.com/in/iris-invited-example';
    const iris = row('Iris Invited', 'iris@invited.example', ['Invited', '', linkedin]);
    expect(await imported([iris], 'By LinkedIn too')).toMatchObject({ added: 1 });
    await product.workday();
    await product.send('Iris Invited');
    await product.pass({ days: 18 });
    await product.live(6);
    const invitedAt = product.app.clock.now().getTime();
    const ended =
      (await endStep(product.ana, 'Iris Invited')) || (await endStep(product.ben, 'Iris Invited'));
    expect(ended).toBe(true);
    // The mail is 180 days old, the invitation is not.
    await clockTo(leftAt('iris@invited.example') + quietMs + 60_000);
    expect(await imported([row('Ole Other', 'ole@invited.example', ['Invited'])])).toEqual({
      added: 0,
      duplicate: 1,
    });
    expect(await story('Ole Other')).toContain('The company was contacted: Iris Invited');
    await clockTo(invitedAt + quietMs + 60_000);
    expect(await imported([row('Pam Later', 'pam@invited.example', ['Invited'])])).toMatchObject({
      added: 1,
    });
  });

  it('gives way to a person who says why, and to nobody without a reason', async () => {
    expect(await imported([row('Dan First', 'dan@agreed.example', ['Agreed'])])).toMatchObject({ added: 1 });
    await product.workday();
    await product.send('Dan First');
    await product.pass({ days: 2 });
    expect(await imported([row('Eva Second', 'eva@agreed.example', ['Agreed'])])).toMatchObject({
      duplicate: 1,
    });
    const [said] = (await product.ben.command('/prospect why Eva Second')).whispered;
    if (!said) throw new Error('no story');
    const form = modalOf((await product.ben.click(said, 'Look Again…')).modal);
    expect(modalOf((await product.ben.submit(form, { why: ' ' })).modal).errors).toHaveProperty('why');
    await product.ben.submit(form, { why: 'Dan asked us to write to Eva.' });
    await product.settle();
    await product.workday();
    await product.send('Eva Second');
    expect(product.deliveriesTo('eva@agreed.example')).toHaveLength(1);
    const { world, workspaceId } = product;
    const [entry] = await world.audit.list(workspaceId, { action: 'lead.reconsider', limit: 1 });
    expect(entry).toMatchObject({ actor: 'U0BENA', detail: { why: 'Dan asked us to write to Eva.' } });
  });
});
