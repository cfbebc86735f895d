// B14: most of what comes back is no answer. None of it stops a sequence, says "answered" or counts in the rate.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import type { Delivery } from '#sandbox/mail/types.ts';
import { writeByHand } from '../product/by-hand.ts';
import { listOf, makeProduct, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let product: Product;
  beforeAll(async () => {
    product = await makeProduct({ vendor });
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

  /** What our own person does beside us. */
  const byHand =
    (as: 'sent' | 'draft'): Noise =>
    async (mail, to) => {
      expect((await writeByHand(product.mailServer, { mail, to, as })).ok).toBe(true);
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
    ['a mail that our own person sent by hand', byHand('sent')],
    ['a draft', byHand('draft')],
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
      product
        .thread(nameOf(index))
        .filter(({ text }) => text.includes('Number') && text.endsWith('answered')),
    ).toEqual([]);
  });

  it('every sequence goes on, and the numbers know of no answer', { timeout: 120_000 }, async () => {
    // A Monday on which all follow-ups are due; each mailbox leaves five minutes between two.
    await product.live(7);
    for (let step = 0; step < noises.length; step += 1) await product.pass({ minutes: 7 });
    for (const index of noises.keys()) expect(written(index), noises[index]?.[0]).toHaveLength(2);
    const stats = textOf((await product.ana.command('/prospect stats 30d')).whispered);
    expect(stats).toContain(`0 answers from ${noises.length} people`);
  });
});
