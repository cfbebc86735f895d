// For countries with several zones: the zone of most people there, and the larger cities that are elsewhere.
// Cities that give their name to a zone ("America/Denver") are found without this table.

/** ISO country -> the zone to assume when the city says nothing. */
export const usualZones: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  VN: 'Asia/Ho_Chi_Minh',
};

const byZone: readonly (readonly [country: string, zone: string, cities: string])[] = [
  [
    'US',
    'America/New_York',
    'boston,philadelphia,washington,washington dc,atlanta,miami,tampa,orlando,pittsburgh,charlotte,raleigh,columbus,cleveland,cincinnati,baltimore,brooklyn,jersey city,new york city,nyc',
  ],
  [
    'US',
    'America/Chicago',
    'dallas,houston,austin,san antonio,minneapolis,saint louis,st louis,new orleans,nashville,milwaukee,kansas city,memphis,omaha',
  ],
  ['US', 'America/Denver', 'salt lake city,boulder,albuquerque,colorado springs'],
  ['US', 'America/Phoenix', 'tucson,scottsdale,tempe,mesa'],
  [
    'US',
    'America/Los_Angeles',
    'san francisco,seattle,portland,san diego,san jose,palo alto,mountain view,menlo park,oakland,sacramento,las vegas,sunnyvale,cupertino,redmond,bellevue,santa clara,berkeley,irvine,santa monica',
  ],
  [
    'CA',
    'America/Toronto',
    'montreal,ottawa,quebec,quebec city,mississauga,waterloo,kitchener,laval,hamilton',
  ],
  ['CA', 'America/Edmonton', 'calgary'],
  ['CA', 'America/Vancouver', 'victoria,burnaby,richmond,surrey,kelowna'],
  ['AU', 'Australia/Sydney', 'canberra,newcastle'],
  ['AU', 'Australia/Brisbane', 'gold coast'],
  [
    'BR',
    'America/Sao_Paulo',
    'rio de janeiro,brasilia,belo horizonte,curitiba,porto alegre,florianopolis,campinas',
  ],
  ['RU', 'Europe/Moscow', 'saint petersburg,st petersburg,kazan'],
  ['MX', 'America/Mexico_City', 'guadalajara,puebla,queretaro'],
  ['MX', 'America/Monterrey', 'san pedro garza garcia'],
  ['ID', 'Asia/Makassar', 'denpasar,bali'],
  ['ES', 'Atlantic/Canary', 'las palmas,santa cruz de tenerife,tenerife'],
  ['PT', 'Atlantic/Madeira', 'funchal'],
  ['PT', 'Atlantic/Azores', 'ponta delgada'],
];

/** "US/boston" -> zone. */
export const cityZones: ReadonlyMap<string, string> = new Map(
  byZone.flatMap(([country, zone, cities]) =>
    cities.split(',').map((city): [string, string] => [`${country}/${city}`, zone]),
  ),
);
