// The words of a bounce: what the mail system says, without the mail that it sends back below.
import type { IncomingMail } from './mail.ts';

const maxNotice = 60_000;
const maxLines = 1500;
const maxLine = 600;

/** Where the returned mail begins. A line that only announces a transcript or a list is not one of these. */
const returned: readonly RegExp[] = [
  /^\W{0,40}(?:below (?:this|the next) line|(?:the |your |this is a copy of (?:the|your) |here is (?:the|your) |a copy of (?:the|your) )?(?:original|returned|undelivered|unsent|failed|old) (?:e-?mail|mail|message|text)(?: (?:text|headers?|body|contents?|source))?(?: (?:follows?|below|attached|starts|begins).{0,30})?|message (?:text|headers?|body) follows?.{0,20}|(?:start|beginning) of (?:the )?(?:returned|original) message|this is a copy of (?:the|your) message.{0,60}|(?:your )?(?:original )?message (?:follows|reads)|header (?:follows|of).{0,40}|ursprüngliche (?:nachricht|kopfzeilen)|message d[’']origine|en-t[êe]tes? .{0,30}origin.{0,30}|mensaje original|messaggio originale)\W{0,40}$/i,
  /^(?:Received|Return-Path|X-Mailer|Mime-Version|Message-Id|DKIM-Signature)\s*:/i,
];

/** Text of the notice alone, its lines cut. Never throws. */
export function noticeOf(mail: Pick<IncomingMail, 'text' | 'html'>): string {
  const text = mail.text.trim() === '' ? bare(mail.html ?? '') : mail.text;
  const lines = text.slice(0, maxNotice).replace(/\r\n?/g, '\n').split('\n').slice(0, maxLines);
  const start = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex(
    (line, i) => i > start && returned.some((mark) => mark.test(line.slice(0, 120))),
  );
  const own = end === -1 ? lines : lines.slice(0, end);
  return own.map((line) => line.slice(0, maxLine).trimEnd()).join('\n');
}

/** Words of HTML, good enough to look for addresses and phrases. */
function bare(html: string): string {
  return html
    .slice(0, maxNotice * 2)
    .replace(/<(?:style|script|head)\b[^<>]{0,500}>[^<]{0,20000}/gi, '')
    .replace(/<(?:br|p|div|tr|li|h\d|pre)\b[^<>]{0,1000}>/gi, '\n')
    .replace(/<[^<>@]{0,2000}>/g, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&nbsp;|&#160;/gi, ' ')
    .replace(/&amp;/gi, '&');
}
