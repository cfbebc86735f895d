import fc from 'fast-check';
import { convert } from 'html-to-text';
import { expect, it } from 'vitest';
import { followUpSubject, mailHtml, mailText, subjectLine } from './mail-text.ts';

it('puts the footer one empty line below the body, whatever line ends came in', () => {
  expect(mailText('Hello,\r\n\r\nyes.  \r\n', 'Ana\n--\nExample')).toBe(
    'Hello,\n\nyes.\n\nAna\n--\nExample\n',
  );
});

it('keeps the same words in HTML', () => {
  const text = mailText('Hi Léa,\n\na < b & "c"\nsecond line', 'Ana');
  expect(convert(mailHtml(text), { wordwrap: false })).toBe(text.trim());
});

it('makes links clickable without the full stop behind them', () => {
  expect(mailHtml('See https://a.example/x?y=1&z=2.')).toContain(
    '<a href="https://a.example/x?y=1&amp;z=2">https://a.example/x?y=1&amp;z=2</a>.',
  );
});

it('shows a personal link as the card showed it, and leads to all of it', () => {
  const link = `https://p.example/u/${'k'.repeat(150)}`;
  expect(mailHtml(`Unsubscribe here: ${link}`)).toContain(`<a href="${link}">https://p.example/u/…</a>`);
});

it('lets nothing of a text become markup', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const tags = mailHtml(text).match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => !/^<(\/?(div|p|a)|br|a href="[^"<>]*")>$/.test(tag))).toEqual([]);
    }),
  );
});

it('keeps a subject on one line', () => {
  expect(subjectLine('Hello\r\nBcc: everyone@nord.example')).toBe('Hello Bcc: everyone@nord.example');
});

it('answers its own first mail with one Re:', () => {
  expect(followUpSubject('An idea')).toBe('Re: An idea');
  expect(followUpSubject('RE: An idea')).toBe('RE: An idea');
});
