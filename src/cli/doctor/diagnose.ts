// Gathers the ground of the checks, runs them one after the other in the order in which a person sets things up,
// and survives a broken configuration and a dead database.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#config/config.ts';
import { messageOf, Refusal } from '#lib/errors.ts';
import { redact } from '#lib/log.ts';
import type { World } from '#ports/world.ts';
import { readDatabaseFacts } from '#store/database-state.ts';
import { sayCode } from '#text/text.ts';
import type { CliContext } from '../context.ts';
import { openDatabase } from '../open-database.ts';
import { checkConfiguration } from './configuration.ts';
import { checkDataFolder } from './data-folder.ts';
import { checkDatabase } from './database.ts';
import { checkKey } from './encryption-key.ts';
import type { Check, DatabaseState, Finding, Inside } from './finding.ts';
import { checkMailDns } from './mail-dns.ts';
import { checkMailVendors } from './mail-vendors.ts';
import { checkMailboxes } from './mailboxes.ts';
import { checkModel } from './model.ts';
import { checkNode } from './node.ts';
import { checkPublicAddress } from './public-address.ts';
import { checkRedis } from './redis.ts';
import { checkSlack } from './slack.ts';
import { checkDataVendors } from './vendors.ts';
import { checkWorkspace } from './workspace.ts';

const checks: readonly Check[] = [
  checkNode,
  checkConfiguration,
  checkDataFolder,
  checkDatabase,
  checkRedis,
  checkKey,
  checkSlack,
  checkWorkspace,
  checkMailVendors,
  checkMailboxes,
  checkMailDns,
  checkModel,
  checkDataVendors,
  checkPublicAddress,
];

/** Everything that the checks found, in their order. */
export async function diagnose(context: CliContext): Promise<readonly Finding[]> {
  const config = context.config.ok ? context.config.config : null;
  const problems = context.config.ok ? [] : context.config.problems;
  const database = config ? await lookAtDatabase(context, config) : ({ kind: 'absent' } as const);
  const open = config && database.kind === 'ready' ? await context.openWorld(config) : null;
  try {
    const vendors = config ? await context.openVendorChecks(config) : [];
    const inside = open && (await lookInside(open.world));
    const ground = { config, problems, database, inside, vendors };
    const findings: Finding[] = [];
    for (const check of checks) findings.push(...(await check(ground)));
    return findings;
  } finally {
    await open?.close();
  }
}

async function lookAtDatabase(context: CliContext, config: Config): Promise<DatabaseState> {
  if (config.database.kind === 'own' && !(await exists(join(config.dataDir, 'postgres')))) {
    return { kind: 'absent' };
  }
  try {
    const database = await openDatabase(config);
    try {
      const { version, missing } = await readDatabaseFacts(database.url);
      if (missing.length === 0) return { kind: 'ready', version };
      return { kind: 'behind', version, missing: missing.length };
    } finally {
      await database.close();
    }
  } catch (error) {
    const why =
      error instanceof Refusal
        ? sayCode(context.locale, 'refusal', error)
        : messageOf(error) || codeOf(error);
    return { kind: 'unreachable', why: redact(why) };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
}

async function lookInside(world: World): Promise<Inside> {
  const all = await world.workspaces.all();
  const workspaces = await Promise.all(
    all.map(async ({ id, name }) => ({ id, name, settings: (await world.settings.current(id)).doc })),
  );
  return { world, workspaces };
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
