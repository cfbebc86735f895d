// Where a search stands: in which of its sources, and behind which page of that source. One text in the database.

export type RunStanding = {
  /** Index of the source. */
  readonly source: number;
  /** As the vendor gave it; null = its first page. */
  readonly cursor: string | null;
};

/** A run that has not begun stands before its first source. */
export function readStanding(text: string | null): RunStanding {
  const [, source, cursor] = /^(\d+)(?::([\s\S]*))?$/.exec(text ?? '0') ?? [];
  return { source: Number(source ?? 0), cursor: cursor ?? null };
}

export function writeStanding({ source, cursor }: RunStanding): string {
  return cursor === null ? String(source) : `${source}:${cursor}`;
}
