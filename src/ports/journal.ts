// What must not be lost and must not wait for the database: opens and clicks, appended line by line, loaded later.

export type JournalFile = {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Nobody writes to it any more: read to its end it can go. */
  readonly quiet: boolean;
};

export interface Journal {
  /** Resolves when the line (without its end) lies on the disk: neither a kill nor a power cut loses it then. */
  append(line: string): Promise<void>;
  /** Of every process that shares the folder, the oldest first. */
  files(): Promise<readonly JournalFile[]>;
  /** Some lines from this byte on, each with where it begins, and where the next one does. A half-written end waits. */
  read(
    name: string,
    from: number,
  ): Promise<{
    readonly lines: readonly { readonly at: number; readonly text: string }[];
    readonly next: number;
  }>;
  remove(name: string): Promise<void>;
  /** Writes what waits; later lines open a new file. */
  close(): Promise<void>;
}
