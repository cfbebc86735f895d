// Reports that are not bounces: complaints (RFC 5965, and those of providers that write in their own way), notices that
// a mail arrived, and read receipts (RFC 8098).
import { noticeOf } from './bounce-notice.ts';
import { isDelivered, reportsIn } from './bounce-report.ts';
import type { IncomingMail } from './mail.ts';
import { bareSubject, hasPart, header, isReport, senderOf } from './mail-look.ts';
import { partOf, plainWords, startOf } from './plain-words.ts';
import {
  arrivalPhrases,
  arrivalSubjects,
  notArrivedPhrases,
  readPhrases,
  readSubjects,
  unprovenPhrases,
} from './receipt-words.ts';

const complainers =
  /\b(?:feedback-?loop|feedbackloop|fbl|abuse-?reports?|arf|scomp|spamcop|complaints?|spam-?reports?|staff@hotmail|emailfeedback|jmrp)\b/i;
const complaints =
  /^(?:\W|spam )*(?:complaint about message|abuse (?:report|complaint)|e-?mail (?:abuse|feedback) report|email abuse|abuse notification|spam (?:report|complaint|feedback)|feedback (?:report|loop)|user complaint|complaint from)|^fw: .*\babuse report\b/i;

const complains =
  /^\W*(?:hello,?\s+)?this is an? [^\n]{0,60}(?:abuse|authentication[- ]failure|auth-failure|fraud) (?:report|complaint)\b/i;

/** A person or their provider says that our mail was spam. A report that it was none is not one. */
export function isComplaint(mail: IncomingMail): boolean {
  const report = mail.parts.find(({ type }) => type.startsWith('message/feedback-report'));
  if (report) return !/^feedback-type:\s*not-spam/im.test(report.text);
  if (isReport(mail, 'feedback-report')) return true;
  if (/^feedback-type:\s*(?:abuse|fraud|opt-out|virus|other|auth-failure)/im.test(mail.text)) return true;
  if (header(mail, 'x-apple-unsubscribe') !== '' || complains.test(mail.text.slice(0, 2000))) return true;
  if (/^\[spamcop \([\d.:a-f]{3,45}\) id:\d/i.test(mail.subject.trim())) return true;
  return hasReturned(mail) && (complaints.test(mail.subject.trim()) || complainers.test(senderOf(mail)));
}

function hasReturned(mail: IncomingMail): boolean {
  return hasPart(mail, 'message/rfc822') || hasPart(mail, 'text/rfc822-headers');
}

const arrived = startOf(arrivalSubjects);
const arrivedWords = partOf(arrivalPhrases);
const unproven = new RegExp(partOf(unprovenPhrases), 'gu');
const notArrived = partOf(notArrivedPhrases);

/** It arrived, or was handed on: no bounce. */
export function isArrival(mail: IncomingMail): boolean {
  const reports = reportsIn(mail);
  if (reports.some(({ action }) => action !== '')) return isDelivered(reports);
  const { bare, answered } = bareSubject(mail.subject);
  if (answered || !arrived.test(plainWords(bare))) return false;
  const notice = plainWords(noticeOf(mail).slice(0, 5000)).replace(unproven, '');
  return arrivedWords.test(notice) && !notArrived.test(notice);
}

const readSubject = startOf(readSubjects);
const readWords = partOf(readPhrases);

/** Somebody's program says that the mail was read (or deleted unread). */
export function isReadReceipt(mail: IncomingMail): boolean {
  if (isReport(mail, 'disposition-notification') || hasPart(mail, 'message/disposition-notification'))
    return true;
  if (/^disposition:\s*(?:manual|automatic)-action/im.test(mail.text)) return true;
  const { bare, answered } = bareSubject(mail.subject);
  if (answered || !readSubject.test(plainWords(bare))) return false;
  return readWords.test(plainWords(noticeOf(mail).slice(0, 3000)));
}
