// B13: somebody is away. Held until the first day present, each step with the wait that it had; deliveries are counted.
import { DateTime } from 'luxon';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { endOver } from '#features/replies/end-hold.ts';
import { changeReturn } from '#features/replies/hold-away.ts';
import { newId } from '#lib/ids.ts';
import { openStage, type Stage } from './stage.ts';

let s: Stage;
beforeAll(async () => {
  s = await openStage();
});
afterAll(() => s?.close());
beforeEach(() => s.reset());

const days = async (count: number) => {
  for (let day = 0; day < count; day += 1) {
    await s.later({ days: 1 });
    await endOver(s.world, s.workspaceId, 50);
    await s.sendDue();
  }
};
const inDays = (count: number) =>
  DateTime.fromJSDate(s.world.clock.now(), { zone: 'Europe/Paris' }).plus({ days: count }).toISODate() ?? '';
const away = async (leadId: string, lastDay: string | null) => {
  const [delivery] = await s.deliveriesTo(leadId);
  const act = { kind: 'answer', answer: 'out_of_office', text: null, until: lastDay } as const;
  await s.mail.answer({ ...act, mailId: delivery?.id ?? '' });
  await s.poll();
};
const hold = () => s.world.db.hold.findFirst({ where: { endedAt: null }, orderBy: { at: 'desc' } });
const sent = async (leadId: string) => (await s.deliveriesTo(leadId)).length;

it('holds until the day after the last day away, is no answer, and keeps the wait between the mails', async () => {
  const leadId = await s.contacted();
  // A Monday: away until the Monday in two weeks, so present on the Tuesday.
  await away(leadId, inDays(14));
  expect(await s.stateOf(leadId)).toBe('held');
  const until = (await hold())?.until;
  expect(until && DateTime.fromJSDate(until, { zone: 'Europe/Paris' }).toISODate()).toBe(inDays(15));
  expect(s.chat.notes(leadId).find(({ kind }) => kind === 'away')).toMatchObject({ resumesAt: until });
  const events = await s.world.events.ofLead(s.workspaceId, leadId);
  expect(events.filter(({ kind }) => kind === 'replied')).toEqual([]);
  await days(16);
  expect(await s.stateOf(leadId)).toBe('contacted');
  expect(await sent(leadId)).toBe(1);
  await days(7);
  expect(await sent(leadId)).toBe(2);
});

it('says the day that was read where the sequence goes on later, and nothing of it where it does not', async () => {
  const [weekend, workday] = [await s.contacted(), await s.contacted()];
  // From a Monday: away until a Friday, so present from a Saturday; away until a Monday, so present on a Tuesday.
  await away(weekend, inDays(11));
  await away(workday, inDays(14));
  const noteOf = (leadId: string) => s.chat.notes(leadId).find(({ kind }) => kind === 'away');
  expect(noteOf(weekend)).toMatchObject({ backOn: inDays(12) });
  const { resumesAt } = { resumesAt: new Date(0), ...noteOf(weekend) };
  expect(DateTime.fromJSDate(resumesAt, { zone: 'Europe/Paris' }).toISODate()).toBe(inDays(14));
  expect(noteOf(workday)).not.toHaveProperty('backOn');
  expect([await sent(weekend), await sent(workday)]).toEqual([1, 1]);
});

it('holds the first mail too, and every other sequence of that person', async () => {
  const [leadId, other] = [await s.contacted(), await s.approve()];
  const lead = await s.world.leads.get(s.workspaceId, leadId);
  await s.world.db.lead.update({ where: { id: other }, data: { emailKey: lead?.emailKey ?? '' } });
  await away(leadId, null);
  expect(await s.stateOf(other)).toBe('held');
  await days(5);
  expect(await s.world.db.touch.count({ where: { leadId: other, state: 'sent' } })).toBe(0);
});

it('waits a week for a day that nobody knows, that is past, or that is too far away', async () => {
  for (const lastDay of [inDays(-3), inDays(150)]) {
    const leadId = await s.contacted();
    await away(leadId, lastDay);
    const until = (await hold())?.until ?? new Date(0);
    const ahead = DateTime.fromJSDate(until).diff(DateTime.fromJSDate(s.world.clock.now()), 'days').days;
    expect(Math.round(ahead)).toBe(7);
  }
});

it('lets a person choose the day, whom no later note overrules', async () => {
  const leadId = await s.contacted();
  await away(leadId, inDays(20));
  const ref = { workspaceId: s.workspaceId, holdId: (await hold())?.id ?? '', by: 'UBEN' };
  await expect(changeReturn(s.world, { ...ref, day: inDays(-1) })).rejects.toMatchObject({
    code: 'hold_date',
  });
  await changeReturn(s.world, { ...ref, day: inDays(2) });
  await away(leadId, inDays(30));
  await days(3);
  expect(await s.stateOf(leadId)).toBe('contacted');
  await expect(changeReturn(s.world, { ...ref, day: inDays(5) })).rejects.toMatchObject({
    code: 'hold_over',
  });
  await days(7);
  expect(await sent(leadId)).toBe(2);
});

it('a ticket system that answers by itself holds nothing', async () => {
  const leadId = await s.contacted();
  const [delivery] = await s.deliveriesTo(leadId);
  const lines = [
    `From: ${delivery?.recipients[0]}`,
    'Subject: Automatic reply: Builds',
    'Auto-Submitted: auto-replied',
    `In-Reply-To: <${delivery?.messageId}>`,
    'Message-ID: <t@x.example>',
    '',
    'We have received your message.',
  ];
  await s.mail.deliver('ana@lumen.example', lines.join('\r\n'));
  await s.poll();
  expect(await s.stateOf(leadId)).toBe('contacted');
});

it('a hold that comes between the check and the claim is seen by the claim', async () => {
  const leadId = await s.approve();
  const lead = await s.world.leads.get(s.workspaceId, leadId);
  const reason = { code: 'company_answered', params: { who: 'Bob', at: '' } };
  const held = {
    kind: 'company',
    messageId: newId(),
    leadId: newId(),
    reason,
    at: s.world.clock.now(),
  } as const;
  const whom = { companyId: lead?.companyId ?? null, domains: [], emailKey: null, until: null };
  await s.world.holds.add(s.workspaceId, { ...held, ...whom });
  await days(3);
  expect(await sent(leadId)).toBe(0);
  const [row] = await s.world.db.hold.findMany({ where: { endedAt: null, kind: 'company' } });
  await s.world.holds.end(s.workspaceId, { holdId: row?.id ?? '', by: 'UANA', at: s.world.clock.now() });
  await s.world.holds.release(s.workspaceId, s.world.clock.now());
  await days(1);
  expect(await sent(leadId)).toBe(1);
});
