import { expect, it } from 'vitest';
import { classifyInbound } from './inbound.ts';
import type { IncomingMail } from './mail.ts';

type Change = Partial<Omit<IncomingMail, 'headers'>> & {
  readonly headers?: Readonly<Record<string, string>>;
};

function mail({ headers, ...change }: Change): IncomingMail {
  return {
    providerId: '1',
    threadId: null,
    placed: 'inbox',
    messageId: '<x@nord.example>',
    inReplyTo: '<a@example.example>',
    references: [],
    from: { name: 'Léa Nord', address: 'lea@nord.example' },
    to: ['ana@example.example'],
    subject: 'Re: An idea',
    text: 'Yes, why not.',
    html: null,
    headers: new Map(Object.entries(headers ?? {})),
    contentType: 'text/plain',
    parts: [],
    at: new Date(0),
    ...change,
  };
}
const kind = (change: Change) => classifyInbound(mail(change)).kind;
const daemon = { name: '', address: 'mailer-daemon@googlemail.com' };
const status = (fields: string) => ({
  from: daemon,
  contentType: 'multipart/report; report-type=delivery-status; boundary=x',
  parts: [
    {
      type: 'message/delivery-status',
      text: `Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; Lea@nord.example\n${fields}`,
    },
  ],
});

it('takes a person’s mail for an answer, with the new text alone', () => {
  const inbound = classifyInbound(
    mail({
      text: 'Yes.\n\nOn Tue, Nov 24, 2026 Ana <a@example.example> wrote:\n> Unsubscribe: https://x.example\n',
    }),
  );
  expect(inbound).toMatchObject({ kind: 'reply', text: 'Yes.', why: ['person', 'intent_interested'] });
});

it('never takes our own copy or a draft for an answer', () => {
  expect([kind({ placed: 'sent' }), kind({ placed: 'draft' })]).toEqual(['other', 'other']);
});

it('reads a dead address from the report', () => {
  expect(
    classifyInbound(
      mail(status('Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such user')),
    ),
  ).toMatchObject({
    kind: 'bounce',
    bounce: {
      type: 'hard',
      status: '5.1.1',
      recipients: ['lea@nord.example'],
      reason: '550 5.1.1 No such user',
    },
  });
});

it.each([
  ['delayed', 'Action: delayed\nStatus: 4.4.1', 'soft'],
  ['mailbox full', 'Action: failed\nStatus: 5.2.2', 'soft'],
  ['a temporary failure', 'Action: failed\nStatus: 4.7.1', 'soft'],
  [
    'a block of the sender',
    'Action: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550 5.7.1 blocked',
    'sender',
  ],
  ['a bad sender address', 'Action: failed\nStatus: 5.1.8', 'sender'],
  ['a disabled mailbox', 'Action: failed\nStatus: 5.2.1', 'hard'],
  ['an unknown host', 'Action: failed\nStatus: 5.4.4', 'hard'],
  [
    'a vague code with clear words',
    'Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 quota exceeded',
    'soft',
  ],
])('tells %s', (_name, fields, type) => {
  expect(classifyInbound(mail(status(fields))).bounce?.type).toBe(type);
});

it('does not take "delivered" for a bounce', () => {
  expect(kind(status('Action: delivered\nStatus: 2.1.5'))).toBe('delivery_notice');
});

it('reads a bounce without a report by its words', () => {
  const text =
    'Delivery to lea@nord.example failed: 550 5.1.1 The email account that you tried to reach does not exist.';
  expect(
    classifyInbound(mail({ from: daemon, subject: 'Delivery Status Notification (Failure)', text })),
  ).toMatchObject({
    kind: 'bounce',
    bounce: { type: 'hard', recipients: ['lea@nord.example'], status: '5.1.1' },
  });
});

it('sees a bounce in a report that calls itself automatic', () => {
  expect(
    kind({ ...status('Action: failed\nStatus: 5.1.1'), headers: { 'auto-submitted': 'auto-replied' } }),
  ).toBe('bounce');
});

it.each<[string, Change, string]>([
  ['a complaint', { contentType: 'multipart/report; report-type=feedback-report' }, 'complaint'],
  [
    'a read receipt',
    { contentType: 'multipart/report; report-type=disposition-notification' },
    'read_receipt',
  ],
  ['a vacation note by header', { headers: { 'auto-submitted': 'auto-replied' } }, 'auto_reply'],
  [
    'a vacation note without a return path',
    { headers: { 'return-path': '<>', 'auto-submitted': 'auto-replied' } },
    'auto_reply',
  ],
  ['a vacation note by subject alone', { subject: 'Out of Office: An idea' }, 'auto_reply'],
  ['a French vacation note', { subject: 'Réponse automatique : Une idée' }, 'auto_reply'],
  ['a calendar answer', { parts: [{ type: 'text/calendar; method=reply', text: '' }] }, 'other'],
  ['a ticket', { subject: '[Ticket #48213] An idea', text: 'We have received your request.' }, 'other'],
  ['a newsletter', { inReplyTo: null, headers: { 'list-unsubscribe': '<https://x.example>' } }, 'other'],
  ['a notification', { inReplyTo: null, from: { name: '', address: 'no-reply@nord.example' } }, 'other'],
  ['an opt-out in words', { text: 'Please remove me from your list.' }, 'unsubscribe'],
  [
    'a mail client’s unsubscribe button',
    { inReplyTo: null, subject: 'unsubscribe-k1.abc.def', text: '' },
    'unsubscribe',
  ],
])('recognises %s', (_name, change, expected) => {
  expect(kind(change)).toBe(expected);
});

it.each<[string, Change]>([
  ['Auto-Submitted: no', { headers: { 'auto-submitted': 'no' } }],
  ['an answer to an automatic reply', { subject: 'Re: Automatic reply: An idea' }],
  ['an answer through a list server', { headers: { 'list-id': '<team.nord.example>' } }],
  ['a suppress header alone', { headers: { 'x-auto-response-suppress': 'All' } }],
  ['a meeting invitation', { parts: [{ type: 'text/calendar; method=request', text: 'METHOD:REQUEST' }] }],
  ['a fresh mail without headers', { inReplyTo: null, subject: 'Your offer' }],
  ['the word ticket', { subject: 'Re: your ticket 12345 idea', text: 'Yes, call me.' }],
])('still hears a person: %s', (_name, change) => {
  expect(kind(change)).toBe('reply');
});
