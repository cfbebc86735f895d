// The list of what can be typed behind `npm run prospect --`.
import { type Locale, say, type TextKey } from '#text/text.ts';

/** What main.ts starts (roles and pages), then what this folder does. */
const lines: readonly (readonly [usage: string, summary: TextKey])[] = [
  ['all', 'cli.usage.all'],
  ['bot | worker [queues] | web', 'cli.usage.roles'],
  ['sandbox', 'cli.usage.sandbox'],
  ['doctor', 'cli.usage.doctor'],
  ['status', 'cli.usage.status'],
  ['migrate', 'cli.usage.migrate'],
  ['import <file.csv> [--segment <name>]', 'cli.usage.import'],
  ['import <file.csv> --exclusions', 'cli.usage.exclusions'],
  ['import --undo <run>', 'cli.usage.undo'],
  ['settings export | apply <file> | schema', 'cli.usage.settings'],
  ['classify <file> | --batch <folder>', 'cli.usage.classify'],
  ['eval <folder> [--threshold <0-100>] [--json]', 'cli.usage.eval'],
  ['backup <file> | restore <file>', 'cli.usage.backup'],
  ['help', 'cli.usage.help'],
];

/** One line a command, in columns. */
export function usageLines(locale: Locale): readonly string[] {
  const width = Math.max(...lines.map(([usage]) => usage.length));
  return [
    say(locale, 'cli.usage.head'),
    ...lines.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${say(locale, summary)}`),
    say(locale, 'cli.usage.workspace'),
  ];
}
