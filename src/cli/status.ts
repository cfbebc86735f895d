// status: what runs here and what waits, in a few lines. `/prospect status` says more about a workspace.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Config } from '#config/config.ts';
import { readStatus, type StatusView } from '#features/insight/read-status.ts';
import type { Workspace } from '#features/workspace/workspace.ts';
import { type Locale, say } from '#text/text.ts';
import { type Command, configOf, withWorld } from './context.ts';
import { exactly, readOptions } from './options.ts';
import { pickWorkspace } from './pick-workspace.ts';

const usage = 'status [--workspace <id|domain>]';
const packageSchema = z.object({ version: z.string() });

export const status: Command = {
  usage,
  run: async (context) => {
    const options = readOptions(context.args, { workspace: 'value' }, usage);
    exactly(options.words, [], usage);
    const config = configOf(context);
    const { version } = packageSchema.parse(
      JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')),
    );
    const lines = await withWorld(context, async (world) => {
      const workspace = await pickWorkspace(world, options.value('workspace'));
      return linesOf(context.locale, workspace, await readStatus(world, workspace.id));
    });
    const { locale, out } = context;
    out(say(locale, 'cli.status.version', { version, node: process.versions.node }));
    for (const line of [...groundLines(locale, config), ...lines]) out(line);
    return 0;
  },
};

function groundLines(locale: Locale, { database, dataDir, redisUrl }: Config): readonly string[] {
  return [
    database.kind === 'own'
      ? say(locale, 'cli.status.database.own', { folder: dataDir })
      : say(locale, 'cli.status.database.url'),
    say(locale, redisUrl === null ? 'cli.status.queue.postgres' : 'cli.status.queue.redis'),
  ];
}

function linesOf(locale: Locale, { id, name }: Workspace, view: StatusView): readonly string[] {
  const { waiting, tasks, model, paused, mailboxes } = view;
  const boxes = mailboxes.map(({ address, state }) => say(locale, 'cli.status.mailbox', { address, state }));
  return [
    model === 'rules' ? say(locale, 'cli.status.rules') : say(locale, 'cli.status.model', { place: model }),
    say(locale, 'cli.status.workspace', { name, id }),
    paused ? say(locale, 'cli.status.paused', { by: paused.by }) : say(locale, 'cli.status.sending'),
    say(locale, 'cli.status.waiting', { waiting, tasks }),
    ...(boxes.length > 0 ? boxes : [say(locale, 'cli.status.no_mailbox')]),
  ];
}
