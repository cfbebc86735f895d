// A real process of the product, as a person or a machine starts it: it can be waited for, read and killed.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './ground/repository.ts';

/** What V8 made of our files and packages: half of what a start costs. */
const compiled = join(root, 'node_modules', '.cache', 'prospect-compiled');

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };
export type Started = {
  /** As the machine's power cut would: nothing is finished, nobody is asked. */
  kill(): void;
  readonly ended: Promise<Ended>;
};

/** Starts `main.ts <command>` with this environment and nothing else of ours. */
export function startProcess(command: string, env: Readonly<Record<string, string>>): Started {
  const given = {
    PATH: process.env.PATH ?? '',
    LANG: 'en_US.UTF-8',
    LOG_LEVEL: 'error',
    NODE_COMPILE_CACHE: compiled,
    ...env,
  };
  const args = [join(root, 'src/main.ts'), ...command.split(' ')];
  const child = spawn(process.execPath, args, { cwd: tmpdir(), env: given });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: new Promise((resolve) => {
      child.once('close', (code) => resolve({ code, ...said }));
    }),
  };
}
