// Where invented companies and people live: countries with real towns, and the names that people bear there.

export type Place = {
  readonly country: string;
  /** As Apollo writes it. */
  readonly countryName: string;
  readonly language: Language;
  readonly cities: readonly [string, ...string[]];
  readonly firstNames: readonly [string, ...string[]];
  readonly lastNames: readonly [string, ...string[]];
  /** Of a hundred companies, about so many are here. */
  readonly share: number;
};
export type Language = 'en' | 'fr' | 'de' | 'es' | 'it' | 'nl' | 'pt';

type Words = { readonly cities: string; readonly first: string; readonly last: string };

function place(
  country: string,
  about: Pick<Place, 'countryName' | 'language' | 'share'>,
  { cities, first, last }: Words,
): Place {
  return { country, ...about, cities: words(cities), firstNames: words(first), lastNames: words(last) };
}

function words(text: string): readonly [string, ...string[]] {
  const [first = '', ...more] = text.split('|');
  return [first, ...more];
}

const french = {
  first:
    'Camille|Inès|Léo|Amine|Chloé|Baptiste|Maëlys|Yacine|Élodie|Thibault|Aïcha|Rémi|Noémie|Gaspard|Fatou|Hugo',
  last: 'Vasseur|Delcourt|Benkirane|Roussel|Lemoine|Tessier|N’Diaye|Charpentier|Da Costa|Bouvier|Le Goff|Marchetti|Ferrand|Haddad|Guérin|Prigent',
};
const german = {
  first: 'Lukas|Annika|Jürgen|Leyla|Matthias|Sabine|Emre|Friederike|Tobias|Katharina|Björn|Milena',
  last: 'Brandt|Köhler|Yıldız|Steinbach|Vogelsang|Müllner|Öztürk|Lindemann|Weißkopf|Hartwig|Seiler|Grünwald',
};
const dutch = {
  first: 'Daan|Femke|Joost|Anouk|Sanne|Bram|Yusuf|Lotte|Maarten|Imane',
  last: 'van der Meulen|de Wit|Hoekstra|Bakkali|Verbeek|Timmermans|Claes|Peeters|Wouters|ten Brink',
};
const english = {
  first: 'Grace|Oliver|Priya|Callum|Zainab|Harriet|Kwame|Rowan|Megan|Arjun|Niamh|Tobias|Sinead|Marcus',
  last: 'Nolan|Okafor|Whitfield|Patel|Ashworth|Brennan|Mensah|Thornbury|Kaur|Doyle|Pemberton|Hargreave|Osei|Lockwood',
};
const american = {
  first: 'Ethan|Maya|Deshawn|Caroline|Luis|Hannah|Tyrell|Mei|Jordan|Abigail|Ravi|Brooke|Diego|Naomi',
  last: 'Clarke|Ramirez|Whitaker|Nguyen|Sorensen|Holloway|Jefferson|Kowalski|Castellanos|Yamada|Bradshaw|Iyer|Langford|Moss',
};

export const places: readonly [Place, ...Place[]] = [
  place(
    'FR',
    { countryName: 'France', language: 'fr', share: 26 },
    {
      cities: 'Paris|Lyon|Nantes|Lille|Toulouse|Bordeaux|Rennes|Grenoble|Montpellier|Strasbourg',
      ...french,
    },
  ),
  place(
    'DE',
    { countryName: 'Germany', language: 'de', share: 15 },
    {
      cities: 'Berlin|Hamburg|Munich|Cologne|Leipzig|Stuttgart|Karlsruhe',
      ...german,
    },
  ),
  place(
    'GB',
    { countryName: 'United Kingdom', language: 'en', share: 13 },
    {
      cities: 'London|Manchester|Bristol|Edinburgh|Leeds|Cambridge',
      ...english,
    },
  ),
  place(
    'US',
    { countryName: 'United States', language: 'en', share: 16 },
    {
      cities: 'Boston|Austin|Denver|Seattle|Chicago|Atlanta|San Diego|Brooklyn',
      ...american,
    },
  ),
  place(
    'ES',
    { countryName: 'Spain', language: 'es', share: 6 },
    {
      cities: 'Madrid|Barcelona|Valencia|Bilbao',
      first: 'Lucía|Iker|Marta|Álvaro|Nuria|Joaquín|Carmen|Andrés',
      last: 'Ferrer|Echeverría|Ibáñez|Quintana|Solís|Mendizábal|Roca|Peña',
    },
  ),
  place(
    'IT',
    { countryName: 'Italy', language: 'it', share: 5 },
    {
      cities: 'Milan|Turin|Bologna|Padua',
      first: 'Giulia|Matteo|Chiara|Davide|Alessia|Niccolò|Serena|Fabio',
      last: 'Ferraro|Bellandi|Moretti|Zanetti|De Luca|Caruso|Gallo|Rinaldi',
    },
  ),
  place(
    'NL',
    { countryName: 'Netherlands', language: 'nl', share: 5 },
    {
      cities: 'Amsterdam|Utrecht|Eindhoven|Rotterdam',
      ...dutch,
    },
  ),
  place(
    'BE',
    { countryName: 'Belgium', language: 'fr', share: 4 },
    {
      cities: 'Brussels|Liège|Namur|Ghent',
      first: `${french.first}|${dutch.first}`,
      last: `${dutch.last}|${french.last}`,
    },
  ),
  place(
    'CH',
    { countryName: 'Switzerland', language: 'fr', share: 3 },
    {
      cities: 'Geneva|Lausanne|Zurich|Basel',
      first: `${german.first}|${french.first}`,
      last: `${german.last}|${french.last}`,
    },
  ),
  place(
    'PT',
    { countryName: 'Portugal', language: 'pt', share: 3 },
    {
      cities: 'Lisbon|Porto|Braga',
      first: 'Inês|Tiago|Beatriz|Rui|Catarina|João',
      last: 'Carvalho|Teixeira|Nogueira|Figueiredo|Antunes|Lourenço',
    },
  ),
  place(
    'JP',
    { countryName: 'Japan', language: 'en', share: 2 },
    {
      cities: 'Tokyo|Osaka|Fukuoka',
      first: 'Haruka|Kenji|Yuto|Aiko|Sora|Mariko',
      last: 'Fujimoto|Hayakawa|Kitamura|Nishida|Okubo|Tsukada',
    },
  ),
  place(
    'CA',
    { countryName: 'Canada', language: 'en', share: 2 },
    {
      cities: 'Toronto|Montreal|Vancouver',
      first: `${american.first}|${french.first}`,
      last: `${american.last}|${french.last}`,
    },
  ),
];

/** The place of a country code; the first one for a country that has none. */
export function placeOf(country: string): Place {
  return places.find((one) => one.country === country) ?? places[0];
}
