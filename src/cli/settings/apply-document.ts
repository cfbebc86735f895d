// Applies a settings document: all of it, or nothing with every problem listed.
import { applySettings } from '#features/workspace/apply-settings.ts';
import { messageOf, Refusal } from '#lib/errors.ts';
import { say } from '#text/text.ts';
import { asList, type CliContext, type ExitCode, withWorld } from '../context.ts';
import { readText } from '../files.ts';
import type { Options } from '../options.ts';
import { pickWorkspace } from '../pick-workspace.ts';

/** The first word is the file, "-" is stdin. Audited as `cli`. */
export async function applyDocument(context: CliContext, options: Options): Promise<ExitCode> {
  const [file = ''] = options.words;
  const value = parseJson(file, await readText(context, file));
  const result = await withWorld(context, async (world) => {
    const workspace = await pickWorkspace(world, options.value('workspace'));
    return applySettings(world, { workspaceId: workspace.id, value, by: 'cli', via: 'cli' });
  });
  if ('problems' in result) throw new Refusal('settings_invalid', { problems: asList(result.problems) });
  const { changed, lookedAgain } = result;
  context.out(
    changed.length === 0
      ? say(context.locale, 'cli.settings.same')
      : say(context.locale, 'cli.settings.changed', { parts: changed.join(', ') }),
  );
  if (lookedAgain > 0) context.out(say(context.locale, 'cli.settings.looked_again', { n: lookedAgain }));
  return 0;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('settings_not_json', { file, why: messageOf(error) });
  }
}
