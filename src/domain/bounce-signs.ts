// Is it a bounce although no machine-readable part says so? Half of all bounces are only words. Signs are counted: who
// wrote, the subject, the words of the notice, an SMTP answer, the returned mail below. A person who quotes a bounce
// has none of the first two.
import { awaySubjects } from './away-words.ts';
import { noticeOf } from './bounce-notice.ts';
import { recipientsOf } from './bounce-recipients.ts';
import type { IncomingMail } from './mail.ts';
import { bareSubject, hasNoReturn, header, senderOf } from './mail-look.ts';
import { noticePhrases } from './notice-phrases.ts';
import { daemonNames, noticeSubjects, officeNames } from './notice-subjects.ts';
import { partOf, plainWords, startOf } from './plain-words.ts';

type Sign = { readonly name: string; readonly points: number; readonly when: (look: Look) => boolean };
type Look = { readonly mail: IncomingMail; readonly notice: string; readonly subject: string };

const daemon = partOf(daemonNames);

const office = partOf(officeNames);

const subjects = partOf(noticeSubjects);

const away = startOf(awaySubjects);

const said = partOf(noticePhrases);

const signs: readonly Sign[] = [
  { name: 'daemon', points: 2, when: ({ mail }) => daemon.test(plainWords(senderOf(mail))) },
  { name: 'office', points: 2, when: ({ mail }) => isOffice(plainWords(senderOf(mail))) },
  { name: 'no_return', points: 1, when: ({ mail }) => hasNoReturn(mail) },
  { name: 'subject', points: 2, when: ({ subject }) => subjects.test(plainWords(subject)) },
  { name: 'words', points: 2, when: ({ notice }) => said.test(plainWords(notice)) },
  {
    name: 'machine',
    points: 1,
    when: ({ mail }) =>
      /no-?reply|do-?not-?reply|-admin@| <>$/i.test(senderOf(mail)) ||
      /^auto-/i.test(header(mail, 'auto-submitted')) ||
      mail.headers.has('x-ms-embedded-report'),
  },
  {
    name: 'smtp_answer',
    points: 1,
    when: ({ notice }) =>
      /(?:^|[\s:'"<(])[45]\d\d[\s-]+(?:[45]\.\d\.\d|[A-Za-z<#'"(])|(?<![\d.])[45]\.[0-7]\.\d{1,3}(?![\d.]*\d)/.test(
        notice,
      ),
  },
  {
    name: 'returned_mail',
    points: 1,
    when: ({ mail }) =>
      hasReturnedPart(mail) ||
      /^(?:[> ]{0,4})(?:Received: (?:from|by)|Return-Path: |Message-Id: )/im.test(mail.text),
  },
];

const needed = 4;

/** Names of the signs that make it a bounce; empty when they don't. */
export function bounceSigns(mail: IncomingMail): readonly string[] {
  if (mail.headers.size === 0) return looksLikeNotice(mail.text) ? ['notice'] : [];
  const { bare, answered } = bareSubject(mail.subject);
  const look = {
    mail,
    notice: noticeOf(mail).slice(0, 20_000),
    subject: answered || away.test(plainWords(bare)) ? '' : bare,
  };
  const seen = signs.filter(({ when }) => when(look));
  const points = seen.reduce((sum, sign) => sum + sign.points, 0);
  const names = seen.map(({ name }) => name);
  return points >= needed && isMachines(mail, names) ? names : [];
}

/**
 * People and shops write of failed deliveries as well. A daemon's word is enough; under a name that others have too
 * there must be a trace of a mail system, and without such a name the subject of a notice and a trace that no person
 * leaves.
 */
function isMachines(mail: IncomingMail, names: readonly string[]): boolean {
  if (names.includes('daemon')) return true;
  const has = (...some: readonly string[]) => some.some((name) => names.includes(name));
  const aboutMail = has('smtp_answer', 'returned_mail') || recipientsOf(mail, []).length > 0;
  if (has('office')) return has('no_return') || aboutMail;
  if (!has('subject') || header(mail, 'list-id') !== '') return false;
  return has('no_return') || hasReturnedPart(mail) || (has('machine') && aboutMail);
}

function hasReturnedPart({ parts }: IncomingMail): boolean {
  return parts.some(({ type }) => /^(?:message\/rfc822|text\/rfc822-headers)/.test(type));
}

function isOffice(sender: string): boolean {
  return office.test(sender) && !daemon.test(sender);
}

/** Lines of a person's quote; ">>> RCPT TO" is what a mail system said to another. */
const quoted = /^>(?!>> ?(?:RCPT|MAIL|DATA|EHLO|HELO|QUIT|\.))/im;
const answer = /(?:^|[\s:'"<(])[45]\d\d[\s-]+(?:[45]\.\d\.\d|[A-Za-z<#'"([*])/;
const code = /[(#\s:;][45]\.[0-7]\.\d{1,3}[):;,\s]/;

/** For a text without headers: it opens like a notice and holds an answer of a mail system. */
function looksLikeNotice(text: string): boolean {
  const opening = text.slice(0, 1500);
  if (quoted.test(opening.slice(0, 400)) || !said.test(plainWords(opening))) return false;
  const whole = text.slice(0, 20_000);
  return answer.test(whole) || (code.test(whole) && /\w@\w/.test(whole));
}
