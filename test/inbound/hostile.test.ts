// Whatever comes in is classified, and soon: any bytes, and texts made to keep a pattern busy.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailOfFile } from '#domain/file-mail.ts';
import { classifyInbound, inboundKinds } from '#domain/inbound.ts';
import { cpuMs } from '../cpu.ts';

const now = new Date('2026-11-22T10:00:00Z');
const kinds = ['x.eml', 'x.txt', 'x.html'] as const;
const classify = async (name: string, bytes: Uint8Array) =>
  classifyInbound(await mailOfFile(name, bytes, now));

const bits = [
  '\r\n',
  '\n',
  '\n\n',
  '\0',
  '\xff',
  '>',
  '> > ',
  ' ',
  ': ',
  '<',
  '</div>',
  '<blockquote>',
  '&#0;',
  '=?utf-8?B?/w==?=',
  'From: ',
  'To: a@b.example',
  'Subject: ',
  'Date: Sun, 99 Nov 2026',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '--b',
  '--b--',
  'Content-Type: message/delivery-status',
  'Content-Type: text/plain; charset=x-unknown',
  'Content-Transfer-Encoding: base64',
  'Final-Recipient: rfc822; ',
  'Action: failed',
  'Status: 5.1.1',
  'X-Failed-Recipients: ',
  'Auto-Submitted: auto-replied',
  'On ',
  ' wrote:',
  'Le ',
  ' a écrit :',
  '-----Original Message-----',
  '-- ',
  'Best regards,',
  'until ',
  '8.12.',
  'back on ',
  'unsubscribe ',
  'me',
  '配信',
  'user unknown 550 ',
  'a@b.example',
];

describe('any bytes', () => {
  it('are classified', async () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'grapheme', maxLength: 8 })), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...kinds), async (parts, name) => {
        const { kind, text: found } = await classify(name, Buffer.from(parts.join('')));
        expect(inboundKinds).toContain(kind);
        expect(found.isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.constantFrom(...kinds), async (bytes, name) => {
        expect(inboundKinds).toContain((await classify(name, bytes)).kind);
      }),
    );
  });
});

const long: Readonly<Record<string, string>> = {
  'ten thousand nested quotes': Array.from(
    { length: 10_000 },
    (_, i) => `${'>'.repeat(Math.min(i, 200))} x`,
  ).join('\n'),
  'a megabyte of >': '>'.repeat(1_000_000),
  'lines of >': '>\n'.repeat(500_000),
  'short lines': 'a\n'.repeat(200_000),
  'beginnings of attributions': 'On 1 \n'.repeat(60_000),
  'attributions in one line': 'On 1 wrote '.repeat(60_000),
  'header words': 'From: \n'.repeat(60_000),
  closes: 'Best regards,\n'.repeat(20_000),
  addresses: 'a@b.'.repeat(100_000),
  brackets: '<'.repeat(300_000),
  'open tags': '<p '.repeat(100_000),
  'nested tags': '<div>'.repeat(40_000),
  'words of wishes': 'do not ne pas keine remove my '.repeat(20_000),
  dates: 'until 8 december '.repeat(50_000),
  'smtp answers': '550 5.1.1 user unknown a@b.example '.repeat(20_000),
  rulers: '_\n'.repeat(200_000),
};

describe('a text of', () => {
  it.each(Object.entries(long))('%s costs a second or two at most', async (_what, text) => {
    for (const name of ['x.txt', 'x.html']) {
      const began = cpuMs();
      await classify(name, Buffer.from(text));
      expect(cpuMs() - began).toBeLessThan(2000);
    }
    const head = 'From: MAILER-DAEMON <d@mx.example>\nReturn-Path: <>\nSubject: Returned mail\n\n';
    const began = cpuMs();
    await classify('x.eml', Buffer.from(head + text));
    expect(cpuMs() - began).toBeLessThan(4000);
  });
});

describe('bad mail', () => {
  it('of 25 megabytes is read from its beginning', async () => {
    const head =
      'From: Ada <ada@lind.example>\nSubject: Re: Hello\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nTuesday works.\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n';
    const raw = Buffer.concat([Buffer.from(head), Buffer.alloc(25_000_000, `${'A'.repeat(76)}\n`)]);
    const began = cpuMs();
    expect(await classify('x.eml', raw)).toMatchObject({ kind: 'reply', text: 'Tuesday works.' });
    expect(cpuMs() - began).toBeLessThan(4000);
  });

  it.each([
    ['an unknown charset', 'Content-Type: text/plain; charset=x-martian\n\nTuesday works.\n'],
    ['no headers that fit', 'Content-Type: ;;;\nMIME-Version: x\n\nTuesday works.\n'],
    ['a date of another age', 'Date: Mon, 01 Jan 0001 00:00:00 +0000\n\nTuesday works.\n'],
    ['a boundary that does not occur', 'Content-Type: multipart/mixed; boundary=z\n\nTuesday works.\n'],
    ['HTML only', 'Content-Type: text/html\n\n<p>Tuesday works.</p>\n'],
  ])('with %s still says what the person wrote', async (_what, rest) => {
    const raw = `From: Ada <ada@lind.example>\nSubject: Re: Hello\n${rest}`;
    expect(await classify('x.eml', Buffer.from(raw))).toMatchObject({
      kind: 'reply',
      text: 'Tuesday works.',
    });
  });

  it('without a body is a reply without words', async () => {
    const raw = 'From: Ada <ada@lind.example>\nSubject: Re: Hello\n\n';
    expect(await classify('x.eml', Buffer.from(raw))).toMatchObject({ kind: 'reply', text: '' });
  });
});
