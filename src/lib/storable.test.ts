import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortened, storable } from './storable.ts';

it('keeps text as it is, without what a database refuses', () => {
  expect(storable('Zoë 😀\n')).toBe('Zoë 😀\n');
  expect(storable('a\0b\ud83dc')).toBe('ab\ufffdc');
});

it('never ends within a character', () => {
  expect(shortened('ab😀', 3)).toBe('ab\ufffd');
  const unit = fc.constantFrom('a', '😀', '\0', '\udc00');
  fc.assert(
    fc.property(fc.string({ unit }), fc.nat(20), (text, max) => {
      const short = shortened(text, max);
      return short.isWellFormed() && short.length <= max && !short.includes('\0');
    }),
  );
});
