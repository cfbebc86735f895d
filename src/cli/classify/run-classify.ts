// classify <file> | classify --batch <folder>: what an incoming message is, one JSON line each, without a database.
// .eml is a whole mail, .txt and .html are the body of an answer.
import { readFile } from 'node:fs/promises';
import type { CliContext, Command, ExitCode } from '../context.ts';
import { pathOf, plainly } from '../files.ts';
import { exactly, readOptions } from '../options.ts';
import { lineOf } from './line-of.ts';
import { bytesOf, filesBelow } from './mail-files.ts';

const usage = 'classify <file> | --batch <folder>';

export const classify: Command = {
  usage,
  run: async (context) => {
    const options = readOptions(context.args, { batch: 'flag' }, usage);
    const batch = options.flag('batch');
    const [name = ''] = exactly(options.words, [batch ? '<folder>' : '<file>'], usage);
    return batch ? printFolder(context, name) : printFile(context, name);
  },
};

async function printFile(context: CliContext, name: string): Promise<ExitCode> {
  const bytes = await plainly(name, () => readFile(pathOf(context, name)));
  context.out(await lineOf(name, bytes, new Date()));
  return 0;
}

/** A file that can't be read is a line as well: the others are not kept waiting. */
async function printFolder(context: CliContext, name: string): Promise<ExitCode> {
  const folder = pathOf(context, name);
  for (const file of await plainly(name, () => filesBelow(folder))) {
    const line = await lineOf(file, await bytesOf(folder, file), new Date());
    context.out(`{"file":${JSON.stringify(file)},${line.slice(1)}`);
  }
  return 0;
}
