// Sending, counted at the provider.

import { DateTime } from 'luxon';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { suppressPerson } from '#features/compliance/suppress-person.ts';
import { endLinkedinTask } from '#features/linkedin/end-task.ts';
import { pauseMailbox, resumeMailbox } from '#features/mailbox/pause-mailbox.ts';
import { readCap } from '#features/mailbox/read-cap.ts';
import { sendNow } from '#features/outreach/send-now.ts';
import { sendTest } from '#features/outreach/send-test.ts';
import { sendTouch } from '#features/outreach/send-touch.ts';
import { cancelApproval } from '#features/review/cancel-approval.ts';
import { Unavailable } from '#lib/errors.ts';
import { writtenMails } from '../review/waiting-draft.ts';
import { noLimits } from './limits.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(() => s.reset());

  describe('an approved mail', () => {
    it('waits 30 seconds at least, then leaves once, word for word, with its footer', async () => {
      const leadId = await s.approve();
      await s.sendDue();
      expect(s.mail.deliveries).toHaveLength(0);
      await s.later({ minutes: 2 });
      await s.sendDue();
      const [delivery, ...more] = await s.deliveriesTo(leadId);
      expect(more).toEqual([]);
      const mail = await PostalMime.parse(delivery?.raw ?? '');
      expect(mail.subject).toBe(writtenMails[0]?.subject);
      expect(mail.text?.startsWith(writtenMails[0]?.body ?? '')).toBe(true);
      expect(mail.text).toContain('12 rue des Lilas');
      expect(mail.text).toMatch(/http:\/\/localhost:3000\/u\/test\.[\w-]+\.[\w-]+/);
      expect(mail.html).toContain('<a href="http://localhost:3000/u/');
      expect(await s.stateOf(leadId)).toBe('contacted');
      expect(s.chat.notes(leadId).map(({ kind }) => kind)).toEqual(['sent']);
    });

    it('carries one-click headers on one line each, and no Bcc', async () => {
      const leadId = await s.contacted();
      const [delivery] = await s.deliveriesTo(leadId);
      const header = (name: string) =>
        delivery?.headers.find((one) => one.name.toLowerCase() === name)?.value;
      expect(header('list-unsubscribe')).toMatch(
        /^<http:\/\/localhost:3000\/u\/[\w.-]+>, <mailto:ana@lumen\.example\?subject=unsubscribe-[\w.-]+>$/,
      );
      const oneClick = s.mailVendors[vendor]?.capabilities.oneClick === 'yes';
      expect(header('list-unsubscribe-post')).toBe(oneClick ? 'List-Unsubscribe=One-Click' : undefined);
      expect(header('bcc')).toBeUndefined();
      expect(header('message-id')).toMatch(/^<[\w-]+@lumen\.example>$/);
    });

    it('leaves once when the same job runs many times at once', async () => {
      const leadId = await s.approve();
      await s.test.pass({ minutes: 2 });
      const [first] = await s.touches(leadId);
      const order = { workspaceId: s.workspaceId, touchId: first?.id ?? '' };
      await Promise.all(Array.from({ length: 6 }, () => sendTouch(s.world, order)));
      await sendTouch(s.world, order);
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('is told to the thread again when the chat was away, without leaving again', async () => {
      const leadId = await s.approve();
      await s.test.pass({ minutes: 2 });
      s.chat.failNext(new Unavailable('slow down'));
      await expect(s.sendDue()).rejects.toBeInstanceOf(Unavailable);
      const [first] = await s.touches(leadId);
      await sendTouch(s.world, { workspaceId: s.workspaceId, touchId: first?.id ?? '' });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
      expect(s.chat.notes(leadId)).toHaveLength(1);
    });

    it('does not leave after Cancel, and Cancel is too late after it left', async () => {
      const leadId = await s.approve();
      const cancel = () =>
        cancelApproval(s.world, {
          workspaceId: s.workspaceId,
          leadId,
          member: s.test.seed.ben,
          via: 'slack',
        });
      await cancel();
      await s.later({ days: 1 });
      expect(s.mail.deliveries).toHaveLength(0);
      const other = await s.contacted();
      await expect(
        cancelApproval(s.world, {
          workspaceId: s.workspaceId,
          leadId: other,
          member: s.test.seed.ben,
          via: 'slack',
        }),
      ).rejects.toMatchObject({ code: 'already_left' });
    });
  });

  describe('B06: between approval and send', () => {
    const never = async (change: (leadId: string) => Promise<unknown>) => {
      const leadId = await s.approve();
      await change(leadId);
      await s.later({ minutes: 10 });
      await s.later({ days: 1 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(0);
      return leadId;
    };
    const setLead = (data: object) => (leadId: string) =>
      s.world.db.lead.update({ where: { id: leadId }, data });
    const saveSettings = async (change: object) => {
      const { version, doc } = await s.world.settings.current(s.workspaceId);
      const by = { by: 'UANA', via: 'slack', at: s.world.clock.now(), expected: version } as const;
      await s.world.settings.save(s.workspaceId, { ...by, doc: { ...doc, ...change } });
      return doc;
    };

    it('an opt-out stops it, and the reason stands on the step', async () => {
      const leadId = await never(async (id) => {
        const email = (await s.world.leads.get(s.workspaceId, id))?.email ?? '';
        const who = {
          workspaceId: s.workspaceId,
          address: email,
          reason: 'opt_out',
          source: 'link',
        } as const;
        await suppressPerson(s.world, { ...who, by: 'recipient', via: 'web' });
      });
      expect((await s.touches(leadId)).every(({ state }) => state === 'skipped')).toBe(true);
    });

    it('an entry that only the claim sees stops it, too', async () => {
      const leadId = await s.approve();
      await s.test.pass({ minutes: 2 });
      const [touch] = await s.touches(leadId);
      const mailboxId = await s.mailboxId();
      const base = {
        touchId: touch?.id ?? '',
        mailboxId,
        messageId: '<x@y.example>',
        at: s.world.clock.now(),
        personKey: 'p',
        urgent: false,
        limits: noLimits,
      };
      await s.world.suppressions.addHash(s.workspaceId, {
        hash: 'h',
        reason: 'opt_out',
        source: 'link',
        by: null,
        since: s.world.clock.now(),
      });
      expect(await s.world.claims.take(s.workspaceId, { ...base, hashes: ['h'] })).toBeNull();
      expect(await s.world.claims.take(s.workspaceId, { ...base, hashes: ['other'] })).not.toBeNull();
      expect(await s.world.claims.take(s.workspaceId, { ...base, hashes: ['other'] })).toBeNull();
    });

    it('another text than the approved one holds it', async () => {
      const leadId = await never(async (id) => {
        const mails = [{ step: 0, subject: 'Else', body: 'Else' }];
        const text = {
          leadId: id,
          author: 'human',
          editedBy: 'UANA',
          mails,
          flags: [],
          at: s.world.clock.now(),
        };
        await s.world.drafts.start(s.workspaceId, { ...text, language: 'en' });
      });
      expect(await s.reasonOf(leadId)).toBe('approval_stale');
    });

    it('another recipient holds it', async () => {
      expect(
        await s.reasonOf(await never(setLead({ email: 'else@nord.example', emailKey: 'else@nord.example' }))),
      ).toBe('approval_stale');
    });

    it('a country that was blocked since keeps it here until it is allowed', async () => {
      const before = await saveSettings({ countries: { FR: { email: 'block' } } });
      const leadId = await s.approve().catch(() => null);
      expect(leadId).toBeNull();
      await saveSettings(before);
      const waiting = await never(() => saveSettings({ countries: { FR: { email: 'block' } } }));
      expect(await s.reasonOf(waiting)).toBe('country');
      await saveSettings(before);
      await s.later({ hours: 2 });
      expect(await s.deliveriesTo(waiting)).toHaveLength(1);
    });

    it('a paused workspace sends nothing, and goes on afterwards', async () => {
      const at = s.world.clock.now();
      const leadId = await s.approve();
      await s.world.workspaces.pause(s.workspaceId, { at, by: 'UANA', reason: null });
      await s.later({ minutes: 10 });
      expect(s.mail.deliveries).toHaveLength(0);
      expect(await s.reasonOf(leadId)).toBe('paused');
      await s.world.workspaces.pause(s.workspaceId, null);
      await s.later({ minutes: 2 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('a paused mailbox holds it, resuming lets it go', async () => {
      const leadId = await s.approve();
      const order = { workspaceId: s.workspaceId, mailboxId: await s.mailboxId(), member: s.test.seed.ana };
      await pauseMailbox(s.world, order);
      await s.later({ minutes: 10 });
      expect(await s.reasonOf(leadId)).toBe('mailbox_paused');
      await resumeMailbox(s.world, order);
      await s.later({ minutes: 1 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('working hours over: it waits for the morning', async () => {
      await s.test.pass({ hours: 10 });
      const leadId = await s.approve();
      await s.later({ hours: 1 });
      expect(s.mail.deliveries).toHaveLength(0);
      await s.later({ hours: 14 });
      const [delivery] = await s.deliveriesTo(leadId);
      expect(DateTime.fromMillis(delivery?.at ?? 0, { zone: 'Europe/Paris' }).hour).toBe(10);
    });
  });

  describe('one mailbox', () => {
    it('keeps its gap and its cap, also with many at once', async () => {
      for (let i = 0; i < 5; i++) await s.approve();
      await s.later({ minutes: 2 });
      expect(s.mail.deliveries).toHaveLength(1);
      for (let i = 0; i < 30; i++) await s.later({ minutes: 1 });
      const times = s.mail.deliveries.map(({ at }) => at);
      expect(times).toHaveLength(5);
      expect(times.every((at, i) => i === 0 || at - (times[i - 1] ?? 0) >= 100_000)).toBe(true);
    });

    it('sends no more than its cap in 24 hours', async () => {
      await s.world.mailboxes.setLimits(s.workspaceId, { address: 'ana@lumen.example', capPerDay: 2 });
      for (let i = 0; i < 4; i++) await s.approve();
      for (let i = 0; i < 40; i++) await s.later({ minutes: 6 });
      expect(s.mail.deliveries).toHaveLength(2);
      await s.later({ days: 1 });
      await s.world.mailboxes.setLimits(s.workspaceId, { address: 'ana@lumen.example', capPerDay: 20 });
    });
  });

  describe('Send Now and Send Test to Me', () => {
    it('sends at night for the owner, and for nobody without the right', async () => {
      await s.test.pass({ hours: 14 });
      const leadId = await s.approve();
      const ask = { workspaceId: s.workspaceId, leadId };
      await expect(
        sendNow(s.world, { ...ask, slackUserId: s.test.seed.ben.slackUserId }),
      ).rejects.toMatchObject({ code: 'send_now_role' });
      await sendNow(s.world, { ...ask, slackUserId: s.test.seed.ana.slackUserId });
      await s.sendDue();
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
      const again = sendNow(s.world, { ...ask, slackUserId: s.test.seed.ana.slackUserId });
      await expect(again).rejects.toMatchObject({ code: 'already_left' });
    });

    it('sends the test to the member alone, marked, without anybody’s token, and counts nothing', async () => {
      const leadId = await s.approve();
      await sendTest(s.world, {
        workspaceId: s.workspaceId,
        leadId,
        slackUserId: s.test.seed.ben.slackUserId,
      });
      const [delivery] = s.mail.deliveries;
      expect(delivery?.recipients).toEqual(['ben@lumen.example']);
      const mail = await PostalMime.parse(delivery?.raw ?? '');
      expect(mail.subject).toBe(`[Test] ${writtenMails[0]?.subject}`);
      expect(mail.text).toContain('/u/test');
      expect(mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(false);
      const mailbox = await s.world.mailboxes.get(s.workspaceId, await s.mailboxId());
      expect(mailbox && (await readCap(s.world, mailbox)).cap.sent).toBe(0);
    });
  });

  describe('B09: the follow-up', () => {
    it('is an answer in the same thread from the same mailbox, and the LinkedIn steps never hold it', async () => {
      const leadId = await s.contacted();
      for (let day = 0; day < 10; day++) await s.later({ days: 1 });
      const [first, second, ...more] = await s.deliveriesTo(leadId);
      expect(more).toEqual([]);
      const header = (name: string) => second?.headers.find((one) => one.name.toLowerCase() === name)?.value;
      expect(second?.threadId).toBe(first?.threadId);
      expect(second?.mailbox).toBe(first?.mailbox);
      expect(header('in-reply-to')).toContain(first?.messageId ?? '?');
      expect(header('references')).toContain(first?.messageId ?? '?');
      expect(header('subject')).toBe(`Re: ${writtenMails[0]?.subject}`);
      const days = ((second?.at ?? 0) - (first?.at ?? 0)) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(6);
      const tasks = await s.world.tasks.openOfLead(s.workspaceId, leadId);
      expect(tasks.map(({ kind }) => kind)).toEqual(['linkedin_visit', 'linkedin_invite']);
      const done = {
        workspaceId: s.workspaceId,
        taskId: tasks[0]?.id ?? '',
        by: 'UANA',
        outcome: 'done',
      } as const;
      await endLinkedinTask(s.world, done);
      await expect(endLinkedinTask(s.world, done)).rejects.toMatchObject({ code: 'task_done' });
      const events = await s.world.events.ofLead(s.workspaceId, leadId);
      expect(events.filter(({ kind }) => kind === 'visited')).toHaveLength(1);
    });
  });
});
