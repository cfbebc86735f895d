// A stored mail as Graph shows it.

import { firstAddress, readAddresses } from '../mail/addresses.ts';
import { headerValue } from '../mail/header-text.ts';
import { plainText, readMime } from '../mail/mime-parts.ts';
import type { MailHeader, StoredMail } from '../mail/types.ts';
import { fieldsOf } from './filter.ts';
import { propertyOf } from './message-fields.ts';
import { idFor, type Visit } from './visit.ts';

const FOLDERS = ['INBOX', 'SENT', 'DRAFT'];

/** The whole resource; `$select` narrows it. */
export function messageResource(visit: Visit, mail: StoredMail): Record<string, unknown> {
  const at = new Date(mail.at).toISOString();
  const sender = recipients(mail.headers, 'from')[0] ?? null;
  const whole: Record<string, unknown> = {
    subject: headerValue(mail.headers, 'subject') ?? '',
    bodyPreview: plainText(readMime(mail.raw)).slice(0, 255),
    internetMessageId: headerValue(mail.headers, 'message-id') ?? '',
    conversationId: mail.threadId,
    isDraft: mail.origin === 'draft',
    receivedDateTime: at,
    sentDateTime: at,
    parentFolderId: mail.labelIds.find((label) => FOLDERS.includes(label)) ?? '',
    from: sender,
    sender,
    toRecipients: recipients(mail.headers, 'to'),
    ccRecipients: recipients(mail.headers, 'cc'),
    bccRecipients: recipients(mail.headers, 'bcc'),
  };
  const wanted = visit.call.query.get('$select')?.split(',');
  const shown = Object.entries(whole).filter(([name]) => wanted === undefined || wanted.includes(name));
  const etag = { '@odata.etag': `W/"${mail.historyId}"` };
  return { ...etag, id: idFor(visit, mail), ...Object.fromEntries(shown), ...expanded(visit, mail) };
}

/** The one extended property that a list may be asked to show. */
function expanded(visit: Visit, { id }: StoredMail): Record<string, unknown> {
  const expand = visit.call.query.get('$expand') ?? '';
  const wanted = /^singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)$/.exec(expand)?.[1];
  const value = wanted === undefined ? undefined : propertyOf(fieldsOf(visit, id), wanted);
  return value === undefined ? {} : { singleValueExtendedProperties: [{ id: wanted, value }] };
}

/** The people of a header, as Graph writes them. */
export function recipients(headers: readonly MailHeader[], name: string) {
  return readAddresses(headerValue(headers, name) ?? '').map(({ name, address }) => ({
    emailAddress: { name: name || address, address },
  }));
}

/** Whom an answer to this mail goes to: Reply-To before From. */
export function answerTo(headers: readonly MailHeader[]) {
  const to = firstAddress(headers, 'reply-to') ?? firstAddress(headers, 'from');
  return to ? [{ emailAddress: { name: to.name || to.address, address: to.address } }] : [];
}
