import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareMessageId, messageIdsIn, ownMessageId } from './message-id.ts';

it('makes ours on the sender’s domain', () => {
  expect(ownMessageId('1-2', 'ana@lumen.example')).toBe('<1-2@lumen.example>');
});

it('reads a folded chain, with or without brackets', () => {
  expect(messageIdsIn('<a@x.example>\r\n <b@y.example>')).toEqual(['a@x.example', 'b@y.example']);
  expect(messageIdsIn('a@x.example b@y.example')).toEqual(['a@x.example', 'b@y.example']);
  expect(messageIdsIn(null)).toEqual([]);
});

it('keeps the newest of a long chain', () => {
  const ids = Array.from({ length: 400 }, (_, i) => `<${i}@x.example>`).join(' ');
  expect(messageIdsIn(ids)).toHaveLength(50);
  expect(messageIdsIn(ids).at(-1)).toBe('399@x.example');
});

it('never answers brackets or white space', () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      for (const id of messageIdsIn(line)) expect(bareMessageId(id)).toBe(id);
    }),
  );
});
