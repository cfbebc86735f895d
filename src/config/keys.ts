// The encryption keys of an installation that has its own database: made once, kept beside it. Whoever backs up the
// database without this file cannot open its tokens, so `backup` names it.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CryptoKey } from '#lib/crypto.ts';
import { parseKeys } from './config.ts';

/** The file of the keys below a data folder. */
export function keyFile(dataDir: string): string {
  return join(dataDir, 'encryption-key');
}

/** Reads the keys, or makes one (mode 0600). Throws when the file holds something else: a new key would lose every token. */
export async function loadKeys(dataDir: string): Promise<readonly CryptoKey[]> {
  const file = keyFile(dataDir);
  const found = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return makeKey(dataDir, file);
  const keys = parseKeys(found.trim());
  if (keys === 'bad') throw new Error(`${file} does not hold an encryption key (id:base64 of 32 bytes)`);
  return keys;
}

async function makeKey(dataDir: string, file: string): Promise<readonly CryptoKey[]> {
  const key = randomBytes(32);
  await mkdir(dataDir, { recursive: true });
  // "wx": when two processes start at once, the second reads what the first wrote.
  const made = await writeFile(file, `k1:${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
  return made ? [{ id: 'k1', key }] : loadKeys(dataDir);
}
