// A member's mailbox as the product sees it; its tokens stay sealed in the store.

export const mailboxStates = ['active', 'paused', 'needs_reconnect'] as const;
export type MailboxState = (typeof mailboxStates)[number];

export type Mailbox = {
  readonly id: string;
  readonly workspaceId: string;
  readonly memberId: string;
  readonly provider: 'google';
  readonly address: string;
  readonly name: string;
  readonly signature: string | null;
  readonly scopes: readonly string[];
  /** False when only sending was granted: replies are then marked by hand. */
  readonly canRead: boolean;
  readonly state: MailboxState;
  readonly reason: string | null;
  /** Most mails in any 24 hours. */
  readonly capPerDay: number;
  /** Least time between two mails, in milliseconds. */
  readonly gapMs: number;
  readonly connectedAt: Date;
};

/** What a member ticked on the vendor's page. */
export function mayRead(scopes: readonly string[]): boolean {
  return scopes.some((scope) => /(?:gmail\.(?:readonly|modify)|mail\.google\.com\/?)$/.test(scope));
}

/** True when one of the granted Google scopes lets a mail leave. */
export function maySend(scopes: readonly string[]): boolean {
  return scopes.some((scope) => /(?:gmail\.(?:send|compose|modify)|mail\.google\.com\/?)$/.test(scope));
}
