// Runs one command of the CLI and answers with its exit code: 0 done, 1 refused (a sentence says why), 2 a bug.
import { say } from '#text/text.ts';
import { commands } from './commands.ts';
import type { CliContext, ExitCode } from './context.ts';
import { sayFailure } from './failure.ts';
import { usageLines } from './usage.ts';

/** True for a word that `runCli` knows. */
export function isCommand(name: string): boolean {
  return Object.hasOwn(commands, name);
}

/** Never throws. An unknown name is refused with the list of what there is. */
export async function runCli(name: string, context: CliContext): Promise<ExitCode> {
  const command = isCommand(name) ? commands[name] : undefined;
  if (!command) {
    context.err(say(context.locale, 'cli.unknown', { name }));
    for (const line of usageLines(context.locale)) context.err(line);
    return 1;
  }
  try {
    return await command.run(context);
  } catch (error) {
    return sayFailure(context, error);
  }
}
