// B12, by hand: day 1 mail, day 3 visit, day 4 invitation, day 7 mail. The steps on LinkedIn are one list a day for
// the owner; what a person does with it never moves the mails, but for an answer, which ends them.
import { expect, it, vi } from 'vitest';
import { type MailVendor, mailVendors } from '#domain/mailbox.ts';
import { linkedinTouch } from '#features/outreach/linkedin-touch.ts';
import { sendTouch } from '#features/outreach/send-touch.ts';
import type { SeenMessage } from '#sandbox/slack/control-surface.ts';
import type { Person } from '#sandbox/slack/person.ts';
import { listOf, type Product, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

// Days go by in each of these.
vi.setConfig({ testTimeout: 120_000 });

let product: Product;
const start = async (vendor?: MailVendor) => {
  product = await startProduct(vendor ? { vendor } : {});
  await product.pass({ days: 1, hours: 3 });
};

const dayMs = 86_400_000;

type Someone = { readonly name: string; readonly email: string; readonly owner: Person };

/** Somebody whose first mail left on a Tuesday morning: day 7 is a Monday. */
async function mailed(n = 1): Promise<Someone> {
  const name = `Noor Number${n}`;
  const email = `noor@number${n}.example`;
  await product.importList(listOf([{ name, email }]));
  await product.ana.click(product.card(name), 'Approve and Send');
  await product.pass({ minutes: 30 });
  const lead = await product.world.leads.get(product.workspaceId, await product.leadId(name));
  const mailbox = await product.world.mailboxes.get(product.workspaceId, lead?.mailboxId ?? '');
  const owner = mailbox?.address.startsWith('ana') ? product.ana : product.ben;
  expect(product.deliveriesTo(email), textOf(product.card(name).blocks)).toHaveLength(1);
  return { name, email, owner };
}

/** The lists of the owner that name this person, oldest first. */
function listsOf({ name, owner }: Someone): SeenMessage[] {
  return owner
    .state()
    .channels.filter(({ id }) => id.startsWith('D'))
    .flatMap(({ id }) => owner.reads(id))
    .filter(({ blocks }) => textOf(blocks).includes(name));
}

/** Today's list with this step at hand. */
function listOfToday(who: Someone): SeenMessage {
  const list = listsOf(who).at(-1);
  if (!list) throw new Error(`${who.name} stands in no list`);
  return list;
}

const touchesOf = async ({ name }: Someone) =>
  product.world.touches.ofLead(product.workspaceId, await product.leadId(name));
const dayOf = (from: number, at: number) => Math.floor((at - from) / dayMs) + 1;
const sentTo = ({ email }: Someone) => product.deliveriesTo(email);

const tasksOf = (leadId: string) => product.world.tasks.openOfLead(product.workspaceId, leadId);

/** On which day of the sequence each mail was delivered. */
function deliveryDays(who: Someone): number[] {
  const [first] = sentTo(who);
  return sentTo(who).map(({ at }) => dayOf(first?.at ?? 0, at));
}

it.each(mailVendors)('goes day 1, 3, 4, 7 through %s; ignored steps hold nothing up', async (vendor) => {
  await start(vendor);
  const who = await mailed();
  await product.live(1);
  expect(listsOf(who)).toHaveLength(0);
  await product.live(1);
  expect(textOf(listOfToday(who).blocks)).toContain(`look at the profile of *${who.name}*`);
  await product.live(1);
  expect(textOf(listOfToday(who).blocks)).toContain('2 LinkedIn steps today');
  await product.live(4);
  expect(deliveryDays(who)).toEqual([1, 7]);
  // They leave the list with the lead.
  await product.live(2);
  await product.pass({ days: 16 });
  expect(await product.stateOf(who.name)).toBe('finished');
  const leadId = await product.leadId(who.name);
  expect(await product.world.tasks.openOfLead(product.workspaceId, leadId)).toEqual([]);
  expect(sentTo(who)).toHaveLength(2);
});

it('has one message a day, one step at a time, with the profile and a note to copy', async () => {
  await start();
  const who = await mailed();
  await product.live(3);
  // Yesterday's list has handed its step on.
  expect(listsOf(who)).toHaveLength(1);
  const list = listOfToday(who);
  await who.owner.click(list, 'Done');
  const next = textOf(listOfToday(who).blocks);
  expect(next).toContain('One LinkedIn step today');
  // The words that were approved.
  const { world, workspaceId } = product;
  const [approval] = await world.reviews.list(workspaceId, await product.leadId(who.name));
  const note = approval?.approved?.mails[0]?.note ?? '';
  expect(note).toContain('de la part de Team A');
  expect(next).toContain(note);
  expect(next).toContain('Team A');
  expect(JSON.stringify(listOfToday(who).blocks)).toContain('https://www.linkedin.com/');
  expect(listsOf(who)).toHaveLength(1);
  await who.owner.click(listOfToday(who), 'Done');
  expect(textOf(listOfToday(who).blocks)).toContain('No LinkedIn steps left today');
  const kinds = (await product.world.events.ofLead(product.workspaceId, await product.leadId(who.name))).map(
    ({ kind }) => kind,
  );
  expect(kinds.filter((kind) => kind === 'visited' || kind === 'invited')).toEqual(['visited', 'invited']);
});

it('a list can be worked on until the next one begins, at night too', async () => {
  await start();
  const [who, other] = [await mailed(1), await mailed(2)];
  const both = [who, other].filter(({ owner }) => owner === who.owner);
  await product.live(2);
  const list = listOfToday(who);
  const night = 15;
  await product.pass({ hours: night });
  expect(textOf(listOfToday(who).blocks)).toContain('look at the profile of');
  for (let left = both.length; left > 0; left -= 1) await who.owner.click(listOfToday(who), 'Skip');
  expect(listOfToday(who).ts).toBe(list.ts);
  expect(textOf(listOfToday(who).blocks)).toContain('No LinkedIn steps left today');
  expect(textOf(listOfToday(who).blocks)).toContain('skipped');
  await product.pass({ hours: 24 - night });
  const next = listsOf(who).map(({ blocks }) => textOf(blocks));
  expect(next.at(-1)).toContain(`invite *${who.name}*`);
  expect(next.filter((text) => text.includes('prospect.linkedin.skip'))).toHaveLength(1);
});

it('a step that was clicked in an old list is not counted twice', async () => {
  await start();
  const who = await mailed();
  await product.live(2);
  const old = listOfToday(who);
  await who.owner.click(old, 'Done');
  const again = await who.owner.click(old, 'Done').catch((error: unknown) => error);
  expect(again).toBeDefined();
  const events = await product.world.events.ofLead(product.workspaceId, await product.leadId(who.name));
  expect(events.filter(({ kind }) => kind === 'visited')).toHaveLength(1);
});

it.each(mailVendors)('an answer or an opt-out on day 2 ends mails and steps, through %s', async (vendor) => {
  await start(vendor);
  const people = [await mailed(1), await mailed(2)] as const;
  await product.live(1);
  for (const [i, answer] of (['question', 'unsubscribe_words'] as const).entries()) {
    const [mail] = people[i] ? sentTo(people[i]) : [];
    const said = { kind: 'answer', answer, text: null, until: null } as const;
    await product.mailServer.answer({ ...said, mailId: mail?.id ?? '' });
  }
  await product.live(8);
  const states = await Promise.all(people.map(({ name }) => product.stateOf(name)));
  expect(states).toEqual(['replied', 'unsubscribed']);
  for (const who of people) {
    expect(sentTo(who)).toHaveLength(1);
    expect(listsOf(who)).toHaveLength(0);
    const steps = (await touchesOf(who)).map(({ state }) => state);
    expect(steps).toEqual(['sent', 'skipped', 'skipped', 'skipped']);
  }
});

it('an opt-out takes the open step out of the list', async () => {
  await start();
  const who = await mailed();
  await product.live(2);
  expect(textOf(listOfToday(who).blocks)).toContain('look at the profile');
  const [mail] = sentTo(who);
  const said = { kind: 'answer', answer: 'unsubscribe_words', text: null, until: null } as const;
  await product.mailServer.answer({ ...said, mailId: mail?.id ?? '' });
  await product.pass({ minutes: 2 });
  expect(listsOf(who)).toHaveLength(0);
});

it('an answer on LinkedIn is an answer: no mail leaves any more', async () => {
  await start();
  const who = await mailed();
  await product.live(3);
  await who.owner.click(listOfToday(who), 'Answered on LinkedIn');
  expect(await product.stateOf(who.name)).toBe('replied');
  expect(textOf(product.card(who.name).blocks)).toContain('Answered');
  // As after an answer by mail, colleagues wait.
  await product.importList(listOf([{ name: 'Uwe Colleague', email: 'uwe@number1.example' }]));
  const { world, workspaceId } = product;
  const colleague = await world.leadList.find(workspaceId, { words: 'Uwe Colleague', limit: 1 });
  const facts = await world.reviewCases.get(workspaceId, colleague[0]?.leadId ?? '');
  expect(facts?.hold?.kind).toBe('company');
  await product.live(7);
  expect(sentTo(who)).toHaveLength(1);
});

it('a connection on day 3 cancels the invitation and not the mail', async () => {
  await start();
  const who = await mailed();
  await product.live(2);
  await who.owner.click(listOfToday(who), 'Connected');
  await product.live(6);
  expect(deliveryDays(who)).toEqual([1, 7]);
  const touches = await touchesOf(who);
  expect(touches.map(({ state }) => state)).toEqual(['sent', 'sent', 'skipped', 'sent']);
  expect(touches[2]?.reason?.code).toBe('connected');
});

it('an invitation that is accepted on day 5 ends the open steps, the mail of day 7 leaves', async () => {
  await start();
  const who = await mailed();
  await product.live(3);
  await who.owner.click(listOfToday(who), 'Skip');
  await product.live(1);
  await who.owner.click(listOfToday(who), 'Connected');
  const leadId = await product.leadId(who.name);
  expect(await product.world.tasks.openOfLead(product.workspaceId, leadId)).toEqual([]);
  await product.live(4);
  expect(deliveryDays(who)).toEqual([1, 7]);
});

it('a snoozed step comes back the next working day; a late one moves no mail', async () => {
  await start();
  const who = await mailed();
  await product.live(2);
  await who.owner.click(listOfToday(who), 'Snooze to Next Working Day');
  expect(listsOf(who).map(({ blocks }) => textOf(blocks))).toEqual([]);
  await product.live(1);
  expect(textOf(listOfToday(who).blocks)).toContain('2 LinkedIn steps today');
  await product.live(2);
  await who.owner.click(listOfToday(who), 'Done');
  await product.live(4);
  expect(deliveryDays(who)).toEqual([1, 7]);
});

it('repeated jobs repeat no step', async () => {
  await start();
  const who = await mailed();
  const { world, workspaceId } = product;
  await product.live(8);
  const leadId = await product.leadId(who.name);
  const before = (await tasksOf(leadId)).length;
  for (const touch of await touchesOf(who)) {
    const order = { workspaceId, touchId: touch.id };
    const run = () => (touch.kind === 'email' ? sendTouch(world, order) : linkedinTouch(world, order));
    await Promise.all([run(), run(), run()]);
  }
  await product.settle();
  expect(sentTo(who)).toHaveLength(2);
  expect((await tasksOf(leadId)).length).toBe(before);
});

it('Next puts the step behind the others', async () => {
  await start();
  const one = await mailed();
  await product.live(3);
  const before = textOf(listOfToday(one).blocks);
  expect(before).toMatch(/look at the profile[\s\S]*Next: invite Noor/);
  await one.owner.click(listOfToday(one), 'Next');
  expect(textOf(listOfToday(one).blocks)).toMatch(/invite[\s\S]*Next: visit Noor/);
});
