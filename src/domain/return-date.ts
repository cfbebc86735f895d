// The first day on which somebody who is away is there again, from the words of an automatic answer. "Back on the 8th"
// is the 8th, "until the 7th" is the 8th. What is past or more than 100 days away says nothing.
import { anyMonth, monthOf } from './date-words.ts';
import { type Day, datesIn, dayOf, type FoundDate, oneDay } from './find-dates.ts';
import { anyOf, plainWords } from './plain-words.ts';

const maxAhead = 100;

/** Words of coming back, in many languages. */
const back = anyOf([
  'back',
  'return(?:s|ing|ed)?',
  'available again',
  'again from',
  'resume',
  'in the office (?:again|on|from)',
  'respond (?:on|from)',
  'reply (?:on|from)',
  'zuruck\\w*',
  'wieder',
  'ruckkehr',
  'erreichbar ab',
  'ab wann',
  '(?:de |mon |a mon |des mon )?retour',
  'de nouveau',
  'reviens',
  'reviendrai',
  'revenir',
  'rentre(?:rai)?',
  'repren(?:ds|drai)',
  'reprise',
  'disponible (?:a partir|des|le)',
  'joignable (?:a partir|des|le)',
  'de vuelta',
  '(?:mi |a mi )?regreso',
  'regresar?e',
  'regresando',
  'volvere',
  'vuelvo',
  'volviendo',
  '(?:me )?reincorpor\\w+',
  'de nuevo',
  'disponible (?:el|desde)',
  'retomar?e',
  '(?:al mio |il mio |mio )?rientro',
  'rientrer\\w+',
  '(?:di )?ritorno',
  'tornero',
  'torno',
  'di nuovo',
  'disponibile (?:dal|da|il)',
  'riprender\\w+',
  'terug\\w*',
  'weer',
  'opnieuw',
  'bereikbaar vanaf',
  'de volta',
  '(?:meu |o meu )?regresso',
  'regressarei',
  'voltarei',
  'volto',
  'retorno',
  'retornarei',
  'retomarei',
  'novamente',
  'de novo',
  'tillbaka',
  'ater',
  'tilbake',
  'tilbage',
  'igjen',
  'igen',
  'takaisin',
  'palaan',
  'jalleen',
  'wracam',
  'wroce',
  'powrot\\w*',
  'ponownie',
  'zpet',
  'vratim',
  'opet',
  'вернусь',
  'буду (?:с|на месте|доступ\\w+)',
]);

/** Words of a last day away, right before the date. */
const until =
  /(?<!\p{L})(?:until|untill|till|til|thru|through|throughout|up to|up until|including|bis(?: zum| einschliesslich| inklusive| incl\.?| inkl\.?| und mit| zu dem| am)*|jusqu'?(?:au|a|en)(?: la)?|hasta(?: el| al)?(?: dia)?|(?:fino|sino|fin)(?: al?l?'?| a| alla)?|tot(?: en met)?|t\/m|t\.e\.m\.|ate(?: ao?| o)?(?: dia)?|till och med|t\.?o\.?m\.?|til og med|do(?: dnia)?|az do|до)(?: and including| inclus\w*| einschliesslich| inclusive?)?[:,]?(?: the| le| el| il| den| dem| o| a| dia| kommenden| nachsten| next| zum| am| end of| le soir du)*$/u;
const rangeEnd =
  /\d(?:st|nd|rd|th|er|re|\.|º|°)?(?: (?:of |de )?\p{L}{3,12}\.?)?(?:,? \d{4})?(?:[-./]\d{1,2}\.?(?:[-./]?\d{2,4})?)? ?(?:-|–|—|to|bis|au|al|a|ao|ate|tot|t\/m|and|und|et|y|e|en|til|till|do|по)(?: zum| the| le| el| il| den| dem| dia| incl\.?)* ?(?:\p{L}{2,12}\.?,? ?)?$/u;
const notBefore = /(?:not|won't|n't|nicht|ne |pas |no |non |niet|nao )[^.\n]{0,40}$/u;

/** YYYY-MM-DD, or null. `at`: when it was written. */
export function returnDate(text: string, at: Date): string | null {
  const words = plainWords(text.slice(0, 5000));
  const today = dayOf(at);
  const dates = datesIn(words, today, isEnglish(words));
  const days = dates.flatMap((date) => firstDayOf(words, date));
  const best = days.find(({ rank }) => rank === 1) ?? days.at(-1) ?? vague(words, today);
  if (!best || best.day < today || best.day - today > maxAhead * oneDay) return null;
  return new Date(best.day).toISOString().slice(0, 10);
}

type Meant = { readonly day: Day; readonly rank: 1 | 2 };

/** What a date means by the words around it; nothing when it is only mentioned. */
function firstDayOf(words: string, { start, end, day }: FoundDate): readonly Meant[] {
  const before = beginningOf(words.slice(Math.max(0, start - 80), start));
  const after = words.slice(end, end + 45).split(/\n|[.!?;] /)[0] ?? '';
  const near = before.replace(/(?:\p{L}{2,12}\.?,? ?)?$/u, '');
  // Folding takes the mark off まで.
  const ends =
    until.test(before.trimEnd()) ||
    until.test(near.trimEnd()) ||
    /^ ?(?:asti|saakka|まて|까지|inclus)/u.test(after);
  if (ends) return [notReturning(before) ? { day, rank: 1 } : { day: day + oneDay, rank: 2 }];
  if (rangeEnd.test(before)) return [{ day: day + oneDay, rank: 2 }];
  if (/^ ?(?:-|–|—|to|bis|au|al|tot|t\/m|until|through|ate)(?!\p{L})/u.test(after)) return [];
  return back.test(before) || back.test(after) || /^ ?から/u.test(after) ? [{ day, rank: 1 }] : [];
}

/** The last sentence of what stands before. A dot behind a number ends none. */
function beginningOf(text: string): string {
  return text.split(/\n\n|(?<=\p{L}{3})[.!?] |; /u).at(-1) ?? text;
}

/** "I won't be back until the 8th": the 8th. */
function notReturning(before: string): boolean {
  const negated = /(?:not|won't|n't|nicht|pas|no|non|niet|nao)(?!\p{L})[^.\n]{0,30}/u.exec(before)?.[0] ?? '';
  return notBefore.test(before) && back.test(negated);
}

/** "Back in January", "until the end of January", "back next week", "back tomorrow". */
function vague(words: string, today: Day): Meant | null {
  const end = new RegExp(
    `(?:until|till|bis|jusqu'a|hasta|fino a|tot|ate)(?: la| zum| o| het)? ?(?:the )?(?:end of|ende|(?:la )?fin (?:de )?|finales de|fine(?: di)?|eind|fim de) ?(${anyMonth})(?!\\p{L})`,
    'u',
  ).exec(words);
  if (end) return { day: monthStart(monthOf(end[1] ?? ''), today, 1), rank: 1 };
  const month = new RegExp(
    `(?:back|return\\w*|zuruck|wieder|retour|vuelta|regreso|rientro|ritorno|terug|volta|regresso)(?: \\p{L}{1,12}){0,3}? (?:in|im|en|a|em|ab|au mois de|in de maand) (${anyMonth})(?!\\p{L}| ?\\d)`,
    'u',
  ).exec(words);
  if (month) return { day: monthStart(monthOf(month[1] ?? ''), today, 0), rank: 1 };
  if (!back.test(words)) return null;
  if (
    /next week|nachste[nr]? woche|semaine prochaine|proxima semana|semana que viene|prossima settimana|settimana prossima|volgende week/.test(
      words,
    )
  )
    return { day: today + (7 - ((new Date(today).getUTCDay() + 6) % 7)) * oneDay, rank: 1 };
  return /(?<!\p{L})(?:tomorrow|ab morgen|demain|manana|domani|amanha)(?!\p{L})/u.test(words)
    ? { day: today + oneDay, rank: 1 }
    : null;
}

function monthStart(month: number | null, today: Day, more: number): Day {
  const now = new Date(today);
  const wanted = (month ?? 1) - 1;
  const year = now.getUTCFullYear() + (wanted < now.getUTCMonth() ? 1 : 0);
  return Date.UTC(year, wanted + more, 1);
}

/** Only English puts the month first, and only with strokes. */
function isEnglish(words: string): boolean {
  return (
    anyOf(['the', 'will', 'am', 'office', 'back', 'away', 'and']).test(words) &&
    !/(?<!\p{L})(?:ich|je|nicht|estoy|sono|ik|estou|jusqu'au|hasta)(?!\p{L})/u.test(words)
  );
}
