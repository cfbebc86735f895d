// A person's own answer: it leaves at once and once, in the thread, and everything that stops mail stops it too.
// Deliveries are counted at the vendor.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { suppressPerson } from '#features/compliance/suppress-person.ts';
import { classifyReply } from '#features/replies/classify-reply.ts';
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
      'all sending is paused',
      'answer_paused',
      async () => {
        await s.world.db.workspace.updateMany({ data: { pausedAt: s.world.clock.now(), pausedBy: 'UANA' } });
      },
    ],
  ] as const)('%s between the click and the send: nothing leaves, and the note says why', async (...row) => {
    const [, code, happen] = row;
    const { leadId, ref } = await answered();
    await order(ref);
    await happen(leadId);
    await sendAnswer(s.world, ref);
    await s.world.db.workspace.updateMany({ data: { pausedAt: null, pausedBy: null } });
    expect(await answerOf(ref)).toMatchObject({ state: 'failed', reason: { code } });
    expect(await sent(leadId)).toBe(1);
  });
});
