// Addresses of our own pages. `public` is null when there is no public address: mails then carry mailto links.

export type Links = {
  /** https on a public name, the sandbox, or a trial clock: links to us may be put into mails. */
  readonly inMails: string | null;
  /** For people of the team (connect a mailbox): works on a laptop as well. */
  readonly forTeam: string;
  /** A small list to try an import with; only in the sandbox. */
  readonly sampleList?: string;
};
