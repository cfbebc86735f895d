// The nouns of the local mail vendors: accounts, stored mails, the history log and what a caller may configure.

/** One mailbox that exists on the local server. */
export type LocalAccount = {
  readonly email: string;
  readonly name: string;
  /** What the Gmail API returns as the signature of the primary send-as address. */
  readonly signatureHtml?: string;
  /** Where its owner lives, for the dates in quoted mails; absent: UTC. */
  readonly tz?: string;
};

export type LocalMailOptions = {
  /** 0 or absent takes a free port. */
  readonly port?: number;
  readonly host?: string;
  /** JSON file that keeps mails, history and grants over a restart; absent keeps everything in memory. */
  readonly stateFile?: string;
  /** Milliseconds since the epoch; dates mails. Tokens age by the machine's own clock, as clients expect. */
  readonly now?: () => number;
  readonly accounts: readonly LocalAccount[];
  readonly clientId: string;
  readonly clientSecret: string;
};

export type MailHeader = { readonly name: string; readonly value: string };

/** How a mail came here: handed in for sending, delivered from outside, or still a draft. */
export type MailOrigin = 'sent' | 'received' | 'draft';

export type StoredMail = {
  readonly id: string;
  readonly threadId: string;
  readonly mailbox: string;
  readonly origin: MailOrigin;
  readonly labelIds: readonly string[];
  readonly raw: Buffer;
  /** Unfolded and decoded, in the order of the source. */
  readonly headers: readonly MailHeader[];
  /** When it came in or left, in milliseconds since the epoch. */
  readonly at: number;
  readonly historyId: number;
};

export type HistoryKind = 'messageAdded' | 'messageDeleted' | 'labelAdded' | 'labelRemoved';

export type HistoryRecord = {
  readonly id: number;
  readonly mailbox: string;
  readonly kind: HistoryKind;
  readonly mailId: string;
  readonly threadId: string;
  /** Labels that were added or removed; for the other kinds, the labels of the mail then. */
  readonly labelIds: readonly string[];
};

/** One mail that the provider accepted for sending: what "sent" means everywhere in the tests. */
export type Delivery = {
  readonly id: string;
  readonly threadId: string;
  readonly mailbox: string;
  /** Addresses of To, Cc and Bcc, lower case. */
  readonly recipients: readonly string[];
  readonly messageId: string;
  readonly headers: readonly MailHeader[];
  readonly raw: string;
  readonly at: number;
};
