// settings export | apply <file|-> | schema: the whole configuration of a workspace as one JSON document.
import { Refusal } from '#lib/errors.ts';
import type { CliContext, Command, ExitCode } from '../context.ts';
import { exactly, type Options, readOptions } from '../options.ts';
import { applyDocument } from './apply-document.ts';
import { exportDocument, printSchema } from './print-document.ts';

const usage = 'settings export | apply <file> | schema [--workspace <id|domain>]';

type Act = {
  readonly words: readonly string[];
  readonly run: (context: CliContext, options: Options) => Promise<ExitCode>;
};
const acts: Readonly<Record<string, Act>> = {
  export: { words: [], run: exportDocument },
  apply: { words: ['file'], run: applyDocument },
  schema: { words: [], run: printSchema },
};

export const settings: Command = {
  usage,
  run: async (context) => {
    const options = readOptions(context.args, { workspace: 'value' }, usage);
    const [name = '', ...words] = options.words;
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!act) throw new Refusal('cli_missing', { what: 'export | apply | schema', usage });
    exactly(words, act.words, usage);
    return act.run(context, { ...options, words });
  },
};
