// The settings document on stdout, and the JSON Schema of it.
import { z } from 'zod';
import { settingsDocumentSchema } from '#domain/settings-document.ts';
import { exportSettings } from '#features/workspace/export-settings.ts';
import { type CliContext, type ExitCode, withWorld } from '../context.ts';
import type { Options } from '../options.ts';
import { pickWorkspace } from '../pick-workspace.ts';

/** What holds now; `settings apply` takes it back. */
export async function exportDocument(context: CliContext, options: Options): Promise<ExitCode> {
  const document = await withWorld(context, async (world) => {
    const workspace = await pickWorkspace(world, options.value('workspace'));
    return exportSettings(world, workspace.id);
  });
  context.out(JSON.stringify(document, null, 2));
  return 0;
}

/** Needs no database. */
export async function printSchema(context: CliContext): Promise<ExitCode> {
  context.out(JSON.stringify(z.toJSONSchema(settingsDocumentSchema, { io: 'input' }), null, 2));
  return 0;
}
