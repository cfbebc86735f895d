// Puts trial files into a house of their own with our lint rules, and tells which rules each of them breaks. One run
// of Biome for all: it takes a second.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { read, root } from './repository.ts';

const reportSchema = z.object({
  diagnostics: z.array(
    z.looseObject({
      category: z.string().nullish(),
      message: z.unknown(),
      location: z.looseObject({ path: z.unknown() }),
    }),
  ),
});

/** Path → rules that it breaks (category and message, as one text). */
export async function brokenRules(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const house = await mkdtemp(join(tmpdir(), 'prospect-lint-'));
  try {
    const config = JSON.parse(read('biome.jsonc').replace(/^\s*\/\/.*$/gm, ''));
    await writeFile(join(house, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
    await cp(`${root}scripts`, join(house, 'scripts'), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(house, path)), { recursive: true });
      await writeFile(join(house, path), text);
    }
    return await report(house, Object.keys(files));
  } finally {
    await rm(house, { recursive: true });
  }
}

async function report(house: string, paths: readonly string[]): Promise<Record<string, string>> {
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  const run = promisify(execFile)(`${root}node_modules/.bin/biome`, args, { cwd: house });
  const { stdout } = await run.catch((error: unknown) => z.object({ stdout: z.string() }).parse(error));
  const { diagnostics } = reportSchema.parse(JSON.parse(stdout));
  return Object.fromEntries(
    paths.map((path) => {
      const own = diagnostics.filter(({ location }) => JSON.stringify(location.path).includes(path));
      return [path, own.map((one) => `${one.category} ${JSON.stringify(one.message)}`).join('\n')];
    }),
  );
}
