// Reports that are not bounces: complaints (RFC 5965, and those of providers that write in their own way), notices that
// a mail arrived, and read receipts (RFC 8098).
import { noticeOf } from './bounce-notice.ts';
import { isDelivered, reportsIn } from './bounce-report.ts';
import type { IncomingMail } from './mail.ts';
import { bareSubject, hasPart, header, isReport, senderOf } from './mail-look.ts';

const complainers =
  /\b(?:feedback-?loop|feedbackloop|fbl|abuse-?reports?|arf|scomp|complaints?|spam-?reports?|staff@hotmail|emailfeedback|jmrp)\b/i;
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
  return hasReturned(mail) && (complaints.test(mail.subject.trim()) || complainers.test(senderOf(mail)));
}

function hasReturned(mail: IncomingMail): boolean {
  return hasPart(mail, 'message/rfc822') || hasPart(mail, 'text/rfc822-headers');
}

const arrived =
  /^(?:\W*(?:successful(?:ly)? (?:mail )?(?:deliver|sent)|delivery (?:receipt|confirmation|success)|delivered\b|relayed\b|expanded\b|delivery status notification \((?:success|relay|expanded|delivered|mail delivered)|return receipt|zugestellt:|übermittelt:|weitergeleitet:|remis\s?:|distribu[ée]\s?:|relay[ée]\s?:|entregado:|retransmitido:|consegnato:|recapitato:|bezorgd:|entregue:|levererat:|leveret:|levert:|doručeno:|dostarczono:|доставлено:|配信済み|配達完了|已送达))/i;
const arrivedWords =
  /(?:successful(?:ly)? (?:deliver|relay|sent|been delivered|received)|was (?:successfully )?(?:delivered|relayed)|has been (?:successfully )?(?:delivered|relayed)|delivery receipt|had successful delivery|message was delivered|wurde (?:erfolgreich )?(?:zugestellt|übermittelt)|a été (?:remis|distribué|délivré|relayé)|(?:se ha|ha sido) (?:entregado|entregó)|è stato (?:consegnato|recapitato)|is (?:bezorgd|afgeleverd)|foi entregue|配信されました|配達されました)/i;
const failedWords =
  /\b(?:not|un|un-|n[’']t|non|nicht|pas|no|niet|não|fail\w*|could|delay\w*)[ -]?(?:be |been |été |yet )?(?:successfully )?(?:deliver|relay|remis|zugestellt|entreg|consegn|bezorgd)/i;

/** It arrived, or was handed on: no bounce. */
export function isArrival(mail: IncomingMail): boolean {
  const reports = reportsIn(mail);
  if (reports.some(({ action }) => action !== '')) return isDelivered(reports);
  const notice = noticeOf(mail).slice(0, 5000);
  const { bare, answered } = bareSubject(mail.subject);
  const named = !answered && arrived.test(bare);
  return named && arrivedWords.test(notice) && !failedWords.test(notice);
}

const readSubject =
  /^\W*(?:read(?: receipt)?:|not read:|read:|gelesen:|nicht gelesen:|ungelesen gelöscht:|lu\s?:|non lu\s?:|accus[ée] de (?:lecture|r[ée]ception)|le[íi]do:|no le[íi]do:|letto:|non letto:|conferma (?:di )?lettura|gelezen:|niet gelezen:|lida?:|n[ãa]o lid[ao]:|läst:|oläst:|læst:|lest:|luettu:|přečteno:|przeczytano:|прочитано:|прочтено:|開封済み|開封(?:確認|通知)|已读|已讀|return receipt|read notification|lesebestätigung|empfangsbestätigung|disposition notification|confirmaci[óo]n de lectura|leesbevestiging|recibo de lectura|confirmação de leitura|message (?:displayed|read))/i;
const readWords =
  /(?:was (?:read|displayed|deleted without being read|opened)|has been (?:read|displayed|opened)|was seen|return receipt|read receipt|no guarantee that the message has been read|this receipt (?:verifies|only acknowledges|shows)|wurde [^\n]{0,60}(?:gelesen|angezeigt|geöffnet)|a été (?:lu|affich|ouvert)|(?:se|fue) (?:ley[óo]|le[íi]d|mostrad)|è stato (?:letto|visualizzat)|is (?:gelezen|weergegeven)|foi (?:lid|exibid)|開封|表示され|已(?:阅|閱|读|讀)|lästes|blev læst|ble lest|прочитано)/i;

/** Somebody's program says that the mail was read (or deleted unread). */
export function isReadReceipt(mail: IncomingMail): boolean {
  if (isReport(mail, 'disposition-notification') || hasPart(mail, 'message/disposition-notification'))
    return true;
  if (/^disposition:\s*(?:manual|automatic)-action/im.test(mail.text)) return true;
  const { bare, answered } = bareSubject(mail.subject);
  return !answered && readSubject.test(bare) && readWords.test(noticeOf(mail).slice(0, 3000));
}
