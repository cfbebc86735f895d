// Caps under pressure, counted at the mail vendor: workers that race, days that went badly, and a domain that is full.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { postDigest } from '#features/insight/post-digest.ts';
import { readCap } from '#features/mailbox/read-cap.ts';
import { sendNow } from '#features/outreach/send-now.ts';
import { sendTouch } from '#features/outreach/send-touch.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import { newId } from '#lib/ids.ts';
import { buttonOf, seedWaiting } from '../review/waiting-draft.ts';
import { noLimits } from './limits.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(() => s.reset());

  const pace = async (data: { rampStart?: number; gapMs?: number }) =>
    s.world.db.mailbox.updateMany({ where: { id: await s.mailboxId() }, data });
  const approveMany = async (count: number) => {
    const leadIds: string[] = [];
    for (let i = 0; i < count; i += 1) leadIds.push(await s.approve());
    return leadIds;
  };
  const firstTouch = async (leadId: string) => (await s.touches(leadId))[0]?.id ?? '';
  const orders = async (leadIds: readonly string[]) =>
    Promise.all(leadIds.map(async (id) => ({ workspaceId: s.workspaceId, touchId: await firstTouch(id) })));
  const capNow = async () => {
    const mailbox = await s.world.mailboxes.get(s.workspaceId, await s.mailboxId());
    if (!mailbox) throw new Error('no mailbox');
    return (await readCap(s.world, mailbox)).cap;
  };
  /** A day on which five mails left from a young mailbox. */
  const youngDay = async () => {
    await pace({ rampStart: 5, gapMs: 0 });
    const leadIds = await approveMany(5);
    await s.world.db.touch.updateMany({ where: { step: 0 }, data: { urgent: true } });
    await s.test.pass({ minutes: 2 });
    for (const order of await orders(leadIds)) await sendTouch(s.world, order);
    expect(s.mail.deliveries).toHaveLength(5);
    return leadIds;
  };

  it('lets five leave when eight workers race on the first day of a young mailbox', async () => {
    await pace({ rampStart: 5, gapMs: 0 });
    const leadIds = await approveMany(8);
    await s.test.pass({ minutes: 2 });
    await Promise.all((await orders(leadIds)).map((order) => sendTouch(s.world, order)));
    expect(s.mail.deliveries).toHaveLength(5);
    expect(await capNow()).toMatchObject({ cap: 5, sent: 5, why: 'ramp', rampDay: 1 });
  });

  it('holds Send Now to the ramp as well', async () => {
    await youngDay();
    const leadId = await s.approve();
    await sendNow(s.world, { workspaceId: s.workspaceId, leadId, slackUserId: s.test.seed.ana.slackUserId });
    await s.later({ minutes: 10 });
    expect(await s.deliveriesTo(leadId)).toHaveLength(0);
    expect(await s.reasonOf(leadId)).toBe('cap_ramp');
  });

  it.each([
    { name: 'a good day', kind: null, days: 1, cap: 7 },
    { name: 'a day with bounces', kind: 'bounce', days: 1, cap: 5 },
    { name: 'a day with a report of a delay', kind: 'bounce', bounce: 'delayed', days: 1, cap: 7 },
    { name: 'a day with a complaint', kind: 'complaint', days: 1, cap: 5 },
    { name: 'a week and more without a mail', kind: null, days: 9, cap: 5 },
  ] as const)('allows $cap after $name', async ({ kind, days, cap, ...of }) => {
    const [leadId] = await youngDay();
    if (kind) {
      await s.world.db.message.create({
        data: {
          ...{
            id: newId(),
            workspaceId: s.workspaceId,
            mailboxId: await s.mailboxId(),
            leadId: leadId ?? null,
          },
          ...{
            direction: 'in',
            kind,
            bounce: 'bounce' in of ? of.bounce : null,
            providerId: newId(),
            fromAddress: 'a@b.example',
            toAddress: 'c@d.example',
          },
          ...{ personKey: 'x', subject: '', text: '', at: s.world.clock.now() },
        },
      });
    }
    await s.test.pass({ days });
    expect((await capNow()).cap).toBe(cap);
  });

  it('says in the morning what the mailboxes may really send, not what is set', async () => {
    await youngDay();
    await s.test.pass({ days: 1 });
    const day = s.world.clock.now().toISOString().slice(0, 10);
    expect(await postDigest(s.world, s.workspaceId, day)).toBe(true);
    const digest = s.chat.cards.find(({ subject }) => subject === `digest/${day}`)?.card;
    expect(digest).toMatchObject({ sent: 5, capacity: 7 });
  });

  it('counts what all mailboxes of the domain sent', async () => {
    await s.connect('ben@lumen.example', s.test.seed.ben);
    const ben = await s.world.mailboxes.byAddress(s.workspaceId, 'ben@lumen.example');
    const sentAt = s.world.clock.now();
    await s.world.db.touch.createMany({
      data: Array.from({ length: 100 }, () => ({
        ...{ id: newId(), workspaceId: s.workspaceId, leadId: newId(), mailboxId: ben?.id ?? '' },
        ...{ step: 0, kind: 'email', day: 1, state: 'sent', dueAt: sentAt, sentAt },
      })),
    });
    const leadId = await s.approve();
    await s.later({ minutes: 5 });
    expect(await s.deliveriesTo(leadId)).toHaveLength(0);
    expect(await s.reasonOf(leadId)).toBe('cap_domain');
    for (let hour = 0; hour < 26; hour += 1) await s.later({ hours: 1 });
    expect(await s.deliveriesTo(leadId)).toHaveLength(1);
  });

  it('keeps to a smaller limit of the domain from the moment that somebody sets it, at the claim as well', async () => {
    const set = async (domainPerDay: number) => {
      const change = { limits: { domainPerDay } };
      await changeSettings(s.world, { workspaceId: s.workspaceId, by: 'U1ANA', via: 'slack', change });
    };
    await set(1);
    const [first, second] = [await s.approve(), await s.approve()];
    await s.later({ minutes: 5 });
    await s.later({ minutes: 30 });
    expect(s.mail.deliveries).toHaveLength(1);
    const late = (await s.deliveriesTo(first)).length === 0 ? first : second;
    expect(await s.reasonOf(late)).toBe('cap_domain');
    const [touch] = await s.touches(late);
    const claim = {
      ...{ touchId: touch?.id ?? '', mailboxId: touch?.mailboxId ?? '', messageId: '<x@lumen.example>' },
      ...{ at: new Date(s.world.clock.now().getTime() + 23 * 3_600_000), hashes: [], urgent: true },
      ...{ personKey: 'x@y.example', limits: { ...noLimits, domain: 'lumen.example' } },
    };
    await s.world.db.touch.update({ where: { id: touch?.id ?? '' }, data: { dueAt: s.world.clock.now() } });
    const take = () => s.world.transact((stores) => stores.claims.take(s.workspaceId, claim));
    expect(await take()).toBeNull();
    await set(100);
    expect(await take()).not.toBeNull();
  });

  it('lets one of two colleagues leave when two mailboxes write at the same moment', async () => {
    await s.connect('ben@lumen.example', s.test.seed.ben);
    const ben = await s.world.mailboxes.byAddress(s.workspaceId, 'ben@lumen.example');
    const mine = await s.approve();
    const other = await seedWaiting(s.test, {
      mailboxId: ben?.id ?? '',
      n: 901,
      ownerId: s.test.seed.ben.id,
    });
    await approveDraft(s.world, { ...(await buttonOf(s.test, other)), member: s.test.seed.ben });
    const company = await s.world.leads.get(s.workspaceId, mine);
    await s.world.db.lead.update({ where: { id: other }, data: { companyId: company?.companyId ?? null } });
    await s.test.pass({ minutes: 2 });
    await Promise.all((await orders([mine, other])).map((order) => sendTouch(s.world, order)));
    await s.later({ minutes: 5 });
    expect(s.mail.deliveries).toHaveLength(1);
  });
});
