// How clients mark a quote, in many languages: the answer above (or below) must come out exactly, and nothing of ours.
import { describe, expect, it } from 'vitest';
import { newText, newTextOf } from '#domain/quote.ts';
import { attributions, blocks } from './client-marks.ts';

const answer = 'Thanks, Tuesday works.\n\nLet me know.';
const quoted = ['Hello Ada,', '', 'shall we talk on Tuesday?', '', 'Unsubscribe: https://x.example/u'];
const marked = quoted.map((line) => `> ${line}`).join('\n');
const bare = quoted.join('\n');
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

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

  it.each([
    [`Yes, Tuesday On Tue, Nov 24, 2026 at 3:14 PM, ana@rayo.example wrote:\n${marked}`, 'Yes, Tuesday'],
    [`Oui merci Le 24 nov. 2026 à 15:14, Ana <ana@rayo.example> a écrit :\n${marked}`, 'Oui merci'],
    [
      `So the answer\nis yes\nOn Tue, Nov 24, 2026 Ana <ana@rayo.example> wrote:\n${bare}`,
      'So the answer is yes',
    ],
    [
      `On Friday we met,\nwhich helps.\n\nOn Tue, Nov 24, 2026 Ana Ruiz wrote:\n${marked}`,
      'On Friday we met, which helps.',
    ],
    [`Yes.\n\nAna Ruiz wrote:\n${marked}`, 'Yes.'],
    [
      `> Shall we meet on Tuesday, you and I and the people from the team?\nAt ours.\n> When?\nNoon.`,
      'At ours. Noon.',
    ],
    [
      `Yes.\n\nOn Tue, Nov 24, 2026 Ana <ana@rayo.example> wrote:\n${marked}\n\nOn 23.11.2026 10:01, Otto <o@rayo.example> wrote:\n${bare}`,
      'Yes.',
    ],
    [`Fine\n\n> Read what was written about it in the long report that\nwe sent you\n> Bye`, 'Fine'],
  ])('is all there when people type around the attribution: %s', (text, own) => {
    expect(fold(newText(text))).toBe(own);
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
    'So I talked to Ana.\nShe said: it works at 10:30 on 12/03/2026.',
    'We are open\nFrom: 9:00\nTo: 17:30\n\nand closed on Sunday.',
    'Please send it to ana@rayo.example at 10:30 on 12/03/2026:\n\n- the plan',
    'The times:\n\n2026-01-15 14:30:25\n15.01.2026 14:30\n\nThose are all.',
    'Points:\n\n---\n\nthe first\n\n---\n\nthe second.',
    'I sent it from my iPhone yesterday, did you get it?',
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
    'Disclaimer\n\nThe information in this mail is confidential.',
    '(sent from a phone)',
    'Von meinem Galaxy Tablet gesendet.',
    'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
    'Küldve az iPhone-omról',
    'Στάλθηκε από το iPhone μου',
    'Được gửi từ iPhone của tôi',
    'נשלח מה-iPhone שלי',
    'Hol dir Outlook für iOS',
    'Sent wirelessly from my BlackBerry device on the Nord network.',
    '- ada',
  ])('is no part of it: %s', (signature) => {
    expect(newText(`Tuesday works.\n\n${signature}`)).toBe('Tuesday works.');
  });

  it('is not the ruler between two parts of an answer', () => {
    const text = `The first part.\n\n${'_'.repeat(40)}\n\nThe second part of it.`;
    expect(newText(`${text}\n\nBest regards,\nAda`)).toBe(text);
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
    `<hr><div id="x_divRplyFwdMsg"><b>Ó:</b> Ana</div>${theirs}`,
    `<div style='border:none;border-top:solid windowtext 1.0pt;padding:3.0pt'><p><b>Ó:</b> Ana</p></div>${theirs}`,
    `<div id="ydp1yahoo_quoted_3" class="ydp1yahoo_quoted">${theirs}</div>`,
    `<div name="quote"><div><b>Gesendet:</b> Montag</div>${theirs}</div>`,
    `<div name="messageSignatureSection">Ada</div><div name="messageReplySection">On 3 May<blockquote>${theirs}</blockquote></div>`,
    `<div class="gmail_signature">Ada Lind</div><div class="gmail_quote">Ar Mháirt scríobh Ana:<br><blockquote>${theirs}</blockquote></div>`,
    `Ana wrote:<blockquote cite="mid:1" type="cite">${theirs}</blockquote>`,
  ])('is cut at the quote of its client', (quote) => {
    const html = `<html><head><style>p{color:red}</style><title>x</title></head><body>${own}<br>${quote}</body></html>`;
    expect(fold(newTextOf({ text: '', html }))).toBe('Tuesday works. Thanks, Ada');
  });

  it('keeps what Gmail users type between and below the quotes', () => {
    const html = `<div class="gmail_quote"><div class="gmail_attr">Ana wrote:</div><blockquote>${theirs}</blockquote><div>Yes to that.</div><blockquote>${theirs}</blockquote><div>No to this.</div></div>`;
    expect(fold(newTextOf({ text: '', html }))).toBe('Yes to that. No to this.');
  });

  it('says where the quote begins when the text part does not', () => {
    const text = 'Yes, Tuesday.\n\nAr Mháirt scríobh Ana:\n\nHello Ada, shall we talk?';
    const html = `<div>Yes, Tuesday.</div><div class="gmail_quote">Ar Mháirt scríobh Ana:<blockquote>${theirs}</blockquote></div>`;
    expect(newTextOf({ text, html })).toBe('Yes, Tuesday.');
  });
});
