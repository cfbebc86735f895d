import { describe, expect, it } from 'vitest';
import { subjectFromText, subjectsOf, suppressionHash } from './suppression-subject.ts';

describe('whom a suppression means', () => {
  it('is found by address, every domain of the company, name and LinkedIn', () => {
    const subjects = subjectsOf({
      emailKey: 'ana@mail.acme.example',
      domains: ['acme.example', 'acme-group.example', null],
      personKey: 'ana roy @ acme',
      linkedinKey: null,
    });
    expect(subjects).toEqual([
      { kind: 'email', value: 'ana@mail.acme.example' },
      { kind: 'domain', value: 'acme.example' },
      { kind: 'domain', value: 'acme-group.example' },
      { kind: 'person', value: 'ana roy @ acme' },
    ]);
  });

  it.each([
    [' Ana+x@ACME.example ', { kind: 'email', value: 'ana@acme.example' }],
    ['https://www.acme.example/team', { kind: 'domain', value: 'acme.example' }],
    ['@acme.example', { kind: 'domain', value: 'acme.example' }],
    ['acme', null],
    ['ana@', null],
    ['', null],
  ])('%j is read as %j', (text, subject) => expect(subjectFromText(text)).toEqual(subject));

  it('is told apart by kind and by workspace key, and never shows the value', () => {
    const subject = { kind: 'email', value: 'ana@acme.example' } as const;
    const hash = suppressionHash('key-a', subject);
    expect(hash).toBe(suppressionHash('key-a', subject));
    expect(hash).not.toBe(suppressionHash('key-b', subject));
    expect(hash).not.toBe(suppressionHash('key-a', { ...subject, kind: 'person' }));
    expect(hash).not.toContain('ana');
  });
});
