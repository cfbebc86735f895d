// B05 and the revoked token: what happens around the moment in which a mail leaves.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { checkMailbox } from '#features/mailbox/check-mailbox.ts';
import { decideUnknown } from '#features/outreach/decide-unknown.ts';
import { Unavailable } from '#lib/errors.ts';
import { address, openStage, type Stage } from './stage.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(() => s.reset());

  const firstTouch = async (leadId: string) => (await s.touches(leadId))[0];
  /** Three minutes go by for the claim, too (moving the clock alone does not age what is being sent). */
  const search = async (leadId: string) => {
    await s.test.pass({ minutes: 3 });
    const claimedAt = new Date(s.world.clock.now().getTime() - 180_000);
    await s.world.db.touch.updateMany({ where: { leadId, state: 'claimed' }, data: { claimedAt } });
    await s.resolve((await firstTouch(leadId))?.id ?? '');
  };
  const openTasks = (leadId: string) => s.world.tasks.openOfLead(s.workspaceId, leadId);

  describe('B05: a crash around the send', () => {
    it('accepted, then the connection drops: found in the mailbox and never sent again', async () => {
      const leadId = await s.approve();
      s.mail.fail({ route: s.sendRoute, acceptThenDrop: true });
      await s.later({ minutes: 2 });
      expect(await firstTouch(leadId)).toMatchObject({ state: 'sent' });
      await s.later({ days: 1 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
      expect(await s.stateOf(leadId)).toBe('contacted');
      expect(s.chat.notes(leadId).map(({ kind }) => kind)).toEqual(['sent']);
    });

    it('the process dies after the acceptance: the claim it left behind is resolved, the follow-up stays in the thread', async () => {
      const leadId = await s.approve();
      await s.later({ minutes: 2 });
      const touch = await firstTouch(leadId);
      const claimedAt = s.world.clock.now();
      const back = { state: 'claimed', claimedAt, sentAt: null, providerId: null, threadId: null };
      await s.world.db.touch.update({ where: { id: touch?.id ?? '' }, data: back });
      await s.world.db.message.deleteMany({ where: { leadId } });
      await s.world.db.lead.update({ where: { id: leadId }, data: { state: 'approved' } });
      await s.resolve(touch?.id ?? '');
      expect(await firstTouch(leadId)).toMatchObject({ state: 'claimed' });
      await search(leadId);
      expect(await firstTouch(leadId)).toMatchObject({ state: 'sent', sentAt: claimedAt });
      for (let day = 0; day < 10; day++) await s.later({ days: 1 });
      const [first, second] = await s.deliveriesTo(leadId);
      expect(second?.threadId).toBe(first?.threadId);
      expect(await s.deliveriesTo(leadId)).toHaveLength(2);
    });

    /** As a process leaves it that died between the acceptance and our note. */
    const forget = async (leadId: string, claimedAt: Date) => {
      const touch = await firstTouch(leadId);
      const back = { state: 'claimed', claimedAt, sentAt: null, providerId: null, threadId: null };
      await s.world.db.touch.update({ where: { id: touch?.id ?? '' }, data: back });
      await s.world.db.message.deleteMany({ where: { leadId } });
      await s.world.db.lead.update({ where: { id: leadId }, data: { state: 'approved' } });
      return touch?.id ?? '';
    };

    it('an answer to a mail whose end nobody noted waits for it, counts, and ends the sequence', async () => {
      const leadId = await s.contacted();
      await s.poll();
      await forget(leadId, s.world.clock.now());
      await s.answer(leadId, 'interested');
      await expect(s.poll()).rejects.toBeInstanceOf(Unavailable);
      expect(await s.stateOf(leadId)).toBe('approved');
      await s.world.db.touch.updateMany({
        where: { leadId, state: 'claimed' },
        data: { claimedAt: new Date(s.world.clock.now().getTime() - 180_000) },
      });
      await s.poll();
      expect(await firstTouch(leadId)).toMatchObject({ state: 'sent' });
      expect(await s.stateOf(leadId)).toBe('replied');
      for (let day = 0; day < 10; day++) await s.later({ days: 1 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('an answer to a mail of which a person was asked proves that it left: nobody has to decide any more', async () => {
      const leadId = await s.contacted();
      await s.poll();
      const { workspaceId } = s;
      const touchId = await forget(leadId, s.world.clock.now());
      await s.world.transact(async (stores) => {
        const reason = { code: 'unknown_outcome', params: {} };
        await stores.claims.giveUp(workspaceId, { touchId, reason });
        const at = s.world.clock.now();
        await stores.tasks.open(workspaceId, { kind: 'unknown_outcome', leadId, touchId, detail: {}, at });
      });
      await s.answer(leadId, 'question');
      await s.poll();
      expect(await firstTouch(leadId)).toMatchObject({ state: 'sent' });
      expect(await openTasks(leadId)).toEqual([]);
      expect(await s.stateOf(leadId)).toBe('replied');
      for (let day = 0; day < 10; day++) await s.later({ days: 1 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('an answer to the first mail proves nothing of a follow-up that got lost: nothing is written down that never left', async () => {
      const leadId = await s.contacted();
      await s.poll();
      s.mail.fail({ route: s.sendRoute, status: 500 });
      const followUp = async () => (await s.touches(leadId)).find(({ step }) => step === 3);
      for (let day = 0; day < 8; day++) await s.later({ days: 1 });
      expect(await followUp()).toMatchObject({ state: 'claimed', reason: { code: 'searching' } });
      await s.answer(leadId, 'question');
      await s.world.db.touch.updateMany({
        where: { leadId, state: 'claimed' },
        data: { claimedAt: new Date(s.world.clock.now().getTime() - 180_000) },
      });
      await s.poll();
      expect(await s.stateOf(leadId)).toBe('replied');
      expect(await followUp()).toMatchObject({ state: 'claimed' });
      for (let day = 0; day < 10; day++) await s.later({ days: 1 });
      const messages = await s.world.messages.ofLead(s.workspaceId, leadId);
      expect(messages.filter(({ direction }) => direction === 'out')).toHaveLength(1);
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('nothing was accepted: it is searched three times over five minutes, then a person decides', async () => {
      const leadId = await s.approve();
      s.mail.fail({ route: s.sendRoute, status: 500 });
      await s.later({ minutes: 2 });
      expect(await firstTouch(leadId)).toMatchObject({ state: 'claimed', reason: { code: 'searching' } });
      await search(leadId);
      expect(await openTasks(leadId)).toHaveLength(0);
      await search(leadId);
      expect(await firstTouch(leadId)).toMatchObject({
        state: 'unknown',
        reason: { code: 'unknown_outcome' },
      });
      const [task] = await openTasks(leadId);
      expect(task?.kind).toBe('unknown_outcome');
      await s.later({ days: 2 });
      expect(s.mail.deliveries).toHaveLength(0);
      const decide = {
        workspaceId: s.workspaceId,
        taskId: task?.id ?? '',
        by: 'UBEN',
        via: 'slack',
      } as const;
      await decideUnknown(s.world, { ...decide, decision: 'again' });
      await expect(decideUnknown(s.world, { ...decide, decision: 'again' })).rejects.toMatchObject({
        code: 'task_done',
      });
      await s.later({ hours: 1 });
      await s.later({ hours: 1 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('a person says that it was sent: recorded, the sequence goes on', async () => {
      const leadId = await s.approve();
      s.mail.fail({ route: s.sendRoute, status: 500 });
      await s.later({ minutes: 2 });
      await search(leadId);
      await search(leadId);
      const [task] = await openTasks(leadId);
      await decideUnknown(s.world, {
        workspaceId: s.workspaceId,
        taskId: task?.id ?? '',
        by: 'UBEN',
        via: 'slack',
        decision: 'sent',
      });
      expect(await firstTouch(leadId)).toMatchObject({ state: 'sent' });
      expect(await s.stateOf(leadId)).toBe('contacted');
      expect(s.mail.deliveries).toHaveLength(0);
    });

    it('a mailbox that we may not read goes to a person at once', async () => {
      await s.world.db.mailbox.updateMany({
        data: { scopes: [s.sendScope] },
      });
      const leadId = await s.approve();
      s.mail.fail({ route: s.sendRoute, acceptThenDrop: true });
      await s.later({ minutes: 2 });
      expect(await firstTouch(leadId)).toMatchObject({ state: 'unknown' });
      expect(await openTasks(leadId)).toHaveLength(1);
      await s.later({ days: 1 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('the search itself fails: nothing is decided, it is searched again later', async () => {
      const leadId = await s.approve();
      s.mail.fail({ route: s.sendRoute, acceptThenDrop: true });
      const down = s.mail.fail({ route: s.readRoute, times: 99, status: 503 });
      await s.later({ minutes: 2 }).catch(() => {});
      expect(await firstTouch(leadId)).toMatchObject({ state: 'claimed' });
      down.stop();
      await search(leadId);
      expect(await firstTouch(leadId)).toMatchObject({ state: 'sent' });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });
  });

  describe('a refused mail', () => {
    it('is tried later when the vendor asks to wait', async () => {
      const leadId = await s.approve();
      s.mail.fail({ route: s.sendRoute, status: 429, retryAfter: 120 });
      await s.later({ minutes: 2 });
      expect(await firstTouch(leadId)).toMatchObject({ state: 'planned', reason: { code: 'mail_rate' } });
      await s.later({ minutes: 3 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('has failed for good on 400, with the vendor’s words, and nothing follows', async () => {
      const leadId = await s.approve();
      s.mail.fail({ route: s.sendRoute, status: 400 });
      await s.later({ minutes: 2 });
      expect(await firstTouch(leadId)).toMatchObject({ state: 'failed', reason: { code: 'mail_refused' } });
      for (let day = 0; day < 10; day++) await s.later({ days: 1 });
      expect(s.mail.deliveries).toHaveLength(0);
    });
  });

  describe('B25: a revoked mailbox', () => {
    it('alerts once, keeps what waits, and goes on when it is connected again', async () => {
      const leadIds = [await s.approve(), await s.approve()];
      s.mail.revoke(address);
      s.chat.cards.length = 0;
      s.chat.told.length = 0;
      for (let i = 0; i < 5; i++) await s.later({ minutes: 6 });
      await s.poll();
      expect(s.chat.cards.filter(({ subject }) => subject.startsWith('alert/'))).toHaveLength(1);
      expect(s.chat.told).toEqual([{ slackUserId: s.test.seed.ana.slackUserId, code: 'mailbox_broken' }]);
      expect(s.mail.deliveries).toHaveLength(0);
      for (const leadId of leadIds) expect(await s.reasonOf(leadId)).toBe('mailbox_reconnect');
      expect((await s.connect()).status).toBe(200);
      for (let i = 0; i < 4; i++) await s.later({ minutes: 6 });
      expect(s.mail.deliveries).toHaveLength(2);
    });

    it('is noticed by a check, too', async () => {
      const order = { workspaceId: s.workspaceId, mailboxId: await s.mailboxId(), member: s.test.seed.ana };
      expect(await checkMailbox(s.world, order)).toBe('works');
      s.mail.revoke(address);
      expect(await checkMailbox(s.world, order)).toBe('needs_reconnect');
      await expect(checkMailbox(s.world, { ...order, member: s.test.seed.ben })).rejects.toMatchObject({
        code: 'mailbox_not_yours',
      });
    });
  });
});
