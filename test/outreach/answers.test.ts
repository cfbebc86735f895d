// A person's own answer: it leaves at once and once, in the thread, and everything that stops mail stops it too.
// Deliveries are counted at the vendor.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { suppressPerson } from '#features/compliance/suppress-person.ts';
import { classifyReply } from '#features/replies/classify-reply.ts';
import { decideAnswer } from '#features/replies/decide-answer.ts';
import { orderAnswer } from '#features/replies/order-answer.ts';
import { sendAnswer } from '#features/replies/send-answer.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(() => s.reset());

  /** Somebody who answered, with the row of the answer. */
  const answered = async () => {
    const leadId = await s.contacted();
    await s.answer(leadId, 'interested');
    await s.poll();
    const all = await s.world.messages.ofLead(s.workspaceId, leadId);
    const messageId = all.find(({ direction }) => direction === 'in')?.id ?? '';
    return { leadId, ref: { workspaceId: s.workspaceId, messageId } };
  };
  type Ref = Awaited<ReturnType<typeof answered>>['ref'];
  const order = (ref: Ref) => orderAnswer(s.world, { ...ref, text: 'Thursday at two.', by: 'UANA' });
  const answerOf = ({ workspaceId, messageId }: Ref) => s.world.answers.get(workspaceId, messageId);
  const sent = async (leadId: string) => (await s.deliveriesTo(leadId)).length;

  it('leaves once, at night, as an answer in the thread, however often the job runs', async () => {
    const { leadId, ref } = await answered();
    await classifyReply(s.world, ref);
    expect(await answerOf(ref)).toMatchObject({ state: 'draft', author: 'rules' });
    await s.test.pass({ hours: 14 });
    await order(ref);
    await expect(order(ref)).rejects.toMatchObject({ code: 'answer_sent' });
    await Promise.all([sendAnswer(s.world, ref), sendAnswer(s.world, ref)]);
    await sendAnswer(s.world, ref);
    const [first, own, ...more] = await s.deliveriesTo(leadId);
    expect(more).toEqual([]);
    expect(own?.threadId).toBe(first?.threadId);
    const header = (name: string) => own?.headers.find((one) => one.name.toLowerCase() === name)?.value ?? '';
    expect(header('references')).toContain(first?.messageId ?? 'none');
    expect(await answerOf(ref)).toMatchObject({ state: 'sent', by: 'UANA' });
    const out = (await s.world.messages.ofLead(s.workspaceId, leadId)).filter(
      ({ kind }) => kind === 'answer',
    );
    expect(out).toHaveLength(1);
  });

  it('accepted, then the connection drops: found in the mailbox and never sent again', async () => {
    const { leadId, ref } = await answered();
    await order(ref);
    s.mail.fail({ route: s.sendRoute, acceptThenDrop: true });
    await sendAnswer(s.world, ref);
    expect(await answerOf(ref)).toMatchObject({ state: 'sent' });
    await sendAnswer(s.world, ref);
    expect(await sent(leadId)).toBe(2);
  });

  it('the process dies after the acceptance: the claim it left behind is found', async () => {
    const { leadId, ref } = await answered();
    await order(ref);
    await sendAnswer(s.world, ref);
    const claimedAt = s.world.clock.now();
    const back = { state: 'claimed', claimedAt, sentAt: null, providerId: null };
    await s.world.db.answer.update({ where: { messageId: ref.messageId }, data: back });
    await s.world.db.message.deleteMany({ where: { kind: 'answer' } });
    await sendAnswer(s.world, ref);
    expect(await answerOf(ref)).toMatchObject({ state: 'claimed' });
    await s.test.pass({ minutes: 3 });
    await sendAnswer(s.world, ref);
    expect(await answerOf(ref)).toMatchObject({ state: 'sent' });
    expect(await sent(leadId)).toBe(2);
  });

  it.each([
    [
      'the person is suppressed',
      'suppressed',
      async (leadId: string) => {
        const address = (await s.world.leads.get(s.workspaceId, leadId))?.email ?? '';
        const wish = { reason: 'opt_out', source: 'file', by: 'cli', via: 'cli' } as const;
        await suppressPerson(s.world, { workspaceId: s.workspaceId, address, ...wish });
      },
    ],
    [
      'the mailbox is paused',
      'answer_mailbox',
      async () => {
        await s.world.db.mailbox.updateMany({ data: { state: 'paused' } });
      },
    ],
    [
      'the mailbox must be connected again',
      'answer_reconnect',
      async () => {
        await s.world.db.mailbox.updateMany({ data: { state: 'needs_reconnect' } });
      },
    ],
    [
      'the owner of the mailbox has left, whatever its state says',
      'answer_sender_left',
      async () => {
        await s.world.db.member.updateMany({ data: { leftAt: s.world.clock.now() } });
      },
    ],
    [
      'the lead bounced',
      'answer_bounced',
      async (leadId: string) => {
        await s.world.db.lead.update({ where: { id: leadId }, data: { state: 'bounced' } });
      },
    ],
    [
      'all sending is paused',
      'answer_paused',
      async () => {
        await s.world.db.workspace.updateMany({ data: { pausedAt: s.world.clock.now(), pausedBy: 'UANA' } });
      },
    ],
    [
      'the vendor takes no more mails today',
      'answer_limit',
      async () => {
        await s.world.db.mailbox.updateMany({
          data: {
            countedSent: 0,
            countedAt: new Date(s.world.clock.now().getTime() - 60_000),
            limitPerDay: 0,
          },
        });
      },
    ],
  ] as const)('%s between the click and the send: nothing leaves, and the note says why', async (...row) => {
    const [, code, happen] = row;
    const { leadId, ref } = await answered();
    await order(ref);
    await happen(leadId);
    await sendAnswer(s.world, ref);
    await s.world.db.workspace.updateMany({ data: { pausedAt: null, pausedBy: null } });
    await s.world.db.member.updateMany({ data: { leftAt: null } });
    expect(await answerOf(ref)).toMatchObject({ state: 'failed', reason: { code } });
    expect(s.chat.told.at(-1)).toEqual({ slackUserId: 'UANA', code: 'answer_failed' });
    expect(await sent(leadId)).toBe(1);
  });

  it('what stops it between the check and the claim is said as it is, and never guessed', async () => {
    const { leadId, ref } = await answered();
    const racing = (happen: (on: boolean) => Promise<unknown>, stays: boolean) =>
      ({
        ...s.world,
        transact: async (work: Parameters<typeof s.world.transact>[0]) => {
          await happen(true);
          const done = await s.world.transact(work);
          if (!stays) await happen(false);
          return done;
        },
      }) as typeof s.world;
    const leave = (on: boolean) =>
      s.world.db.member.updateMany({ data: { leftAt: on ? s.world.clock.now() : null } });
    const pause = (on: boolean) =>
      s.world.db.mailbox.updateMany({ data: { state: on ? 'paused' : 'active' } });
    await order(ref);
    await sendAnswer(racing(leave, true), ref);
    expect(await answerOf(ref)).toMatchObject({ reason: { code: 'answer_sender_left' } });
    await leave(false);
    await order(ref);
    await sendAnswer(racing(pause, false), ref);
    expect(await answerOf(ref)).toMatchObject({ state: 'failed', reason: { code: 'answer_changed' } });
    expect(await sent(leadId)).toBe(1);
    await order(ref);
    await sendAnswer(s.world, ref);
    expect(await sent(leadId)).toBe(2);
  });

  const open = { limitPerDay: null, countedAt: null, countedSent: 0 };
  const onePlaceLeft = async () => {
    await s.test.pass({ minutes: 10 });
    const countedAt = new Date(s.world.clock.now().getTime() - 60_000);
    await s.world.db.mailbox.updateMany({ data: { countedAt, countedSent: 4, limitPerDay: 5 } });
  };

  it('two answers and one place left at the vendor: one leaves, the other says why, and may leave later', async () => {
    const both = [await answered(), await answered()];
    for (const { ref } of both) await order(ref);
    await onePlaceLeft();
    await Promise.all(both.map(({ ref }) => sendAnswer(s.world, ref)));
    const counts = await Promise.all(both.map(({ leadId }) => sent(leadId)));
    expect(counts.sort()).toEqual([1, 2]);
    const states = await Promise.all(both.map(async ({ ref }) => (await answerOf(ref))?.state));
    expect(states.sort()).toEqual(['failed', 'sent']);
    await s.world.db.mailbox.updateMany({ data: open });
    for (const { ref } of both) {
      if ((await answerOf(ref))?.state === 'failed') await order(ref);
      await sendAnswer(s.world, ref);
    }
    expect(await Promise.all(both.map(({ leadId }) => sent(leadId)))).toEqual([2, 2]);
  });

  it('the claim itself asks for the limit and the pauses, whatever was seen before', async () => {
    const { ref } = await answered();
    await order(ref);
    await onePlaceLeft();
    const { mailbox, workspace } = s.world.db;
    const claim = async (providerLimit: number) => {
      const asked = { messageId: ref.messageId, wireId: '<x@lumen.example>', hashes: [], providerLimit };
      const at = s.world.clock.now();
      return (await s.world.transact((stores) => stores.answers.take(s.workspaceId, { ...asked, at })))
        ?.state;
    };
    expect(await claim(4)).toBeUndefined();
    await mailbox.updateMany({ data: { state: 'paused' } });
    expect(await claim(5)).toBeUndefined();
    await mailbox.updateMany({ data: { state: 'active' } });
    await workspace.updateMany({ data: { pausedAt: s.world.clock.now() } });
    expect(await claim(5)).toBeUndefined();
    await workspace.updateMany({ data: { pausedAt: null } });
    expect(await claim(5)).toBe('claimed');
    expect(await claim(9)).toBeUndefined();
    await mailbox.updateMany({ data: open });
  });

  it('an answer of a moment ago counts for the next approved mail as well', async () => {
    const { ref } = await answered();
    await order(ref);
    await onePlaceLeft();
    await sendAnswer(s.world, ref);
    expect(await answerOf(ref)).toMatchObject({ state: 'sent' });
    const other = await s.approve();
    await s.later({ minutes: 10 });
    expect(await sent(other)).toBe(0);
    expect(await s.reasonOf(other)).toBe('cap_provider');
    await s.world.db.mailbox.updateMany({ data: open });
  });

  describe('an answer of which nobody knows whether it left', () => {
    /** The vendor's answer got lost, and the mail is not in the mailbox (`left`: it was there, and somebody moved it). */
    const unknown = async (left: boolean) => {
      const { leadId, ref } = await answered();
      await order(ref);
      if (left) {
        await sendAnswer(s.world, ref);
        const back = { state: 'claimed', wireId: '<gone@lumen.example>', sentAt: null, providerId: null };
        await s.world.db.answer.update({ where: { messageId: ref.messageId }, data: back });
        await s.world.db.message.deleteMany({ where: { kind: 'answer' } });
      } else {
        s.mail.fail({ route: s.sendRoute, status: 500 });
        await sendAnswer(s.world, ref);
        // Mails show up a moment late: it is looked for once more before anybody is asked.
        expect(await answerOf(ref)).toMatchObject({ state: 'claimed' });
      }
      await s.test.pass({ minutes: 3 });
      await sendAnswer(s.world, ref);
      expect(await answerOf(ref)).toMatchObject({ state: 'unknown', reason: { code: 'answer_unknown' } });
      expect(s.chat.told.at(-1)).toEqual({ slackUserId: 'UANA', code: 'answer_unknown' });
      await sendAnswer(s.world, ref);
      await expect(order(ref)).rejects.toMatchObject({ code: 'answer_sent' });
      return { leadId, ref, decide: { ...ref, by: 'UBEN' } };
    };
    const outgoing = async (leadId: string) =>
      (await s.world.messages.ofLead(s.workspaceId, leadId)).filter(({ kind }) => kind === 'answer');

    it('"it was sent" records it and sends nothing', async () => {
      const { leadId, ref, decide } = await unknown(true);
      await decideAnswer(s.world, { ...decide, decision: 'sent' });
      expect(await answerOf(ref)).toMatchObject({ state: 'sent', by: 'UANA' });
      expect(await outgoing(leadId)).toHaveLength(1);
      for (const decision of ['sent', 'again'] as const)
        await expect(decideAnswer(s.world, { ...decide, decision })).rejects.toMatchObject({
          code: 'task_done',
        });
      await sendAnswer(s.world, ref);
      expect(await sent(leadId)).toBe(2);
    });

    it('"send again" lets it leave once, however often it is clicked', async () => {
      const { leadId, ref, decide } = await unknown(false);
      const clicks = [1, 2, 3].map(() => decideAnswer(s.world, { ...decide, decision: 'again' }));
      const done = (await Promise.allSettled(clicks)).filter(({ status }) => status === 'fulfilled');
      expect(done).toHaveLength(1);
      await Promise.all([sendAnswer(s.world, ref), sendAnswer(s.world, ref)]);
      expect(await answerOf(ref)).toMatchObject({ state: 'sent', by: 'UBEN' });
      expect(await sent(leadId)).toBe(2);
      expect(await outgoing(leadId)).toHaveLength(1);
    });

    it('"send again" is asked everything once more', async () => {
      const { leadId, ref, decide } = await unknown(false);
      await decideAnswer(s.world, { ...decide, decision: 'again' });
      await s.world.db.mailbox.updateMany({ data: { state: 'paused' } });
      await sendAnswer(s.world, ref);
      expect(await answerOf(ref)).toMatchObject({ state: 'failed', reason: { code: 'answer_mailbox' } });
      expect(await sent(leadId)).toBe(1);
    });
  });
});
