// Owners of leads, counted at the provider: a lead that changes hands, and somebody who leaves.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { resumeMailbox } from '#features/mailbox/pause-mailbox.ts';
import { handOver } from '#features/owners/hand-over.ts';
import { memberLeft } from '#features/owners/member-left.ts';
import { undoHandOver } from '#features/owners/undo-hand-over.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import { changeSender } from '#features/review/change-sender.ts';
import { buttonOf, seedWaiting } from '../review/waiting-draft.ts';
import { noLimits } from './limits.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  let ana: string;
  let ben: string;
  let n = 4000;
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(async () => {
    await s.world.db.member.updateMany({ data: { leftAt: null } });
    await s.world.db.task.deleteMany({});
    await s.world.db.event.deleteMany({});
    await s.reset();
    await s.connect('ben@lumen.example', s.test.seed.ben);
    await s.world.db.mailbox.updateMany({ data: { state: 'active', reason: null } });
    ana = await s.mailboxId();
    ben = (await s.world.mailboxes.byAddress(s.workspaceId, 'ben@lumen.example'))?.id ?? '';
  });

  const waiting = (mailboxId = ana) => {
    n += 1;
    return seedWaiting(s.test, { mailboxId, n });
  };
  const approve = async (leadId: string) =>
    approveDraft(s.world, { ...(await buttonOf(s.test, leadId)), member: s.test.seed.ana });
  const leave = (by: string | null = null) =>
    memberLeft(s.world, { workspaceId: s.workspaceId, member: s.test.seed.ana, by });
  const decide = async (taskId: string | null, mailboxId: string | null) =>
    handOver(s.world, { workspaceId: s.workspaceId, taskId: taskId ?? '', mailboxId, by: 'U1ANA' });
  const senders = async (leadId: string) => (await s.deliveriesTo(leadId)).map(({ mailbox }) => mailbox);
  const lead = (leadId: string) => s.world.leads.get(s.workspaceId, leadId);
  const days = async (count: number) => {
    for (let day = 0; day < count; day += 1) await s.later({ days: 1 });
  };

  it('a lead that changes hands leaves once, from the new mailbox, approved as it is then', async () => {
    const leadId = await waiting();
    const old = { ...(await buttonOf(s.test, leadId)), member: s.test.seed.ana };
    const change = {
      workspaceId: s.workspaceId,
      leadId,
      member: s.test.seed.ana,
      via: 'slack',
      mailboxId: ben,
    } as const;
    await changeSender(s.world, change);
    await expect(approveDraft(s.world, old)).rejects.toMatchObject({ code: 'stale' });
    await approve(leadId);
    await expect(changeSender(s.world, { ...change, mailboxId: ana })).rejects.toMatchObject({
      code: 'sender_fixed',
    });
    await s.later({ minutes: 6 });
    expect(await senders(leadId)).toEqual(['ben@lumen.example']);
    const [delivery] = await s.deliveriesTo(leadId);
    expect(delivery?.raw).toContain('\r\n\r\nBen\r\n');
    expect(delivery?.raw).not.toMatch(/^Ana\r$/m);
  });

  it('a mailbox that cannot send takes nobody', async () => {
    const leadId = await waiting();
    await s.world.db.mailbox.update({ where: { id: ben }, data: { state: 'needs_reconnect' } });
    const change = {
      workspaceId: s.workspaceId,
      leadId,
      member: s.test.seed.ana,
      via: 'slack',
      mailboxId: ben,
    } as const;
    await expect(changeSender(s.world, change)).rejects.toMatchObject({ code: 'sender_stopped' });
    expect((await lead(leadId))?.mailboxId).toBe(ana);
  });

  it('whoever left sends nothing: neither what was approved nor a follow-up, whatever the mailbox says', async () => {
    const underWay = await s.contacted();
    const approved = await waiting();
    await approve(approved);
    const taskId = await leave();
    expect(await s.world.handovers.counts(s.workspaceId, s.test.seed.ana.id)).toEqual({
      ...{ waiting: 0, approved: 1, underWay: 1, answered: 0 },
    });
    const resume = { workspaceId: s.workspaceId, mailboxId: ana, member: s.test.seed.ana };
    await expect(resumeMailbox(s.world, resume)).rejects.toMatchObject({ code: 'mailbox_member_left' });
    // Even if the mailbox were active again: the claim asks for the person.
    await s.world.db.mailbox.update({ where: { id: ana }, data: { state: 'active' } });
    await days(12);
    expect([await senders(underWay), await senders(approved)]).toEqual([['ana@lumen.example'], []]);
    expect(taskId).not.toBeNull();
    expect(await leave()).toBe(taskId);
  });

  it('refuses the claim itself, and says so in the database', async () => {
    const leadId = await waiting();
    await approve(leadId);
    await s.test.pass({ minutes: 10 });
    const [touch] = await s.touches(leadId);
    const claim = {
      ...{
        touchId: touch?.id ?? '',
        mailboxId: ana,
        messageId: '<x@lumen.example>',
        at: s.world.clock.now(),
      },
      ...{ hashes: [], personKey: 'somebody@company.example', urgent: true, limits: noLimits },
    };
    await s.world.db.member.update({
      where: { id: s.test.seed.ana.id },
      data: { leftAt: s.world.clock.now() },
    });
    const take = () => s.world.transact((stores) => stores.claims.take(s.workspaceId, claim));
    expect(await take()).toBeNull();
    await s.world.db.member.update({ where: { id: s.test.seed.ana.id }, data: { leftAt: null } });
    expect(await take()).not.toBeNull();
  });

  it('handed over: drafts and unsent approvals leave from the other mailbox once approved again; sequences end', async () => {
    const underWay = await s.contacted();
    const approved = await waiting();
    await approve(approved);
    const inReview = await waiting();
    const old = { ...(await buttonOf(s.test, inReview)), member: s.test.seed.ben };
    expect(await decide(await leave(), ben)).toBe(3);
    await days(2);
    expect([await senders(approved), await senders(inReview)]).toEqual([[], []]);
    await expect(approveDraft(s.world, old)).rejects.toMatchObject({ code: 'stale' });
    await approve(approved);
    await approve(inReview);
    await days(12);
    expect(await senders(underWay)).toEqual(['ana@lumen.example']);
    for (const leadId of [approved, inReview]) {
      const from = await senders(leadId);
      expect(from.length).toBeGreaterThan(0);
      expect(new Set(from)).toEqual(new Set(['ben@lumen.example']));
    }
    expect((await lead(underWay))?.ownerId).toBe(s.test.seed.ben.id);
  });

  it('ended and shared: drafts go to those who take leads; pressing twice is refused', async () => {
    const underWay = await s.contacted();
    const inReview = await waiting();
    const taskId = await leave();
    await decide(taskId, null);
    await expect(decide(taskId, null)).rejects.toMatchObject({ code: 'task_done' });
    expect(await lead(inReview)).toMatchObject({
      mailboxId: ben,
      ownerId: s.test.seed.ben.id,
      state: 'in_review',
    });
    await days(12);
    expect(await senders(underWay)).toEqual(['ana@lumen.example']);
  });

  it('an undo gives drafts back and lets sequences go on, once, where an admin had said it', async () => {
    const underWay = await s.contacted();
    const inReview = await waiting();
    const kept = await waiting();
    const taskId = (await leave('U1BEN')) ?? '';
    await decide(taskId, ben);
    await approve(kept);
    await undoHandOver(s.world, { workspaceId: s.workspaceId, taskId, by: 'U1ANA' });
    await undoHandOver(s.world, { workspaceId: s.workspaceId, taskId, by: 'U1ANA' });
    expect(await lead(inReview)).toMatchObject({ mailboxId: ana, ownerId: s.test.seed.ana.id });
    expect(await lead(kept)).toMatchObject({ mailboxId: ben, ownerId: s.test.seed.ben.id });
    await days(12);
    expect(await senders(underWay)).toEqual(['ana@lumen.example', 'ana@lumen.example']);
    expect(new Set(await senders(kept))).toEqual(new Set(['ben@lumen.example']));
    expect(await senders(inReview)).toEqual([]);
  });
});
