import { expect, it } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { sayCode } from './text.ts';

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)/g)].map((m) => m[1] ?? '').sort();

it('has the same keys in both languages', () => {
  expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
});

it('asks for the same parameters in both languages', () => {
  const french: Record<string, string> = fr;
  for (const [key, sentence] of Object.entries(en)) {
    expect([key, ...new Set(placeholders(french[key] ?? ''))]).toEqual([
      key,
      ...new Set(placeholders(sentence)),
    ]);
  }
});

it('shows an unknown code as it is instead of failing', () => {
  expect(sayCode('en', 'refusal', { code: 'not_known', params: {} })).toBe('not_known');
});
