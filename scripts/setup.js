// What runs before anything is installed: plain JavaScript that an old Node understands. It installs what is
// missing, generates the database client, then hands over to the Node that came with the packages, signals included.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';
// What V8 makes of our files is kept: the next start costs half.
const compiled = join(root, 'node_modules', '.cache', 'prospect-compiled');
const path = `${bin}${delimiter}${process.env.PATH ?? ''}`;
const env = { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: path };

const [task = 'start', ...args] = process.argv.slice(2);

const tasks = {
  start: () => handOver(['src/main.ts', ...args]),
  prospect: () => handOver(['src/main.ts', ...args]),
  preview: () => handOver(['test/gallery/preview.ts', ...args]),
  // Left alone, Node lets its heap grow as far as the machine allows: memory would say nothing about the work.
  bench: () => handOver(['--max-old-space-size=448', 'bench/run.ts', ...args]),
  fuzz: () => handOver([vitest(), 'run', ...args], { FUZZ: '10' }),
  check: () => check(),
};

function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Hash of files, to see whether a step has been done for exactly these. */
function stampOf(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Does a step unless it was done for exactly these files and `made` is still there. */
function once(name, { files, made }, step) {
  const stamp = join(root, 'node_modules', `.prospect-${name}`);
  const wanted = stampOf(files);
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function run(command, commandArgs, what) {
  const done = spawnSync(command, commandArgs, { cwd: root, env, stdio: ['ignore', 2, 2], shell: windows });
  if (done.status === 0) return;
  say(`${what} failed. The lines above say why; run it again when that is mended.`);
  process.exit(1);
}

function install() {
  once(
    'installed',
    { files: ['package.json', 'package-lock.json'], made: join(bin, windows ? 'node.cmd' : 'node') },
    () => {
      say('Installing packages (once, about a minute)…');
      run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], 'npm install');
    },
  );
  once(
    'generated',
    {
      files: ['prisma/schema.prisma', 'package-lock.json'],
      made: join(root, 'src/store/generated/client.ts'),
    },
    () => {
      say('Generating the database client…');
      run('prisma', ['generate', '--no-hints'], 'prisma generate');
    },
  );
}

function vitest() {
  return join(root, 'node_modules', 'vitest', 'vitest.mjs');
}

/** Runs the installed Node in our place and ends as it ends. Stripping types is still called experimental there. */
function handOver(nodeArgs, extra = {}) {
  const node = join(bin, windows ? 'node.cmd' : 'node');
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...nodeArgs], {
    cwd: root,
    env: { ...env, ...extra },
    stdio: 'inherit',
    shell: windows,
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithShell(child);
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/** npm passes SIGTERM to the shell between us, which ends without a word to us: a new parent is how we hear of it. */
function endWithShell(child) {
  if (env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
}

/** Lint, types, tests; stops at the first that fails. */
function check() {
  run('biome', ['check', '.'], 'Lint');
  say('lint: fine');
  run('tsc', ['--noEmit'], 'Types');
  say('types: fine');
  const report = join(root, 'node_modules', '.prospect-tests.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const node = join(bin, windows ? 'node.cmd' : 'node');
  const tests = spawnSync(node, [vitest(), 'run', ...reporters, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: windows,
  });
  if (existsSync(report)) {
    const {
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: skipped,
    } = JSON.parse(readFileSync(report, 'utf8'));
    process.stdout.write(`Tests: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  }
  process.exit(tests.status ?? 1);
}

install();
const chosen = tasks[task];
if (chosen === undefined) {
  say(`Unknown task "${task}". There are: ${Object.keys(tasks).join(', ')}.`);
  process.exit(1);
}
chosen();
