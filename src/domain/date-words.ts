// Names of months and days in many languages, as plain words (see plain-words.ts), and the words between them.

/** By number, January first. Abbreviations may be followed by a dot. */
export const monthNames: readonly string[] = [
  'january|jan|januar|janner|janvier|janv|enero|ene|gennaio|genn|gen|januari|janeiro|januar|tammikuu\\w*|stycznia|styczen|ledna|leden|января|январь|ocak',
  'february|feb|februar|feber|fevrier|fevr|fev|febrero|febbraio|febbr|februari|fevereiro|helmikuu\\w*|lutego|luty|unora|unor|февраля|февраль|subat',
  'march|mar|marz|maerz|mrz|mars|marzo|maart|mrt|marco|maaliskuu\\w*|marca|marzec|brezna|brezen|марта|март|mart',
  'april|apr|avril|avr|abril|abr|aprile|huhtikuu\\w*|kwietnia|kwiecien|dubna|duben|апреля|апрель|nisan',
  'may|mai|mayo|maggio|magg|mei|maio|maj|toukokuu\\w*|maja|kvetna|kveten|мая|маи|май|mayis',
  'june|jun|juni|juin|junio|giugno|giu|junho|kesakuu\\w*|czerwca|czerwiec|cervna|cerven|июня|июнь|haziran',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho|heinakuu\\w*|lipca|lipiec|cervence|cervenec|июля|июль|temmuz',
  'august|aug|aout|agosto|ago|augustus|augusti|elokuu\\w*|sierpnia|sierpien|srpna|srpen|августа|август|agustos',
  'september|sept|sep|septembre|septiembre|settembre|sett|set|setembro|syyskuu\\w*|wrzesnia|wrzesien|zari|сентября|сентябрь|eylul',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|oktober|lokakuu\\w*|pazdziernika|pazdziernik|rijna|rijen|октября|октябрь|ekim',
  'november|nov|novembre|noviembre|novembro|marraskuu\\w*|listopada|listopad|listopadu|ноября|ноябрь|kasim',
  'december|dec|dezember|dez|decembre|diciembre|dic|dicembre|dezembro|desember|joulukuu\\w*|grudnia|grudzien|prosince|prosinec|декабря|декабрь|aralik',
];

/** By number, Monday first. */
export const dayNames: readonly string[] = [
  'monday|mon|montag|mo|lundi|lun|lunes|lunedi|maandag|segunda-feira|segunda|mandag|mandagen|maanantai\\w*|poniedzialek|poniedzialku|pondeli|понедельник',
  'tuesday|tues|tue|dienstag|di|mardi|martes|martedi|dinsdag|terca-feira|terca|tisdag|tirsdag|tiistai\\w*|wtorek|utery|вторник',
  'wednesday|weds|wed|mittwoch|mercredi|mer|miercoles|mercoledi|woensdag|quarta-feira|quarta|onsdag|keskiviikko\\w*|sroda|srode|streda|среда|среду',
  'thursday|thurs|thu|donnerstag|jeudi|jeu|jueves|giovedi|donderdag|quinta-feira|quinta|torsdag|torstai\\w*|czwartek|ctvrtek|четверг',
  'friday|fri|freitag|vendredi|ven|viernes|venerdi|vrijdag|sexta-feira|sexta|fredag|perjantai\\w*|piatek|patek|пятница|пятницу',
  'saturday|sat|samstag|sonnabend|samedi|sabado|sabato|zaterdag|lordag|lauantai\\w*|sobota|sobote|суббота|субботу',
  'sunday|sun|sonntag|dimanche|domingo|domenica|zondag|sondag|sunnuntai\\w*|niedziela|niedziele|nedele|воскресенье',
];

/** 1–12 for a plain word, with or without a dot; null for any other. */
export function monthOf(word: string): number | null {
  const at = monthPatterns.findIndex((pattern) => pattern.test(word.replace(/\.$/, '')));
  return at === -1 ? null : at + 1;
}

const monthPatterns = monthNames.map((names) => new RegExp(`^(?:${names})$`, 'u'));

export const anyMonth = monthNames.join('|');
export const anyDay = dayNames.join('|');
