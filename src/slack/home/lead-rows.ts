// One line a lead: score, person, company, where it stands; and a button that opens it.
import type { AnyBlock } from '@slack/types';
import type { LeadRow } from '#domain/home.ts';
import { type Locale, say } from '#text/text.ts';
import { section } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { cut } from '../blocks/limits.ts';
import { bold, joined, lines, type Markup, phrase } from '../blocks/markup.ts';
import { saidCode } from '../blocks/said.ts';
import { ids } from '../ids.ts';

/** A list stays readable whatever names it holds. */
const longest = 60;
/** States that need no reason beside them. */
const clear: readonly LeadRow['state'][] = ['replied', 'unsubscribed'];

/** Who, where the lead stands and why, and since when. */
function leadLine(row: LeadRow, locale: Locale): Markup {
  const short = (text: string | null) => text && cut(text, longest);
  const who = joined([bold(cut(row.name, longest)), short(row.title), short(row.company)]);
  const reason = row.reason && !clear.includes(row.state) ? saidCode(locale, 'reason', row.reason) : null;
  const where = joined([phrase(locale, `state.${row.state}`), reason, moment(row.at, 'day')]);
  return lines([joined([row.score === null ? null : bold(row.score), who], '   '), where]);
}

/** A line and an Open button each. */
export function leadRows(rows: readonly LeadRow[], locale: Locale): AnyBlock[] {
  return rows.map((row) => {
    const about = say(locale, 'home.open_about', { name: row.name });
    const open = button({ id: ids.lead.open, label: say(locale, 'button.open'), value: row.leadId, about });
    return section(leadLine(row, locale), open);
  });
}
