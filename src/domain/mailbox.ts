// A member's mailbox as the product sees it; its tokens stay sealed in the store.

export const mailboxStates = ['active', 'paused', 'needs_reconnect'] as const;
export type MailboxState = (typeof mailboxStates)[number];

export const mailVendors = ['google', 'microsoft'] as const;
export type MailVendor = (typeof mailVendors)[number];

/** How a vendor is called in a sentence; the same in every language. */
export const vendorNames: Readonly<Record<MailVendor, string>> = {
  google: 'Google',
  microsoft: 'Microsoft',
};

/** Whether something of ours arrives with the mail. `unproven`: it is handed over, and nobody has seen it arrive. */
export const carriedStates = ['yes', 'unproven', 'no'] as const;
export type Carried = (typeof carriedStates)[number];

/** Where vendors differ in what leaves with a mail. The opt-out in the footer never depends on it. */
export type MailCapabilities = {
  /** The List-Unsubscribe header (RFC 2369). */
  readonly listUnsubscribe: Carried;
  /** List-Unsubscribe-Post, the one-click header (RFC 8058). */
  readonly oneClick: Carried;
  /** Our own Message-ID. */
  readonly ownMessageId: Carried;
};

export type Mailbox = {
  readonly id: string;
  readonly workspaceId: string;
  readonly memberId: string;
  readonly provider: MailVendor;
  readonly address: string;
  readonly name: string;
  readonly signature: string | null;
  readonly scopes: readonly string[];
  /** False when only sending was granted: replies are then marked by hand. */
  readonly canRead: boolean;
  /** As the vendor's adapter knew it when it was connected; null: connected before this was recorded. */
  readonly carries: MailCapabilities | null;
  readonly state: MailboxState;
  readonly reason: string | null;
  /** Most mails in any 24 hours, the setting; mailbox-cap.ts says what holds. */
  readonly capPerDay: number;
  /** Mails of its first sending day. */
  readonly rampStart: number;
  /** What its vendor allows in 24 hours, where that is known to differ from the usual. */
  readonly limitPerDay: number | null;
  /** Least time between two mails, in milliseconds; each wait is up to three times as long (gap.ts). */
  readonly gapMs: number;
  readonly connectedAt: Date;
};

const readingScope =
  /(?:gmail\.(?:readonly|modify)|mail\.google\.com\/?|(?:^|graph\.microsoft\.com\/)Mail\.ReadWrite)$/i;
const sendingScope =
  /(?:gmail\.(?:send|compose|modify)|mail\.google\.com\/?|(?:^|graph\.microsoft\.com\/)Mail\.Send)$/i;

/** What a member ticked on the vendor's page. */
export function mayRead(scopes: readonly string[]): boolean {
  return scopes.some((scope) => readingScope.test(scope));
}

/** True when one of the granted scopes lets a mail leave. */
export function maySend(scopes: readonly string[]): boolean {
  return scopes.some((scope) => sendingScope.test(scope));
}
