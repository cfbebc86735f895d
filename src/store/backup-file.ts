// The file of a backup: gzip of JSON lines. A head that names the version, rows by table, and an end that counts
// them, so that a cut file is never taken for a whole one.
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { messageOf, Refusal } from '#lib/errors.ts';

const lineSchema = z.union([
  z.strictObject({ prospect: z.literal('backup'), migration: z.string() }),
  z.strictObject({ table: z.string(), rows: z.array(z.unknown()) }),
  z.strictObject({ end: z.number() }),
]);
export type BackupLine = z.infer<typeof lineSchema>;

/** Writes beside the file and renames at the end. It holds personal data: only its owner may read it. */
export async function writeBackup(file: string, lines: AsyncIterable<string>): Promise<void> {
  const draft = `${file}.part`;
  try {
    await pipeline(Readable.from(ended(lines)), createGzip(), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    if (/ENOSPC/.test(messageOf(error))) throw new Refusal('disk_full', { folder: file });
    throw error;
  }
}

async function* ended(lines: AsyncIterable<string>): AsyncIterable<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Reads line by line. Refusal('backup_not_ours') for any other file, and for one that was cut. */
export async function* readBackup(file: string): AsyncIterable<BackupLine> {
  let last: BackupLine | null = null;
  try {
    for await (const text of unpackedLines(file)) {
      last = parseLine(file, text);
      yield last;
    }
  } catch (error) {
    throw isBroken(error) ? new Refusal('backup_not_ours', { file }) : error;
  }
  if (last === null || !('end' in last)) throw new Refusal('backup_not_ours', { file });
}

/** A failure of reading or unpacking comes out of the loop over the lines. */
function unpackedLines(file: string): AsyncIterable<string> {
  const input = createGunzip();
  pipeline(createReadStream(file), input).catch(() => {});
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

/** Not gzip, or cut: zlib's codes begin with Z_. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function parseLine(file: string, text: string): BackupLine {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    throw new Refusal('backup_not_ours', { file });
  }
}
