import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, parseAddress } from './address.ts';

describe('an address', () => {
  it('is sent to in lower case and keeps its plus-tag', () => {
    expect(parseAddress(' Ana.Roy+News@ACME.example ')).toEqual({
      ok: true,
      address: 'ana.roy+news@acme.example',
      key: 'ana.roy@acme.example',
      host: 'acme.example',
    });
  });

  it.each(['Ana Roy <ana@acme.example>', 'mailto:ana@acme.example', '\u200Bana@acme.example\uFEFF'])(
    'is read from %j',
    (raw) => expect(parseAddress(raw)).toMatchObject({ ok: true, address: 'ana@acme.example' }),
  );

  it('counts the dots everywhere but at Gmail, which has two names', () => {
    expect(addressKey('a.n.a+x@googlemail.com')).toBe('ana@gmail.com');
    expect(addressKey('A.na@gmail.com')).toBe('ana@gmail.com');
    expect(addressKey('a.na@acme.example')).not.toBe(addressKey('ana@acme.example'));
  });

  it('keeps an international domain in its ASCII form', () => {
    expect(addressKey('ana@bücher.example')).toBe('ana@xn--bcher-kva.example');
  });

  it.each([
    ['', 'email_missing'],
    ['   ', 'email_missing'],
    ['ana', 'email_invalid'],
    ['ana@acme', 'email_invalid'],
    ['ana@@acme.example', 'email_invalid'],
    ['ana@acme.example, ben@acme.example', 'email_invalid'],
    ['a na@acme.example', 'email_invalid'],
    ['.ana@acme.example', 'email_invalid'],
    ['ana@127.0.0.1', 'email_invalid'],
    ['ana@acme.example/x', 'email_invalid'],
    ['ana@acme.example\r\nBcc: x@y.example', 'email_invalid'],
    [`${'a'.repeat(65)}@acme.example`, 'email_too_long'],
  ])('%j is refused as %s', (raw, code) => expect(parseAddress(raw)).toEqual({ ok: false, code }));

  it('reads the same from its own sent form, whatever came in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (raw) => {
        const parsed = parseAddress(raw);
        if (!parsed.ok) return;
        expect(parsed.address).not.toMatch(/[\s\p{Cc}<>,]/u);
        expect(parseAddress(parsed.address)).toEqual(parsed);
        expect(addressKey(parsed.key)).toBe(parsed.key);
      }),
    );
  });
});
