// A stored mail as the page shows it. Parsing is asynchronous, so views are made when a mail arrives and the
// page reads them at once.
import { convert } from 'html-to-text';
import PostalMime, { type Email } from 'postal-mime';
import type { SandboxMail } from '../protocol.ts';
import { firstAddress, messageIdOf, recipientsOf } from './addresses.ts';
import { headerValue } from './header-text.ts';
import { sanitiseHtml } from './sanitise-html.ts';
import type { MailHeader, StoredMail } from './types.ts';

export type MailViews = ReturnType<typeof createMailViews>;

/** The views of all mails that were shown to it, oldest first. Drafts are left out. */
export function createMailViews() {
  const views = new Map<string, SandboxMail>();
  return {
    show: async (mail: StoredMail): Promise<void> => {
      if (mail.origin === 'draft') return;
      views.set(mail.id, viewOf(mail, await PostalMime.parse(mail.raw)));
    },
    find: (id: string): SandboxMail | null => views.get(id) ?? null,
    all: (): SandboxMail[] => [...views.values()].sort((a, b) => a.at.localeCompare(b.at)),
    clear: (): void => views.clear(),
  };
}

function viewOf(mail: StoredMail, parsed: Email): SandboxMail {
  const out = mail.origin === 'sent';
  const sender = firstAddress(mail.headers, 'from')?.address ?? '';
  return {
    id: mail.id,
    threadId: mail.threadId,
    mailbox: mail.mailbox,
    direction: out ? 'out' : 'in',
    from: headerValue(mail.headers, 'from') ?? sender,
    to: headerValue(mail.headers, 'to') ?? recipientsOf(mail.headers).join(', '),
    subject: headerValue(mail.headers, 'subject') ?? '',
    at: new Date(mail.at).toISOString(),
    messageId: messageIdOf(mail.headers),
    text: parsed.text ?? (parsed.html === undefined ? '' : convert(parsed.html)),
    html: parsed.html === undefined ? null : sanitiseHtml(parsed.html),
    headers: mail.headers,
    unsubscribe: unsubscribeOf(mail.headers),
  };
}

function unsubscribeOf(headers: readonly MailHeader[]): SandboxMail['unsubscribe'] {
  const url = /<(https?:\/\/[^<>\s]+)>/i.exec(headerValue(headers, 'list-unsubscribe') ?? '')?.[1] ?? null;
  const post = headerValue(headers, 'list-unsubscribe-post') ?? '';
  return { url, oneClick: url !== null && /^list-unsubscribe=one-click$/i.test(post.trim()) };
}
