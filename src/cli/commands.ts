// What runCli knows, by name. The roles (all, bot, worker, web, sandbox) and pages are main.ts's.
import { backup, restore } from './backup.ts';
import { classify } from './classify/run-classify.ts';
import type { Command } from './context.ts';
import { doctor } from './doctor/run-doctor.ts';
import { evalScorer } from './eval/run-eval.ts';
import { help } from './help.ts';
import { importList } from './import/run-import.ts';
import { migrate } from './migrate.ts';
import { settings } from './settings/run-settings.ts';
import { status } from './status.ts';

export const commands: Readonly<Record<string, Command>> = {
  backup,
  classify,
  doctor,
  eval: evalScorer,
  help,
  import: importList,
  migrate,
  restore,
  settings,
  status,
};
