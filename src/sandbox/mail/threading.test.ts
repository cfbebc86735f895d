import { describe, expect, test } from 'vitest';
import { readHeaders } from './header-text.ts';
import { fitsThread, threadOfReply } from './threading.ts';

const first = { threadId: 't1', headers: readHeaders('Message-ID: <a@x.example>\nSubject: Your team') };
const fits = (head: string) => fitsThread(readHeaders(head), [first]);

describe('a sent mail joins a thread', () => {
  test('when references and subject fit, whatever the language of "Re:"', () => {
    expect(fits('References: <a@x.example>\nSubject: Re: Your team')).toBe(true);
    expect(fits('In-Reply-To: <a@x.example>\nSubject: RE: AW: your  Team')).toBe(true);
  });

  test('not with only one of them', () => {
    expect(fits('Subject: Re: Your team')).toBe(false);
    expect(fits('References: <a@x.example>\nSubject: Another team')).toBe(false);
    expect(fits('References: <b@x.example>\nSubject: Your team')).toBe(false);
  });
});

describe('an incoming mail', () => {
  const find = (messageId: string) => (messageId === 'a@x.example' ? first : null);

  test('follows its nearest known ancestor', () => {
    const head = 'In-Reply-To: <unknown@y.example>\nReferences: <a@x.example> <unknown@y.example>';
    expect(threadOfReply(readHeaders(head), find)).toBe('t1');
  });

  test('starts a thread when it points at nothing we know', () => {
    expect(threadOfReply(readHeaders('Subject: Re: Your team'), find)).toBeNull();
  });
});
