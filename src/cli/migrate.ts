// migrate: brings the database to this version and makes the first workspace.
import { migrate as applyMigrations } from '#store/migrate.ts';
import { say } from '#text/text.ts';
import { type Command, configOf, withWorld } from './context.ts';
import { openDatabase } from './open-database.ts';
import { exactly, readOptions } from './options.ts';

const usage = 'migrate';

export const migrate: Command = {
  usage,
  run: async (context) => {
    exactly(readOptions(context.args, {}, usage).words, [], usage);
    const database = await openDatabase(configOf(context));
    try {
      const applied = await applyMigrations(database.url);
      // Opening the world makes what migrations don't: the queue's tables and the first workspace.
      await withWorld(context, async () => {});
      for (const name of applied) context.out(say(context.locale, 'cli.migrate.applied', { name }));
      if (applied.length === 0) context.out(say(context.locale, 'cli.migrate.current'));
    } finally {
      await database.close();
    }
    return 0;
  },
};
