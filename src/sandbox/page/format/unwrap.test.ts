import { describe, expect, it } from 'vitest';
import { unwrapLines } from './unwrap.ts';

describe('a wrapped text', () => {
  it('gets its paragraphs and list items in one piece', () => {
    expect(unwrapLines('one\ntwo\n\n- item\n  goes on\n- next')).toBe('one two\n\n- item goes on\n- next');
  });

  it('keeps headings, tables, quotes and code as they are', () => {
    const source = '# Title\nwords\n\n| a |\n|---|\n\n> said\n\n```sh\nnpm start\nnpm test\n```\nend';
    expect(unwrapLines(source)).toBe(source);
  });
});
