// Countries as lists write them: ISO codes, English and French names, and the usual short forms.
import { foldWords } from './text-fold.ts';

const codes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MP MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

const shortForms: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  angleterre: 'GB',
  'grande bretagne': 'GB',
  usa: 'US',
  'u s': 'US',
  'u s a': 'US',
  america: 'US',
  'united states of america': 'US',
  'etats unis d amerique': 'US',
  holland: 'NL',
  hollande: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  'republique tcheque': 'CZ',
  turkey: 'TR',
  'south korea': 'KR',
  korea: 'KR',
  'republic of ireland': 'IE',
  deutschland: 'DE',
  osterreich: 'AT',
  schweiz: 'CH',
  espana: 'ES',
  italia: 'IT',
  uae: 'AE',
};

/** Languages in which a first mail is usual, by country; only what our mails are written in. */
const frenchSpeaking = new Set(
  'FR BE LU MC CH SN CI CM MA TN DZ ML BF NE TG BJ GA CG CD MG RE GP MQ GF YT NC PF'.split(' '),
);
/** Of these, several languages are usual: the country alone does not decide. */
const severalLanguages = new Set(['BE', 'CH', 'LU', 'CA', 'CM']);

let names: ReadonlyMap<string, string> | null = null;

/** ISO 3166-1 alpha-2 of a code or a name in English or French; null when it is not known. */
export function countryCode(text: string): string | null {
  const folded = foldWords(text);
  names ??= namesOfCountries();
  return names.get(folded) ?? null;
}

/** The language of a first mail to a country: "fr", "en", or null when the country alone does not decide. */
export function languageOfCountry(code: string | null): 'fr' | 'en' | null {
  if (code === null || severalLanguages.has(code)) return null;
  return frenchSpeaking.has(code) ? 'fr' : 'en';
}

function namesOfCountries(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const locale of ['en', 'fr']) {
    const display = new Intl.DisplayNames([locale], { type: 'region' });
    for (const code of codes) found.set(foldWords(display.of(code) ?? code), code);
  }
  for (const code of codes) found.set(code.toLowerCase(), code);
  for (const [name, code] of Object.entries(shortForms)) found.set(name, code);
  return found;
}
