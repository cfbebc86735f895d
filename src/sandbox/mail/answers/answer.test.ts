import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerKinds } from '../../answer-kinds.ts';
import { startLocalGmail } from '../../gmail/local-gmail.ts';
import type { AnswerKind, SandboxMail } from '../../protocol.ts';
import type { LocalMail } from '../local-mail.ts';
import { answerTo } from './answer.ts';

const OWNER = 'anna@sender.example';
const NOW = Date.parse('2026-11-23T09:00:00Z');
let local: LocalMail;
beforeAll(async () => {
  const accounts = [{ email: OWNER, name: 'Anna Sender', tz: 'Europe/Paris' }];
  local = await startLocalGmail({ now: () => NOW, clientId: 'c', clientSecret: 's', accounts });
});
beforeEach(() => local.reset());
afterAll(() => local.close());

const FRENCH =
  'Bonjour Carl,\n\nNous aidons les équipes comme la vôtre. Seriez-vous disponible pour en parler ?';

const ENGLISH = 'Hello Carl,\n\nWe help teams like yours. Would you talk?';

async function sentMail(text = ENGLISH, type = 'text/plain'): Promise<SandboxMail> {
  const source = [
    `From: Anna Sender <${OWNER}>`,
    'To: Carl Client <carl@acme.example>',
    'Subject: Your team',
    `Message-ID: <m${local.mails().length}@sender.example>`,
    'Date: Mon, 23 Nov 2026 08:00:00 +0000',
    'List-Unsubscribe: <http://localhost:3000/u/t1>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64'),
  ].join('\r\n');
  const scopes = ['https://www.googleapis.com/auth/gmail.send'];
  const { accessToken } = local.grant({ email: OWNER, scopes });
  await fetch(`${local.url}/gmail/v1/users/me/messages/send`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ raw: Buffer.from(source).toString('base64url') }),
  });
  const mail = local.mails().findLast((each) => each.direction === 'out');
  if (mail === undefined) throw new Error('the mail was not accepted');
  return mail;
}

async function answered(answer: AnswerKind, more: { text?: string; until?: string; ours?: string } = {}) {
  const mail = await sentMail(more.ours);
  const act = {
    kind: 'answer',
    mailId: mail.id,
    answer,
    text: more.text ?? null,
    until: more.until ?? null,
  } as const;
  const result = await local.answer(act);
  const incoming = local.mails().findLast((each) => each.direction === 'in');
  if (incoming === undefined) throw new Error('no answer came');
  const raw = await answerTo(mail, act, { nowMs: NOW, serial: 1 });
  return { mail, result, incoming, raw, parsed: await PostalMime.parse(raw) };
}

const header = (mail: SandboxMail, name: string) =>
  mail.headers.find((each) => each.name.toLowerCase() === name.toLowerCase())?.value;

describe('every answer', () => {
  test.each(answerKinds)('%s lands in the mailbox and the thread that it answers', async (kind) => {
    const { mail, result, incoming } = await answered(kind, { text: 'As you like.' });
    expect(result).toEqual({ kind: 'delivered', mailId: incoming.id });
    expect(incoming).toMatchObject({ mailbox: OWNER, threadId: mail.threadId, direction: 'in' });
    expect(header(incoming, 'In-Reply-To')).toBe(`<${mail.messageId}>`);
    expect(header(incoming, 'References')).toContain(`<${mail.messageId}>`);
  });

  test.each(answerKinds)('%s to the same mail is the same, byte for byte', async (kind) => {
    const mail = await sentMail();
    const act = { kind: 'answer', mailId: mail.id, answer: kind, text: 'x', until: null } as const;
    const first = await answerTo(mail, act, { nowMs: NOW, serial: 4 });
    expect(await answerTo(mail, act, { nowMs: NOW, serial: 4 })).toEqual(first);
  });

  test('two answers at one instant are two mails', async () => {
    const mail = await sentMail();
    const act = { kind: 'answer', mailId: mail.id, answer: 'custom', text: 'Yes', until: null } as const;
    await local.answer(act);
    await local.answer(act);
    const ids = local.mails().flatMap((each) => (each.direction === 'in' ? each.messageId : []));
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a person’s answer', () => {
  test('quotes our mail below its own words', async () => {
    const { parsed } = await answered('custom', { text: 'Only this is new.' });
    expect(parsed.subject).toBe('Re: Your team');
    expect(parsed.text?.startsWith('Only this is new.')).toBe(true);
    expect(parsed.text).toMatch(/wrote:|From: Anna Sender/);
    expect(parsed.text).toContain('We help teams like yours.');
    expect(parsed.html).toMatch(/gmail_quote|type="cite"|divRplyFwdMsg/);
  });

  test('dates the quoted mail in the zone of its sender, in every style', async () => {
    // Handed in at 09:00 UTC, which is 10:00 in Paris.
    for (let count = 0; count < 20; count += 1) {
      const { incoming } = await answered('question');
      expect(incoming.text).toMatch(/10:00/);
      expect(incoming.text).not.toMatch(/9:00/);
    }
  });

  test('all three styles of quoting occur', async () => {
    const styles = new Set<string | undefined>();
    for (let count = 0; count < 20; count += 1) {
      const { parsed } = await answered('interested');
      styles.add(/gmail_quote|type="cite"|divRplyFwdMsg/.exec(parsed.html ?? '')?.[0]);
    }
    expect(styles).toEqual(new Set(['gmail_quote', 'type="cite"', 'divRplyFwdMsg']));
  });

  test('a French mail is answered and quoted in French', async () => {
    const { parsed } = await answered('not_interested', { ours: FRENCH });
    expect(parsed.text).toMatch(/^Bonjour,/);
    expect(parsed.text).toMatch(/a écrit :|De : Anna Sender/);
  });

  test('a mail that has only HTML is quoted as text too', async () => {
    const mail = await sentMail('<p>Hello Carl, we help <b>your</b> teams.</p>', 'text/html');
    expect(mail.text).toContain('we help your teams.');
    const act = { kind: 'answer', mailId: mail.id, answer: 'custom', text: 'Yes.', until: null } as const;
    const parsed = await PostalMime.parse(await answerTo(mail, act, { nowMs: NOW, serial: 1 }));
    expect(parsed.text).toContain('Hello Carl, we help your teams.');
  });

  test('the wrong person names a colleague at the same company', async () => {
    const { parsed } = await answered('wrong_person');
    expect(parsed.text).toMatch(/\w+\.\w+@acme\.example/);
  });

  test('"not now" names a month, and nothing is left to fill', async () => {
    const { parsed } = await answered('not_now');
    expect(parsed.text).toContain('February');
    expect(parsed.text).not.toMatch(/[{}]/);
  });
});

describe('machines that answer', () => {
  test('an out-of-office note is marked as automatic and gives the last day away', async () => {
    const english = await answered('out_of_office', { until: '2026-12-07' });
    expect(header(english.incoming, 'Auto-Submitted')).toBe('auto-replied');
    expect(english.parsed.subject).toBe('Automatic reply: Your team');
    expect(english.parsed.text).toContain('until 7 December 2026');
    const french = await answered('out_of_office', { until: '2026-12-07', ours: FRENCH });
    expect(french.parsed.subject).toBe('Réponse automatique : Your team');
    expect(french.parsed.text).toContain('jusqu’au 7 décembre 2026');
  });

  test('a bounce is a delivery report with our Message-ID in it', async () => {
    const { incoming, raw, mail } = await answered('bounce');
    expect(header(incoming, 'Content-Type')).toContain('report-type=delivery-status');
    expect(header(incoming, 'X-Failed-Recipients')).toBe('carl@acme.example');
    const source = raw.toString();
    expect(source).toContain('Status: 5.1.1');
    expect(source).toContain('Final-Recipient: rfc822; carl@acme.example');
    expect(source).toContain(`Message-ID: <${mail.messageId}>`);
  });
});

describe('what cannot be answered', () => {
  test('an unknown mail and a mail of the prospect are refused', async () => {
    const { incoming } = await answered('interested');
    const act = { kind: 'answer', answer: 'interested', text: null, until: null } as const;
    expect(await local.answer({ ...act, mailId: 'none' })).toEqual({ kind: 'refused', why: 'unknown_mail' });
    expect(await local.answer({ ...act, mailId: incoming.id })).toEqual({ kind: 'refused', why: 'not_ours' });
  });

  test('one-click gives the address for the caller to post to', async () => {
    const mail = await sentMail();
    const result = await local.answer({ kind: 'one_click', mailId: mail.id });
    expect(result).toEqual({ kind: 'one_click', url: 'http://localhost:3000/u/t1' });
  });
});
