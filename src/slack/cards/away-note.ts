// Somebody is away: when the sequence goes on, where they are, and a day to choose instead.
import type { ThreadNote } from '#domain/card.ts';
import { type Locale, say } from '#text/text.ts';
import { context, type Drawn, drawn, quoted, section, some } from '../blocks/block.ts';
import { localTime, zoneTown } from '../blocks/dates.ts';
import { datePicker } from '../blocks/element.ts';
import { joined, person, phrase } from '../blocks/markup.ts';
import { writeBackOn } from '../ids.ts';

type Note = Extract<ThreadNote, { kind: 'away' }>;

/** The note. Without a choice once the sequence goes on. */
export function awayNote(note: Note): Drawn {
  const { locale, who, resumesAt, zone, over, holdId, changedBy, text } = note;
  const at = localTime(resumesAt, zone, { locale, shape: 'both' });
  const line = phrase(locale, over ? 'note.away_over' : 'note.away', { who, at, zone: zoneTown(zone) });
  const day = resumesAt.toLocaleDateString('sv-SE', { timeZone: zone });
  const label = say(locale, 'note.away_choose');
  const picker = over ? undefined : datePicker({ id: writeBackOn(holdId), day, label });
  const by = changedBy ? phrase(locale, 'note.away_changed', { by: person(changedBy) }) : null;
  const read =
    note.backOn && !over ? phrase(locale, 'note.away_read', { day: calendarDay(note.backOn, locale) }) : null;
  const small = joined([phrase(locale, 'note.away_not_counted'), read, by]);
  return drawn(line, some(section(line, picker), quoted(text), context(small)));
}

/** "Tue 8 Dec" */
function calendarDay(day: string, locale: Locale): string {
  return localTime(new Date(`${day}T12:00:00Z`), 'UTC', { locale, shape: 'day' });
}
