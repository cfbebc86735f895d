// What comes back: answers, notes of absence, bounces, opt-outs in words; and everything that is no answer (B14).

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { correctClass } from '#features/replies/correct-class.ts';
import { sweepWorkspace } from '#features/workspace/sweep-workspace.ts';
import { Unavailable } from '#lib/errors.ts';
import { address, openStage, type Stage } from './stage.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(() => s.reset());

  const received = (leadId: string) =>
    s.world.messages
      .ofLead(s.workspaceId, leadId)
      .then((all) => all.filter(({ direction }) => direction === 'in'));
  const kinds = (leadId: string) => s.chat.notes(leadId).map(({ kind }) => kind);
  const weeks = async () => {
    for (let day = 0; day < 14; day++) await s.later({ days: 1 });
  };
  const fromOutside = async (leadId: string, headers: readonly string[], body = 'Hello') => {
    const [delivery] = await s.deliveriesTo(leadId);
    const base = [
      `To: ${address}`,
      `In-Reply-To: <${delivery?.messageId}>`,
      `Message-ID: <${Math.random()}@nord.example>`,
    ];
    await s.mail.deliver(address, [...headers, ...base, '', body].join('\r\n'));
    await s.poll();
  };

  describe('an answer', () => {
    it('is matched, stripped of our mail, shown with the owner’s name, and ends the sequence', async () => {
      const leadId = await s.contacted();
      await s.answer(leadId, 'interested');
      await s.poll();
      expect(await s.stateOf(leadId)).toBe('replied');
      const note = s.chat.notes(leadId).find(({ kind }) => kind === 'reply');
      expect(note).toMatchObject({ owner: s.test.seed.ana.slackUserId });
      const text = note?.kind === 'reply' ? note.text : '';
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toContain('12 rue des Lilas');
      await weeks();
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('is taken in once, however often the mailbox is read, also when Google forgot the cursor', async () => {
      const leadId = await s.contacted();
      await s.answer(leadId, 'question');
      await s.poll();
      s.mail.expireHistory(address);
      await s.poll();
      await s.poll();
      expect(await received(leadId)).toHaveLength(1);
      const events = await s.world.events.ofLead(s.workspaceId, leadId);
      expect(events.filter(({ kind }) => kind === 'replied')).toHaveLength(1);
    });

    it('is waited for until two weeks after the last step; a later one is still taken in and shown', async () => {
      const leadId = await s.contacted();
      const sweep = () => sweepWorkspace(s.world, s.workspaceId);
      await weeks();
      await sweep();
      expect(await s.stateOf(leadId)).toBe('contacted');
      await s.later({ days: 8 });
      await sweep();
      expect(await s.world.leads.get(s.workspaceId, leadId)).toMatchObject({
        state: 'finished',
        reason: { code: 'finished' },
      });
      await s.answer(leadId, 'interested');
      await s.poll();
      expect(await s.stateOf(leadId)).toBe('replied');
      expect(await received(leadId)).toHaveLength(1);
      expect(kinds(leadId)).toContain('reply');
    });

    it('is shown later when the chat was away', async () => {
      const leadId = await s.contacted();
      await s.answer(leadId, 'interested');
      s.chat.failNext(new Unavailable('slow down'));
      await expect(s.poll()).rejects.toBeInstanceOf(Unavailable);
      expect(await s.stateOf(leadId)).toBe('replied');
      await s.poll();
      expect(kinds(leadId)).toContain('reply');
    });

    it('is taken in whatever characters it holds', async () => {
      const leadId = await s.contacted();
      // "a", NUL, "b" and an emoji that is cut in half at 1,000 characters.
      const subject = `=?utf-8?B?${Buffer.from(`a\0b${'x'.repeat(997)}😀`).toString('base64')}?=`;
      await fromOutside(leadId, ['From: Léa <lea@nord.example>', `Subject: ${subject}`], 'Yes\0!');
      expect(await s.stateOf(leadId)).toBe('replied');
    });

    it('does not keep an opt-out behind it waiting while the chat is away', async () => {
      const [first, second] = [await s.contacted(), await s.contacted()];
      await s.answer(first, 'question');
      await s.answer(second, 'unsubscribe_words');
      s.chat.failNext(new Unavailable('slow down'));
      await expect(s.poll()).rejects.toBeInstanceOf(Unavailable);
      expect(await s.stateOf(second)).toBe('unsubscribed');
    });

    it.each([
      ['without thread headers, from the same address', 'From: CHLOE.martin@company'],
      ['with the Message-ID, from another address', 'From: assistant@elsewhere'],
    ])('is matched %s', async (_name, from) => {
      const leadId = await s.contacted();
      const [delivery] = await s.deliveriesTo(leadId);
      const [to = ''] = delivery?.recipients ?? [];
      const fresh = from.includes('CHLOE');
      const sender = fresh ? `From: ${to.toUpperCase()}` : 'From: Assistant <assistant@elsewhere.example>';
      const thread = fresh ? [] : [`References: <${delivery?.messageId}>`];
      await s.mail.deliver(
        address,
        [
          sender,
          `To: ${address}`,
          'Subject: Your mail',
          'Message-ID: <f@x.example>',
          ...thread,
          '',
          'Call me.',
        ].join('\r\n'),
      );
      await s.poll();
      expect(await s.stateOf(leadId)).toBe('replied');
    });

    it('can be called no answer: the sequence goes on', async () => {
      const leadId = await s.contacted();
      await s.answer(leadId, 'custom', 'Thanks, this is our automatic newsletter.');
      await s.poll();
      expect(await s.stateOf(leadId)).toBe('replied');
      const messageId = (await received(leadId))[0]?.id ?? '';
      await correctClass(s.world, { workspaceId: s.workspaceId, messageId, kind: 'not_a_reply', by: 'UBEN' });
      expect(await s.stateOf(leadId)).toBe('contacted');
      s.mail.expireHistory(address);
      await s.poll();
      expect(await s.stateOf(leadId)).toBe('contacted');
      await weeks();
      expect(await s.deliveriesTo(leadId)).toHaveLength(2);
    });
  });

  describe('B14: no answer', () => {
    const goesOn = async (leadId: string) => {
      expect(await s.stateOf(leadId)).toBe('contacted');
      await weeks();
      expect(await s.deliveriesTo(leadId)).toHaveLength(2);
      const events = await s.world.events.ofLead(s.workspaceId, leadId);
      expect(events.filter(({ kind }) => kind === 'replied')).toHaveLength(0);
    };

    it('our own copy', async () => {
      const leadId = await s.contacted();
      await s.poll();
      expect(await received(leadId)).toHaveLength(0);
      await goesOn(leadId);
    });

    it.each([
      [
        'a read receipt',
        [
          'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
          'Subject: Read: Builds',
        ],
      ],
      ['a calendar answer', ['Content-Type: text/calendar; method=REPLY', 'Subject: Accepted: Call']],
      ['a ticket', ['Subject: [Ticket #48213] received', 'Auto-Submitted: auto-generated']],
    ])('%s', async (_name, headers) => {
      const leadId = await s.contacted();
      await fromOutside(leadId, ['From: chloe@company.example', ...headers]);
      expect(await received(leadId)).toHaveLength(1);
      await goesOn(leadId);
    });

    it('a newsletter from the same address', async () => {
      const leadId = await s.contacted();
      const [delivery] = await s.deliveriesTo(leadId);
      await s.mail.deliver(
        address,
        [
          `From: ${delivery?.recipients[0]}`,
          `To: ${address}`,
          'Subject: News',
          'List-Unsubscribe: <https://x.example>',
          'Message-ID: <n@x.example>',
          '',
          'News',
        ].join('\r\n'),
      );
      await s.poll();
      await goesOn(leadId);
    });

    it('a private mail of somebody else is not even stored', async () => {
      await s.contacted();
      await s.mail.deliver(
        address,
        `From: friend@private.example\r\nTo: ${address}\r\nSubject: Dinner?\r\nMessage-ID: <d@private.example>\r\n\r\nTonight?`,
      );
      await s.poll();
      expect(await s.world.db.message.count({ where: { direction: 'in' } })).toBe(0);
    });
  });

  describe('an end', () => {
    it('a dead address is suppressed and the lead is bounced', async () => {
      const leadId = await s.contacted();
      await s.answer(leadId, 'bounce');
      await s.poll();
      expect(await s.stateOf(leadId)).toBe('bounced');
      expect(s.chat.notes(leadId).find(({ kind }) => kind === 'bounced')).toMatchObject({ hard: true });
      expect(await s.world.db.suppression.count({ where: { reason: 'bounce' } })).toBe(1);
      await weeks();
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });

    it('"please stop" in words is an opt-out at once, and its words can be checked in the chat', async () => {
      const leadId = await s.contacted();
      await s.answer(leadId, 'unsubscribe_words');
      await s.poll();
      expect(await s.stateOf(leadId)).toBe('unsubscribed');
      const note = s.chat.notes(leadId).find(({ kind }) => kind === 'unsubscribed');
      const stored = await s.world.db.message.findFirstOrThrow({ where: { leadId, kind: 'unsubscribe' } });
      expect(stored.text).toMatch(/list|e-mails/);
      expect(note).toMatchObject({ how: 'words', text: stored.text.trim() });
      expect(note && 'text' in note ? note.text : '').not.toContain('>');
      expect(await s.world.db.suppression.count({ where: { reason: 'opt_out' } })).toBeGreaterThan(0);
    });

    it('so is the mail that a client sends for its unsubscribe button, from any address', async () => {
      const leadId = await s.contacted();
      const [delivery] = await s.deliveriesTo(leadId);
      const subject = /subject=(unsubscribe-[\w.-]+)/.exec(delivery?.raw ?? '')?.[1];
      await s.mail.deliver(
        address,
        `From: other@elsewhere.example\r\nTo: ${address}\r\nSubject: ${subject}\r\nMessage-ID: <u@x.example>\r\n\r\n`,
      );
      await s.poll();
      expect(await s.stateOf(leadId)).toBe('unsubscribed');
    });

    it('the word in the quoted footer of our own mail is none', async () => {
      const leadId = await s.contacted();
      await s.answer(leadId, 'custom', 'Sounds good, tell me more.');
      await s.poll();
      expect(await s.stateOf(leadId)).toBe('replied');
    });
  });
});
