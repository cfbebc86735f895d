// A mailbox writes to itself and says what arrives of its mails: through both vendors, whose servers write what the
// real ones write and lose what a test tells them to.
import { describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { mailboxOrders } from '#features/mailbox/mailbox-orders.ts';
import { readCap } from '#features/mailbox/read-cap.ts';
import { readSent } from '#features/mailbox/read-sent.ts';
import { runMailCheck } from '#features/mailbox/run-mail-check.ts';
import { startMailCheck } from '#features/mailbox/start-mail-check.ts';
import { Gone, Refusal, Unavailable } from '#lib/errors.ts';
import { address } from './stage.ts';
import { stageOn } from './stage-on.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  const s = stageOn(vendor, async (stage) => {
    await stage.world.db.mailboxCheck.deleteMany({});
    await stage.world.db.handContact.deleteMany({});
    await stage.world.db.sentReading.deleteMany({});
    await stage.world.db.mailbox.updateMany({ data: { countedSent: null, countedAt: null, canRead: true } });
    await stage.world.db.workspace.updateMany({ data: { pausedAt: null } });
    stage.chat.told.length = 0;
  });

  const order = async () => ({ workspaceId: s.workspaceId, mailboxId: await s.mailboxId() });
  const start = async () => startMailCheck(s.world, { ...(await order()), member: s.test.seed.ana });
  const run = async () => runMailCheck(s.world, await order());
  const check = async () => s.world.mailChecks.get(s.workspaceId, await s.mailboxId());
  const states = async () =>
    Object.fromEntries((await check())?.report?.verdicts.map(({ what, state }) => [what, state]) ?? []);
  const told = () => s.chat.told.map(({ code }) => code);
  const carries = async () => (await s.world.mailboxes.byAddress(s.workspaceId, address))?.carries;

  it('two mails go to itself, once; the second joins the thread of the first', async () => {
    expect(await start()).toBe('started');
    expect(await start()).toBe('under_way');
    await run();
    await run();
    expect(s.mail.deliveries.map(({ recipients }) => recipients)).toEqual([[address], [address]]);
    const fine = { unsubscribe: 'ok', dkim: 'ok', spf: 'ok', dmarc: 'ok', message_id: 'ok', thread: 'ok' };
    const oneClick = vendor === 'google' ? 'ok' : 'note';
    expect(await states()).toEqual({ arrival: 'ok', one_click: oneClick, signed_headers: 'ok', ...fine });
    expect(await carries()).toEqual({
      listUnsubscribe: 'yes',
      oneClick: vendor === 'google' ? 'yes' : 'no',
      ownMessageId: 'yes',
    });
    expect(told()).toEqual(['check_fine']);
  });

  it('carries the headers of a real mail', async () => {
    const leadId = await s.contacted();
    const [real] = await s.deliveriesTo(leadId);
    await start();
    await run();
    const names = (headers: readonly { name: string }[] = []) => {
      const added = /^(authentication-results|dkim-signature)$/;
      const all = headers.map(({ name }) => name.toLowerCase());
      return [...new Set(all.filter((name) => !added.test(name)))].toSorted();
    };
    const own = s.mail.deliveries.find(({ recipients }) => recipients.includes(address));
    expect(names(own?.headers)).toEqual(names(real?.headers));
  });

  it('says what a broken domain and a relay that loses headers do', async () => {
    const results = { dkim: 'fail', spf: 'softfail', dmarc: 'fail' };
    s.mail.arrive({ results, lost: ['list-unsubscribe'] });
    await start();
    await run();
    const wrong = { unsubscribe: 'wrong', dkim: 'wrong', spf: 'wrong', dmarc: 'wrong' };
    expect(await states()).toMatchObject({ arrival: 'ok', ...wrong });
    expect((await carries())?.listUnsubscribe).toBe('no');
    expect(told()).toEqual(['check_wrong']);
  });

  it('leaves unknown what no server says', async () => {
    s.mail.arrive({ results: null });
    await start();
    await run();
    expect(await states()).toMatchObject({
      arrival: 'ok',
      dkim: 'unknown',
      spf: 'unknown',
      dmarc: 'unknown',
    });
    expect(await states()).not.toHaveProperty('signed_headers');
  });

  it('waits for ten minutes, and then says that nothing arrived', async () => {
    s.mail.arrive({ heldBack: true });
    await start();
    await run();
    expect((await check())?.state).toBe('waiting');
    const due = async () => {
      const at = s.world.clock.now();
      const orders = await mailboxOrders(s.world, s.workspaceId, at);
      return orders.filter(({ name }) => name === 'mailbox.check').length;
    };
    await s.test.pass({ minutes: 1 });
    expect([await due(), await due()]).toEqual([1, 0]);
    await s.test.pass({ minutes: 10 });
    await run();
    expect(await states()).toEqual({ arrival: 'wrong' });
    expect(s.mail.deliveries).toHaveLength(2);
    expect(await due()).toBe(0);
  });

  it('a process that died after the claim sends nothing again', async () => {
    await start();
    await s.world.mailChecks.claim(s.workspaceId, {
      mailboxId: await s.mailboxId(),
      at: s.world.clock.now(),
    });
    await run();
    await s.test.pass({ minutes: 11 });
    await run();
    expect(s.mail.deliveries).toEqual([]);
    // Nothing left, so nothing is said of what arrives.
    expect(await check()).toMatchObject({ report: { problem: { code: 'check_not_sent' }, verdicts: [] } });
  });

  const busy = (times: number) =>
    s.mail.fail({ route: vendor === 'google' ? s.sendRoute : /POST .*messages$/, status: 429, times });

  it('a provider that is away is named, and the mails leave once when it is back', async () => {
    const outage = busy(99);
    await start();
    await run();
    await s.test.pass({ minutes: 11 });
    await run();
    expect(s.mail.deliveries).toEqual([]);
    expect(await check()).toMatchObject({ state: 'asked', report: null });
    expect(new Set(told())).toEqual(new Set(['check_outage']));
    outage.stop();
    const at = s.world.clock.now();
    await s.test.pass({ minutes: 6 });
    const orders = await mailboxOrders(s.world, s.workspaceId, s.world.clock.now());
    expect(orders.filter(({ name }) => name === 'mailbox.check')).toHaveLength(1);
    await run();
    await run();
    expect(s.mail.deliveries).toHaveLength(2);
    expect(s.world.clock.now().getTime()).toBeGreaterThan(at.getTime());
    expect(await states()).toMatchObject({ arrival: 'ok', thread: 'ok' });
  });

  it('after two hours without an answer it says that nothing was sent', async () => {
    const outage = busy(99);
    await start();
    await run();
    await s.test.pass({ hours: 2 });
    await run();
    outage.stop();
    expect((await check())?.report?.problem?.code).toBe('check_not_sent');
    expect(told().at(-1)).toBe('check_failed');
    expect(s.mail.deliveries).toEqual([]);
  });

  it('an outage while looking waits: nothing is said to be missing', async () => {
    await start();
    await s.world.mailChecks.claim(s.workspaceId, {
      mailboxId: await s.mailboxId(),
      at: s.world.clock.now(),
    });
    await s.test.pass({ minutes: 11 });
    const away = s.mail.fail({ route: s.readRoute, status: 503, times: 99 });
    await expect(run()).rejects.toBeInstanceOf(Unavailable);
    away.stop();
    expect(await check()).toMatchObject({ state: 'waiting', report: null });
    expect(told()).toEqual(['check_outage']);
  });

  it('whoever asked cannot be told: the mailbox is none the worse for it, and the list says what came of it', async () => {
    const tell = () => Promise.reject(new Gone('channel', 'user_disabled'));
    await start();
    await runMailCheck({ ...s.world, chat: { ...s.chat, tell } }, await order());
    expect((await check())?.state).toBe('done');
    expect((await s.world.mailboxes.byAddress(s.workspaceId, address))?.state).toBe('active');
    expect(s.mail.deliveries).toHaveLength(2);
  });

  it('a pause after the order holds: nothing leaves, and it is said', async () => {
    await start();
    await s.world.db.workspace.updateMany({ data: { pausedAt: s.world.clock.now() } });
    await run();
    expect(s.mail.deliveries).toEqual([]);
    expect((await check())?.report?.problem?.code).toBe('check_paused');
    expect(told()).toEqual(['check_failed']);
  });

  it('says it when the vendor does not take the mail, and can be asked again', async () => {
    s.mail.fail({ route: vendor === 'google' ? s.sendRoute : /POST .*messages$/, status: 400, times: 1 });
    await start();
    await run();
    expect((await check())?.report?.problem?.code).toBe('mail_refused');
    expect(told()).toEqual(['check_failed']);
    expect(s.mail.deliveries).toEqual([]);
    expect(await start()).toBe('started');
  });

  it('counts to the vendor’s limit, not to the ramp, and is nobody’s answer or memory', async () => {
    const mailboxId = await s.mailboxId();
    const at = s.world.clock.now();
    await s.world.sending.saveCount(s.workspaceId, { mailboxId, sent: 10, at });
    const cap = async () => {
      const mailbox = await s.world.mailboxes.get(s.workspaceId, mailboxId);
      return mailbox && readCap(s.world, mailbox);
    };
    const before = await cap();
    await start();
    await run();
    const after = await cap();
    expect([before?.provider?.sent, after?.provider?.sent]).toEqual([10, 12]);
    expect([after?.cap.sent, after?.ramp]).toEqual([before?.cap.sent, before?.ramp]);
    await s.test.pass({ minutes: 1 });
    await s.poll();
    await readSent(s.world, await order());
    expect(await s.world.db.message.count({})).toBe(0);
    expect(await s.world.db.handContact.count({})).toBe(0);
    expect((await s.world.sentReadings.get(s.workspaceId, mailboxId))?.mails).toBe(0);
  });

  it('nothing is sent without reading, in a pause, beyond the vendor’s limit or by somebody else', async () => {
    const mailboxId = await s.mailboxId();
    const ben = { ...(await order()), member: s.test.seed.ben };
    await expect(startMailCheck(s.world, ben)).rejects.toMatchObject({ code: 'mailbox_not_yours' });
    await s.world.sending.saveCount(s.workspaceId, { mailboxId, sent: 9_999_999, at: s.world.clock.now() });
    await expect(start()).rejects.toMatchObject({ code: 'check_limit' });
    await s.world.db.workspace.updateMany({ data: { pausedAt: s.world.clock.now() } });
    await expect(start()).rejects.toBeInstanceOf(Refusal);
    await s.world.db.mailbox.updateMany({ data: { canRead: false } });
    expect(await start()).toBe('send_only');
    await run();
    expect(s.mail.deliveries).toEqual([]);
  });
});
