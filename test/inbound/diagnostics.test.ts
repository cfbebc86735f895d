// Is the address dead? What other systems answer, with the code that the report gives, and what it means for the person.
import { expect, it } from 'vitest';
import { bounceOf } from '#domain/bounce.ts';

const bounce = (status: string, answer: string, remote = 'mx.kita.example') =>
  bounceOf({
    parts: [
      {
        type: 'message/delivery-status',
        text: `Final-Recipient: rfc822; mio@kita.example\nAction: failed\nStatus: ${status}\nRemote-MTA: dns; ${remote}\nDiagnostic-Code: smtp; ${answer}`,
      },
    ],
    text: '',
    html: null,
    headers: new Map(),
    subject: 'Undelivered Mail',
    from: null,
    to: [],
  });

it.each([
  [
    '5.1.1',
    '550 5.1.1 <mio@kita.example>: Recipient address rejected: User unknown in virtual mailbox table',
  ],
  ['5.0.0', '550 no such user here'],
  ['5.0.0', '550 Mailbox not found'],
  ['5.5.0', '550 5.5.0 Requested action not taken: mailbox unavailable'],
  ['5.0.0', 'Unrouteable address'],
  ['5.4.4', 'Host or domain name not found. Name service error for name=kita.example type=A: Host not found'],
  ['5.4.1', '550 5.4.1 Recipient address rejected: Access denied'],
  ['5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by address lookup'],
  ['5.2.1', '550 5.2.1 The account is disabled'],
  ['5.1.6', '551 5.1.6 user has moved'],
  ['5.0.0', '556 5.1.10 Domain kita.example does not accept mail (nullMX)'],
  ['5.7.1', '550 5.7.1 This address is not known here: no such user'],
  ['5.0.0', '550 BAD_RECIPIENT'],
  ['5.0.0', '550 #5.1.0 Address rejected.'],
  ['5.0.0', '553 Requested action not taken: mailbox name not allowed'],
  ['5.0.0', '550 sorry, no mail-box here by that name'],
  ['5.0.0', '550 Recipient no longer on server'],
  ['5.0.0', '550 Mailbox unavailable or access denied'],
  ['5.0.0', '554 This account has been disabled or discontinued'],
  ['5.0.0', 'Unable to find any recipient by that name'],
  ['5.0.0', 'No route found to domain kita.example'],
  ['5.0.0', 'an MX record indicated no SMTP service'],
  ['5.0.0', '550 Usuario no encontrado'],
  ['5.0.0', '550 Utente non trovato'],
  ['5.0.0', '550 Brugeren findes ikke'],
  ['5.0.0', '550 Nie ma takiego użytkownika'],
  ['5.0.0', '550 Uživatel neexistuje'],
])('hard: %s %s', (status, answer) => {
  expect(bounce(status, answer).type).toBe('hard');
});

it.each([
  ['5.2.2', '552 5.2.2 The account is over quota'],
  ['5.0.0', 'Disk quota exceeded'],
  ['4.4.1', 'connect to mx.kita.example: Connection timed out'],
  ['4.4.3', 'Host not found, try again'],
  ['5.0.0', '554 This account has been suspended'],
  ['5.4.7', 'Delivery expired (message too old)'],
  ['4.2.1', '450 4.2.1 this mailbox is inactive and has been disabled'],
  ['5.0.0', ''],
  ['5.0.0', '550 Too many mails on the server for this user'],
  ['5.0.0', '550 Quota superata'],
])('soft: %s %s', (status, answer) => {
  expect(bounce(status, answer).type).toBe('soft');
});

it.each([
  ['5.7.1', '550 5.7.1 unusual rate of unsolicited mail from your IP address'],
  ['5.7.26', '550 5.7.26 Unauthenticated mail is not accepted due to the DMARC policy'],
  ['5.7.1', '554 5.7.1 Relay access denied'],
  ['5.1.8', '553 5.1.8 Domain of sender address does not exist'],
  ['5.1.7', '550 5.1.7 Invalid address'],
  ['5.1.0', "5.1.0 - Unknown address error 550-'5.7.1 Access denied'"],
  ['5.3.4', '552 5.3.4 Message size exceeds fixed maximum message size'],
  ['5.0.0', '554 Client host [192.0.2.1] blocked using a block list'],
  ['4.7.650', '451 4.7.650 The mail server has been rate limited due to IP reputation'],
  ['5.0.0', '550 Callout verification failed: user unknown'],
  ['5.4.5', '550 5.4.5 Daily user sending limit exceeded'],
  ['5.1.90', "550 5.1.90 Your message can't be sent because you've reached your daily limit"],
  ['5.2.0', '554 5.2.0 Submission quota exceeded for sender'],
  ['5.0.0', '550 Recipient does not accept mails from you'],
  ['5.0.0', '550 IP address 192.0.2.1 rejected'],
  ['5.0.0', '550 Domain may not exist or DNS check failed'],
])('of the sender: %s %s', (status, answer) => {
  expect(bounce(status, answer).type).toBe('sender');
});

it('is not a dead address when a Japanese carrier calls a filtered one unknown', () => {
  expect(bounce('5.0.0', '550 Unknown user mio@kita.example', 'mx.docomo.ne.jp').type).toBe('soft');
  expect(bounce('5.1.1', '550 5.1.1 Unknown user', 'mx.docomo.ne.jp').type).toBe('hard');
});

it('prefers an exact code to 5.0.0, and no part of an address', () => {
  expect(bounce('5.0.0', '550 5.1.1 no such user').status).toBe('5.1.1');
  expect(bounce('', 'host 4.5.1.2 said 550 unknown').status).toBeNull();
});

it('is not temporary because an earlier try was: the code of the report decides the class', () => {
  const report = 'Final-Recipient: rfc822; mio@kita.example\nAction: failed\nStatus: 5.0.0\n';
  const text = '451 4.4.1 reply: read error\n<<< 554 no such user';
  const parts = [{ type: 'message/delivery-status', text: report }];
  const mail = { parts, text, html: null, headers: new Map(), subject: 'Undelivered', from: null, to: [] };
  expect(bounceOf(mail)).toMatchObject({ status: '5.0.0', type: 'hard' });
  const said = '<mio@kita.example>\n(reason: 554 no such user)\n\n451 4.4.1 reply: read error';
  expect(bounceOf({ ...mail, parts: [], text: said })).toMatchObject({ status: null, type: 'hard' });
});

it('finds the address that Exchange packed, and none in an entry of its directory', () => {
  const of = (recipient: string, text: string) =>
    bounceOf({
      parts: [
        { type: 'message/delivery-status', text: `Final-Recipient: rfc822; ${recipient}\nAction: failed` },
      ],
      text,
      html: null,
      headers: new Map(),
      subject: 'Undeliverable',
      from: null,
      to: [],
    }).recipients;
  expect(of('IMCEASMTP-mio+40kita+2Eexample@rayo.example', '')).toEqual(['mio@kita.example']);
  const said = 'Delivery has failed to these recipients:\n\nmio@kita.example\n';
  expect(of('IMCEAEX-_O=RAYO_CN=MIO@rayo.example', said)).toEqual(['mio@kita.example']);
});
