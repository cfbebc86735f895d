// backup <file> and restore <file>: the database as one file. The encryption key is never in it; both say where it is.
import type { Config } from '#config/config.ts';
import { keyFile } from '#config/keys.ts';
import { restore as readBackup, backup as writeBackup } from '#store/backup.ts';
import { migrate } from '#store/migrate.ts';
import { say } from '#text/text.ts';
import { type CliContext, type Command, configOf, type ExitCode } from './context.ts';
import { pathOf, plainly } from './files.ts';
import { openDatabase } from './open-database.ts';
import { exactly, readOptions } from './options.ts';

/** Beside the running app or without it: the backup is one moment. */
export const backup: Command = {
  usage: 'backup <file>',
  run: (context) =>
    onDatabase(context, backup.usage, async ({ url, file, config }) => {
      const rows = await writeBackup(url, file);
      context.err(keySentence(context, config));
      return say(context.locale, 'cli.backup.done', { rows, file });
    }),
};

/** Into an empty database of the same version. */
export const restore: Command = {
  usage: 'restore <file>',
  run: (context) =>
    onDatabase(context, restore.usage, async ({ url, file, config }) => {
      await migrate(url);
      const { rows, paused } = await readBackup(url, file, say(context.locale, 'cli.restore.why'));
      const key = config.keys ? 'ENCRYPTION_KEY' : keyFile(config.dataDir);
      context.err(say(context.locale, 'cli.restore.key', { key }));
      if (paused > 0) context.err(say(context.locale, 'cli.restore.paused'));
      return say(context.locale, 'cli.restore.done', { rows, file });
    }),
};

type Doing = { readonly url: string; readonly file: string; readonly config: Config };

/** `work` answers the line for stdout. */
async function onDatabase(
  context: CliContext,
  usage: string,
  work: (doing: Doing) => Promise<string>,
): Promise<ExitCode> {
  const [name = ''] = exactly(readOptions(context.args, {}, usage).words, ['<file>'], usage);
  const config = configOf(context);
  const database = await openDatabase(config);
  try {
    const file = pathOf(context, name);
    context.out(await plainly(name, () => work({ url: database.url, file, config })));
    return 0;
  } finally {
    await database.close();
  }
}

function keySentence({ locale }: CliContext, { keys, dataDir }: Config): string {
  if (keys) return say(locale, 'cli.backup.key_given');
  return say(locale, 'cli.backup.key', { file: keyFile(dataDir) });
}
