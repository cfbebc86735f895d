// Files that a user names: relative to where they stand, "-" for stdin, and a sentence when one can't be used.
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { collect } from '#lib/collect.ts';
import { Refusal } from '#lib/errors.ts';
import type { CliContext } from './context.ts';

/** The whole path of a file that the user named. */
export function pathOf(context: Pick<CliContext, 'folder'>, name: string): string {
  return resolve(context.folder, name);
}

/** The bytes of a file, streamed. Refusal('path_missing' | 'path_unusable') before the first byte when it can't be opened. */
export async function openInput(
  context: Pick<CliContext, 'folder' | 'input'>,
  name: string,
): Promise<AsyncIterable<Uint8Array>> {
  if (name === '-') return context.input;
  const file = await plainly(name, () => open(pathOf(context, name), 'r'));
  if ((await file.stat()).isFile()) return file.createReadStream();
  await file.close();
  throw new Refusal('path_unusable', { file: name, why: 'not a file' });
}

/** The text of a file, or of stdin. */
export async function readText(context: Pick<CliContext, 'folder' | 'input'>, name: string): Promise<string> {
  const chunks = await plainly(name, async () => collect(await openInput(context, name)));
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** Turns what the file system says into a sentence about the file that the user named. */
export async function plainly<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (why === null || !/^E[A-Z]+$/.test(why)) throw error;
    throw new Refusal(why === 'ENOENT' ? 'path_missing' : 'path_unusable', { file, why });
  }
}
