// Every mailbox with its state and its buttons; and the personal links that connect one or allow reading.
import { type MailVendor, vendorNames } from '#domain/mailbox.ts';
import { readStatus } from '#features/insight/read-status.ts';
import { mailboxFor } from '#features/mailbox/pause-mailbox.ts';
import { startConnect } from '#features/mailbox/start-connect.ts';
import { type Locale, say } from '#text/text.ts';
import { actions, drawn, header, section, some } from './blocks/block.ts';
import { button } from './blocks/element.ts';
import { phrase } from './blocks/markup.ts';
import { ids } from './ids.ts';
import { mailboxPage } from './mailbox-blocks.ts';
import { sayTo, tellTo } from './say-to.ts';
import type { Turn } from './turn.ts';

/** The mailboxes of the workspace from the one at `from` on, with their buttons, or how to connect the first. */
export async function showAllMailboxes(turn: Turn, from = 0): Promise<void> {
  const { locale, world, workspaceId } = turn;
  const { mailboxes, vendors } = await readStatus(world, workspaceId);
  const canConnect = vendors.length > 0;
  const none = phrase(locale, canConnect ? 'mailbox.none' : 'mailbox.not_configured');
  const connect = button({ id: ids.mailbox.connect, label: say(locale, 'button.connect'), value: 'connect' });
  const check = button({ id: ids.mailbox.check, label: say(locale, 'button.check'), value: 'check' });
  const page = mailboxPage(mailboxes, from, locale);
  const blocks = some(
    header(say(locale, 'mailbox.title')),
    mailboxes.length > 0 ? [...page.blocks] : section(none),
    page.next !== null && moreMailboxes(mailboxes.length - page.next, page.next, locale),
    canConnect && actions(mailboxes.length > 0 ? [connect, check] : [connect]),
  );
  await turn.reply(drawn(say(locale, 'mailbox.title'), blocks));
}

/** How many are not shown, and the button that shows them. */
function moreMailboxes(left: number, next: number, locale: Locale) {
  const label = say(locale, 'button.more_mailboxes');
  return section(
    phrase(locale, 'mailbox.more', { n: left }),
    button({ id: ids.mailbox.more, label, value: String(next) }),
  );
}

/** A link for each vendor that is set up, for this member alone; each allows sending, and no more. */
export async function sendConnectLinks(turn: Turn): Promise<void> {
  const { locale, world, workspaceId } = turn;
  const { vendors } = await readStatus(world, workspaceId);
  if (vendors.length === 0) return sayTo(turn, 'mailbox.not_configured');
  const words = phrase(locale, 'mailbox.connect');
  // One block a button: within a block Slack wants every action id once.
  const buttons = await Promise.all(vendors.map((vendor) => connectButton(turn, vendor, vendors.length > 1)));
  await turn.reply(drawn(words, [section(words), ...buttons.map((one) => actions([one]))]));
}

function connectButton(turn: Turn, vendor: MailVendor, named: boolean) {
  const params = { vendor: vendorNames[vendor] };
  const label = named ? say(turn.locale, 'button.connect_with', params) : say(turn.locale, 'button.connect');
  return linkButton(turn, { vendor, read: false, label });
}

/** The link of one mailbox, to connect it again or (`read`) to allow reading. For its owner alone. */
export async function sendLinkOf(turn: Turn, mailboxId: string, read: boolean): Promise<void> {
  const { locale, world, workspaceId, member } = turn;
  const { provider: vendor, memberId } = await mailboxFor(world, { workspaceId, mailboxId, member });
  if (memberId !== member.id) return sayTo(turn, 'mailbox.owner_only');
  const label = say(locale, read ? 'button.allow_reading' : 'button.connect');
  const link = await linkButton(turn, { vendor, read, label });
  await tellTo(turn, phrase(locale, read ? 'mailbox.allow_reading' : 'mailbox.connect'), [link]);
}

async function linkButton(
  { world, workspaceId, member }: Turn,
  { vendor, read, label }: { vendor: MailVendor; read: boolean; label: string },
) {
  const url = await startConnect(world, { workspaceId, member, vendor, read });
  return button({ id: ids.link, label, url, style: 'primary' });
}
