// How clients mark a quote, in many languages: the answer above (or below) must come out exactly, and nothing of ours.
import { describe, expect, it } from 'vitest';
import { newText, newTextOf } from '#domain/quote.ts';

const answer = 'Thanks, Tuesday works.\n\nLet me know.';
const quoted = ['Hello Ada,', '', 'shall we talk on Tuesday?', '', 'Unsubscribe: https://x.example/u'];
const marked = quoted.map((line) => `> ${line}`).join('\n');
const bare = quoted.join('\n');
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

const attributions = [
  'On Tue, Nov 24, 2026 at 3:14 PM Ana Ruiz <ana@rayo.example> wrote:',
  'On Tue, Nov 24, 2026 at 3:14 PM, Ana Ruiz\n<ana@rayo.example> wrote:',
  'On Tue, Nov 24, 2026 at 3:14 PM Ana Ruiz <\nana@rayo.example> wrote:',
  'On Nov 24, 2026, at 3:14 PM, Ana Ruiz wrote:',
  'On 24/11/2026 15:14, Ana Ruiz wrote:',
  'On 24 Nov 2026, at 15:14, Ana Ruiz\n<ana@rayo.example>\nwrote:',
  'On Tuesday, November 24th, 2026 at 3:14 PM, <ana@rayo.example> wrote:',
  'Ana Ruiz <ana@rayo.example> wrote on Tue, 24 Nov 2026 at 15:14:',
  'Ana Ruiz <ana@rayo.example> wrote:',
  '2026-11-24 15:14 GMT+01:00 Ana Ruiz <ana@rayo.example>:',
  'Tuesday, 24 November 2026, 3:14 PM +0300 from Ana Ruiz <ana@rayo.example>:',
  '---- On Tue, 24 Nov 2026 15:14:00 +0100 Ana Ruiz <ana@rayo.example> wrote ----',
  '------On 11/24/2026 15:14 PM, Ana Ruiz wrote-----',
  'Le mar. 24 nov. 2026 à 15:14, Ana Ruiz <ana@rayo.example> a écrit :',
  'Le 24 nov. 2026 à 15:14, Ana Ruiz <ana@rayo.example> a écrit :',
  'Le mar. 24 nov. 2026 à 15:14, Ana Ruiz <ana@rayo.example> a\nécrit :',
  'Am Di., 24. Nov. 2026 um 15:14 Uhr schrieb Ana Ruiz <ana@rayo.example>:',
  'Am 24.11.2026 um 15:14 schrieb Ana Ruiz:',
  'Am Di., 24. Nov. 2026 um 15:14 Uhr schrieb Ana Ruiz <\nana@rayo.example>:',
  'Ana Ruiz <ana@rayo.example> schrieb am Di., 24. Nov. 2026, 15:14:',
  'El mar, 24 nov 2026 a las 15:14, Ana Ruiz (<ana@rayo.example>) escribió:',
  'El 24/11/2026 a las 15:14, Ana Ruiz escribió:',
  'Il giorno mar 24 nov 2026 alle ore 15:14 Ana Ruiz <ana@rayo.example> ha scritto:',
  'Il 24/11/2026 15:14, Ana Ruiz ha scritto:',
  'In data martedì 24 novembre 2026 15:14:00, Ana Ruiz ha scritto:',
  'Op di 24 nov. 2026 om 15:14 schreef Ana Ruiz <ana@rayo.example>:',
  'Op 24 nov. 2026, om 15:14 heeft Ana Ruiz <ana@rayo.example> het volgende geschreven:',
  'Em ter., 24 de nov. de 2026 às 15:14, Ana Ruiz <ana@rayo.example> escreveu:',
  'W dniu wt., 24.11.2026 o 15:14 Ana Ruiz <ana@rayo.example> napisał(a):',
  'wt., 24 lis 2026 o 15:14 Ana Ruiz <ana@rayo.example> napisał(a):',
  'Dnia 24 listopada 2026 15:14 Ana Ruiz <ana@rayo.example> napisał(a):',
  'Den tis 24 nov. 2026 kl 15:14 skrev Ana Ruiz <ana@rayo.example>:',
  'tis 24 nov. 2026 kl. 15:14 skrev Ana Ruiz <ana@rayo.example>:',
  '24 nov. 2026 kl. 15:14 skrev Ana Ruiz <ana@rayo.example>:',
  'Den tir. 24. nov. 2026 kl. 15.14 skrev Ana Ruiz <ana@rayo.example>:',
  'tir. 24. nov. 2026 kl. 15:14 skrev Ana Ruiz <ana@rayo.example>:',
  'På tirsdag 24 november 2026 kl. 15:14 skrev Ana Ruiz <ana@rayo.example>:',
  'ti 24. marrask. 2026 klo 15.14 Ana Ruiz (ana@rayo.example) kirjoitti:',
  'Dne 24. 11. 2026 v 15:14 Ana Ruiz napsal(a):',
  'út 24. 11. 2026 v 15:14 odesílatel Ana Ruiz <ana@rayo.example> napsal:',
  'вт, 24 нояб. 2026 г. в 15:14, Ana Ruiz <ana@rayo.example>:',
  '24.11.2026 15:14, Ana Ruiz пишет:',
  '24 ноября 2026, 15:14 пользователь Ana Ruiz <ana@rayo.example> написал:',
  'Ana Ruiz <ana@rayo.example>, 24 Kas 2026 Sal, 15:14 tarihinde şunu yazdı:',
  '24 Kas 2026 tarihinde 15:14 saatinde, Ana Ruiz <ana@rayo.example> şunları yazdı:',
  '2026年11月24日(火) 15:14 Ana Ruiz <ana@rayo.example>:',
  '2026/11/24 15:14、Ana Ruiz <ana@rayo.example>のメール:',
  '2026/11/24 15:14、Ana Ruiz <ana@rayo.example>のメッセージ:',
  'Ana Ruiz <ana@rayo.example> 于2026年11月24日周二 15:14写道：',
  '在 2026年11月24日，15:14，Ana Ruiz <ana@rayo.example> 写道：',
  'Ana Ruiz <ana@rayo.example> 於 2026年11月24日 週二 下午3:14寫道：',
  '2026년 11월 24일 (화) 오후 3:14, Ana Ruiz <ana@rayo.example>님이 작성:',
  '2026. 11. 24. 오후 3:14, Ana Ruiz <ana@rayo.example> 작성:',
  'Vào Th 3, 24 thg 11, 2026 vào lúc 15:14 Ana Ruiz <ana@rayo.example> đã viết:',
  'Ana Ruiz <ana@rayo.example> ezt írta (időpont: 2026. nov. 24., K, 15:14):',
  'În mar., 24 nov. 2026 la 15:14, Ana Ruiz <ana@rayo.example> a scris:',
  'Pada tanggal Sel, 24 Nov 2026 pukul 15.14 Ana Ruiz <ana@rayo.example> menulis:',
];

const blocks = [
  '-----Original Message-----\nFrom: Ana Ruiz [mailto:ana@rayo.example]\nSent: Tuesday, November 24, 2026 3:14 PM\nTo: Ada\nSubject: Talk',
  '________________________________\nFrom: Ana Ruiz <ana@rayo.example>\nSent: Tuesday, November 24, 2026 3:14 PM\nTo: Ada <ada@lind.example>\nSubject: Talk',
  'From: Ana Ruiz <ana@rayo.example>\nDate: Tuesday, November 24, 2026 at 3:14 PM\nTo: Ada <ada@lind.example>\nSubject: Talk',
  '*From:* Ana Ruiz <ana@rayo.example>\n*Sent:* Tuesday, November 24, 2026 3:14 PM\n*To:* Ada\n*Subject:* Talk',
  'De : Ana Ruiz <ana@rayo.example>\nEnvoyé : mardi 24 novembre 2026 15:14\nÀ : Ada\nObjet : Talk',
  "-----Message d'origine-----\nDe : Ana Ruiz\nEnvoyé : mardi 24 novembre 2026 15:14\nÀ : Ada\nObjet : Talk",
  'Von: Ana Ruiz <ana@rayo.example>\nGesendet: Dienstag, 24. November 2026 15:14\nAn: Ada\nBetreff: Talk',
  '-----Ursprüngliche Nachricht-----\nVon: Ana Ruiz\nGesendet: Dienstag, 24. November 2026 15:14\nAn: Ada\nBetreff: Talk',
  'De: Ana Ruiz <ana@rayo.example>\nEnviado el: martes, 24 de noviembre de 2026 15:14\nPara: Ada\nAsunto: Talk',
  'De: Ana Ruiz <ana@rayo.example>\nEnviada em: terça-feira, 24 de novembro de 2026 15:14\nPara: Ada\nAssunto: Talk',
  'Da: Ana Ruiz <ana@rayo.example>\nInviato: martedì 24 novembre 2026 15:14\nA: Ada\nOggetto: Talk',
  'Van: Ana Ruiz <ana@rayo.example>\nVerzonden: dinsdag 24 november 2026 15:14\nAan: Ada\nOnderwerp: Talk',
  'Fra: Ana Ruiz <ana@rayo.example>\nSendt: 24. november 2026 15:14\nTil: Ada\nEmne: Talk',
  'Från: Ana Ruiz <ana@rayo.example>\nSkickat: den 24 november 2026 15:14\nTill: Ada\nÄmne: Talk',
  'Lähettäjä: Ana Ruiz <ana@rayo.example>\nLähetetty: tiistai 24. marraskuuta 2026 15.14\nVastaanottaja: Ada\nAihe: Talk',
  'Od: Ana Ruiz <ana@rayo.example>\nWysłano: wtorek, 24 listopada 2026 15:14\nDo: Ada\nTemat: Talk',
  'Od: Ana Ruiz <ana@rayo.example>\nOdesláno: úterý 24. listopadu 2026 15:14\nKomu: Ada\nPředmět: Talk',
  'От: Ana Ruiz <ana@rayo.example>\nОтправлено: 24 ноября 2026 г. 15:14\nКому: Ada\nТема: Talk',
  '发件人: Ana Ruiz <ana@rayo.example>\n发送时间: 2026年11月24日 15:14\n收件人: Ada\n主题: Talk',
  '差出人: Ana Ruiz <ana@rayo.example>\n送信日時: 2026年11月24日 15:14\n宛先: Ada\n件名: Talk',
  '보낸 사람: Ana Ruiz <ana@rayo.example>\n보낸 날짜: 2026년 11월 24일 화요일 15:14\n받는 사람: Ada\n제목: Talk',
  'Kimden: Ana Ruiz <ana@rayo.example>\nGönderildi: 24 Kasım 2026 Salı 15:14\nKime: Ada\nKonu: Talk',
  'Date: Tue, 24 Nov 2026 15:14:00 +0100\nFrom: ana@rayo.example\nTo: ada@lind.example\nSubject: Talk',
  'From: Ana Ruiz\n<ana@rayo.example>\nSent: Tuesday, November 24, 2026 3:14 PM\nTo: Ada\nSubject: Talk',
  '##- Please type your reply above this line -##',
];

describe('the new part of an answer', () => {
  it.each(attributions)('ends before %s', (attribution) => {
    for (const quote of [marked, bare, `\n${marked}`, `\n${bare}`])
      for (const gap of ['\n', '\n\n'])
        expect(fold(newText(`${answer}${gap}${attribution}\n${quote}`))).toBe(fold(answer));
  });

  it.each(blocks)('ends before the block %s', (block) => {
    for (const gap of ['\n\n', '\n\n\n'])
      expect(fold(newText(`${answer}${gap}${block}\n\n${bare}`))).toBe(fold(answer));
  });

  it.each(attributions.slice(0, 30))('is found below a marked quote: %s', (attribution) => {
    expect(fold(newText(`${attribution}\n${marked}\n\n${answer}`))).toBe(fold(answer));
  });

  it.each([
    'On the surface it looks good.\n\nOn average we buy in March.',
    'Here is what I think:\n\nit is too early.\n\nFrom our side: fine.',
    'From: Lyon\nTo: Oslo\n\nThat is our route.',
    'The numbers are:\n- 12 seats\n- 3 offices',
    'To: be decided. I will write you on Monday:\n\nfirst the price, then the date.',
    'A question: who wrote the text on your site?',
    'Our plan\n--------\nfirst the pilot',
    'I said on 12 March:\nwe wait.',
  ])('stays whole when nothing is quoted: %s', (text) => {
    expect(fold(newText(text))).toBe(fold(text));
  });

  it('is all that stands between the lines of a quote', () => {
    const text = 'On Tue, Nov 24, 2026 Ana <a@rayo.example> wrote:\n> When?\nTuesday.\n\n> Where?\nOslo.';
    expect(fold(newText(text))).toBe('Tuesday. Oslo.');
  });
});

describe('a signature', () => {
  it.each([
    '-- \nAda Lind\nLind AS',
    '--\nAda Lind',
    'Sent from my iPhone',
    'Sent from Outlook for iOS<https://aka.example>',
    'Get Outlook for Android',
    'Envoyé de mon iPhone',
    'Von meinem iPhone gesendet',
    'Gesendet von Mail für Windows',
    'Enviado desde mi iPhone',
    'Inviato da iPhone',
    'Verstuurd vanaf mijn iPad',
    'Sendt fra min iPhone',
    'Skickat från min iPhone',
    'Wysłano z iPhone',
    'Отправлено с iPhone',
    'iPhoneから送信',
    '发自我的 iPhone',
    'Best regards,\nAda Lind\nHead of Ops',
    'Mit freundlichen Grüßen\nAda Lind',
    'Cordialement,\nAda Lind',
    'Mvh\nAda',
    'Saludos,\nAda',
    'Met vriendelijke groet,\n\nAda Lind\n+47 00 00 00 00',
    '________________________________\nThis message is confidential.',
    'CONFIDENTIALITY NOTICE: this e-mail is for the addressee.',
  ])('is no part of it: %s', (signature) => {
    expect(newText(`Tuesday works.\n\n${signature}`)).toBe('Tuesday works.');
  });

  it('leaves a thank-you and what a person goes on to say', () => {
    expect(newText('Tuesday works.\n\nThanks,\nAda')).toBe('Tuesday works.\n\nThanks,\nAda');
    const goesOn = 'Best,\nI mean the best offer that you can make to a company of our size.';
    expect(newText(goesOn)).toBe(goesOn);
  });
});

describe('HTML', () => {
  const own = '<p>Tuesday works.</p><p>Thanks,<br>Ada</p>';
  const theirs = '<p>Hello Ada,</p><p>shall we talk? Unsubscribe</p>';
  it.each([
    `<div class="gmail_quote"><div class="gmail_attr">On Tue, Nov 24, 2026 Ana &lt;<a href="x">a@rayo.example</a>&gt; wrote:</div><blockquote class="gmail_quote">${theirs}</blockquote></div>`,
    `<div class="moz-cite-prefix">On 24.11.2026, Ana wrote:<br></div><blockquote type="cite">${theirs}</blockquote>`,
    `<div><br><blockquote type="cite"><div>On Nov 24, 2026, at 15:14, Ana wrote:</div>${theirs}</blockquote></div>`,
    `<hr><div id="divRplyFwdMsg"><b>From:</b> Ana<br><b>Sent:</b> Tuesday</div>${theirs}`,
    `<div id="appendonsend"></div><hr><div>${theirs}</div>`,
    `<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Ana</p></div>${theirs}`,
    `<span id="OLK_SRC_BODY_SECTION">${theirs}</span>`,
    `<div><hr><p><b>From:</b> Ana [mailto:a@rayo.example]<br><b>Sent:</b> Friday, June 27, 2025 12:06 PM<br><b>To:</b> Ada<br><b>Subject:</b> x</p></div>${theirs}`,
    `<div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Tuesday, Ana wrote:</div>${theirs}</div>`,
    `<div class="protonmail_quote">On Tuesday Ana wrote:<blockquote>${theirs}</blockquote></div>`,
    `<div>24.11.2026, 15:14, "Ana" &lt;a@rayo.example&gt;:</div><blockquote>${theirs}</blockquote>`,
    `<div>Tuesday, 24 November 2026 15:14 +03:00 from Ana &lt;a@rayo.example&gt;:<br></div><blockquote>${theirs}</blockquote>`,
    `<div id="mail-editor-reference-message-container"><p><b>Von:</b> Ana</p>${theirs}</div>`,
  ])('is cut at the quote of its client', (quote) => {
    const html = `<html><head><style>p{color:red}</style><title>x</title></head><body>${own}<br>${quote}</body></html>`;
    expect(fold(newTextOf({ text: '', html }))).toBe('Tuesday works. Thanks, Ada');
  });
});
