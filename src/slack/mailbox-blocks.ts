// A mailbox in one line, and the list of all with their buttons.
import type { AnyBlock } from '@slack/types';
import { vendorNames } from '#domain/mailbox.ts';
import type { StatusView } from '#features/insight/read-status.ts';
import { type Locale, say } from '#text/text.ts';
import { context, section } from './blocks/block.ts';
import { button } from './blocks/element.ts';
import { bold, joined, lines, type Markup, md, phrase } from './blocks/markup.ts';
import { resumeMailboxButton } from './cards/resume-button.ts';
import { ids } from './ids.ts';
import { healthLines } from './mailbox-health-lines.ts';
import { warmupSection } from './warmup-blocks.ts';

type Box = StatusView['mailboxes'][number];

/** A mailbox in one line: its address, its state and its health. */
export function mailboxLine(mailbox: Box, locale: Locale): Markup {
  return joined([
    bold(mailbox.address),
    md`${vendorNames[mailbox.provider]}`,
    phrase(locale, `mailbox.state.${mailbox.state}`),
    phrase(locale, 'mailbox.sent', { n: mailbox.cap.sent, cap: mailbox.cap.cap }),
    capWords(mailbox, locale),
    mailbox.canRead ? null : md`${say(locale, 'mailbox.send_only')}`,
    oneClickWords(mailbox, locale),
  ]);
}

/** Nothing where it arrives, and of a mailbox of which that was never recorded. */
function oneClickWords({ carries }: Box, locale: Locale): Markup | null {
  const state = carries?.oneClick ?? 'yes';
  if (state === 'yes') return null;
  return phrase(locale, state === 'no' ? 'mailbox.one_click_lost' : 'mailbox.no_one_click');
}

/** Why it may not send more; nothing when it is its own setting. */
function capWords({ cap: { why, rampDay } }: Box, locale: Locale): Markup | null {
  return why === 'mailbox' ? null : phrase(locale, `mailbox.cap.${why}`, { day: rampDay });
}

/** Slack takes 50 blocks in a message; the rest is for the title, the buttons below and the way to the next page. */
const mostBlocks = 45;

export type MailboxPage = {
  readonly blocks: readonly AnyBlock[];
  /** The first mailbox of the next page; null = this is the last one. */
  readonly next: number | null;
};

/** As many mailboxes as a message takes, from the one at `from` on, in whole. */
export function mailboxPage(mailboxes: readonly Box[], from: number, locale: Locale): MailboxPage {
  const blocks: AnyBlock[] = [];
  for (const [index, mailbox] of mailboxes.entries()) {
    if (index < from) continue;
    const own = mailboxSections(mailbox, locale);
    if (blocks.length + own.length > mostBlocks) return { blocks, next: index };
    blocks.push(...own);
  }
  return { blocks, next: null };
}

/** One section a mailbox, with Pause or Resume, or Connect when it needs that. */
function mailboxSections(mailbox: Box, locale: Locale): AnyBlock[] {
  return [
    section(mailboxLine(mailbox, locale), way(mailbox, locale)),
    ...healthContext(mailbox, locale),
    ...readingSection(mailbox, locale),
    ...warmupSection(mailbox, locale),
  ];
}

/** Small print: numbers of seven days, a guard's stop, the DNS. */
function healthContext(mailbox: Box, locale: Locale): AnyBlock[] {
  const said = healthLines(mailbox, locale);
  return said.length > 0 ? [context(lines(said))] : [];
}

/** A mailbox that only sends: what that means, and the second permission. */
function readingSection({ canRead, state, id, address }: Box, locale: Locale): AnyBlock[] {
  if (canRead || state === 'needs_reconnect') return [];
  const label = say(locale, 'button.allow_reading');
  const allow = button({ id: ids.mailbox.allowReading, label, value: id, about: address });
  return [section(phrase(locale, 'mailbox.read_more'), allow)];
}

function way({ state, id, address, health }: Box, locale: Locale) {
  const about = { value: id, about: address };
  if (state === 'active')
    return button({ id: ids.mailbox.pause, label: say(locale, 'button.pause'), ...about });
  if (state === 'paused')
    return resumeMailboxButton(locale, { id, about: address, guarded: Boolean(health?.pausedFor) });
  return button({ id: ids.mailbox.connect, label: say(locale, 'button.reconnect'), ...about });
}
