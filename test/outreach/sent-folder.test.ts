// The Sent folder of a mailbox: whoever was written to by hand is left alone, and a mailbox in use starts faster.
// Every mail of ours is counted at the vendor.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { dedupFound } from '#features/intake/dedup-found.ts';
import { keepWarmup } from '#features/mailbox/keep-warmup.ts';
import { readCap } from '#features/mailbox/read-cap.ts';
import { readSent } from '#features/mailbox/read-sent.ts';
import { readWarmup } from '#features/mailbox/read-warmup.ts';
import { forgetOld } from '#features/workspace/forget-old.ts';
import { Unavailable } from '#lib/errors.ts';
import { dayMs, hourMs, isoDay } from '#lib/time.ts';
import { createInstantly } from '#providers/instantly/warmup.ts';
import { type LocalInstantly, startLocalInstantly } from '#sandbox/instantly/local-instantly.ts';
import { seedLead } from '../seed.ts';
import { noLimits } from './limits.ts';
import { address, type Stage } from './stage.ts';
import { stageOn } from './stage-on.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  const s = stageOn(vendor, async (stage) => {
    await stage.world.db.handContact.deleteMany({});
    await stage.world.db.sentReading.deleteMany({});
    await stage.world.db.mailbox.updateMany({ data: { rampStart: 5, canRead: true } });
  });

  const nowMs = () => s.world.clock.now().getTime();
  const wrote = (to: string, agoMs: number, messageId?: string) =>
    s.mail.wroteByHand(address, { to, at: nowMs() - agoMs, ...(messageId ? { messageId } : {}) });
  const read = async () => readSent(s.world, { workspaceId: s.workspaceId, mailboxId: await s.mailboxId() });
  const reading = async () => s.world.sentReadings.get(s.workspaceId, await s.mailboxId());
  const readAll = async () => {
    for (let runs = 1; ; runs += 1) {
      await read();
      if ((await reading())?.doneAt) return runs;
    }
  };
  const found = async (n: number) => {
    const { segmentId } = s.test.seed;
    const leadId = await seedLead(s.world, { workspaceId: s.workspaceId, segmentId, state: 'found', n });
    return s.world.leads.get(s.workspaceId, leadId);
  };
  const remembered = () => s.world.db.handContact.findMany({ where: { workspaceId: s.workspaceId } });

  it('nobody who was written to by hand three months ago gets a mail', async () => {
    const leadId = await s.approve();
    const to = (await s.world.leads.get(s.workspaceId, leadId))?.email ?? '';
    wrote(`Somebody <${to.replace('@', '+news@').toUpperCase()}>`, 90 * dayMs);
    await readAll();
    await s.later({ minutes: 6 });
    await s.later({ days: 3 });
    expect(await s.deliveriesTo(leadId)).toEqual([]);
    expect(await s.reasonOf(leadId)).toBe('person_contacted');
  });

  it('nor do their colleagues, but whoever was written to longer ago does', async () => {
    const [colleague, old] = [await s.approve(), await s.approve()];
    const leads = await Promise.all([colleague, old].map((id) => s.world.leads.get(s.workspaceId, id)));
    const [domain, email] = [leads[0]?.domain ?? '', leads[1]?.email ?? ''];
    wrote(`boss@${domain}`, 90 * dayMs);
    wrote(email, 181 * dayMs);
    await readAll();
    await s.later({ minutes: 30 });
    await s.later({ minutes: 30 });
    expect(await s.deliveriesTo(colleague)).toEqual([]);
    expect(await s.reasonOf(colleague)).toBe('company_contacted');
    expect(await s.deliveriesTo(old)).toHaveLength(1);
  });

  it('a mail by hand is seen by the claim itself, a minute before the mail', async () => {
    const leadId = await s.approve();
    const to = (await s.world.leads.get(s.workspaceId, leadId))?.email ?? '';
    wrote(to, 90 * dayMs);
    await readAll();
    const { hash } = (await remembered())[0] ?? { hash: '' };
    const [touch] = await s.touches(leadId);
    await s.test.pass({ minutes: 6 });
    const claim = {
      touchId: touch?.id ?? '',
      mailboxId: await s.mailboxId(),
      messageId: '<x@lumen.example>',
    };
    const asked = { ...claim, at: s.world.clock.now(), personKey: to, urgent: true, hashes: [hash] };
    const first = { ...noLimits, quietSince: new Date(nowMs() - 180 * dayMs) };
    const take = (limits: typeof noLimits) =>
      s.world.transact((stores) => stores.claims.take(s.workspaceId, { ...asked, limits }));
    expect(await take(first)).toBeNull();
    // A follow-up asks for one day alone.
    expect(await take(noLimits)).not.toBeNull();
  });

  it('our own mails are none by hand: the follow-up leaves', async () => {
    const leadId = await s.contacted();
    await readAll();
    expect(await remembered()).toEqual([]);
    for (let day = 0; day < 10; day += 1) {
      await s.later({ days: 1 });
      await readAll();
    }
    expect(await s.deliveriesTo(leadId)).toHaveLength(2);
    expect(await remembered()).toEqual([]);
  });

  it('a mail by hand in between puts the follow-up off by a day, no more', async () => {
    const leadId = await s.contacted();
    const [, , , followUp] = await s.touches(leadId);
    const dueAt = followUp?.dueAt.getTime() ?? 0;
    await s.test.pass({ minutes: (dueAt - nowMs()) / 60_000 + 1 });
    const to = (await s.world.leads.get(s.workspaceId, leadId))?.email ?? '';
    wrote(to, hourMs);
    await readAll();
    await s.sendDue();
    expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    for (let day = 0; day < 5; day += 1) await s.later({ days: 1 });
    expect(await s.deliveriesTo(leadId)).toHaveLength(2);
  });

  it('keeps no address, no colleague and no company of free mail', async () => {
    wrote('Zoë <zoe@nord.example>, ben@lumen.example', 5 * dayMs);
    wrote('someone@gmail.com', 6 * dayMs);
    await readAll();
    const rows = await remembered();
    expect(rows.map(({ domain }) => domain).toSorted()).toEqual(['nord.example', null]);
    expect(JSON.stringify(rows)).not.toMatch(/@|someone/i);
  });

  it('an import finds them, by person and by company', async () => {
    const [person, colleague] = [await found(901), await found(902)];
    wrote(person?.email ?? '', 20 * dayMs);
    wrote(`boss@${colleague?.domain}`, 20 * dayMs);
    await readAll();
    await dedupFound(s.world, s.workspaceId);
    const verdict = async (leadId = '') => s.world.leads.get(s.workspaceId, leadId);
    const duplicate = (code: string) => ({ state: 'duplicate', reason: { code } });
    expect(await verdict(person?.id)).toMatchObject(duplicate('person_contacted'));
    expect(await verdict(colleague?.id)).toMatchObject(duplicate('company_contacted'));
  });

  it('a mailbox in use starts with more a day; one that is not, with five', async () => {
    for (let n = 0; n < 70; n += 1) wrote(`p${n}@c${n}.example`, (n % 10) * dayMs + hourMs);
    await readAll();
    const box = () => s.world.mailboxes.byAddress(s.workspaceId, address);
    expect((await box())?.rampStart).toBe(18);
    const mailbox = await box();
    expect(mailbox && (await readCap(s.world, mailbox)).ramp).toBe(18);
    await s.reset();
    await s.world.db.sentReading.deleteMany({});
    await s.world.db.mailbox.updateMany({ data: { rampStart: 5 } });
    for (let n = 0; n < 20; n += 1) wrote(`p${n}@c${n}.example`, (n % 10) * dayMs + hourMs);
    await readAll();
    expect((await box())?.rampStart).toBe(5);
  });

  const many = vendor === 'google' ? 600 : 10_000;
  it(`reads ${many} mails by pages, goes on after a kill and a forgotten page, and counts nobody twice`, async () => {
    for (let n = 0; n < many; n += 1) wrote(`p${n}@c${n % 500}.example`, 40 * dayMs + n * 60_000);
    await read();
    const before = await reading();
    expect(before?.mails).toBeGreaterThan(0);
    // Killed between the vendor's answer and our row: the same page is read again.
    const away = s.mail.fail({ route: s.readRoute, status: 503, times: 1 });
    await expect(read()).rejects.toBeInstanceOf(Unavailable);
    away.stop();
    expect((await reading())?.mails).toBe(before?.mails);
    s.mail.fail({ route: s.readRoute, status: vendor === 'google' ? 400 : 410, times: 1 });
    await readAll();
    const rows = await s.world.db.handContact.count({ where: { workspaceId: s.workspaceId } });
    expect(rows).toBe(many);
    // The second at which the page was forgotten is read twice.
    expect([many, many + 1]).toContain((await reading())?.mails);
  }, 120_000);

  it('first mails wait until the six months are read, and not for ever', async () => {
    const pages = vendor === 'google' ? 250 : 600;
    for (let n = 0; n < pages; n += 1) wrote(`p${n}@c${n}.example`, 40 * dayMs + n * 60_000);
    await read();
    const leadId = await s.approve();
    await s.later({ minutes: 6 });
    expect(await s.deliveriesTo(leadId)).toEqual([]);
    expect(await s.reasonOf(leadId)).toBe('sent_reading');
    await readAll();
    await s.later({ minutes: 6 });
    expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    await s.world.db.sentReading.updateMany({ data: { readTo: null, doneAt: null } });
    const another = await s.approve();
    await s.later({ days: 1 });
    await s.later({ days: 1 });
    expect(await s.deliveriesTo(another)).toHaveLength(1);
  });

  it('forgets people when they may be written to again', async () => {
    wrote('lea@fjord.example', 20 * dayMs);
    await readAll();
    await s.test.pass({ days: 159 });
    await forgetOld(s.world);
    expect(await remembered()).toHaveLength(1);
    await s.test.pass({ days: 2 });
    await forgetOld(s.world);
    expect(await remembered()).toEqual([]);
  });

  it('two workers on one page keep it once', async () => {
    for (let n = 0; n < 30; n += 1) wrote(`p${n}@c${n}.example`, (n + 1) * hourMs);
    await read();
    await s.world.db.sentReading.deleteMany({});
    await Promise.all([read(), read()]);
    expect((await reading())?.mails).toBe(30);
    expect(await remembered()).toHaveLength(30);
  });

  it('later it reads what came since, and the six months keep their numbers', async () => {
    wrote('lea@fjord.example', 20 * dayMs);
    await readAll();
    await s.test.pass({ days: 2 });
    wrote('new@other.example', hourMs);
    await readAll();
    expect(await remembered()).toHaveLength(2);
    expect(await reading()).toMatchObject({ whole: false, mails: 1 });
  });

  describe('with a warm-up tool', () => {
    let tool: LocalInstantly;
    let world: Stage['world'];
    beforeAll(async () => {
      tool = await startLocalInstantly({ key: 'warmup-key' });
      world = { ...s.world, warmup: createInstantly({ key: 'warmup-key', baseUrl: tool.url }) };
    });
    afterAll(() => tool?.close());
    beforeEach(async () => {
      await world.db.mailbox.updateMany({ data: { warmupAt: null, warmupSeenAt: null } });
      await world.db.$executeRaw`UPDATE "Mailbox" SET warmup = NULL`;
    });

    const order = async () => ({ workspaceId: s.workspaceId, mailboxId: await s.mailboxId() });
    /** Thirty mails a day of the tool, the last of them to this address. */
    const poolWrote = (to: string) => {
      for (let n = 0; n < 70; n += 1)
        s.mail.wroteByHand(address, {
          to: n === 0 ? to : `pool${n}@pool${n}.example`,
          at: nowMs() - ((n % 10) * dayMs + hourMs),
          text: 'calm-otter',
        });
    };
    const says = async (tag: string | null) => {
      const days = { [isoDay(world.clock.now())]: { sent: 7, spam: 0 } };
      tool.put({ email: address, status: 1, score: 97, limit: 30, tag, days });
      await keepWarmup(world, await order());
    };
    const readWith = async () => {
      for (let runs = 0; runs < 5 && !(await reading())?.doneAt; runs += 1)
        await readSent(world, await order());
    };
    const box = async () => world.mailboxes.byAddress(s.workspaceId, address);
    const target = async () => {
      const leadId = await s.approve();
      const email = (await world.leads.get(s.workspaceId, leadId))?.email ?? '';
      return { leadId, email };
    };

    it('its mails raise no start, block no company, and are counted apart; those by hand still block', async () => {
      const [pooled, byHand] = [await target(), await target()];
      poolWrote(`someone@${pooled.email.split('@')[1]}`);
      wrote(`boss@${byHand.email.split('@')[1]}`, 20 * dayMs);
      await says('calm-otter');
      await readWith();
      expect(await reading()).toMatchObject({ mails: 1, toolMails: 70 });
      expect((await box())?.rampStart).toBe(5);
      await s.later({ minutes: 30 });
      await s.later({ minutes: 30 });
      expect(await s.deliveriesTo(pooled.leadId)).toHaveLength(1);
      expect(await s.deliveriesTo(byHand.leadId)).toEqual([]);
    });

    it('where they cannot be told, the mailbox starts as a new one, and the screen says why', async () => {
      poolWrote('someone@pool.example');
      await says(null);
      await readWith();
      expect((await box())?.rampStart).toBe(5);
      const mailbox = await box();
      expect(mailbox && (await readWarmup(world, mailbox))?.hidesItsMails).toBe(true);
    });

    it('waits with the folder until the tool was asked', async () => {
      poolWrote('someone@pool.example');
      await readSent(world, await order());
      expect(await reading()).toBeNull();
      expect(await remembered()).toEqual([]);
    });

    it('a tag that is known later frees whom the tool wrote to, and nobody else', async () => {
      const [pooled, byHand] = [await target(), await target()];
      poolWrote(`someone@${pooled.email.split('@')[1]}`);
      wrote(`boss@${byHand.email.split('@')[1]}`, 20 * dayMs);
      await says(null);
      await readWith();
      expect(await remembered()).toHaveLength(71);
      await says('calm-otter');
      expect(await reading()).toMatchObject({ whole: true, doneAt: null, readTo: null });
      await readWith();
      expect(await remembered()).toHaveLength(1);
      await s.later({ minutes: 30 });
      await s.later({ minutes: 30 });
      expect(await s.deliveriesTo(pooled.leadId)).toHaveLength(1);
      expect(await s.deliveriesTo(byHand.leadId)).toEqual([]);
    });
  });

  it('a mailbox that only sends is not read', async () => {
    wrote('lea@fjord.example', 20 * dayMs);
    await s.world.db.mailbox.updateMany({ data: { canRead: false } });
    await read();
    expect(await reading()).toBeNull();
  });
});
