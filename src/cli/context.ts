// What a command of the CLI may use. Results go to `out` (stdout) and nothing else does; everything said on the way
// goes to `err` (stderr).
import type { Config, ConfigResult } from '#config/config.ts';
import { Refusal } from '#lib/errors.ts';
import type { Log } from '#lib/log.ts';
import type { LanguageModel } from '#ports/language-model.ts';
import type { VendorCheck } from '#ports/vendor-check.ts';
import type { World } from '#ports/world.ts';
import type { Locale } from '#text/text.ts';

export type OpenWorld = { readonly world: World; readonly close: () => Promise<void> };

export type CliContext = {
  /** What stands behind the command's name. */
  readonly args: readonly string[];
  /** Only the doctor looks at a broken one; the others use `configOf`. */
  readonly config: ConfigResult;
  /** Where the user stands: relative paths start here. */
  readonly folder: string;
  readonly locale: Locale;
  readonly log: Log;
  /** stdin, for a file named "-". */
  readonly input: AsyncIterable<Uint8Array>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Database (started or found, migrated), first workspace, queue; beside a running app or without one. */
  readonly openWorld: (config: Config) => Promise<OpenWorld>;
  /** The scorers without a database: the rules, then the model if it has a key. */
  readonly openModels: (config: Config) => Promise<readonly LanguageModel[]>;
  /** Asks data vendors about their keys, without a database. */
  readonly openVendorChecks: (config: Config) => Promise<readonly VendorCheck[]>;
};

/** 0 done, 1 refused, 2 bug. */
export type ExitCode = 0 | 1 | 2;

/** One command: how it is typed, and what it does. */
export type Command = {
  readonly usage: string;
  readonly run: (context: CliContext) => Promise<ExitCode>;
};

/** The configuration. Refusal('config_invalid') with every problem. */
export function configOf(context: CliContext): Config {
  if (context.config.ok) return context.config.config;
  throw new Refusal('config_invalid', { problems: asList(context.config.problems) });
}

/** Opens the world for one piece of work and closes it whatever happens. */
export async function withWorld<T>(context: CliContext, work: (world: World) => Promise<T>): Promise<T> {
  const open = await context.openWorld(configOf(context));
  try {
    return await work(open.world);
  } finally {
    await open.close();
  }
}

/** Lines below a sentence. */
export function asList(lines: readonly string[]): string {
  return lines.map((line) => `\n  - ${line}`).join('');
}
