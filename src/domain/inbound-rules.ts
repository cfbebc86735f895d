// The rules for received mail, in the order in which they are asked. Reports come before automatic answers, because
// nearly half of all bounces call themselves automatic (RFC 3834); what no rule names is a person's reply.
import { autoReplySign } from './auto-reply.ts';
import { bounceSigns } from './bounce-signs.ts';
import type { InboundKind } from './inbound.ts';
import type { IncomingMail } from './mail.ts';
import { answersSomething, hasPart, header, isFromList, isHandedOn, isReport } from './mail-look.ts';
import { asksToStop } from './opt-out-words.ts';
import { isArrival, isComplaint, isReadReceipt } from './report-kinds.ts';

export type Look = { readonly mail: IncomingMail; readonly newText: string };
export type InboundRule = {
  readonly name: string;
  readonly kind: InboundKind;
  /** True, or the names of what was seen, when it fits. */
  readonly when: (look: Look) => boolean | string | readonly string[] | null;
};

const robot = /^(?:no-?reply|do-?not-?reply|notifications?|newsletters?|bounces?)(?:[+.-][^@]*)?@/i;
const daemon = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon)@/i;
const ticketSubject = /(?:\[|\b)(?:ticket|case|request|demande|incident)\s?(?:id\s?)?[:#]?\s?#?\d{3,}/i;
const ticketText =
  /(?:we(?:'ve| have) received your (?:request|message|e-?mail)|your (?:request|ticket) has been (?:received|created)|nous avons bien reçu votre (?:demande|message))/i;

const sender = ({ from }: IncomingMail): string => from?.address ?? '';

export const inboundRules: readonly InboundRule[] = [
  { name: 'own_copy', kind: 'other', when: ({ mail }) => mail.placed === 'sent' || mail.placed === 'draft' },
  { name: 'feedback_report', kind: 'complaint', when: ({ mail }) => isComplaint(mail) },
  {
    name: 'delivered_report',
    kind: 'delivery_notice',
    when: ({ mail }) => !isHandedOn(mail) && isArrival(mail),
  },
  {
    name: 'delivery_report',
    kind: 'bounce',
    when: ({ mail }) =>
      isReport(mail, 'delivery-status') || (hasPart(mail, 'message/delivery-status') && !isHandedOn(mail)),
  },
  {
    name: 'failed_recipients',
    kind: 'bounce',
    when: ({ mail }) => header(mail, 'x-failed-recipients') !== '',
  },
  {
    name: 'read_receipt',
    kind: 'read_receipt',
    when: ({ mail }) => !isHandedOn(mail) && isReadReceipt(mail),
  },
  { name: 'bounce_signs', kind: 'bounce', when: ({ mail }) => bounceSigns(mail) },
  {
    name: 'unsubscribe_mail',
    kind: 'unsubscribe',
    when: ({ mail }) => /^unsubscribe(?:-[\w.-]+)?$/i.test(mail.subject.trim()),
  },
  { name: 'calendar_answer', kind: 'other', when: ({ mail }) => isCalendarAnswer(mail) },
  {
    name: 'ticket',
    kind: 'other',
    when: ({ mail, newText }) => ticketSubject.test(mail.subject) && ticketText.test(newText),
  },
  { name: 'automatic', kind: 'auto_reply', when: ({ mail, newText }) => autoReplySign(mail, newText) },
  { name: 'list', kind: 'other', when: ({ mail }) => !answersSomething(mail) && isList(mail) },
  {
    name: 'robot_sender',
    kind: 'other',
    when: ({ mail }) => robot.test(sender(mail)) || (!answersSomething(mail) && daemon.test(sender(mail))),
  },
  { name: 'words_stop', kind: 'unsubscribe', when: ({ newText }) => asksToStop(newText) },
];

/** Accepted, declined, tentative. An invitation (REQUEST) from a person is an answer like any other. */
function isCalendarAnswer(mail: IncomingMail): boolean {
  const parts = mail.parts.filter(({ type }) => /^(?:text\/calendar|application\/ics)/.test(type));
  if (/^text\/calendar/.test(mail.contentType) && /method="?reply/.test(mail.contentType)) return true;
  return parts.some(
    ({ type, text }) => /method=(?:reply|counter)/.test(type) || /^METHOD:(?:REPLY|COUNTER)/im.test(text),
  );
}

function isList(mail: IncomingMail): boolean {
  return isFromList(mail) || /^(?:bulk|list|junk)$/i.test(header(mail, 'precedence'));
}
