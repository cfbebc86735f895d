// Automatic answers of people who are away, in many languages: by header, by subject, or by their words alone.
import { describe, expect, it } from 'vitest';
import { classifyInbound } from '#domain/inbound.ts';
import { parseMail } from '#domain/parse-mail.ts';

const placed = { providerId: 'p1', threadId: null, labels: ['INBOX'], at: null };
const encode = (subject: string) => `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
const read = async (subject: string, body: string, headers = '') =>
  classifyInbound(
    await parseMail(
      Buffer.from(
        `From: Ada <ada@lind.example>\nTo: ana@rayo.example\nSubject: ${encode(subject)}\nDate: Sun, 22 Nov 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n${headers}\n${body}`,
      ),
      placed,
    ),
  );

describe('an automatic answer is known by its subject', () => {
  it.each([
    'Automatic reply: Hello',
    'Auto: Hello',
    'Auto Reply: Hello',
    'Autoreply: Hello',
    '[Auto-Reply] Hello',
    'Out of Office: Hello',
    'Out of office Re: Hello',
    'OOO: Hello',
    'Vacation reply',
    'Automatische Antwort: Hello',
    'Abwesenheitsnotiz: Hello',
    'Abwesend: Hello',
    'Réponse automatique : Hello',
    'Absence du bureau',
    'Message d’absence',
    'Respuesta automática: Hello',
    'Fuera de la oficina: Hello',
    'Risposta automatica: Hello',
    'Fuori sede: Hello',
    'Automatisch antwoord: Hello',
    'Afwezigheidsbericht',
    'Resposta automática: Hello',
    'Ausência: Hello',
    'Automatiskt svar: Hello',
    'Automatisk svar: Hello',
    'Automaattinen vastaus: Hello',
    'Automatyczna odpowiedź: Hello',
    'Automatická odpověď: Hello',
    'Автоматический ответ: Hello',
    'Otomatik yanıt: Hello',
    '自動応答: Hello',
    '自动回复: Hello',
    '자동 회신: Hello',
  ])('%s', async (subject) => {
    expect((await read(subject, 'Thank you.')).kind).toBe('auto_reply');
  });
});

describe('by a header', () => {
  it.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-replied (vacation)',
    'X-Autoreply: yes',
    'X-Autorespond: x',
    'Precedence: auto_reply',
    'X-Auto-Reply-From: x@y.example\nX-Autoreply: yes',
    'X-MS-Exchange-Inbox-Rules-Loop: ada@lind.example',
    'Delivered-To: Autoresponder',
    'X-Mailer: Autoresponder 2',
    'X-Boxtrapper: x1',
    'Message-ID: <1.x@lind.example-tmda-confirm>',
    'Return-Path: <>\nIn-Reply-To: <x1@rayo.example>',
    'Precedence: junk\nX-Mailer: vacation 1.2',
  ])('%s', async (header) => {
    expect((await read('Re: Hello', 'Thank you.', `${header}\n`)).kind).toBe('auto_reply');
  });
});

describe('by its words alone', () => {
  it.each([
    ['I am out of the office until 7 December with limited access to e-mail.', '2026-12-08'],
    [
      'Thank you for your message. I am currently on annual leave and will be back on 8 December.',
      '2026-12-08',
    ],
    [
      'Vielen Dank für Ihre Nachricht. Ich bin bis 7. Dezember nicht im Büro. In dringenden Fällen: Jan Ohl.',
      '2026-12-08',
    ],
    [
      'Bonjour, je suis actuellement en congés jusqu’au 7 décembre. En cas d’urgence, contactez Hugo.',
      '2026-12-08',
    ],
    ['Estoy de vacaciones hasta el 7 de diciembre. Para asuntos urgentes escriba a Iván.', '2026-12-08'],
    ['Sono in ferie fino al 7 dicembre. Per urgenze scrivere a Paolo.', '2026-12-08'],
    ['Ik ben afwezig tot en met 7 december. Bij dringende zaken: Bas.', '2026-12-08'],
    ['Estou de férias até 7 de dezembro. Em caso de urgência, contacte o Tiago.', '2026-12-08'],
  ])('%s', async (body, returnsOn) => {
    expect(await read('Re: Hello', body)).toMatchObject({ kind: 'auto_reply', returnsOn, meaning: null });
  });
});

describe('a person answers', () => {
  it.each([
    ['Re: Automatic reply: Hello', 'I am back now, call me.'],
    ['Re: Hello', 'I am on vacation until Monday, can we talk on Tuesday?'],
    ['Re: Hello', 'Sounds good. I am away next week, so the week after is best.'],
    ['Re: Absence management', 'We look for such a tool.'],
    ['Re: Hello', 'My out of office said Monday, but Tuesday works.'],
  ])('%s: %s', async (subject, body) => {
    expect((await read(subject, body, 'In-Reply-To: <x1@rayo.example>\n')).kind).toBe('reply');
  });
});

describe('a mail is no automatic answer because', () => {
  it.each([
    'List-Post: <mailto:team@lind.example>',
    'Sender: owner-team@lind.example',
    'X-Loop: owner-majordomo@lind.example',
  ])('an old list server sent it on (%s)', async (header) => {
    const headers = `Precedence: bulk\nIn-Reply-To: <x1@rayo.example>\n${header}\n`;
    expect((await read('Re: Hello', 'Tuesday works.', headers)).kind).toBe('reply');
  });
});

describe('a filter that asks a stranger for proof', () => {
  it.each([
    'This mailbox is protected by Bluewall. Follow the link to let your mail through: https://wall.example/1',
    'Please click the link below to confirm that\nyou are a real person: https://wall.example/1',
    'Please use this link to have your address added to\nthe list of safe senders: https://wall.example/1',
  ])('is no person: %s', async (body) => {
    expect((await read('Re: Hello', body)).kind).toBe('auto_reply');
  });

  it('is not meant by a person who speaks of a list', async () => {
    const body = 'Please have me added to your guest list: https://event.example/1';
    expect((await read('Re: Hello', body)).kind).toBe('reply');
  });
});
