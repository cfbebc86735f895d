import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerValue, readHeaders } from './header-text.ts';
import { allParts, plainText, readMime } from './mime-parts.ts';

const mail = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'));

describe('headers', () => {
  test('are unfolded and decoded, adjacent encoded words joined', () => {
    const head = 'Subject: =?utf-8?B?w4k=?=\r\n =?utf-8?Q?t=C3=A9_chaud?=\r\nX-Long: a\r\n\tb';
    const headers = readHeaders(head);
    expect(headerValue(headers, 'subject')).toBe('Été chaud');
    expect(headerValue(headers, 'X-LONG')).toBe('a b');
  });

  test('raw UTF-8 and unknown charsets stay readable', () => {
    expect(readHeaders(Buffer.from('Subject: Été').toString('latin1'))[0]?.value).toBe('Été');
    expect(readHeaders('Subject: =?x-none?Q?a?=')[0]?.value).toBe('=?x-none?Q?a?=');
  });
});

describe('parts', () => {
  test('a report keeps its three parts and the returned mail inside', () => {
    const root = readMime(
      mail(
        'Content-Type: multipart/report; boundary="r1"; report-type=delivery-status',
        '',
        'preamble',
        '--r1',
        'Content-Type: text/plain',
        '',
        'Not found',
        '--r1',
        'Content-Type: message/delivery-status',
        '',
        'Status: 5.1.1',
        '--r1',
        'Content-Type: message/rfc822',
        '',
        'Subject: Ours',
        '',
        'Body',
        '--r1--',
        'epilogue',
      ),
    );
    expect(root.parts.map((part) => part.mimeType)).toEqual([
      'text/plain',
      'message/delivery-status',
      'message/rfc822',
    ]);
    expect(plainText(root)).toBe('Not found');
    const inner = root.parts[2]?.parts[0];
    expect(headerValue(inner?.headers ?? [], 'subject')).toBe('Ours');
    expect(inner?.partId).toBe('2.0');
  });

  test('a mail that breaks off in the middle still gives what came', () => {
    const root = readMime(mail('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'half'));
    expect(plainText(root)).toBe('half');
  });

  test('no source makes it throw or descend for ever', () => {
    const line = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=b',
      'Content-Type: message/rfc822',
      'Content-Transfer-Encoding: base64',
      'Content-Type: text/plain; charset=nope',
      '--b',
      '--b--',
      '',
      'Subject: =?utf-8?B?###?=',
    );
    const source = fc.array(fc.oneof(line, fc.string()), { maxLength: 40 });
    fc.assert(
      fc.property(source, (lines) => {
        expect(allParts(readMime(mail(...lines))).length).toBeGreaterThan(0);
      }),
    );
  });
});
