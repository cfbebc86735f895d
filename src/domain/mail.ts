// Mail as the product thinks of it, before MIME and before any vendor.

/** One mail to leave: everything but the MIME encoding is decided. `html` mirrors `text`. */
export type OutgoingMail = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Ours, with angle brackets; made before the claim so that the mailbox can be searched for it. */
  readonly messageId: string;
  /** Message-ID of the mail it answers, and the whole chain, for a follow-up. */
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** Extra header lines (List-Unsubscribe and the like). */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly date: Date;
};

/** A received (or found) mail, parsed. */
export type IncomingMail = {
  readonly providerId: string;
  readonly threadId: string | null;
  /** As the vendor labels it: our own sent copy and drafts are never replies. */
  readonly placed: 'inbox' | 'sent' | 'draft' | 'other';
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly headers: ReadonlyMap<string, string>;
  /** Content types of all parts, lower case, with parameters; `report` holds the text of machine-readable parts. */
  readonly contentType: string;
  readonly parts: readonly { readonly type: string; readonly text: string }[];
  readonly at: Date;
};
