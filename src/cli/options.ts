// Options and file names of a command line. Whatever does not fit is refused with the way it is typed.
import { parseArgs } from 'node:util';
import { messageOf, Refusal } from '#lib/errors.ts';

export type OptionKinds = Readonly<Record<string, 'flag' | 'value'>>;

export type Options = {
  readonly words: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string | null;
};

/** Reads the arguments. Refusal('cli_usage') for unknown options and missing values. */
export function readOptions(args: readonly string[], kinds: OptionKinds, usage: string): Options {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values, positionals } = parsed({ args: [...args], options, usage });
  return {
    words: positionals,
    flag: (name) => values[name] === true,
    value: (name) => {
      const given = values[name];
      return typeof given === 'string' ? given : null;
    },
  };
}

type Given = {
  readonly args: string[];
  readonly options: Record<string, { type: 'boolean' | 'string' }>;
  readonly usage: string;
};

function parsed({ args, options, usage }: Given) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Refusal('cli_usage', { problem: messageOf(error).split('. To specify')[0] ?? '', usage });
  }
}

/** Exactly this many words. Refusal('cli_usage') otherwise. */
export function exactly(
  words: readonly string[],
  names: readonly string[],
  usage: string,
): readonly string[] {
  const missing = names[words.length];
  if (missing !== undefined) throw new Refusal('cli_missing', { what: missing, usage });
  const extra = words[names.length];
  if (extra !== undefined) throw new Refusal('cli_extra', { what: extra, usage });
  return words;
}
