// Whether a mailbox's provider calls when mail comes in, so that whoever set it up sees that it works.
import type { StatusView } from '#features/insight/read-status.ts';
import type { Locale } from '#text/text.ts';
import { moment } from './blocks/dates.ts';
import { type Markup, phrase } from './blocks/markup.ts';

/** One line; none where the provider is not asked to call. */
export function callsLines(
  { calls }: Pick<StatusView['mailboxes'][number], 'calls'>,
  locale: Locale,
): Markup[] {
  if (calls === null) return [];
  if (!calls.promised) return [phrase(locale, 'mailbox.calls.no')];
  if (calls.heardAt === null) return [phrase(locale, 'mailbox.calls.none_yet')];
  return [phrase(locale, 'mailbox.calls.last', { at: moment(calls.heardAt) })];
}
