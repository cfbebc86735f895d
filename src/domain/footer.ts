// What stands below a body: the sender's signature, who writes and from where, how we found the person, and the way
// out. The law asks for it (CAN-SPAM §5, GDPR art. 14 and 21); code adds it, never the model.

export type FooterLines = {
  readonly signature: string | null;
  /** "Example SAS, 1 rue de la Paix, 75002 Paris" */
  readonly sender: string;
  readonly found: string;
  readonly contact: string | null;
  /** Holds `{link}` when we have a public address, else it asks for an answer. */
  readonly optOut: string;
};

/** Stands for the personal link on cards and in the fingerprint: an approval covers all but the token. */
export const shownToken = '…';

/** The whole text below the body. `link` is the address of the unsubscribe page up to its token. */
export function footerText(
  lines: FooterLines,
  link: { readonly base: string; readonly token: string } | null,
): string {
  const optOut = link ? lines.optOut.replace('{link}', `${link.base}${link.token}`) : lines.optOut;
  const legal = [lines.sender, lines.found, lines.contact, optOut].filter(
    (line) => line !== null && line !== '',
  );
  const signature = lines.signature?.trim();
  return [...(signature ? [signature, ''] : []), '--', ...legal].join('\n');
}

/** Where personal links begin; `inMails` is our public address. */
export function linkBase(inMails: string): string {
  return `${inMails.replace(/\/$/, '')}/u/`;
}

/** The footer as it leaves: only the end of the personal link is filled in, an ellipsis anywhere else stays. */
export function withToken(footer: string, link: { readonly base: string; readonly token: string }): string {
  return footer.replaceAll(`${link.base}${shownToken}`, () => `${link.base}${link.token}`);
}
