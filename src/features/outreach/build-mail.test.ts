import { expect, it } from 'vitest';
import { buildMail, type MailParts } from './build-mail.ts';

const footer = (link: string) => `Ana – building things…\n\n--\nLumen…, Lyon\n${link}`;
const parts: MailParts = {
  approved: {
    recipient: 'lea@nord.example',
    sender: 'ana@lumen.example',
    mails: [{ step: 0, subject: 'Tests', body: 'Hello…' }],
    footer: footer('Not interested? https://prospect.example/u/…'),
    steps: [{ day: 1, kind: 'email' }],
  },
  step: 0,
  senderName: 'Ana Costa',
  recipientName: 'Léa',
  messageId: '<1@lumen.example>',
  earlier: [],
  token: 'k.to$&ken.mac',
  inMails: 'https://prospect.example/',
  date: new Date('2026-11-22T09:00:00Z'),
  tracks: null,
};

it('puts the token into the link and leaves every other ellipsis of the footer as it was approved', () => {
  expect(buildMail(parts).text).toBe(
    `Hello…\n\n${footer('Not interested? https://prospect.example/u/k.to$&ken.mac')}\n`,
  );
});

it('changes nothing in a footer without a link', () => {
  const approved = { ...parts.approved, footer: footer('Answer "stop".') };
  expect(buildMail({ ...parts, approved, inMails: null }).text).toBe(
    `Hello…\n\n${footer('Answer "stop".')}\n`,
  );
});

it('counts by the HTML alone: the text and the way out stay as they were approved', () => {
  const approved = {
    ...parts.approved,
    mails: [{ step: 0, subject: 'Tests', body: 'See https://a.example/x and https://b.example.' }],
  };
  const hrefOf = (_: string, index: number) => `https://prospect.example/c/${index}`;
  const tracks = {
    pixel: 'https://prospect.example/t/o/k.gif',
    links: { hrefOf, trap: 'https://trap.example' },
  };
  const plain = buildMail({ ...parts, approved });
  const mail = buildMail({ ...parts, approved, tracks });
  const links = mail.html.match(/href="[^"]*"|src="[^"]*"/g);
  expect(mail.text).toBe(plain.text);
  expect(links).toEqual([
    'href="https://prospect.example/c/0"',
    'href="https://prospect.example/c/1"',
    'href="https://prospect.example/u/k.to$&amp;ken.mac"',
    'href="https://trap.example"',
    'src="https://prospect.example/t/o/k.gif"',
  ]);
  expect(mail.html).toContain('>https://a.example/x</a>');
  expect(plain.html).not.toMatch(/<img|display:none/);
});
