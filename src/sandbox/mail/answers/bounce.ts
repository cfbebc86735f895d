// A delivery status notification (RFC 3464) as Google's mail system writes it: a sentence for people, the
// machine-readable report, and the headers of the mail that came back.
import type { Scene } from './scene.ts';

const REMOTE_ANSWER = '550 5.1.1 The email account that you tried to reach does not exist.';

/** The source of a permanent failure, "no such user". */
export function bounceNote(scene: Scene): Buffer {
  const boundary = `dsn-${scene.mail.id}`;
  const parts = [sentencePart(scene), statusPart(scene), originalPart(scene)];
  const lines = [
    ...head(scene, boundary),
    '',
    ...parts.flatMap((part) => [`--${boundary}`, ...part, '']),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

function head(scene: Scene, boundary: string): string[] {
  const { mail, prospect, sender } = scene;
  return [
    'Return-Path: <>',
    'From: Mail Delivery Subsystem <mailer-daemon@mail.example>',
    `To: ${sender.address}`,
    'Auto-Submitted: auto-replied',
    'Subject: Delivery Status Notification (Failure)',
    `Date: ${mailDate(scene.at)}`,
    `Message-ID: <bounce.${mail.id}.${scene.serial}@mail.example>`,
    `In-Reply-To: <${mail.messageId}>`,
    `References: <${mail.messageId}>`,
    `X-Failed-Recipients: ${prospect.address}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; boundary="${boundary}"; report-type=delivery-status`,
  ];
}

function sentencePart(scene: Scene): string[] {
  const { address } = scene.prospect;
  return [
    'Content-Type: text/plain; charset=UTF-8',
    '',
    '** Address not found **',
    '',
    `Your message wasn't delivered to ${address} because the address couldn't be found, or is unable to receive mail.`,
    '',
    'The response from the remote server was:',
    REMOTE_ANSWER,
  ];
}

function statusPart(scene: Scene): string[] {
  return [
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    `Arrival-Date: ${mailDate(new Date(scene.mail.at))}`,
    `X-Original-Message-ID: <${scene.mail.messageId}>`,
    '',
    `Final-Recipient: rfc822; ${scene.prospect.address}`,
    'Action: failed',
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; ${REMOTE_ANSWER}`,
    `Last-Attempt-Date: ${mailDate(scene.at)}`,
  ];
}

function originalPart(scene: Scene): string[] {
  const kept = /^(?:from|to|date|subject|message-id|in-reply-to|references|list-unsubscribe)$/i;
  const headers = scene.mail.headers.filter((each) => kept.test(each.name));
  const lines = headers.map((each) => `${each.name}: ${each.value}`);
  return ['Content-Type: text/rfc822-headers; charset=UTF-8', '', ...lines];
}

function mailDate(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
