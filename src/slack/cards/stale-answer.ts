// The private answer to a click on a card that was no longer true: what changed, by whom and when.
import { approvedParts, type ChangedPart } from '#domain/fingerprint.ts';
import { type Locale, say } from '#text/text.ts';
import { context, type Drawn, drawn } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { joined, type Markup, md, person, phrase } from '../blocks/markup.ts';

export type Stale = {
  /** Changed parts, or "date", comma-separated. */
  readonly what: string;
  readonly by: string;
  /** ISO; empty when it is not known. */
  readonly at: string;
};

/** Private words for whoever clicked on a card that no longer holds. */
export function staleAnswer(stale: Stale, locale: Locale): Drawn {
  const line = joined([staleLine(stale, locale), phrase(locale, 'review.stale.see')], ' ');
  return drawn(line, [context(md`${{ mrkdwn: ':arrows_counterclockwise:' }} ${line}`)]);
}

/** One sentence: what changed, by whom and when, as far as it is known. */
export function staleLine({ what, by, at }: Stale, locale: Locale): Markup {
  if (what === 'date') return phrase(locale, 'review.stale.date');
  const changed = partNames(what, locale);
  const time = new Date(at);
  if (by === '' || Number.isNaN(time.getTime())) return phrase(locale, 'review.stale', { what: changed });
  return phrase(locale, 'review.stale.by', { what: changed, by: person(by), at: moment(time, 'time') });
}

function partNames(what: string, locale: Locale): string {
  const codes = what.split(',');
  const parts: readonly ChangedPart[] = approvedParts.filter((part) => codes.includes(part));
  const names = parts.map((part) => say(locale, `review.part.${part}`));
  const last = names.pop() ?? say(locale, 'review.part.text');
  return names.length === 0 ? last : `${names.join(', ')}${say(locale, 'review.and')}${last}`;
}
