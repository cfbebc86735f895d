// import <file.csv> | import --undo <run>: a list into the database, in this process, beside a running app or without
// one. What it prints on stdout is one line that programs read.
import { basename } from 'node:path';
import { z } from 'zod';
import type { RunCounts } from '#domain/run-card.ts';
import { countRun } from '#features/intake/count-run.ts';
import { dedupFound } from '#features/intake/dedup-found.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { startImport } from '#features/intake/start-import.ts';
import { undoImport } from '#features/intake/undo-import.ts';
import { mainSegment } from '#features/workspace/main-segment.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { say } from '#text/text.ts';
import { asList, type CliContext, type Command, type ExitCode, withWorld } from '../context.ts';
import { openInput } from '../files.ts';
import { exactly, type Options, readOptions } from '../options.ts';
import { pickWorkspace } from '../pick-workspace.ts';
import { writeRejects } from './write-rejects.ts';

const usage = 'import <file.csv> [--exclusions | --segment <name>] [--workspace <id|domain>] | --undo <run>';
const kinds = { exclusions: 'flag', segment: 'value', undo: 'value', workspace: 'value' } as const;

export const importList: Command = {
  usage,
  run: async (context) => {
    const options = readOptions(context.args, kinds, usage);
    const runId = options.value('undo');
    if (runId !== null) return takeBack(context, options, runId);
    const [file = ''] = exactly(options.words, ['<file.csv>'], usage);
    const bytes = await openInput(context, file);
    return withWorld(context, (world) => takeIn({ context, options, world }, file, bytes));
  },
};

type Doing = { readonly context: CliContext; readonly options: Options; readonly world: World };

async function takeIn(doing: Doing, file: string, bytes: AsyncIterable<Uint8Array>): Promise<ExitCode> {
  const { context, options, world } = doing;
  const { id: workspaceId } = await pickWorkspace(world, options.value('workspace'));
  const request = {
    workspaceId,
    name: file === '-' ? 'stdin' : basename(file),
    by: 'cli',
    via: 'cli',
  } as const;
  const run = options.flag('exclusions')
    ? await startImport(world, { ...request, purpose: 'exclusions' })
    : await startImport(world, {
        ...request,
        purpose: 'leads',
        segmentId: await segmentNamed(world, workspaceId, options.value('segment')),
      });
  const which = { workspaceId, runId: run.id };
  context.err(say(context.locale, 'cli.import.undo_hint', { run: run.id }));
  await importRows(world, which, bytes);
  if (run.purpose === 'leads') await dedupFound(world, workspaceId);
  const counts = await countRun(world, which);
  const rejected = await writeRejects({ context, world }, which, { file, invalid: counts.invalid });
  context.out(resultLine(counts, rejected.file));
  return rejected.code;
}

/** The line that programs read: never translated, no thousands separators. */
function resultLine({ added, duplicate, suppressed, invalid }: RunCounts, file: string | null): string {
  const counts = `added ${added}, duplicate ${duplicate}, suppressed ${suppressed}, invalid ${invalid}`;
  return `${counts}, rejected rows: ${file ?? 'none'}`;
}

/** Without a name it is the first segment; a fresh workspace gets one, so that a list can come before anything else. */
async function segmentNamed(
  world: Pick<World, 'clock' | 'segments'>,
  workspaceId: string,
  name: string | null,
): Promise<string> {
  if (name === null) return (await mainSegment(world, workspaceId)).id;
  const all = await world.segments.list(workspaceId);
  const found = all.find((segment) => segment.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new Refusal('segment_unknown', { name, known: asList(all.map((one) => one.name)) });
  return found.id;
}

async function takeBack(context: CliContext, options: Options, runId: string): Promise<ExitCode> {
  exactly(options.words, [], usage);
  if (!z.uuid().safeParse(runId).success) throw new Refusal('run_unknown');
  const { removed, kept } = await withWorld(context, async (world) => {
    const { id: workspaceId } = await pickWorkspace(world, options.value('workspace'));
    return undoImport(world, { workspaceId, runId, by: 'cli', via: 'cli' });
  });
  context.out(`removed ${removed}, kept ${kept}`);
  return 0;
}
