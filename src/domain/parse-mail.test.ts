import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyInbound } from './inbound.ts';
import { parseMail } from './parse-mail.ts';

const placed = { providerId: 'p1', threadId: null, labels: ['INBOX'], at: null };
const parse = (raw: string) => parseMail(Buffer.from(raw), placed);
const head = 'From: a@b.example\r\nSubject: hi\r\nMIME-Version: 1.0\r\n';
const part = '--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n';

describe('a hostile mail', () => {
  it.each([
    ['empty lines', `${head}\r\n${'\n'.repeat(4_000_000)}x`],
    ['parts', `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(60_000)}`],
    ['tags in tags', `${head}Content-Type: text/html\r\n\r\n${'<b>'.repeat(66_000)}x`],
    ['headers', `${'X-A: b\r\n'.repeat(400_000)}\r\nhi`],
    ['words in a subject', `From: a@b.example\r\nSubject: ${'=?utf-8?q?'.repeat(400_000)}\r\n\r\nhi`],
  ])('costs seconds at most: many %s', async (_what, raw) => {
    const began = performance.now();
    expect(classifyInbound(await parse(raw)).kind).toBeTypeOf('string');
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('leaves nothing that the database refuses', async () => {
    const mail = await parse('From: =?utf-8?B?YQBi?= <a@b.example>\r\nSubject: =?utf-8?B?YQBi?=\r\n\r\nx\0y');
    expect(mail).toMatchObject({ subject: 'ab', from: { name: 'ab' } });
    expect(mail.text.trim()).toBe('xy');
  });

  it('never throws, and never keeps a NUL or half a character', async () => {
    const bit = fc.constantFrom(
      '\0',
      '=?utf-8?B?7aCA?=',
      '\n',
      '\r\n',
      ': ',
      'From',
      'To',
      'a@b.example',
      '<',
      '(',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bit, { maxLength: 30 }), async (bits) => {
        const text = JSON.stringify({ ...(await parse(bits.join(''))), headers: [] });
        expect(text).not.toMatch(/\\u0000|\\ud[89ab]/);
      }),
    );
  });
});
