// What a mail to oneself says of the mails of a mailbox.
import { describe, expect, it } from 'vitest';
import type { IncomingMail, OutgoingMail } from './mail.ts';
import { type CheckedThing, judgeCheck, keptCapabilities, seenToArrive } from './mail-check.ts';

const address = 'ana@lumen.example';
const sent: OutgoingMail = {
  from: { name: 'Ana', address },
  to: { name: 'Ana', address },
  subject: 'Check',
  text: 'Check',
  html: '<p>Check</p>',
  messageId: '<1@lumen.example>',
  inReplyTo: null,
  references: [],
  headers: [
    {
      name: 'List-Unsubscribe',
      value: '<https://p.example/u/t>, <mailto:ana@lumen.example?subject=unsubscribe-t>',
    },
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
  ],
  date: new Date(0),
};
const atGoogle =
  'mx.google.com; dkim=pass header.i=@lumen.example header.s=x; spf=pass (google.com: best) smtp.mailfrom=a@b.example; dmarc=pass (p=NONE) header.from=lumen.example';
const asSent = Object.fromEntries(sent.headers.map(({ name, value }) => [name.toLowerCase(), value]));

function arrived(
  headers: Record<string, string | null> = {},
  more: Partial<IncomingMail> = {},
): IncomingMail {
  const all = { ...asSent, 'authentication-results': atGoogle, ...headers };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return {
    ...{
      providerId: '1',
      threadId: 't',
      placed: 'inbox',
      messageId: sent.messageId,
      inReplyTo: null,
      references: [],
    },
    ...{
      from: sent.from,
      to: [address],
      subject: sent.subject,
      text: '',
      html: null,
      contentType: '',
      parts: [],
    },
    at: new Date(0),
    headers: new Map(given),
    ...more,
  };
}

const judge = (first: IncomingMail | null, second: IncomingMail | null = arrived()) =>
  Object.fromEntries(judgeCheck({ sent, first, second }).map(({ what, state }) => [what, state]));
const stateOf = (what: CheckedThing, headers: Record<string, string | null>) => judge(arrived(headers))[what];

describe('a mail to oneself', () => {
  it('that came as it went is in order', () => {
    expect(judge(arrived())).toEqual({
      ...{ arrival: 'ok', unsubscribe: 'ok', one_click: 'ok', dkim: 'ok', spf: 'ok', dmarc: 'ok' },
      ...{ message_id: 'ok', thread: 'ok' },
    });
  });

  it('that did not come says nothing else', () => expect(judge(null)).toEqual({ arrival: 'wrong' }));

  it('may be folded on its way', () => {
    const value = '<https://p.example/u/t>,\r\n <mailto:ana@lumen.example?subject=unsubscribe-t>';
    expect(stateOf('unsubscribe', { 'list-unsubscribe': value })).toBe('ok');
  });

  it('shows a header that was lost or rewritten', () => {
    expect(stateOf('unsubscribe', { 'list-unsubscribe': null })).toBe('wrong');
    expect(stateOf('unsubscribe', { 'list-unsubscribe': '<https://other.example/>' })).toBe('wrong');
    expect(stateOf('one_click', { 'list-unsubscribe-post': null })).toBe('note');
  });

  it.each([
    [
      'dkim=fail (bad body hash) header.d=lumen.example; spf=softfail; dmarc=fail action=none',
      'wrong',
      'wrong',
      'wrong',
    ],
    [
      'dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=lumen.example',
      'unknown',
      'unknown',
      'unknown',
    ],
    [
      'spf=pass smtp.mailfrom=lumen.example; dkim=pass header.d=lumen.example;dmarc=pass action=none;compauth=pass',
      'ok',
      'ok',
      'ok',
    ],
  ])('reads what the server wrote: %s', (line, ...states) => {
    const found = judge(arrived({ 'authentication-results': line }));
    expect([found.dkim, found.spf, found.dmarc]).toEqual(states);
  });

  it('that no server judged leaves that unknown', () => {
    expect(stateOf('dkim', { 'authentication-results': null })).toBe('unknown');
  });

  it('must be signed with both headers, when it is signed', () => {
    const signature = (h: string) => ({ 'dkim-signature': `v=1; d=lumen.example; h=${h}; b=AAAA` });
    expect(stateOf('signed_headers', signature('From:List-Unsubscribe:List-Unsubscribe-Post'))).toBe('ok');
    expect(stateOf('signed_headers', signature('From:List-Unsubscribe'))).toBe('wrong');
  });

  it('may bear another Message-ID, which is worth knowing and no fault', () => {
    expect(judge(arrived({}, { messageId: '<other@server.example>' })).message_id).toBe('note');
  });

  it('and its follow-up share a thread, or not, or nobody saw the second', () => {
    expect(judge(arrived(), arrived({}, { threadId: 'other' })).thread).toBe('wrong');
    expect(judge(arrived(), null).thread).toBe('unknown');
  });
});

describe('what is known of a mailbox', () => {
  const told = { listUnsubscribe: 'yes', oneClick: 'unproven', ownMessageId: 'unproven' } as const;

  it('follows what was seen, and stays where nothing was', () => {
    const lost = judgeCheck({ sent, first: arrived({ 'list-unsubscribe-post': null }), second: null });
    expect(seenToArrive(told, lost)).toEqual({ listUnsubscribe: 'yes', oneClick: 'no', ownMessageId: 'yes' });
    expect(seenToArrive(told, judgeCheck({ sent, first: null, second: null }))).toEqual(told);
  });

  it('outlives a new connection', () => {
    const seen = { listUnsubscribe: 'yes', oneClick: 'no', ownMessageId: 'yes' } as const;
    expect(keptCapabilities(seen, told)).toEqual(seen);
    expect(keptCapabilities(null, told)).toEqual(told);
    expect(keptCapabilities(seen, { ...told, oneClick: 'yes' }).oneClick).toBe('yes');
  });
});
