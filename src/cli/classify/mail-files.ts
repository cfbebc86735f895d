// The files that classify reads: all below a folder, in the order of their paths, each as bytes.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Paths of all files below a folder, relative to it, with "/" between, in order. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** The bytes of one of them; null when it can't be read (any more). */
export async function bytesOf(folder: string, file: string): Promise<Uint8Array | null> {
  return readFile(join(folder, file)).catch(() => null);
}
