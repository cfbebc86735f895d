import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import type { OutgoingMail } from '#domain/mail.ts';
import { mimeOf } from './mime.ts';

const mail: OutgoingMail = {
  from: { name: 'Ana Costa', address: 'ana@lumen.example' },
  to: { name: 'Chloé Martin', address: 'chloe@nord.example' },
  subject: 'Une idée – pour vous',
  text: 'Bonjour Chloé,\n\nça va ?\n',
  html: '<p>Bonjour Chloé,</p>',
  messageId: '<1@lumen.example>',
  inReplyTo: null,
  references: [],
  headers: [{ name: 'List-Unsubscribe', value: `<https://x.example/u/${'t'.repeat(300)}>` }],
  date: new Date('2026-11-24T10:00:00Z'),
};
const read = async (change: Partial<OutgoingMail>) => PostalMime.parse(await mimeOf({ ...mail, ...change }));

it('keeps accents, both parts, our Message-ID and the date', async () => {
  const email = await read({});
  expect(email).toMatchObject({
    subject: mail.subject,
    messageId: mail.messageId,
    date: '2026-11-24T10:00:00.000Z',
  });
  expect(email.text?.trim()).toBe(mail.text.trim());
  expect(email.html).toContain('Bonjour Chloé');
  expect(email.to).toEqual([mail.to]);
});

it('answers the mails before it', async () => {
  const email = await read({
    inReplyTo: '<2@lumen.example>',
    references: ['<1@lumen.example>', '<2@lumen.example>'],
  });
  expect(email).toMatchObject({
    inReplyTo: '<2@lumen.example>',
    references: '<1@lumen.example> <2@lumen.example>',
  });
});

it('lets no subject, name or header value start a new header', async () => {
  const names = (email: Awaited<ReturnType<typeof read>>) => email.headers.map(({ key }) => key).sort();
  const usual = names(await read({}));
  const hostile = fc.string().map((text) => `${text}\r\nBcc: all@nord.example\r\n\r\n${text}`);
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const email = await read({
        subject: text,
        from: { name: text, address: mail.from.address },
        headers: [{ name: 'List-Unsubscribe', value: text }],
      });
      expect(names(email)).toEqual(usual);
    }),
  );
});
