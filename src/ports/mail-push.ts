// A mail vendor that calls us when something came in. A call is a hint to look now and nothing more: mailboxes are read
// at a slower pace without one.

/** Who calls for Gmail: Google's Pub/Sub, in the name of a service account of ours. */
export interface PushCaller {
  /** True for a token that Google signed for this audience and that account, and that has not ended. Never throws. */
  isGenuine(token: string, audience: string): Promise<boolean>;
}

/** What is set up; null = that vendor does not call. */
export type MailPush = {
  readonly google: PushCaller | null;
  readonly microsoft: {
    /** What Graph's calls about a mailbox carry. */
    clientState(mailboxId: string): string;
  } | null;
};

export type WatchAsk = {
  /** The vendor's name of what is renewed; null = it is asked for the first time. */
  readonly subscriptionId: string | null;
  /** Where calls go (Graph; Pub/Sub has its own setting). */
  readonly url: string;
  readonly clientState: string;
  readonly now: Date;
};

/** The vendor calls until then. */
export type Watch = { readonly subscriptionId: string | null; readonly expiresAt: Date };
