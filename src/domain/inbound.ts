// What kind of mail came in: one table of rules, asked in order; the first that fits decides and says its name.
// Reports come before automatic answers, because nearly half of all bounces call themselves automatic (RFC 3834).
import { type Bounce, bounceOf, isDelivered, reportsIn } from './bounce.ts';
import type { IncomingMail } from './mail.ts';
import { asksToStop } from './opt-out-words.ts';
import { newTextOf } from './quote.ts';

export const inboundKinds = [
  'reply',
  'auto_reply',
  'bounce',
  'delivery_notice',
  'read_receipt',
  'complaint',
  'unsubscribe',
  'other',
] as const;
export type InboundKind = (typeof inboundKinds)[number];

export type Inbound = {
  readonly kind: InboundKind;
  readonly bounce: Bounce | null;
  /** New text only, for replies and for opt-outs in words; else the text as it came, cut. */
  readonly text: string;
  /** Names of the rules that decided. */
  readonly why: readonly string[];
};

type Look = { readonly mail: IncomingMail; readonly newText: string };
type Rule = { readonly name: string; readonly kind: InboundKind; readonly when: (look: Look) => boolean };

const daemon = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon)@/i;
const robot = /^(?:no-?reply|do-?not-?reply|notifications?|newsletters?|bounces?)(?:[+.-][^@]*)?@/i;
const bounceSubject =
  /undeliver|delivery (?:status|failure|has failed|incomplete)|returned (?:mail|to sender)|mail delivery (?:failed|subsystem)|failure notice|not delivered|non remis|échec de (?:la )?(?:remise|distribution)|unzustellbar|no se ha podido entregar/i;
const awaySubject =
  /^(?:\[?(?:auto(?:matic|matische)?[- ]?(?:reply|response|antwort)|out of (?:the )?office|ooo|abwesenheit\w*|abwesend|réponse automatique|absence|absent(?:e)? du bureau|message d['’]absence|respuesta automática|fuera de la oficina|risposta automatica)\b)/i;
const ticketSubject = /(?:\[|\b)(?:ticket|case|request|demande|incident)\s?(?:id\s?)?[:#]?\s?#?\d{3,}/i;
const ticketText =
  /(?:we(?:'ve| have) received your (?:request|message|e-?mail)|your (?:request|ticket) has been (?:received|created)|nous avons bien reçu votre (?:demande|message))/i;

const header = (mail: IncomingMail, name: string): string => mail.headers.get(name) ?? '';
const hasPart = (mail: IncomingMail, type: string): boolean =>
  mail.parts.some((part) => part.type.startsWith(type));
const sender = ({ from }: IncomingMail): string => from?.address ?? '';
const answersSomething = (mail: IncomingMail): boolean =>
  mail.inReplyTo !== null || mail.references.length > 0;

const rules: readonly Rule[] = [
  { name: 'own_copy', kind: 'other', when: ({ mail }) => mail.placed === 'sent' || mail.placed === 'draft' },
  { name: 'feedback_report', kind: 'complaint', when: ({ mail }) => isFeedback(mail) },
  {
    name: 'delivered_report',
    kind: 'delivery_notice',
    when: ({ mail }) => isDelivered(reportsIn(mail.parts)),
  },
  {
    name: 'delivery_report',
    kind: 'bounce',
    when: ({ mail }) =>
      /report-type="?delivery-status/.test(mail.contentType) || hasPart(mail, 'message/delivery-status'),
  },
  {
    name: 'failed_recipients',
    kind: 'bounce',
    when: ({ mail }) => header(mail, 'x-failed-recipients') !== '',
  },
  {
    name: 'daemon_words',
    kind: 'bounce',
    when: ({ mail }) => (daemon.test(sender(mail)) || hasNoReturn(mail)) && bounceSubject.test(mail.subject),
  },
  {
    name: 'disposition_report',
    kind: 'read_receipt',
    when: ({ mail }) =>
      /report-type="?disposition-notification/.test(mail.contentType) ||
      hasPart(mail, 'message/disposition-notification'),
  },
  {
    name: 'unsubscribe_mail',
    kind: 'unsubscribe',
    when: ({ mail }) => /^unsubscribe(?:-[\w.-]+)?$/i.test(mail.subject.trim()),
  },
  {
    name: 'auto_submitted',
    kind: 'auto_reply',
    when: ({ mail }) => /^auto-/i.test(header(mail, 'auto-submitted').trim()),
  },
  {
    name: 'auto_headers',
    kind: 'auto_reply',
    when: ({ mail }) =>
      /auto[_-]?reply/i.test(header(mail, 'precedence')) ||
      header(mail, 'x-autorespond') !== '' ||
      header(mail, 'x-autoreply') !== '' ||
      header(mail, 'x-ms-exchange-inbox-rules-loop') !== '',
  },
  { name: 'away_subject', kind: 'auto_reply', when: ({ mail }) => awaySubject.test(mail.subject.trim()) },
  { name: 'calendar_answer', kind: 'other', when: ({ mail }) => isCalendarAnswer(mail) },
  {
    name: 'ticket',
    kind: 'other',
    when: ({ mail, newText }) => ticketSubject.test(mail.subject) && ticketText.test(newText),
  },
  { name: 'list', kind: 'other', when: ({ mail }) => !answersSomething(mail) && isList(mail) },
  {
    name: 'robot_sender',
    kind: 'other',
    when: ({ mail }) => robot.test(sender(mail)) || daemon.test(sender(mail)),
  },
  { name: 'words_stop', kind: 'unsubscribe', when: ({ newText }) => asksToStop(newText) },
];

/** Pure and total: every mail has a kind; what no rule names is a person's reply. */
export function classifyInbound(mail: IncomingMail): Inbound {
  const look = { mail, newText: newTextOf(mail) };
  const rule = rules.find(({ when }) => when(look)) ?? { name: 'person', kind: 'reply' as const };
  const { kind } = rule;
  const bounce = kind === 'bounce' ? bounceOf(mail) : null;
  const own = kind === 'reply' || kind === 'unsubscribe' || kind === 'auto_reply';
  const text = own ? look.newText : mail.text.slice(0, 5000);
  return { kind, bounce, text, why: [rule.name] };
}

function isFeedback(mail: IncomingMail): boolean {
  const report = mail.parts.find(({ type }) => type.startsWith('message/feedback-report'));
  if (report) return !/^feedback-type:\s*not-spam/im.test(report.text);
  return /report-type="?feedback-report/.test(mail.contentType);
}

function hasNoReturn(mail: IncomingMail): boolean {
  return header(mail, 'return-path').trim() === '<>';
}

/** Accepted, declined, tentative. An invitation (REQUEST) from a person is an answer like any other. */
function isCalendarAnswer(mail: IncomingMail): boolean {
  const parts = mail.parts.filter(({ type }) => /^(?:text\/calendar|application\/ics)/.test(type));
  if (/^text\/calendar/.test(mail.contentType) && /method="?reply/.test(mail.contentType)) return true;
  return parts.some(
    ({ type, text }) => /method=(?:reply|counter)/.test(type) || /^METHOD:(?:REPLY|COUNTER)/im.test(text),
  );
}

function isList(mail: IncomingMail): boolean {
  return (
    header(mail, 'list-id') !== '' ||
    header(mail, 'list-unsubscribe') !== '' ||
    /^(?:bulk|list|junk)$/i.test(header(mail, 'precedence').trim())
  );
}
