// Bounces that are only words, from many systems; and mail that speaks of bounces and is none.
import { describe, expect, it } from 'vitest';
import { mailOfFile } from '#domain/file-mail.ts';
import { classifyInbound } from '#domain/inbound.ts';
import { parseMail } from '#domain/parse-mail.ts';
import { notices } from './notices.ts';
import { noticesOfProviders } from './notices-of-providers.ts';
import { receipts } from './receipts.ts';

const placed = { providerId: 'p1', threadId: null, labels: ['INBOX'], at: null };
const read = async (raw: string) => classifyInbound(await parseMail(Buffer.from(raw), placed));

describe('the notice of', () => {
  it.each([...notices, ...noticesOfProviders])(
    '$system',
    async ({ from, subject, headers = '', body, type, to }) => {
      const encoded = /[^ -~]/.test(subject)
        ? `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`
        : subject;
      const raw = `From: ${from}\nTo: ana@rayo.example\nSubject: ${encoded}\nDate: Sun, 22 Nov 2026 10:00:05 +0000\n${headers}\n${body}`;
      const { kind, bounce, why } = await read(raw);
      expect([kind, why]).toEqual(['bounce', expect.anything()]);
      expect([bounce?.type, bounce?.recipients]).toEqual([type, to ?? ['mio@kita.example']]);
    },
  );
});

const person =
  'From: Lena Falk <lena@falk.example>\nTo: ana@rayo.example\nDate: Sun, 22 Nov 2026 10:00:05 +0000\n';
describe('no bounce is', () => {
  it.each([
    [
      `Subject: Re: Hello\nIn-Reply-To: <x1@rayo.example>\n\nI got "550 5.1.1 user unknown" when I wrote to Mio. Is mio@kita.example right?\n`,
      'reply',
    ],
    [
      `Subject: Fwd: Undelivered Mail Returned to Sender\n\nLook what came back:\n\n> <mio@kita.example>: host mx said: 550 5.1.1 User unknown\n`,
      'reply',
    ],
    ['Subject: Delivery of your order failed twice\n\nCould you tell us another day?\n', 'reply'],
    [
      'Subject: Delivery problem with parcel 5512\n\nThe parcel could not be delivered, the address was unknown.\n',
      'reply',
    ],
    [
      'Subject: Automatic reply: Delivery failure rates\nReturn-Path: <>\nAuto-Submitted: auto-replied\n\nI am away. Your mail was not delivered to a colleague.\n',
      'auto_reply',
    ],
    [
      'Subject: Undelivered Mail Returned to Sender\n\nThis came back to me:\n\n<mio@kita.example>: host mx said: 550 5.1.1 User unknown\n\nReceived: from rayo.example by mx.rayo.example; Sun, 22 Nov 2026\nMessage-Id: <x1@rayo.example>\n',
      'reply',
    ],
    ['Subject: Mailbox full?\n\nI could not send to you, got a 552 error: mailbox is full.\n', 'reply'],
    [
      'Subject: Automatic reply: Hello\nReturn-Path: <>\nAuto-Submitted: auto-replied\n\nI am away. Mails are not delivered to me.\n',
      'auto_reply',
    ],
    [
      'Subject: Out of office\nReturn-Path: <>\n\nI am out of the office. If you cannot deliver, call my colleague.\n',
      'auto_reply',
    ],
    [
      'Subject: Re: Hello\nPrecedence: bulk\nIn-Reply-To: <x1@rayo.example>\n\nYour message has been received, I am on vacation.\n',
      'auto_reply',
    ],
  ])('%s', async (rest, kind) => {
    expect((await read(`${person}${rest}`)).kind).toBe(kind);
  });

  it.each([
    ['Admin <admin@kita.example>', 'Delivery failed', 'The parcel could not be delivered. Send it again?'],
    ['Delivery Service <hello@post.example>', 'Delivery failed', 'We could not deliver your parcel.'],
    ['Postmaster <postmaster@kita.example>', 'Delivery problems', 'We had delivery problems. Is all well?'],
    ['no-reply@post.example', 'Delivery failed: parcel 12', 'It was not delivered: address unknown.'],
    ['Postmaster <postmaster@kita.example>', 'Re: Your address', 'We let your address in again. Try now.'],
  ])('the word of %s about %s', async (from, subject, body) => {
    const raw = `From: ${from}\nTo: ana@rayo.example\nSubject: ${subject}\nIn-Reply-To: <x1@rayo.example>\n\n${body}\n`;
    expect((await read(raw)).kind).not.toBe('bounce');
  });
});

describe('reports for machines', () => {
  const report = (type: string, part: string, text = 'See below.') =>
    `From: MAILER-DAEMON@mx.rayo.example\nTo: ana@rayo.example\nSubject: Report\nContent-Type: multipart/report; report-type=${type}; boundary=b\n\n--b\nContent-Type: text/plain\n\n${text}\n--b\n${part}\n--b\nContent-Type: message/rfc822\n\nFrom: ana@rayo.example\nTo: mio@kita.example\nMessage-Id: <x1@rayo.example>\nSubject: Hello\n\nHello\n--b--\n`;
  const dsn = (fields: string) =>
    report(
      'delivery-status',
      `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.rayo.example\n\nFinal-Recipient: rfc822; mio@kita.example\n${fields}\n`,
    );
  it.each([
    [dsn('Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such user'), 'bounce', 'hard'],
    [dsn('Action: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Over quota'), 'bounce', 'soft'],
    [
      dsn('Action: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 554 5.7.1 Message rejected as spam'),
      'bounce',
      'sender',
    ],
    [
      dsn('Action: failed\nStatus: 5.4.4\nDiagnostic-Code: smtp; Host or domain name not found'),
      'bounce',
      'hard',
    ],
    [
      dsn(
        'Action: failed\nStatus: 5.4.1\nDiagnostic-Code: smtp; 550 5.4.1 Recipient address rejected: Access denied',
      ),
      'bounce',
      'hard',
    ],
    [
      dsn('Action: delayed\nStatus: 4.4.1\nWill-Retry-Until: Thu, 26 Nov 2026 10:00:00 +0000'),
      'bounce',
      'soft',
    ],
    [
      dsn(
        'Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 Sender address rejected: Domain not found',
      ),
      'bounce',
      'sender',
    ],
    [dsn('Action: delivered\nStatus: 2.1.5'), 'delivery_notice', undefined],
    [dsn('Action: relayed\nStatus: 2.1.9'), 'delivery_notice', undefined],
    [dsn('Action: expanded (to a list)\nStatus: 2.0.0'), 'delivery_notice', undefined],
    [
      report(
        'disposition-notification',
        'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; mio@kita.example\nDisposition: manual-action/MDN-sent-manually; displayed',
      ),
      'read_receipt',
      undefined,
    ],
    [
      report(
        'feedback-report',
        'Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: x/1\nOriginal-Rcpt-To: mio@kita.example',
      ),
      'complaint',
      undefined,
    ],
    [
      report(
        'feedback-report',
        'Content-Type: message/feedback-report\n\nFeedback-Type: not-spam\nUser-Agent: x/1',
      ),
      'other',
      undefined,
    ],
  ])('are read, case %#', async (raw, kind, type) => {
    const inbound = await read(raw);
    expect([inbound.kind, inbound.bounce?.type]).toEqual([kind, type]);
    if (type) expect(inbound.bounce?.recipients).toEqual(['mio@kita.example']);
  });

  it('are read from the text when the parts are broken', async () => {
    const broken = dsn('Action: failed\nStatus: 5.1.1').replace('boundary=b', 'boundary=c');
    expect(await read(broken)).toMatchObject({
      kind: 'bounce',
      bounce: { recipients: ['mio@kita.example'] },
    });
  });
});

describe('without a report', () => {
  const mail = (from: string, subject: string, body: string) =>
    read(`From: ${from}\nTo: ana@rayo.example\nSubject: ${subject}\n\n${body}`);
  it.each(receipts)('%s from %s: %s', async (kind, ...[from, subject, body]) => {
    expect((await mail(from, subject, body)).kind).toBe(kind);
  });

  it('a complaint is known by who sends it, with our mail below', async () => {
    const raw =
      'From: staff@hotmail.example\nTo: abuse@rayo.example\nSubject: complaint about message from 192.0.2.9\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nFrom: ana@rayo.example\nTo: mio@kita.example\nSubject: Hello\n\nHello\n--b--\n';
    expect((await read(raw)).kind).toBe('complaint');
  });

  it('a complaint of a blocklist that sends text alone is one', async () => {
    const subject = '[SpamCop (192.0.2.5) id:6123]Hello';
    const { kind } = await mail('6123@reports.blocklist.example', subject, 'Email from 192.0.2.5 / Sunday');
    expect(kind).toBe('complaint');
  });
});

describe('a person who passes on', () => {
  const report = (type: string, fields: string) =>
    `${person}Subject: Fwd: Report\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nWhat does this mean?\n--b\nContent-Type: ${type}\n\nFinal-Recipient: rfc822; mio@kita.example\n${fields}\n--b--\n`;
  it.each([
    ['message/delivery-status', 'Action: failed\nStatus: 5.1.1'],
    ['message/delivery-status', 'Action: delivered\nStatus: 2.1.5'],
    ['message/disposition-notification', 'Disposition: manual-action/MDN-sent-manually; displayed'],
  ])('a report as %s (%s) is a person', async (type, fields) => {
    expect((await read(report(type, fields))).kind).toBe('reply');
    expect((await read(report(type, fields).replace('Fwd: ', ''))).kind).not.toBe('reply');
  });
});

describe('a text without headers', () => {
  const kindOf = async (text: string) =>
    classifyInbound(await mailOfFile('x.txt', Buffer.from(text), new Date(0))).kind;
  it.each([
    '   ----- Transcript of session follows -----\n>>> RCPT To:<mio@kita.example>\n<<< 550 <mio@kita.example>... User unknown\n',
    'The following addresses had permanent fatal errors\n<mio@kita.example>\n\n>>> DATA\n<<< 550 No such user\n',
    ' - These recipients of your message have been processed:\nmio@kita.example; Failed; 5.1.1 (bad address)\n',
    'An error occurred while attempting to deliver a message:\n\nmio@kita.example: 552 5.2.2 Mailbox full\n',
    'It could not be delivered. Permanent error.\n\nmio@kita.example ERROR_CODE :5.1.1 User unknown\n',
  ])('is a notice: %s', async (text) => {
    expect(await kindOf(text)).toBe('bounce');
  });

  it.each([
    'It could not be delivered to me?\n\n> mio@kita.example: 550 5.1.1 User unknown\n',
    'We failed to send the new version 5.1.2 in time, sorry.\n',
    '>>> We could not deliver it: 550 apples\n>> Why?\nBecause of the rain.\n',
  ])('is a person’s: %s', async (text) => {
    expect(await kindOf(text)).not.toBe('bounce');
  });
});
