// A mail that changes its sender must not go on under the old name: where the writer signs or says who they are, the
// name follows. A first name elsewhere may be anything ("Will", "Mark") and stays: lint and the reviewer look at it.
import type { DraftMail } from './draft.ts';

export type Renaming = { readonly from: string; readonly to: string };

/** The mails as `to` would sign them; the same where `from` is named nowhere. Both are full names. */
export function signedAs(mails: readonly DraftMail[], names: Renaming): DraftMail[] {
  return mails.map(({ note, ...mail }) => ({
    ...{ ...mail, body: renamed(mail.body, names) },
    ...(note === undefined ? {} : { note: renamed(note, names) }),
  }));
}

function renamed(body: string, { from, to }: Renaming): string {
  const [old, next] = [from.trim(), to.trim()];
  if (old === '' || next === '' || old === next) return body;
  const [first, nextFirst] = [firstOf(old), firstOf(next)];
  return body
    .replace(word(old), () => next)
    .replace(signature(first), (_, before: string, after: string) => `${before}${nextFirst}${after}`)
    .replace(introduction(first), (_, before: string) => `${before}${nextFirst}`);
}

function firstOf(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}

/** The whole name, not as a part of a longer one. */
function word(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal(name)}(?![\\p{L}\\p{N}])`, 'gu');
}

/** Alone in its line: how mails are signed. */
function signature(first: string): RegExp {
  return new RegExp(`^([\\t —–-]*)${literal(first)}([,.\\t ]*)$`, 'gmu');
}

/** "I am Ana", "my name is Ana", « je suis Ana », « je m’appelle Ana ». */
function introduction(first: string): RegExp {
  const words = "I am|I['’]m|my name is|this is|je suis|je m['’]appelle|ici";
  return new RegExp(`(\\b(?:${words})\\s+)${literal(first)}(?![\\p{L}\\p{N}])`, 'giu');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
