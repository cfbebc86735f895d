// "Ask me again in March": the first working day of the time that somebody names, in a few languages.
import { anyMonth, monthOf } from './date-words.ts';
import { type Day, datesIn, dayOf, oneDay } from './find-dates.ts';

const maxAhead = 550;
const numbers: readonly (readonly [RegExp, number])[] = [
  [/^(?:a|an|one|ein\w*|une?|uno|una|un|een|um|uma)$/, 1],
  [/^(?:two|a couple of|zwei|deux|dos|due|twee|dois|duas)$/, 2],
  [
    /^(?:three|a few|some|several|drei|einigen|ein paar|trois|quelques|tres|unos|unas|tre|qualche|drie|enkele|een paar|alguns|algumas)$/,
    3,
  ],
  [/^(?:four|vier|quatre|cuatro|quattro|quatro)$/, 4],
  [/^(?:five|funf|cinq|cinco|cinque|vijf)$/, 5],
  [/^(?:six|sechs|seis|sei|zes)$/, 6],
];
const count =
  '(\\d{1,2}|an?|one|two|three|four|five|six|a couple of|a few|some|several|ein\\w{0,2}|zwei|drei|vier|funf|sechs|einigen|ein paar|une?|deux|trois|quatre|cinq|quelques|uno|una|un|dos|tres|cuatro|seis|unos|unas|due|tre|quattro|sei|qualche|een|twee|drie|zes|enkele|een paar|um|uma|dois|duas|alguns|algumas)';
const span = new RegExp(
  `(?<!\\p{L})(?:in|dans|dentro de|en|tra|fra|over|daqui a|em|d'ici) ${count} (?:(weeks?|wochen?|semaines?|semanas?|settiman\\p{L}|weken|week)|(months?|monate?n?|mois|mes\\p{L}{0,2}|maanden|maand)|(years?|jahre?n?|ans?|anos?|ann\\p{L}|jaar))(?!\\p{L})`,
  'u',
);
const month = new RegExp(
  `(?<!\\p{L})(?:in|im|en|a|em|ab|anfang|ende|mitte|early|late|mid|around|after|nach|apres|despues de|dopo|na|na de|begin|eind|in de maand|au mois de|next|until|bis|before|starting|from|towards|by|debut|fin|courant|fin de|principios de|finales de|inizio|fine|inicio de|final de|vers|hasta|verso|ad|desde|a partir de|vanaf|dal|fino a|mi|de|d')[ -]?(?:(?:early|late|mid|the end of|the beginning of|fin|debut)[ -])?(${anyMonth})(?!\\p{L}| \\d{1,2}(?!\\d))(?: (20\\d\\d))?`,
  'u',
);

/** `words`: plain words. A working day's midnight, or null when no time is named. */
export function laterDate(words: string, at: Date): Day | null {
  const today = dayOf(at);
  const [date] = datesIn(words, today, false).filter(({ day }) => day > today);
  const day = spanFrom(words, today) ?? monthFrom(words, today) ?? date?.day ?? vague(words, today);
  return day === null || day - today > maxAhead * oneDay ? null : workingDay(day);
}

/** YYYY-MM-DD. */
export function isoDay(day: Day | null): string | null {
  return day === null ? null : new Date(day).toISOString().slice(0, 10);
}

function spanFrom(words: string, today: Day): Day | null {
  const [, many, weeks, months] = span.exec(words) ?? [];
  if (many === undefined) return null;
  const n = /^\d/.test(many) ? Number(many) : (numbers.find(([word]) => word.test(many))?.[1] ?? 1);
  if (weeks !== undefined) return today + n * 7 * oneDay;
  return monthsOn(today, months === undefined ? n * 12 : n);
}

function monthFrom(words: string, today: Day): Day | null {
  const [all, name, year] = month.exec(words) ?? [];
  const number = monthOf(name ?? '');
  if (number === null) return null;
  const now = new Date(today);
  const late = /after|nach|apres|despues|dopo|\bna\b/.test(all?.split(name ?? '')[0] ?? '') ? 1 : 0;
  const passed = number - 1 <= now.getUTCMonth() ? 1 : 0;
  return Date.UTC(year ? Number(year) : now.getUTCFullYear() + passed, number - 1 + late, 1);
}

function vague(words: string, today: Day): Day | null {
  const now = new Date(today);
  const year = now.getUTCFullYear();
  const quarter = /(?<!\p{L})(?:q|t|quartal )([1-4])(?!\d)/u.exec(words)?.[1];
  if (quarter) return quarterStart(Number(quarter) - 1, today);
  if (
    /(?:next|following) quarter|nachste[ns]? quartal|trimestre prochain|prochain trimestre|proximo trimestre|prossimo trimestre|volgend kwartaal/.test(
      words,
    )
  )
    return Date.UTC(year, (Math.floor(now.getUTCMonth() / 3) + 1) * 3, 1);
  if (
    /next year|new year|nachste[ns]? jahr|neue[ns]? jahr|jahreswechsel|l'an prochain|l'annee prochaine|annee prochaine|proximo ano|ano que viene|ano que vem|para o ano|prossimo anno|anno prossimo|volgend jaar|jaarwisseling/.test(
      words,
    )
  )
    return Date.UTC(year + 1, 0, 2);
  if (
    /next month|nachste[nr]? monat|mois prochain|proximo mes|mes que viene|prossimo mese|mese prossimo|volgende maand/.test(
      words,
    )
  )
    return Date.UTC(year, now.getUTCMonth() + 1, 1);
  if (
    /next week|nachste[nr]? woche|semaine prochaine|proxima semana|prossima settimana|settimana prossima|volgende week/.test(
      words,
    )
  )
    return today + (7 - ((now.getUTCDay() + 6) % 7)) * oneDay;
  return seasonStart(words, today);
}

const seasons: readonly (readonly [RegExp, number])[] = [
  [
    /(?:after|over|nach dem|apres l'|despues del|dopo l'|na de|depois do) ?(?:the )?(?:summer|sommer|ete|verano|estate|zomer|verao)|rentree/,
    8,
  ],
  [
    /(?:in|im|this|next|au|nachste[ns]?|en|in de|in het|la|na|volgend) ?(?:the |la )?(?:spring|fruhjahr|fruhling|printemps|primavera|voorjaar|lente)/,
    2,
  ],
  [
    /(?:in|im|next|en|in de|l'|a l') ?(?:the |el |l')?(?:autumn|fall|herbst|automne|otono|autunno|najaar|herfst|outono)/,
    8,
  ],
  [/(?:in|im|next|en|in de|l'|cet) ?(?:the |el |l')?(?:summer|sommer|ete|verano|estate|zomer)(?!\p{L})/u, 5],
];

function seasonStart(words: string, today: Day): Day | null {
  const starts = seasons.find(([words_]) => words_.test(words))?.[1];
  if (starts === undefined) return null;
  const now = new Date(today);
  return Date.UTC(now.getUTCFullYear() + (starts <= now.getUTCMonth() ? 1 : 0), starts, 1);
}

function quarterStart(quarter: number, today: Day): Day {
  const now = new Date(today);
  const start = Date.UTC(now.getUTCFullYear(), quarter * 3, 1);
  return start > today ? start : Date.UTC(now.getUTCFullYear() + 1, quarter * 3, 1);
}

function monthsOn(today: Day, months: number): Day {
  const now = new Date(today);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, now.getUTCDate());
}

/** The day itself, or the Monday after a weekend. */
function workingDay(day: Day): Day {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 6) return day + 2 * oneDay;
  return weekday === 0 ? day + oneDay : day;
}
