// What our own person does in the window of Gmail or Outlook, beside us: a mail to somebody, sent or left as a draft.
import type { Delivery } from '#sandbox/mail/types.ts';
import type { MailServer } from './mail-server.ts';

export type ByHand = {
  /** Ours, which it goes on from. */
  readonly mail: Delivery;
  readonly to: string;
  readonly as: 'sent' | 'draft';
};

/** The vendor's answer. */
export function writeByHand(server: MailServer, written: ByHand): Promise<Response> {
  return server.vendor === 'google' ? inGmail(server, written) : inOutlook(server, written);
}

function inGmail(server: MailServer, { mail, to, as }: ByHand): Promise<Response> {
  const lines = [
    ...[`From: ${mail.mailbox}`, `To: ${to}`, 'Subject: A word more'],
    ...[`In-Reply-To: <${mail.messageId}>`, '', 'By hand.'],
  ];
  const raw = Buffer.from(lines.join('\r\n')).toString('base64url');
  const message = { raw, threadId: mail.threadId };
  const [path, body] = as === 'draft' ? ['drafts', { message }] : ['messages/send', message];
  const scopes = ['https://mail.google.com/'];
  const { accessToken } = server.grant({ email: mail.mailbox, scopes });
  return post(`${server.url}/gmail/v1/users/me/${path}`, { accessToken, body });
}

function inOutlook(server: MailServer, { mail, to, as }: ByHand): Promise<Response> {
  const message = {
    subject: 'A word more',
    body: { contentType: 'text', content: 'By hand.' },
    toRecipients: [{ emailAddress: { address: to } }],
  };
  const [path, body] = as === 'draft' ? ['me/messages', message] : ['me/sendMail', { message }];
  const { accessToken } = server.grant({ email: mail.mailbox, scopes: ['Mail.ReadWrite', 'Mail.Send'] });
  return post(`${server.environment.MICROSOFT_GRAPH_URL}${path}`, { accessToken, body });
}

function post(url: string, { accessToken, body }: { accessToken: string; body: unknown }): Promise<Response> {
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}
