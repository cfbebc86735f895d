// B14: most of what comes back is no answer. None of it stops a sequence, says "answered" or counts in the rate.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Delivery } from '#sandbox/mail/types.ts';
import { listOf, makeProduct, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

let product: Product;
beforeAll(async () => {
  product = await makeProduct();
});
afterAll(() => product?.stop());

type Noise = (mail: Delivery, email: string) => Promise<unknown>;

/** A mail from the same person (or her machine) that names ours as the one it answers. */
const fromHer =
  (headers: readonly string[], body = 'Bonjour'): Noise =>
  async ({ mailbox, messageId }, email) => {
    const base = [
      `From: ${email}`,
      `To: ${mailbox}`,
      `In-Reply-To: <${messageId}>`,
      `References: <${messageId}>`,
      `Message-ID: <${Math.random()}@mail.example>`,
    ];
    await product.mailServer.deliver(mailbox, [...base, ...headers, '', body].join('\r\n'));
  };

/** What our own person does in Gmail's own window. */
const byHand =
  (what: 'messages/send' | 'drafts'): Noise =>
  async ({ mailbox, messageId, threadId }, email) => {
    const scopes = ['https://mail.google.com/'];
    const { accessToken } = product.mailServer.grant({ email: mailbox, scopes });
    const lines = [
      `From: ${mailbox}`,
      `To: ${email}`,
      'Subject: A word more',
      `In-Reply-To: <${messageId}>`,
      '',
      'By hand.',
    ];
    const message = { raw: Buffer.from(lines.join('\r\n')).toString('base64url'), threadId };
    const answer = await fetch(`${product.mailServer.url}/gmail/v1/users/me/${what}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(what === 'drafts' ? { message } : message),
    });
    expect(answer.status).toBe(200);
  };

const softBounce = [
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  'Subject: Delivery Status Notification (Delay)',
];
const delayed = (email: string) =>
  [
    '--b',
    'Content-Type: text/plain',
    '',
    'Delayed.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
  ].join('\r\n') +
  `\r\nReporting-MTA: dns; mail.example\r\n\r\nFinal-Recipient: rfc822; ${email}\r\nAction: delayed\r\nStatus: 4.4.1\r\n\r\n--b--\r\n`;

const noises: readonly (readonly [string, Noise])[] = [
  ['a mail that our own person sent by hand', byHand('messages/send')],
  ['a draft', byHand('drafts')],
  [
    'a newsletter',
    ({ mailbox }, email) =>
      product.mailServer.deliver(
        mailbox,
        `From: ${email}\r\nTo: ${mailbox}\r\nSubject: News of May\r\nList-Id: <news.example>\r\nMessage-ID: <n@news.example>\r\n\r\nNews`,
      ),
  ],
  [
    'a bounce that is only a delay',
    (mail, email) => fromHer(softBounce, delayed(email))(mail, 'mailer-daemon@mail.example'),
  ],
  [
    'a read receipt',
    fromHer([
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
      'Subject: Read: Builds',
    ]),
  ],
  [
    'a calendar answer',
    fromHer(['Content-Type: text/calendar; method=REPLY', 'Subject: Accepted: Call'], 'METHOD:REPLY'),
  ],
  [
    'the automatic answer of a ticket system',
    fromHer(['Subject: [Ticket #48213] Received'], 'We have received your request.'),
  ],
];
const nameOf = (index: number) => `Lou Number${index}`;
const emailOf = (index: number) => `lou@number${index}.example`;
const written = (index: number) =>
  product
    .deliveriesTo(emailOf(index))
    .filter(({ headers }) => headers.some(({ name }) => name === 'List-Unsubscribe'));

it.each(noises.map(([what], index) => [what, index] as const))('%s is no answer', async (_what, index) => {
  await product.importList(listOf([{ name: nameOf(index), email: emailOf(index) }]));
  await product.send(nameOf(index));
  await product.pass({ minutes: 8 });
  const [mail] = written(index);
  if (!mail) throw new Error('the first mail did not leave');
  await noises[index]?.[1](mail, emailOf(index));
  await product.pass({ minutes: 1 });
  expect(await product.stateOf(nameOf(index))).toBe('contacted');
  expect(textOf(product.card(nameOf(index)).blocks)).not.toContain('Answered');
  expect(
    product.thread(nameOf(index)).filter(({ text }) => text.includes('Number') && text.endsWith('answered')),
  ).toEqual([]);
});

it('every sequence goes on, and the numbers know of no answer', async () => {
  // A Monday on which all follow-ups are due; each mailbox leaves five minutes between two.
  await product.live(7);
  for (let step = 0; step < noises.length; step += 1) await product.pass({ minutes: 7 });
  for (const index of noises.keys()) expect(written(index), noises[index]?.[0]).toHaveLength(2);
  const stats = textOf((await product.ana.command('/prospect stats 30d')).whispered);
  expect(stats).toContain(`0 answers from ${noises.length} people`);
});
