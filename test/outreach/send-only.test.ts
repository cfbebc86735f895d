// Sending without reading: what a member allows first. Mails and follow-ups leave, nothing is read, what nobody can
// know goes to a person; and reading can be allowed afterwards.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { checkMailbox } from '#features/mailbox/check-mailbox.ts';
import { address, openStage, type Stage } from './stage.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  let shown = '';
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(async () => {
    await s.reset();
    s.mail.revoke(address);
    await s.world.db.mailbox.deleteMany({});
    await s.world.db.mailCursor.deleteMany({});
    shown = await (await s.connect(address, s.test.seed.ana, false)).text();
  });
  const mailbox = () => s.world.mailboxes.byAddress(s.workspaceId, address);

  it('is asked first, and is enough', async () => {
    expect(shown).toContain(`${address} is connected`);
    expect(await mailbox()).toMatchObject({ canRead: false, state: 'active', provider: vendor });
    const leadId = await s.contacted();
    expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    expect(await s.stateOf(leadId)).toBe('contacted');
    const order = { workspaceId: s.workspaceId, mailboxId: await s.mailboxId(), member: s.test.seed.ana };
    expect(await checkMailbox(s.world, order)).toBe('send_only');
    s.mail.revoke(address);
    expect(await checkMailbox(s.world, order)).toBe('needs_reconnect');
  });

  it('records what the vendor carries', async () => {
    expect((await mailbox())?.carries).toEqual(s.mailVendors[vendor]?.capabilities);
  });

  it('lets the follow-up name the mail it follows', async () => {
    const leadId = await s.contacted();
    for (let day = 0; day < 10; day++) await s.later({ days: 1 });
    const [first, second, ...more] = await s.deliveriesTo(leadId);
    expect(more).toEqual([]);
    const header = (name: string) => second?.headers.find((one) => one.name.toLowerCase() === name)?.value;
    expect(header('in-reply-to')).toContain(first?.messageId ?? '?');
    expect(header('subject')).toMatch(/^Re: /);
  });

  it('makes a card of an unknown outcome, at once and without a second mail', async () => {
    const leadId = await s.approve();
    s.mail.fail({ route: s.sendRoute, acceptThenDrop: true });
    await s.later({ minutes: 2 });
    expect((await s.world.tasks.openOfLead(s.workspaceId, leadId)).map(({ kind }) => kind)).toEqual([
      'unknown_outcome',
    ]);
    await s.later({ days: 1 });
    expect(await s.deliveriesTo(leadId)).toHaveLength(1);
  });

  it('is not polled, and answers are found once reading is allowed from the page', async () => {
    const leadId = await s.contacted();
    await s.answer(leadId, 'interested');
    await s.poll();
    expect(await s.stateOf(leadId)).toBe('contacted');
    const link = /href="(\/connect\/[^"]+)"/.exec(shown)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const page = await (await s.follow(link)).text();
    expect(page).not.toContain('/connect/');
    expect(await mailbox()).toMatchObject({ canRead: true, state: 'active' });
    await s.answer(leadId, 'question');
    await s.poll();
    expect(await s.stateOf(leadId)).toBe('replied');
  });

  it('asks for reading again when a mailbox that was read is connected anew', async () => {
    await s.connect(address, s.test.seed.ana, true);
    s.mail.revoke(address);
    await s.connect(address, s.test.seed.ana, false);
    expect(await mailbox()).toMatchObject({ canRead: true });
  });
});
