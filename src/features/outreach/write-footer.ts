// The footer of a mail in the prospect's language. The same function draws the card (token null) and writes the
// mail, so that an approval covers the footer word for word but for the token.
import { type FooterLines, footerText, linkBase, shownToken } from '#domain/footer.ts';
import type { Lead } from '#domain/lead.ts';
import type { MailLanguage, Offer } from '#domain/segment.ts';
import type { Settings } from '#domain/settings.ts';
import { say } from '#text/text.ts';

export type FooterInput = {
  readonly language: MailLanguage;
  readonly sender: Settings['sender'];
  readonly lead: Pick<Lead, 'facts'>;
  /** `null` when no mailbox is known yet. */
  readonly mailbox: { readonly name: string; readonly signature: string | null } | null;
  readonly offer: Pick<Offer, 'signature'> | null;
  /** Our public address, or null: the footer then asks for an answer with "stop". */
  readonly inMails: string | null;
};

/** Signature, sender, how we found the person, and the way out. `token` null writes "…" in its place. */
export function writeFooter(input: FooterInput, token: string | null = null): string {
  const { language, inMails } = input;
  const lines: FooterLines = {
    signature: input.mailbox?.signature ?? input.offer?.signature ?? input.mailbox?.name ?? null,
    sender: [input.sender.company, input.sender.postalAddress].filter(Boolean).join(', '),
    found: foundLine(input),
    contact: input.sender.privacyContact
      ? say(language, 'mail.footer.contact', { contact: input.sender.privacyContact })
      : null,
    optOut: say(language, inMails ? 'mail.footer.link' : 'mail.footer.stop'),
  };
  return footerText(lines, inMails ? { base: linkBase(inMails), token: token ?? shownToken } : null);
}

function foundLine({ language, lead }: FooterInput): string {
  const source = lead.facts.find((fact) => fact.field === 'email')?.source ?? '';
  if (/^https?:\/\//.test(source)) return say(language, 'mail.footer.found_url', { url: source });
  return say(language, source.startsWith('person:') ? 'mail.footer.found_person' : 'mail.footer.found_list');
}
