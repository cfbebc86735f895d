// Does a title hold a role that somebody asked for? Synonyms count, and titles in seven languages; a neighbour of the
// same family counts as near; "assistant to the CTO" holds no part of the CTO's role.
import { holdsFamily } from './role-family.ts';
import { besideWords, type Level, levels, levelWords, type RoleWords, roleWords } from './role-words.ts';
import { abroad, besideAbroad, levelsAbroad, phrasesOf } from './role-words-abroad.ts';
import { longestIn, mentions, plain, says, spaced, tellingWords } from './words.ts';

export type Verdict = 'match' | 'near' | 'miss' | 'unknown';

/** How well a title holds one of the wanted roles: same role, a neighbour (same family), or neither. */
export function matchRole(title: string, wanted: readonly string[]): Exclude<Verdict, 'unknown'> {
  const verdicts = wanted.map((role) => compare(title, role));
  if (verdicts.includes('match')) return 'match';
  return verdicts.includes('near') ? 'near' : 'miss';
}

/** The level that a title or a seniority word speaks of; null when it says none. */
export function levelOf(written: string): Level | null {
  const text = titled(written);
  if (says(text, 'chief of staff')) return 'manager';
  const [named] = longestIn(text, levelPhrases).sort((a, b) => a.rank - b.rank);
  if (named?.level === 'intern') return 'intern';
  if (standsBeside(text)) return 'staff';
  if (says(text, 'vp')) return 'vp';
  if (says(text, 'head of') && !says(text, 'chief')) return 'director';
  const role = rolesIn(text).find(({ level }) => level !== null);
  if (role) return role.level;
  return named?.level ?? null;
}

/** Same level, one step away (near), or further. Unknown when either side names no level. */
export function matchLevel(text: string, wanted: readonly string[]): Verdict {
  const has = levelOf(text);
  const asked = wanted.map(levelOf).filter((level) => level !== null);
  if (has === null || asked.length === 0)
    return wanted.some((word) => says(text, word)) ? 'match' : 'unknown';
  const distance = Math.min(...asked.map((level) => Math.abs(levels.indexOf(level) - levels.indexOf(has))));
  if (distance === 0) return 'match';
  return distance === 1 ? 'near' : 'miss';
}

function compare(written: string, asking: string): Exclude<Verdict, 'unknown'> {
  const [title, wanted] = [titled(written), titled(asking)];
  if (standsBeside(title) && !standsBeside(wanted)) return 'miss';
  const asked = rolesIn(wanted);
  const held = rolesIn(title);
  const ofFamily = holdsFamily(title, { wanted, held });
  if (ofFamily !== null) return ofFamily ? 'match' : 'miss';
  if (holdsRole(title, { wanted, asked, held })) return 'match';
  if (held.some((role) => asked.some((other) => other.family === role.family))) return 'near';
  return held.length === 0 && shareAWord(title, wanted) ? 'near' : 'miss';
}

type Sides = {
  readonly wanted: string;
  readonly asked: readonly RoleWords[];
  readonly held: readonly RoleWords[];
};

function holdsRole(title: string, { wanted, asked, held }: Sides): boolean {
  if (says(title, wanted) || held.some((role) => asked.includes(role))) return true;
  if (asked.length === 0 && mentions(title, wanted)) return true;
  return held.some((role) =>
    asked.some((other) => leadsAlike({ title, role }, { title: wanted, role: other })),
  );
}

type Held = { readonly title: string; readonly role: RoleWords };

/** "Responsable" may be anything; from director on somebody leads, whatever the exact name of the post is. */
const leading: readonly Level[] = ['director', 'vp', 'chief'];

/** A title of a family that names no post of its own ("Finance Lead EMEA, Director"), for somebody who asks for its head. */
function leadsAlike(one: Held, other: Held): boolean {
  const leads = ({ title, role }: Held): boolean => {
    const level = role.level ?? levelOf(title);
    return level !== null && leading.includes(level);
  };
  const general = one.role.level === null || other.role.level === null;
  return general && one.role.family === other.role.family && leads(one) && leads(other);
}

/** Plain words, with every way to write vice president as one: a vice president is no president. */
function titled(text: string): string {
  return plain(text)
    .replace(/\b(?:(?:senior|executive) )?vice ?presidente?\b|\bvizeprasident(?:in)?\b|\b[se]vp\b/g, 'vp')
    .replace(/\bvp (?:of|de la|de l|de|du|des)\b/g, 'vp');
}

const rolePhrases = roleWords.flatMap((role) =>
  [...role.phrases, ...phrasesOf(abroad[role.role] ?? '')].map((phrase) => ({
    role,
    phrase: spaced(phrase),
  })),
);
/** The strongest level first, as levelWords has them. */
const levelPhrases = levelWords.flatMap(({ level, phrases }, rank) =>
  [...phrases, ...phrasesOf(levelsAbroad[level] ?? '')].map((phrase) => ({
    level,
    rank,
    phrase: spaced(phrase),
  })),
);
const besidePhrases = [...besideWords, ...phrasesOf(besideAbroad)].map(spaced);

/** The roles that a text names; a longer phrase wins over a shorter one inside it. */
function rolesIn(text: string): RoleWords[] {
  return [...new Set(longestIn(text, rolePhrases).map(({ role }) => role))];
}

function standsBeside(title: string): boolean {
  const words = spaced(title);
  return besidePhrases.some((phrase) => words.includes(phrase));
}

function shareAWord(title: string, wanted: string): boolean {
  const levelsOnly = new Set(levelPhrases.map(({ phrase }) => phrase.trim()));
  const there = new Set(tellingWords(title));
  return tellingWords(wanted).some((word) => there.has(word) && !levelsOnly.has(word));
}
