// Every mailbox with its state and its button; and the personal link that connects one.
import { readStatus } from '#features/insight/read-status.ts';
import { startConnect } from '#features/mailbox/start-connect.ts';
import { say } from '#text/text.ts';
import { actions, drawn, header, section, some } from './blocks/block.ts';
import { button } from './blocks/element.ts';
import { phrase } from './blocks/markup.ts';
import { ids } from './ids.ts';
import { mailboxSections } from './mailbox-blocks.ts';
import { tellTo } from './say-to.ts';
import type { Turn } from './turn.ts';

/** All mailboxes of the workspace with their buttons, or how to connect the first. */
export async function showAllMailboxes(turn: Turn): Promise<void> {
  const { locale, world, workspaceId } = turn;
  const { mailboxes, canConnect } = await readStatus(world, workspaceId);
  const none = phrase(locale, canConnect ? 'mailbox.none' : 'mailbox.not_configured');
  const connect = button({ id: ids.mailbox.connect, label: say(locale, 'button.connect'), value: 'connect' });
  const blocks = some(
    header(say(locale, 'mailbox.title')),
    mailboxes.length > 0 ? mailboxSections(mailboxes, locale) : section(none),
    canConnect && actions([connect]),
  );
  await turn.reply(drawn(say(locale, 'mailbox.title'), blocks));
}

/** The link is for this member alone. Throws Refusal('google_off'). */
export async function sendConnectLink(turn: Turn): Promise<void> {
  const { locale, world, workspaceId, member } = turn;
  const url = await startConnect(world, { workspaceId, member });
  const open = button({ id: ids.link, label: say(locale, 'button.connect'), url, style: 'primary' });
  await tellTo(turn, phrase(locale, 'mailbox.connect'), [open]);
}
