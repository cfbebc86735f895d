// Owners of leads, counted at the provider: a lead that changes hands, and somebody who leaves.
import { DateTime } from 'luxon';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { linkedinOrders } from '#features/linkedin/day-orders.ts';
import { resumeMailbox } from '#features/mailbox/pause-mailbox.ts';
import { handOver } from '#features/owners/hand-over.ts';
import { handOverLead } from '#features/owners/hand-over-lead.ts';
import { memberBack, memberLeft } from '#features/owners/member-left.ts';
import { setAbsence } from '#features/owners/set-absence.ts';
import { whomToTell } from '#features/owners/stand-in.ts';
import { undoHandOver } from '#features/owners/undo-hand-over.ts';
import { loadMailNote } from '#features/replies/load-reply-note.ts';
import { noteOwnMail } from '#features/replies/note-own-mail.ts';
import { orderAnswer } from '#features/replies/order-answer.ts';
import { sendAnswer } from '#features/replies/send-answer.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import { assignSenders } from '#features/review/assign-senders.ts';
import { changeSender } from '#features/review/change-sender.ts';
import type { Decider } from '#features/review/waiting.ts';
import { sweepWorkspace } from '#features/workspace/sweep-workspace.ts';
import { newId } from '#lib/ids.ts';
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
    await s.world.db.member.updateMany({
      data: { leftAt: null, awayUntil: null, deputyId: null, delegates: true },
    });
    await s.world.db.segment.updateMany({ data: { ownerIds: [] } });
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

  it('a segment whose only owner left is everybody’s: its drafts are shared, and new leads find somebody', async () => {
    await s.world.db.segment.updateMany({ data: { ownerIds: [s.test.seed.ana.id] } });
    const [inReview, fresh] = [await waiting(), await waiting()];
    await s.world.db.lead.update({ where: { id: fresh }, data: { mailboxId: null, ownerId: null } });
    await decide(await leave(), null);
    await assignSenders(s.world, s.workspaceId);
    const mine = { mailboxId: ben, ownerId: s.test.seed.ben.id };
    expect([await lead(inReview), await lead(fresh)]).toMatchObject([mine, mine]);
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

  it('an undo knows whose a conversation was, also where the decision went on after a stop', async () => {
    const answered = await s.contacted();
    await s.world.db.lead.update({
      where: { id: answered },
      data: { state: 'replied', ownerId: s.test.seed.ana.id },
    });
    const taskId = (await leave('U1BEN')) ?? '';
    const { workspaceId } = s;
    const of = { workspaceId, leadId: answered, taskId, memberId: s.test.seed.ana.id, by: 'U1BEN' };
    const to = { mailbox: await s.world.mailboxes.get(workspaceId, ben), ownerId: s.test.seed.ben.id };
    const at = s.world.clock.now();
    await s.world.transact((stores) => handOverLead(stores, { ...of, ...to, at }));
    await s.test.pass({ minutes: 1 });
    await decide(taskId, ben);
    expect((await lead(answered))?.ownerId).toBe(s.test.seed.ben.id);
    await undoHandOver(s.world, { workspaceId, taskId, by: 'U1BEN' });
    expect((await lead(answered))?.ownerId).toBe(s.test.seed.ana.id);
  });

  it('a conversation handed over says who answers and how, and nothing leaves from the mailbox of who left', async () => {
    const answered = await s.contacted();
    await s.answer(answered, 'interested');
    await s.poll();
    const all = await s.world.messages.ofLead(s.workspaceId, answered);
    const messageId = all.find(({ direction }) => direction === 'in')?.id ?? '';
    const note = () => loadMailNote(s.world, { workspaceId: s.workspaceId, messageRowId: messageId });
    expect(await note()).toMatchObject({ sender: null });
    const taskId = await leave();
    await decide(taskId, ben);
    const drawn = (await s.test.waiting()).map(({ payload }) => JSON.stringify(payload)).join();
    expect(drawn).toContain(`reply/${messageId}`);
    expect(await note()).toMatchObject({
      owner: s.test.seed.ben.slackUserId,
      sender: { name: 'Ana', address: 'ana@lumen.example', left: true },
    });
    const own = { workspaceId: s.workspaceId, messageId, text: 'Thursday at two.', member: s.test.seed.ben };
    await noteOwnMail(s.world, own);
    await expect(noteOwnMail(s.world, own)).rejects.toMatchObject({ code: 'answer_sent' });
    await expect(orderAnswer(s.world, { ...own, by: 'UBEN' })).rejects.toMatchObject({ code: 'answer_sent' });
    await sendAnswer(s.world, own);
    expect(await senders(answered)).toEqual(['ana@lumen.example']);
    expect(await note()).toMatchObject({ answer: { state: 'sent', by: s.test.seed.ben.slackUserId } });
    const said = (await s.world.messages.ofLead(s.workspaceId, answered)).filter(
      (one) => one.kind === 'answer',
    );
    expect(said).toMatchObject([{ direction: 'out', text: 'Thursday at two.' }]);
  });

  it('an answer ordered after its mailbox’s owner left does not leave, and says why', async () => {
    const answered = await s.contacted();
    await s.answer(answered, 'interested');
    await s.poll();
    const all = await s.world.messages.ofLead(s.workspaceId, answered);
    const ref = {
      workspaceId: s.workspaceId,
      messageId: all.find((one) => one.direction === 'in')?.id ?? '',
    };
    await decide(await leave(), ben);
    await orderAnswer(s.world, { ...ref, text: 'Thursday at two.', by: 'UBEN' });
    await s.world.db.mailbox.update({ where: { id: ana }, data: { state: 'active' } });
    await sendAnswer(s.world, ref);
    const answer = await s.world.answers.get(ref.workspaceId, ref.messageId);
    expect(answer).toMatchObject({ state: 'failed', reason: { code: 'answer_sender_left' } });
    expect(await senders(answered)).toEqual(['ana@lumen.example']);
  });

  it('a conversation that has another owner is nothing to decide about, however often Slack says who left', async () => {
    const answered = await s.contacted();
    const data = { state: 'replied', ownerId: s.test.seed.ana.id };
    await s.world.db.lead.update({ where: { id: answered }, data });
    expect(await decide(await leave(), ben)).toBe(1);
    expect(await leave()).toBeNull();
    expect((await lead(answered))?.ownerId).toBe(s.test.seed.ben.id);
  });

  it('whoever is there after all leaves nothing to decide, and sends the follow-up', async () => {
    const underWay = await s.contacted();
    const taskId = (await leave('U1BEN')) ?? '';
    await memberBack(s.world, { workspaceId: s.workspaceId, member: s.test.seed.ana, by: 'U1BEN' });
    await expect(decide(taskId, ben)).rejects.toMatchObject({ code: 'task_done' });
    await days(12);
    expect(await senders(underWay)).toEqual(['ana@lumen.example', 'ana@lumen.example']);
  });

  it('leaving and coming back ends neither a guard’s stop nor a pause by hand', async () => {
    const underWay = await s.contacted();
    const box = { where: { id: ana } };
    const stop = { reason: { code: 'health_complaints', params: {} }, until: null };
    await s.world.mailboxHealth.halt(s.workspaceId, { mailboxId: ana, at: s.world.clock.now(), stop });
    const comeAndGo = async () => {
      await leave('U1BEN');
      await memberBack(s.world, { workspaceId: s.workspaceId, member: s.test.seed.ana, by: 'U1BEN' });
    };
    await comeAndGo();
    expect(await s.world.db.mailbox.findUnique(box)).toMatchObject({ state: 'paused', reason: 'guard' });
    await resumeMailbox(s.world, { workspaceId: s.workspaceId, mailboxId: ana, member: s.test.seed.ana });
    await s.world.db.mailbox.update({ ...box, data: { state: 'paused', reason: 'paused_by_hand' } });
    await comeAndGo();
    await days(12);
    expect(await senders(underWay)).toEqual(['ana@lumen.example']);
    expect((await s.world.mailboxes.get(s.workspaceId, ana))?.state).toBe('paused');
  });

  it('a stop that ends, and a link of before, wake no mailbox of somebody who left', async () => {
    const underWay = await s.contacted();
    await leave('U1BEN');
    const until = new Date(s.world.clock.now().getTime() + 60 * 60_000);
    const stop = { reason: { code: 'health_bounces', params: {} }, until };
    await s.world.mailboxHealth.halt(s.workspaceId, { mailboxId: ana, at: s.world.clock.now(), stop });
    await s.test.pass({ hours: 2 });
    await sweepWorkspace(s.world, s.workspaceId);
    const state = async () => s.world.db.mailbox.findUnique({ where: { id: ana } });
    expect(await state()).toMatchObject({ state: 'paused', reason: 'member_left', pausedFor: null });
    expect((await s.connect('ana@lumen.example', s.test.seed.ana)).status).toBe(400);
    expect(await state()).toMatchObject({ state: 'paused', reason: 'member_left' });
    await days(12);
    expect(await senders(underWay)).toEqual(['ana@lumen.example']);
    await memberBack(s.world, { workspaceId: s.workspaceId, member: s.test.seed.ana, by: 'U1BEN' });
    expect(await state()).toMatchObject({ state: 'active', reason: null });
    await days(12);
    expect(await senders(underWay)).toEqual(['ana@lumen.example', 'ana@lumen.example']);
  });

  describe('while the owner is away', () => {
    const absence = async (backOn: string | null) => {
      const member = await s.world.members.get(s.workspaceId, s.test.seed.ana.id);
      if (!member) throw new Error('no Ana');
      const own = { takesLeads: true, delegates: false, deputy: backOn ? s.test.seed.ben.slackUserId : null };
      return setAbsence(s.world, { workspaceId: s.workspaceId, member, backOn, ...own });
    };
    const inDays = (count: number) =>
      DateTime.fromJSDate(s.world.clock.now(), { zone: 'Europe/Paris' }).plus({ days: count }).toISODate() ??
      '';
    const approveAs = async (leadId: string, member: Decider) =>
      approveDraft(s.world, { ...(await buttonOf(s.test, leadId)), member });

    it('who stands in approves what the owner keeps, once; afterwards nobody but the owner', async () => {
      const { ben: deputy } = s.test.seed;
      const other = { ...deputy, id: newId(), slackUserId: 'U1CLEO' };
      const [first, second] = [await waiting(), await waiting()];
      await absence(inDays(3));
      expect(s.chat.told).toContainEqual({ slackUserId: deputy.slackUserId, code: 'deputy_named' });
      await expect(approveAs(first, other)).rejects.toMatchObject({ code: 'not_delegated' });
      await approveAs(first, deputy);
      await s.later({ minutes: 10 });
      expect(await senders(first)).toEqual(['ana@lumen.example']);
      await s.test.pass({ days: 3 });
      await expect(approveAs(second, deputy)).rejects.toMatchObject({ code: 'not_delegated' });
      await absence(null);
      await s.later({ minutes: 10 });
      expect(await senders(second)).toEqual([]);
    });

    it('the one who stands in is told of answers and tasks, and nobody after that', async () => {
      const { ana: owner, ben: deputy } = s.test.seed;
      await absence(inDays(2));
      const told = () => whomToTell(s.world, s.workspaceId, owner.id);
      expect(await told()).toEqual({ slackUserId: deputy.slackUserId, standsFor: 'Ana' });
      await s.test.pass({ days: 2 });
      expect(await told()).toEqual({ slackUserId: owner.slackUserId, standsFor: null });
    });

    it('refuses a past day, a viewer, a stranger and oneself', async () => {
      const { ana: member, ben: deputy } = s.test.seed;
      const base = { workspaceId: s.workspaceId, member, takesLeads: true, delegates: true };
      const set = (backOn: string, slackUserId: string | null) =>
        setAbsence(s.world, { ...base, backOn, deputy: slackUserId });
      await expect(set(inDays(0), null)).rejects.toMatchObject({ code: 'away_date' });
      await expect(set(inDays(400), null)).rejects.toMatchObject({ code: 'away_date' });
      await expect(set(inDays(3), 'U0NOBODY')).rejects.toMatchObject({ code: 'deputy_unknown' });
      await expect(set(inDays(3), member.slackUserId)).rejects.toMatchObject({ code: 'deputy_self' });
      await s.world.db.member.update({ where: { id: deputy.id }, data: { role: 'viewer' } });
      await expect(set(inDays(3), deputy.slackUserId)).rejects.toMatchObject({ code: 'deputy_role' });
      await s.world.db.member.update({ where: { id: deputy.id }, data: { role: 'approver' } });
    });

    it('steps on LinkedIn wait for the owner, and stand in the first list after it', async () => {
      const leadId = await s.contacted();
      await absence(inDays(4));
      await days(3);
      expect((await s.world.tasks.openOfLead(s.workspaceId, leadId)).map(({ kind }) => kind)).toContain(
        'linkedin_visit',
      );
      const lists = async () =>
        (await linkedinOrders(s.world, s.workspaceId)).filter(({ payload }) =>
          JSON.stringify(payload).includes('linkedin/'),
        );
      expect(await lists()).toEqual([]);
      await absence(null);
      expect(await lists()).not.toEqual([]);
    });

    it('new leads go to somebody who is there', async () => {
      await absence(inDays(3));
      const leadId = await waiting();
      const chosen = async () => {
        await s.world.db.lead.update({ where: { id: leadId }, data: { mailboxId: null, ownerId: null } });
        await assignSenders(s.world, s.workspaceId);
        return (await lead(leadId))?.mailboxId;
      };
      expect(await chosen()).toBe(ben);
      await s.world.db.mailbox.update({ where: { id: ben }, data: { state: 'paused' } });
      expect(await chosen()).toBe(ana);
    });
  });

  it('a second person of a company is written to by the one whom the company knows', async () => {
    const [first, second] = [await waiting(ben), await waiting(ana)];
    const companyId = (await lead(first))?.companyId ?? '';
    await s.world.db.lead.update({
      where: { id: second },
      data: { companyId, mailboxId: null, ownerId: null },
    });
    await assignSenders(s.world, s.workspaceId);
    expect(await lead(second)).toMatchObject({ mailboxId: ben, ownerId: s.test.seed.ben.id });
  });
});
