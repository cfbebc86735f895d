// "+CTO -HR" over a list: what is added, what is taken away. Words may be quoted ("+Head of Data" -> one entry).

export type ListEdit = { readonly add: readonly string[]; readonly remove: readonly string[] };

/** Reads `+a -b`; entries run until the next sign, so that they may have spaces. Null when there is no sign. */
export function readListEdit(text: string): ListEdit | null {
  const entries = [...text.matchAll(/(?:^|\s)([+-])\s*("[^"]*"|[^+\s-][^+]*?(?=\s+[+-]|$))/g)];
  if (entries.length === 0) return null;
  const of = (sign: string) =>
    entries
      .filter(([, found]) => found === sign)
      .map(([, , word = '']) => word.replaceAll('"', '').trim())
      .filter((word) => word !== '');
  return { add: of('+'), remove: of('-') };
}

/** The list after the edit, without doubles (case does not matter). */
export function editList(list: readonly string[], edit: ListEdit): string[] {
  const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();
  const kept = list.filter((entry) => !edit.remove.some(same(entry)));
  const added = edit.add.filter(
    (entry, i) => !kept.some(same(entry)) && edit.add.findIndex(same(entry)) === i,
  );
  return [...kept, ...added];
}
