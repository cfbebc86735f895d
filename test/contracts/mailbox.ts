// What every mailbox adapter must do, whichever server stands behind it.
import { expect, it } from 'vitest';
import type { OutgoingMail } from '#domain/mail.ts';
import { mayRead, maySend } from '#domain/mailbox.ts';
import { Refusal } from '#lib/errors.ts';
import type { MailboxProvider, MailboxSession } from '#ports/mailbox.ts';

export type MailboxUnderTest = {
  readonly provider: MailboxProvider;
  /** Consent of the mailbox's owner, by hand: answers the code that comes back. */
  consent(url: string): Promise<string>;
  /** A mail from outside comes in. */
  deliver(raw: string): Promise<void>;
  /** Raw mails that the provider accepted for sending. */
  sent(): Promise<readonly string[]>;
  readonly address: string;
};

const longAgo = new Date('2020-01-01');
const redirectUri = 'http://127.0.0.1:3999/connect/google/callback';
const verifier = 'v'.repeat(64);
let counter = 0;

/** A mail to an invented prospect; each call has a Message-ID of its own. */
export function sampleMail(from: string, more: Partial<OutgoingMail> = {}): OutgoingMail {
  counter += 1;
  return {
    from: { name: 'Anna Sender', address: from },
    to: { name: 'Léa Nord', address: 'lea@nord.example' },
    subject: `Une idée pour Nord ${counter}`,
    text: 'Bonjour Léa,\n\nune idée.\n',
    html: '<p>Bonjour Léa,</p><p>une idée.</p>',
    messageId: `<contract-${counter}-${Date.now()}@sender.example>`,
    inReplyTo: null,
    references: [],
    headers: [
      { name: 'List-Unsubscribe', value: `<https://sender.example/u/${'t'.repeat(120)}>` },
      { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    ],
    date: new Date(),
    ...more,
  };
}

/** Connects as the owner would and opens a session. */
export async function connect(box: MailboxUnderTest): Promise<MailboxSession> {
  const ask = { state: 's', verifier, redirectUri, loginHint: box.address, read: true };
  const code = await box.consent(box.provider.consentUrl(ask));
  const grant = await box.provider.exchange({ code, verifier, redirectUri });
  return box.provider.open(grant, async () => {});
}

/** Runs the suite on a fresh mailbox. */
export function mailboxContract(open: () => MailboxUnderTest): void {
  it('learns whose mailbox it is when it is connected', async () => {
    const box = open();
    const ask = { state: 's', verifier, redirectUri, loginHint: box.address, read: true };
    const code = await box.consent(box.provider.consentUrl(ask));
    const grant = await box.provider.exchange({ code, verifier, redirectUri });
    expect(grant.address).toBe(box.address);
    expect(grant.refreshToken).not.toBe('');
  });

  it('sends text and HTML with our headers, each on one line', async () => {
    const box = open();
    const session = await connect(box);
    const mail = sampleMail(box.address);
    const outcome = await session.send(mail, null);
    expect(outcome.kind).toBe('sent');
    const raw = (await box.sent()).find((one) => one.includes(mail.messageId)) ?? '';
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/sender\.example\/u\/t{120}>\r?$/m);
    if (box.provider.capabilities.oneClick === 'yes')
      expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(raw).toContain('text/plain');
    expect(raw).toContain('text/html');
  });

  it('finds what it sent by our Message-ID, and says absent for what it did not', async () => {
    const box = open();
    const session = await connect(box);
    const mail = sampleMail(box.address);
    const outcome = await session.send(mail, null);
    expect(await session.find(mail.messageId, mail.to.address)).toMatchObject({
      kind: 'found',
      providerId: outcome.kind === 'sent' ? outcome.providerId : '',
    });
    expect(await session.find('<never@sender.example>', mail.to.address)).toEqual({ kind: 'absent' });
  });

  it('hands one mail over for one send, to its recipient alone', async () => {
    const box = open();
    const session = await connect(box);
    const mail = sampleMail(box.address);
    await session.send(mail, null);
    const left = (await box.sent()).filter((one) => one.includes(mail.messageId));
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(/^To: .*<lea@nord\.example>\r?$/m);
  });

  it('asks for sending alone first, and works with it', async () => {
    const box = open();
    const ask = { state: 's', verifier, redirectUri, loginHint: box.address, read: false };
    const code = await box.consent(box.provider.consentUrl(ask));
    const grant = await box.provider.exchange({ code, verifier, redirectUri });
    expect([maySend(grant.scopes), mayRead(grant.scopes)]).toEqual([true, false]);
    const session = box.provider.open(grant, async () => {});
    await session.alive();
    const mail = sampleMail(box.address);
    expect((await session.send(mail, null)).kind).toBe('sent');
    expect(await session.find(mail.messageId, mail.to.address)).toEqual({ kind: 'unreadable' });
    await expect(session.changes(null)).rejects.toBeInstanceOf(Refusal);
    expect(await session.sentSince(longAgo)).toBeNull();
    const asked = { since: longAgo, until: new Date(), cursor: null, tag: null };
    await expect(session.folders.sentPage(asked)).rejects.toBeInstanceOf(Refusal);
    await expect(session.folders.received(mail)).rejects.toBeInstanceOf(Refusal);
    expect((await box.sent()).filter((one) => one.includes(mail.messageId))).toHaveLength(1);
  });

  it('counts all that left since a moment', async () => {
    const box = open();
    const session = await connect(box);
    const before = await session.sentSince(longAgo);
    await session.send(sampleMail(box.address), null);
    await session.send(sampleMail(box.address), null);
    expect((await session.sentSince(longAgo)) ?? -1).toBe((before ?? 0) + 2);
    expect(await session.sentSince(new Date('2099-01-01'))).toBe(0);
  });

  it('keeps a follow-up in the thread', async () => {
    const box = open();
    const session = await connect(box);
    const first = sampleMail(box.address);
    const sent = await session.send(first, null);
    const threadId = sent.kind === 'sent' ? sent.threadId : '';
    const second = sampleMail(box.address, {
      subject: `Re: ${first.subject}`,
      inReplyTo: first.messageId,
      references: [first.messageId],
    });
    expect(await session.send(second, threadId)).toMatchObject({ kind: 'sent', threadId });
    const raw = (await box.sent()).find((one) => one.includes(second.messageId)) ?? '';
    expect(raw).toMatch(new RegExp(`^In-Reply-To: ${first.messageId}\\r?$`, 'm'));
    expect(raw).toMatch(/^To: .*<lea@nord\.example>\r?$/m);
  });

  it('reads what came in since the cursor, once', async () => {
    const box = open();
    const session = await connect(box);
    const mail = sampleMail(box.address);
    await session.send(mail, null);
    const start = await session.changes(null);
    expect(start.mails).toEqual([]);
    await box.deliver(
      [
        'From: =?UTF-8?Q?L=C3=A9a_Nord?= <Lea@Nord.example>',
        `To: ${box.address}`,
        `Subject: Re: ${counter}`,
        'Date: Mon, 23 Nov 2026 10:00:00 +0000',
        `Message-ID: <answer-${counter}-${Date.now()}@nord.example>`,
        `In-Reply-To: ${mail.messageId}`,
        `References: ${mail.messageId}`,
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Oui, pourquoi pas.',
      ].join('\r\n'),
    );
    const next = await session.changes(start.cursor);
    const received = next.mails.filter((one) => one.placed === 'inbox');
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      from: { name: 'Léa Nord', address: 'lea@nord.example' },
      references: [mail.messageId.slice(1, -1)],
    });
    expect(received[0]?.text.trim()).toBe('Oui, pourquoi pas.');
    expect((await session.changes(next.cursor)).mails).toEqual([]);
  });
}

/** What needs a server that sorts and delivers to oneself, as the vendors do. */
export function foldersContract(open: () => MailboxUnderTest): void {
  it('tells to whom mails left, newest first and a page at a time, and nothing else of them', async () => {
    const box = open();
    const session = await connect(box);
    const mails = ['one', 'two'].map((name) =>
      sampleMail(box.address, { to: { name: 'Zoé, Chef', address: `${name}@nord.example` } }),
    );
    for (const mail of mails) await session.send(mail, null);
    const period = { since: longAgo, until: new Date('2099-01-01'), tag: null };
    const page = await session.folders.sentPage({ ...period, cursor: null });
    const found = page.kind === 'page' ? page.mails : [];
    expect(found.slice(0, 2).map(({ to }) => to)).toEqual([['two@nord.example'], ['one@nord.example']]);
    expect(found[0]?.messageIds).toContain(mails[1]?.messageId.slice(1, -1));
    const early = { since: longAgo, until: new Date('2020-02-01'), cursor: null, tag: null };
    expect(await session.folders.sentPage(early)).toEqual({ kind: 'page', mails: [], next: null });
  });

  it('tells the mails that carry a tag, in the subject or the text, from the others', async () => {
    const box = open();
    const session = await connect(box);
    const subjects = ['Lunch | calm-otter', 'Plain', 'Calm seas, otter'];
    for (const subject of subjects) await session.send(sampleMail(box.address, { subject }), null);
    const text = 'See you there.\n\ncalm-otter';
    await session.send(
      sampleMail(box.address, { subject: 'Tagged below', text, html: `<p>${text}</p>` }),
      null,
    );
    const period = { since: longAgo, until: new Date('2099-01-01'), cursor: null };
    const page = await session.folders.sentPage({ ...period, tag: 'calm-otter' });
    const told = page.kind === 'page' ? page.mails.slice(0, 4).map(({ ofTool }) => ofTool) : [];
    expect(told).toEqual([true, false, false, true]);
    const plain = await session.folders.sentPage({ ...period, tag: null });
    expect(plain.kind === 'page' && plain.mails.some(({ ofTool }) => ofTool)).toBe(false);
  });

  it('finds a mail to oneself in the inbox, with the headers that arrived', async () => {
    const box = open();
    const session = await connect(box);
    const to = { name: 'Anna Sender', address: box.address };
    const mail = sampleMail(box.address, { to });
    await session.send(mail, null);
    const arrived = await session.folders.received(mail);
    expect(arrived?.subject).toBe(mail.subject);
    expect(arrived?.headers.get('list-unsubscribe')).toContain('https://sender.example/u/');
    const never = { messageId: '<never@sender.example>', subject: 'Never sent' };
    expect(await session.folders.received(never)).toBeNull();
  });
}
