// The only entry: main.ts <command>. Reads the environment once, then runs roles until SIGTERM, or one command.
import { sayFailure } from '#cli/failure.ts';
import { runCli } from '#cli/run-cli.ts';
import { type Config, type ConfigResult, readConfig } from '#config/config.ts';
import { callerFolder, readRawEnv } from '#config/env.ts';
import { Refusal } from '#lib/errors.ts';
import { createLog, type Log } from '#lib/log.ts';
import { type QueueName, queueNames } from '#queue/catalog.ts';
import { localeOf, say } from '#text/text.ts';
import type { App, Overrides, Role } from './app.ts';

type Start = { readonly args: readonly string[]; readonly config: Config; readonly log: Log };

const raw = readRawEnv(process.cwd());
const locale = localeOf(raw.LC_ALL ?? raw.LANG);

async function main([command = 'start', ...args]: readonly string[]): Promise<number> {
  const result = readConfig(raw, process.cwd());
  const log = createLog(result.ok ? result.config.logLevel : 'info');
  process.on('unhandledRejection', (error) => {
    log.fatal({ err: error }, 'unhandled rejection');
    process.exit(2);
  });
  // `… | head` closes the pipe early: that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  const runs = Object.hasOwn(running, command) ? running[command] : undefined;
  if (runs === undefined) return runCommand(command, { args, result, log });
  try {
    await runs({ args, config: configOf(result), log });
    return 0;
  } catch (error) {
    return sayFailure({ locale, log, err: toStderr }, error);
  }
}

/** Commands that run until they are stopped. */
const running: Readonly<Record<string, (start: Start) => Promise<void>>> = {
  start: (start) => (start.config.slack ? runRoles(start, {}) : sandbox(start)),
  all: (start) => runRoles(start, {}),
  bot: (start) => runRoles(start, { roles: ['bot'] }),
  worker: (start) => runRoles(start, { roles: ['worker'], ...queuesOf(start.args) }),
  web: (start) => runRoles(start, { roles: ['web'] }),
  sandbox,
};

async function runRoles(
  { config, log }: Start,
  overrides: Overrides & { roles?: readonly Role[] },
): Promise<void> {
  if (config.slack === null) throw new Refusal('slack_not_configured');
  const stopped = stopSignal(log);
  const { buildApp } = await loadApp();
  const app = await buildApp(config, { ...overrides, log });
  await startOrStop(app);
  log.info({ url: app.address(), roles: overrides.roles ?? 'all' }, 'prospect runs');
  await stopped;
  await app.stop();
}

async function sandbox({ config, log }: Start): Promise<void> {
  const stopped = stopSignal(log);
  // Only here: the product has no use for a local Slack in its memory.
  const { runSandbox } = await import('#sandbox/run-sandbox.ts');
  const running = await runSandbox(config, log);
  toStderr(say(locale, 'sandbox.running', { address: running.address }));
  await stopped;
  await running.stop();
}

async function startOrStop(app: App): Promise<void> {
  try {
    await app.start();
  } catch (error) {
    await app.stop();
    throw error;
  }
}

/**
 * Listens for SIGTERM and SIGINT from now on: one that comes while the app still starts is answered when it has
 * started, so that nothing is left half-open. A second one, or 15 seconds, ends the process at once.
 */
function stopSignal(log: Log): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const onSignal = () => {
      if (asked) process.exit(1);
      asked = true;
      log.info('stopping');
      setTimeout(() => process.exit(1), 15_000).unref();
      resolve();
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal);
  });
}

/** Bolt, BullMQ and the vendors' SDKs take a second to load: only for commands that use them. */
function loadApp() {
  return import('./app.ts');
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function runCommand(
  name: string,
  { args, result, log }: { args: readonly string[]; result: ConfigResult; log: Log },
): Promise<number> {
  return runCli(name, {
    args,
    config: result,
    folder: callerFolder(),
    locale,
    log,
    input: process.stdin,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: toStderr,
    openWorld: async (config) => (await loadApp()).openWorld(config, { log }),
    openModels: async (config) => (await import('./models.ts')).openModels(config),
    openVendorChecks: async (config) => [
      ...(await import('./research.ts')).createVendorChecks(config.research),
      ...(await import('./warmup-tool.ts')).createWarmupChecks(config),
    ],
  });
}

function configOf(result: ConfigResult): Config {
  if (result.ok) return result.config;
  throw new Refusal('config_invalid', {
    problems: result.problems.map((problem) => `\n  - ${problem}`).join(''),
  });
}

function queuesOf(names: readonly string[]): { queues?: readonly QueueName[] } {
  if (names.length === 0) return {};
  const unknown = names.filter((name) => !queueNames.some((known) => known === name));
  if (unknown.length > 0)
    throw new Refusal('unknown_queue', { names: unknown.join(', '), known: queueNames.join(', ') });
  return { queues: queueNames.filter((name) => names.includes(name)) };
}

// Last, when everything above is there.
process.exitCode = await main(process.argv.slice(2));
