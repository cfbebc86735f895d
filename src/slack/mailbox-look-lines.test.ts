// What the list of mailboxes says of a mail to oneself that was not sent.
import { expect, it } from 'vitest';
import { mailCheckLines } from './mailbox-look-lines.ts';

const askedAt = new Date('2026-11-20T10:00:00Z');
const told = (code: string, detail = '') => {
  const report = { problem: { code, detail }, verdicts: [] };
  const asked = { mailboxId: 'm', askedBy: 'U1ANA', state: 'done' as const, messageIds: [], askedAt };
  const check = { ...asked, sentAt: null, doneAt: askedAt, report };
  return mailCheckLines({ address: 'ana@lumen.example', check }, 'en')[1]?.mrkdwn;
};

it('blames the provider for its own refusal alone, and names no codes', () => {
  expect(told('mail_refused', 'message too large')).toContain('message too large');
  expect(told('check_paused')).toBe('Sending is paused, and so are mails to oneself. Resume first.');
  expect(told('mailbox_needs_reconnect')).toBe('ana@lumen.example must be connected again first.');
});
