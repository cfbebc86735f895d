// A person's own mailbox at a vendor. Tokens are handed in opened and handed back when the vendor renewed them.
// Errors of every method: Unavailable (429, 5xx, network), Gone('mailbox') (grant revoked), Refusal('mail_app') (the
// vendor does not know our app or its secret any more).
import type { IncomingMail, OutgoingMail } from '#domain/mail.ts';
import type { MailCapabilities, MailVendor } from '#domain/mailbox.ts';
import type { SentMail } from '#domain/sent-folder.ts';
import type { Watch, WatchAsk } from './mail-push.ts';

export type MailGrant = {
  readonly provider: MailVendor;
  readonly address: string;
  readonly accessToken: string | null;
  readonly refreshToken: string;
  readonly expiresAt: Date | null;
  readonly scopes: readonly string[];
};

export type SendOutcome =
  | {
      readonly kind: 'sent';
      /** The vendor's id; our Message-ID where the vendor names none (sending without reading). */
      readonly providerId: string;
      readonly threadId: string | null;
      /** The Message-ID that really left, when the vendor says it: answers name it. */
      readonly messageId: string | null;
      /** The exact bytes that were handed over. */
      readonly raw: Uint8Array;
    }
  /** The vendor said no and nothing left: code of a sentence, and whether trying later can help. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly detail: string;
      readonly retryAfterMs: number | null;
    }
  /** Nobody knows whether it left (time-out or connection lost after the request went out). */
  | { readonly kind: 'unknown'; readonly detail: string };

export type MailChanges = {
  readonly mails: readonly IncomingMail[];
  readonly cursor: string;
  /** True when the old cursor had expired and the last days were read again. */
  readonly resynced: boolean;
};

export type FoundMail =
  | {
      readonly kind: 'found';
      readonly providerId: string;
      readonly threadId: string;
      /** The Message-ID that really left; null = ours. */
      readonly messageId: string | null;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' };

/** Some of what was sent, newest first. `expired`: the vendor does not know the page any more. */
export type SentPage =
  | { readonly kind: 'page'; readonly mails: readonly SentMail[]; readonly next: string | null }
  | { readonly kind: 'expired' };

/** Looking through a mailbox. Throws Refusal('mailbox_not_readable') without the grant. */
export interface MailboxFolders {
  /**
   * Recipients and dates of what was sent in a period, a page at a time; a null cursor begins at its end. `tag` is what
   * a warm-up tool writes into its mails: the vendor's own search says which of them carry it. Null = there is none.
   */
  sentPage(asked: {
    readonly since: Date;
    readonly until: Date;
    readonly cursor: string | null;
    readonly tag: string | null;
  }): Promise<SentPage>;
  /** A mail in the inbox, by its Message-ID, else (a server may have replaced that) by its whole subject. */
  received(mail: { readonly messageId: string; readonly subject: string }): Promise<IncomingMail | null>;
  /** From now on the vendor calls when something comes into the inbox; asked again, it goes on calling. */
  watch(asked: WatchAsk): Promise<Watch>;
}

export interface MailboxSession {
  readonly folders: MailboxFolders;
  /** Asks the vendor whether it still takes the grant, and nothing else. Throws when it does not. */
  alive(): Promise<void>;
  send(mail: OutgoingMail, threadId: string | null): Promise<SendOutcome>;
  /** Looks for our own Message-ID among what was sent. `to` narrows the search where the vendor's index is slow. */
  find(messageId: string, to: string): Promise<FoundMail>;
  /** Mails since the cursor; a null cursor only sets the starting point. Throws Refusal('mailbox_not_readable') without the grant. */
  changes(cursor: string | null): Promise<MailChanges>;
  /**
   * Everything that left since then, whoever sent it: the vendor's limit counts mails by hand as well. Null when nobody
   * can see it: only sending was granted, or the server does not count.
   */
  sentSince(at: Date): Promise<number | null>;
  /** The signature set in the mailbox, as plain text; null when there is none or it may not be read. */
  signature(): Promise<string | null>;
}

/** The vendors whose mailboxes can be connected here; null = not configured. */
export type MailVendors = Readonly<Record<MailVendor, MailboxProvider | null>>;

/** Opens sessions and makes grants. `onRenewed` stores renewed tokens. */
export interface MailboxProvider {
  readonly capabilities: MailCapabilities;
  open(grant: MailGrant, onRenewed: (grant: MailGrant) => Promise<void>): MailboxSession;
  /** Where a member goes to allow it: sending alone, or with `read` both. `verifier` is the PKCE secret. */
  consentUrl(ask: {
    state: string;
    verifier: string;
    redirectUri: string;
    loginHint: string | null;
    read: boolean;
  }): string;
  /** Exchanges the code. Throws Refusal('connect_failed') with the vendor's words. */
  exchange(answer: {
    code: string;
    verifier: string;
    redirectUri: string;
  }): Promise<MailGrant & { readonly name: string }>;
}
