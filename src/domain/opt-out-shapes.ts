// "Please stop" as families of words: who wants to be left alone says in every language the same dozen things, so each
// language gives its verbs and objects, and what counts is which stands near which.
import { anyOf } from './plain-words.ts';

/** A language's families. Each is alternatives of regular-expression source, whole words. */
export type Families = {
  /** "Do not", "never", "nobody". */
  readonly never: string;
  /** Writing to somebody, in all forms: "write", "contact", "bother". */
  readonly contact: string;
  /** "Again", "any more", "in future". */
  readonly again: string;
  /** "Anybody", "my team", "this company". */
  readonly anyone: string;
  /** "Stop", "refrain from". */
  readonly stop: string;
  /** What is to stop: "mails", "writing", "spam". */
  readonly sending: string;
  /** "Delete", "strike out". */
  readonly erase: string;
  /** "Deleted", "gone", "raus": behind what it is about. */
  readonly erased: string;
  /** "Erasure of". */
  readonly erasure: string;
  /** "My address", "our data", and "me". */
  readonly mine: string;
  /** "Forget", "lose". */
  readonly forget: string;
  /** "Where did you get my address". */
  readonly origin: string;
  /** "Do not wish to hear", in the language's own order. */
  readonly wantNone: string;
  /** "Without my consent". */
  readonly noConsent: string;
  /** What the angry say. */
  readonly anger: string;
};

type Span = { readonly start: number; readonly end: number };
type Finder = (words: string) => readonly Span[];
type Find = Readonly<Record<keyof Families, Finder>>;

const farthest = 120;
const law = finder(
  '(?:art\\w*[ .]{0,3}(?:17|18|21)|gdpr|rgpd|dsgvo|ds-gvo|avg|lgpd|datenschutzgrundverordnung)',
);
const asked = /^[^.!?\n]{0,120}\?/u;

/** The judge of one language: whether any of the dozen things is said in these plain words. Linear in their length. */
export function judgeOf(families: Families): (words: string) => boolean {
  const find: Find = {
    never: finder(families.never),
    contact: finder(families.contact),
    again: finder(families.again),
    anyone: finder(families.anyone),
    stop: finder(families.stop),
    sending: finder(families.sending),
    erase: finder(families.erase),
    erased: finder(families.erased),
    erasure: finder(families.erasure),
    mine: finder(families.mine),
    forget: finder(families.forget),
    origin: finder(families.origin),
    wantNone: finder(families.wantNone),
    noConsent: finder(families.noConsent),
    anger: finder(families.anger),
  };
  return (words) =>
    find.wantNone(words).length > 0 ||
    find.noConsent(words).length > 0 ||
    find.anger(words).length > 0 ||
    saysNeverAgain(find, words) ||
    saysStop(find, words) ||
    saysErase(find, words);
}

/** "Do not write to anybody", "never again write", "write to me never again", "never again mails". */
function saysNeverAgain(find: Find, words: string): boolean {
  const never = find.never(words);
  if (never.length === 0) return false;
  const within = nearIn(words);
  const contact = find.contact(words);
  const again = find.again(words);
  const anyone = find.anyone(words);
  return [
    within(within(never, 3, contact), 4, [...again, ...anyone]),
    within(within(never, 3, again), 2, contact),
    within(within(contact, 4, never), 5, again),
    within(within(never, 2, anyone), 4, contact),
    within(within(never, 0, again), 1, find.sending(words)),
  ].some((found) => found.length > 0);
}

function saysStop(find: Find, words: string): boolean {
  const stop = find.stop(words);
  return stop.length > 0 && nearIn(words)(stop, 3, find.sending(words)).length > 0;
}

/** "Delete my address", "my address gone", "erasure of my data", "forget us". */
function saysErase(find: Find, words: string): boolean {
  const erasing = [...find.erase(words), ...find.forget(words)];
  const erasure = find.erasure(words);
  const erased = find.erased(words);
  if (erasing.length + erasure.length + erased.length === 0) return false;
  const mine = find.mine(words);
  const within = nearIn(words);
  return (
    [within(erasing, 3, mine), within(erasure, 5, mine), within(mine, 4, erased)].some(
      (found) => found.length > 0,
    ) || saysEraseOnly(find, words)
  );
}

/** Erasing alone, beside a law or "where did you get my address". */
function saysEraseOnly(find: Find, words: string): boolean {
  const erasing = [...find.erase(words), ...find.erasure(words)];
  if (soonIn(find.origin(words), [...erasing, ...find.erased(words)]).length > 0) return true;
  return citesLaw(words, erasing);
}

function citesLaw(words: string, erasing: readonly Span[]): boolean {
  const laws = law(words);
  const cited = [...soonIn(laws, erasing), ...soonIn(erasing, laws)];
  return cited.some(({ end }) => !asked.test(words.slice(end, end + farthest + 1)));
}

function finder(source: string): Finder {
  const pattern = new RegExp(anyOf([source]).source, 'gu');
  return (words) =>
    Array.from(words.matchAll(pattern), ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
}

type Within = (from: readonly Span[], count: number, to: readonly Span[]) => readonly Span[];

/** Those of `to` that follow one of `from` in the same clause, with at most `count` words between. */
function nearIn(words: string): Within {
  return (from, count, to) =>
    to.filter(({ start }) =>
      from.some(({ end }) => end < start && start - end < farthest && isGap(words.slice(end, start), count)),
    );
}

function isGap(between: string, count: number): boolean {
  if (between === ' ' || between === '-') return true;
  return /^ [^,.;:!?\n]+ $/.test(between) && between.split(' ').length - 2 <= count;
}

/** Those of `to` that come soon after one of `from`, also in the next sentence. */
function soonIn(from: readonly Span[], to: readonly Span[]): readonly Span[] {
  return to.filter(({ start }) => from.some(({ end }) => end < start && start - end < farthest));
}
