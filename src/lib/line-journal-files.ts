// Reading a folder of journal files while others write to them.
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Its writer left it four minutes ago at the latest. */
const quietMs = 5 * 60_000;
const chunkBytes = 256 * 1024;

/** The files, oldest first. A folder that is not there has none; a file that goes meanwhile is not listed. */
export async function listFiles(folder: string, now: number) {
  const names = await readdir(folder).catch(absent([] as string[]));
  const files = await Promise.all(
    names
      .filter((name) => /^\d+-\d+-[0-9a-f]+\.log$/.test(name))
      .sort()
      .map(async (name) => {
        const found = await stat(join(folder, name)).catch(absent(null));
        return found ? [{ name, size: found.size, quiet: now - found.mtimeMs > quietMs }] : [];
      }),
  );
  return files.flat();
}

/** Whole lines from this byte on, at most 256 KB of them. None = nothing new, or the file is gone. */
export async function readLines(file: string, from: number) {
  const handle = await open(file, 'r').catch(absent(null));
  if (!handle) return { lines: [], next: from };
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(chunkBytes), 0, chunkBytes, from);
    return linesOf(buffer.subarray(0, bytesRead), from);
  } finally {
    await handle.close();
  }
}

function linesOf(bytes: Buffer, from: number) {
  const lines: { at: number; text: string }[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    lines.push({ at: from + start, text: bytes.toString('utf8', start, end) });
    start = end + 1;
  }
  return { lines, next: from + start };
}

function absent<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
}
