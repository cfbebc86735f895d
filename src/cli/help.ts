// help: what can be typed.
import type { Command } from './context.ts';
import { usageLines } from './usage.ts';

export const help: Command = {
  usage: 'help',
  run: async ({ out, locale }) => {
    for (const line of usageLines(locale)) out(line);
    return 0;
  },
};
