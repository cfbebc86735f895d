// B18: what comes back decides whether a mailbox goes on. Every mail is counted at the vendor.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { readStatus } from '#features/insight/read-status.ts';
import { resumeMailbox } from '#features/mailbox/pause-mailbox.ts';
import { sweepWorkspace } from '#features/workspace/sweep-workspace.ts';
import { healthLines } from '#slack/mailbox-health-lines.ts';
import {
  blocked,
  complaintAbout,
  delayed,
  fullMailbox,
  noSuchUser,
  type ReportKind,
  reportOn,
  serverDown,
} from './bounce-report.ts';
import { address, openStage, type Stage } from './stage.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(async () => {
    await s.reset();
    const data = { healthSince: null, pausedUntil: null, state: 'active', reason: null };
    await s.world.db.mailbox.updateMany({ data });
    await s.world.db.$executeRaw`UPDATE "Mailbox" SET "pausedFor" = NULL`;
  });

  const report = async (leadId: string, kind: ReportKind) => {
    const delivery = (await s.deliveriesTo(leadId)).at(-1);
    if (!delivery) throw new Error('nothing left for this lead');
    await s.mail.deliver(address, reportOn(delivery, address, kind));
    await s.poll();
  };
  const box = () => s.world.mailboxes.byAddress(s.workspaceId, address);
  const health = async () =>
    s.world.mailboxHealth.read(s.workspaceId, { mailboxId: await s.mailboxId(), at: s.world.clock.now() });
  const suppressed = () => s.world.db.suppression.count({ where: { workspaceId: s.workspaceId } });
  /** Day by day, with the sweep that runs in the product. */
  const days = async (n: number) => {
    for (let day = 0; day < n; day += 1) {
      await s.test.pass({ days: 1 });
      await sweepWorkspace(s.world, s.workspaceId);
      await s.sendDue();
      await s.test.pass({ minutes: 20 });
      await s.sendDue();
    }
  };
  const resume = async (member = s.test.seed.ana) =>
    resumeMailbox(s.world, { workspaceId: s.workspaceId, mailboxId: await s.mailboxId(), member });

  it('a dead address stops its own sequence, and one in four stops nobody else', async () => {
    const [dead = '', ...living] = [
      await s.contacted(),
      await s.contacted(),
      await s.contacted(),
      await s.contacted(),
    ];
    await report(dead, noSuchUser);
    expect(await s.stateOf(dead)).toBe('bounced');
    expect(await suppressed()).toBe(1);
    expect(await box()).toMatchObject({ state: 'active' });
    expect(await health()).toMatchObject({ sent: 4, bounces: 1, pausedFor: null });
    await days(14);
    expect(await s.deliveriesTo(dead)).toHaveLength(1);
    for (const leadId of living) expect((await s.deliveriesTo(leadId)).length).toBeGreaterThan(1);
  });

  it('a passing failure is tried again after a day, the same mail, and what follows waits for it', async () => {
    const leadId = await s.contacted();
    await report(leadId, serverDown);
    await s.poll();
    expect(await s.stateOf(leadId)).toBe('contacted');
    expect(await suppressed()).toBe(0);
    await s.test.pass({ hours: 20 });
    await sweepWorkspace(s.world, s.workspaceId);
    await s.sendDue();
    expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    await s.test.pass({ hours: 4 });
    await days(2);
    const [first, second] = await s.deliveriesTo(leadId);
    expect(await s.deliveriesTo(leadId)).toHaveLength(2);
    const texts = (await s.world.messages.ofLead(s.workspaceId, leadId)).filter(
      ({ direction }) => direction === 'out',
    );
    expect(new Set(texts.map(({ subject, text }) => `${subject}\n${text}`)).size).toBe(1);
    expect(second?.messageId).not.toBe(first?.messageId);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(24 * 3_600_000);
    await days(14);
    expect(await s.deliveriesTo(leadId)).toHaveLength(3);
  });

  it('a delay is not a failure: nothing is sent a second time', async () => {
    const leadId = await s.contacted();
    await report(leadId, delayed);
    await days(2);
    expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    expect(await health()).toMatchObject({ bounces: 0 });
  });

  it('a mailbox that is full for the third time counts as dead', async () => {
    const leadId = await s.contacted();
    for (let time = 0; time < 3; time += 1) {
      expect(await s.deliveriesTo(leadId)).toHaveLength(time + 1);
      await report(leadId, fullMailbox);
      await s.poll();
      await days(5);
    }
    expect(await s.stateOf(leadId)).toBe('bounced');
    expect(await suppressed()).toBe(1);
    await days(10);
    expect(await s.deliveriesTo(leadId)).toHaveLength(3);
  });

  it('whoever answers in between gets no second try', async () => {
    const leadId = await s.contacted();
    await report(leadId, serverDown);
    await s.answer(leadId, 'interested');
    await s.poll();
    await days(5);
    expect(await s.deliveriesTo(leadId)).toHaveLength(1);
  });

  it('an answer that lies unread in the mailbox stops the second try as well', async () => {
    const leadId = await s.contacted();
    await report(leadId, serverDown);
    await s.answer(leadId, 'interested');
    await days(3);
    expect(await s.stateOf(leadId)).toBe('replied');
    expect(await s.deliveriesTo(leadId)).toHaveLength(1);
  });

  it('a refusal of the sender pauses the mailbox for a day and blames nobody', async () => {
    const leadId = await s.contacted();
    const waiting = await s.approve();
    await report(leadId, blocked);
    expect(await box()).toMatchObject({ state: 'paused' });
    expect(await suppressed()).toBe(0);
    expect(await s.stateOf(leadId)).toBe('contacted');
    await s.later({ hours: 3 });
    expect(await s.deliveriesTo(waiting)).toHaveLength(0);
    await days(2);
    expect(await box()).toMatchObject({ state: 'active' });
    expect(await s.deliveriesTo(waiting)).toHaveLength(1);
  });

  it('refusals of two domains in a day wait for an admin, who starts the count anew', async () => {
    const [one, two] = [await s.contacted(), await s.contacted()];
    await report(one, blocked);
    await resume();
    expect(await box()).toMatchObject({ state: 'active' });
    await s.test.pass({ minutes: 1 });
    await report(two, blocked);
    expect((await health())?.pausedFor?.code).toBe('health_block');
    await s.world.db.mailbox.updateMany({ data: { healthSince: null } });
    const [again] = await s.deliveriesTo(one);
    if (again) await s.mail.deliver(address, reportOn(again, address, { ...blocked, status: '5.7.26' }));
    await s.poll();
    expect((await health())?.pausedFor).toMatchObject({ code: 'health_blocks', params: { n: 2 } });
    await days(3);
    expect(await box()).toMatchObject({ state: 'paused' });
    await expect(resume({ ...s.test.seed.ana, role: 'approver' })).rejects.toMatchObject({
      code: 'mailbox_guarded',
    });
    await s.connect();
    expect(await box()).toMatchObject({ state: 'paused' });
  });

  it('three bounces of twenty pause it with the numbers; nothing leaves until an admin lets it go on', async () => {
    const dead = [await s.contacted(), await s.contacted(), await s.contacted()];
    await pretendSent(17);
    const waiting = await s.approve();
    for (const leadId of dead) await report(leadId, noSuchUser);
    expect((await health())?.pausedFor).toEqual({
      code: 'health_bounces',
      params: { n: 3, sent: 20, percent: 15 },
    });
    await days(3);
    expect(await s.deliveriesTo(waiting)).toHaveLength(0);
    await resume();
    expect(await health()).toMatchObject({ sent: 0, bounces: 0, pausedFor: null });
    await days(4);
    expect((await s.deliveriesTo(waiting)).length).toBeGreaterThan(0);
  });

  it('what comes back to one mailbox stops all of its domain, when together it is too much', async () => {
    await s.connect('ben@lumen.example', s.test.seed.ben);
    const ben = () => s.world.mailboxes.byAddress(s.workspaceId, 'ben@lumen.example');
    const dead = [await s.contacted(), await s.contacted(), await s.contacted()];
    await pretendSent(17, (await ben())?.id);
    const waiting = await s.approve();
    await report(dead[0] ?? '', noSuchUser);
    await report(dead[1] ?? '', noSuchUser);
    expect([(await box())?.state, (await ben())?.state]).toEqual(['active', 'active']);
    const lines = async () =>
      (await readStatus(s.world, s.workspaceId)).mailboxes.flatMap((one) =>
        healthLines(one, 'en').map(({ mrkdwn }) => mrkdwn),
      );
    expect((await lines()).join('\n')).toContain(
      'All mailboxes of lumen.example: 2 of 20 mails came back (10 %); at 5 % they stop together.',
    );
    await report(dead[2] ?? '', noSuchUser);
    expect([(await box())?.state, (await ben())?.state]).toEqual(['paused', 'paused']);
    expect((await health())?.pausedFor).toMatchObject({
      code: 'health_domain_bounces',
      params: { domain: 'lumen.example', n: 3, sent: 20, percent: 15 },
    });
    expect((await lines()).join('\n')).toContain(
      'paused with all mailboxes of lumen.example: 3 of their last 20',
    );
    await days(3);
    expect(await s.deliveriesTo(waiting)).toHaveLength(0);
    await resume();
    expect([(await box())?.state, (await ben())?.state]).toEqual(['active', 'paused']);
    await days(4);
    expect((await s.deliveriesTo(waiting)).length).toBeGreaterThan(0);
    expect(await box()).toMatchObject({ state: 'active' });
    await s.world.db.mailbox.deleteMany({ where: { address: 'ben@lumen.example' } });
  });

  it('a complaint of twenty mails pauses it, and that person is never written to again', async () => {
    const leadId = await s.contacted();
    await pretendSent(19);
    const [delivery] = await s.deliveriesTo(leadId);
    if (delivery) await s.mail.deliver(address, complaintAbout(delivery, address));
    await s.poll();
    expect((await health())?.pausedFor?.code).toBe('health_complaints');
    await resume();
    await days(14);
    expect(await s.deliveriesTo(leadId)).toHaveLength(1);
  });

  it('a provider that takes no more mail today pauses it for a day; each mail leaves once all the same', async () => {
    const [one, two] = [await s.approve(), await s.approve()];
    const reasons = { google: 'User-rate limit exceeded. (Mail sending)', microsoft: 'Too many messages' };
    const error = {
      ...{ code: vendor === 'google' ? 429 : 'ErrorExceededMessageLimit', message: reasons[vendor] },
      errors: [{ reason: 'rateLimitExceeded', domain: 'usageLimits', message: reasons[vendor] }],
    };
    const status = vendor === 'google' ? 429 : 403;
    const route = vendor === 'google' ? s.sendRoute : /POST .*\/messages/;
    const fault = s.mail.fail({ route, status, body: { error } });
    await s.later({ minutes: 6 });
    expect(fault.hits()).toBe(1);
    expect((await health())?.pausedFor?.code).toBe('health_limit');
    await s.later({ hours: 3 });
    expect(await s.deliveriesTo(one)).toHaveLength(0);
    await days(2);
    expect(await box()).toMatchObject({ state: 'active' });
    for (const leadId of [one, two]) expect(await s.deliveriesTo(leadId)).toHaveLength(1);
  });

  /** Mails of the last days to people elsewhere. */
  async function pretendSent(n: number, from?: string): Promise<void> {
    const mailboxId = from ?? (await s.mailboxId());
    const at = new Date(s.world.clock.now().getTime() - 3 * 86_400_000);
    for (let i = 0; i < n; i += 1) {
      const to = `old${i}@past${i}.example`;
      await s.world.messages.add(s.workspaceId, {
        ...{ mailboxId, leadId: null, touchId: null, direction: 'out', kind: 'touch', inReplyTo: null },
        ...{ providerId: `old-${i}`, threadId: null, messageId: `<old-${i}@lumen.example>`, raw: null, at },
        ...{ fromAddress: address, toAddress: to, personKey: to, domain: null, subject: 'Old', text: 'Old' },
      });
    }
  }
});
