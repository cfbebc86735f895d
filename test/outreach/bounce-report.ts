// Delivery reports (RFC 3464) as a test wants them: about a mail that left, with any action and code.
import type { Delivery } from '#sandbox/mail/types.ts';

export type ReportKind = {
  readonly action: 'failed' | 'delayed';
  readonly status: string;
  readonly said: string;
};

export const noSuchUser: ReportKind = { action: 'failed', status: '5.1.1', said: '550 5.1.1 User unknown' };
export const fullMailbox: ReportKind = { action: 'failed', status: '5.2.2', said: '552 5.2.2 Mailbox full' };
export const serverDown: ReportKind = {
  action: 'failed',
  status: '4.4.1',
  said: '451 4.4.1 Connection timed out, giving up',
};
export const delayed: ReportKind = {
  action: 'delayed',
  status: '4.4.1',
  said: '451 4.4.1 Connection timed out, will retry',
};
export const blocked: ReportKind = {
  action: 'failed',
  status: '5.7.1',
  said: '550 5.7.1 Message rejected due to the policy of the recipient',
};

/** The source of a report about this mail. */
export function reportOn(delivery: Delivery, to: string, { action, status, said }: ReportKind): string {
  const recipient = delivery.recipients[0] ?? '';
  return [
    'Return-Path: <>',
    'From: Mail Delivery Subsystem <mailer-daemon@mail.example>',
    `To: ${to}`,
    `Subject: Delivery Status Notification (${action === 'failed' ? 'Failure' : 'Delay'})`,
    `Message-ID: <report-${action}-${status}.${delivery.messageId}>`,
    `In-Reply-To: <${delivery.messageId}>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; boundary="cut"; report-type=delivery-status',
    ...['', '--cut', 'Content-Type: text/plain', '', `About your mail to ${recipient}: ${said}`],
    ...['--cut', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mail.example', ''],
    ...[`Final-Recipient: rfc822; ${recipient}`, `Action: ${action}`, `Status: ${status}`],
    ...[`Diagnostic-Code: smtp; ${said}`, '--cut--', ''],
  ].join('\r\n');
}

/** The source of a complaint (ARF, RFC 5965) about this mail. */
export function complaintAbout(delivery: Delivery, to: string): string {
  return [
    'From: Feedback Loop <fbl@mail.example>',
    `To: ${to}`,
    'Subject: Complaint about a message',
    `Message-ID: <complaint.${delivery.messageId}>`,
    `In-Reply-To: <${delivery.messageId}>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; boundary="cut"; report-type=feedback-report',
    ...['', '--cut', 'Content-Type: text/plain', '', 'This is an abuse report for a message of yours.'],
    ...['--cut', 'Content-Type: message/feedback-report', '', 'Feedback-Type: abuse', 'User-Agent: Loop/1'],
    ...['--cut--', ''],
  ].join('\r\n');
}
