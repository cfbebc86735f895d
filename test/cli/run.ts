// Runs a command of the CLI in this process over a test world, and keeps what it printed.

import { type ConfigResult, readConfig } from '#config/config.ts';
import { createLog } from '#lib/log.ts';
import { openModels } from '#models.ts';
import type { World } from '#ports/world.ts';
import type { Locale } from '#text/text.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { createVendorChecks } from '../../src/research.ts';
import { createWarmupChecks } from '../../src/warmup-tool.ts';

export type Ran = { readonly code: number; readonly out: readonly string[]; readonly err: readonly string[] };

export type Setting = {
  readonly world?: World;
  readonly folder?: string;
  readonly locale?: Locale;
  readonly stdin?: string;
  readonly config?: ConfigResult;
};

/** `run(setting, 'settings export')`; words are split at spaces unless they come as an array. */
export async function run(
  { world, folder = '/', locale = 'en', stdin = '', config }: Setting,
  line: string | readonly string[],
): Promise<Ran> {
  const [name = '', ...args] = typeof line === 'string' ? line.split(' ') : line;
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli(name, {
    args,
    folder,
    locale,
    config: config ?? readConfig({}, folder),
    log: createLog('error', (text) => err.push(text)),
    input: bytes(stdin),
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    openModels: async (given) => openModels(given),
    openVendorChecks: async (given) => [...createVendorChecks(given.research), ...createWarmupChecks(given)],
    openWorld: async () => {
      if (!world) throw new Error('this command was not meant to open the world');
      return { world, close: async () => {} };
    },
  });
  return { code, out, err };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
