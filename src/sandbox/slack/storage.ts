// Keeps the state in one JSON file: written to a neighbour and renamed, a short while after the last change,
// and once more at close. Uploaded bytes lie in a folder beside it. Without a file nothing touches the disk.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type State, state as stateSchema } from './state.ts';

const QUIET_MS = 200;

export type Storage = {
  load(): Promise<State | null>;
  /** Notes that the state changed; the file follows shortly. */
  touch(): void;
  flush(): Promise<void>;
  putFile(id: string, bytes: Uint8Array): Promise<void>;
  getFile(id: string): Promise<Uint8Array | null>;
  clear(): Promise<void>;
};

/** Storage in memory, for tests and throw-away servers. */
export function memoryStorage(): Storage {
  const files = new Map<string, Uint8Array>();
  return {
    load: async () => null,
    touch: () => {},
    flush: async () => {},
    putFile: async (id, bytes) => void files.set(id, bytes),
    getFile: async (id) => files.get(id) ?? null,
    clear: async () => files.clear(),
  };
}

/** Storage on disk; `read` gives the state to write. */
export function fileStorage(path: string, read: () => State): Storage {
  const folder = `${path}-files`;
  const timer: { waiting: NodeJS.Timeout | null } = { waiting: null };
  const queue = { tail: Promise.resolve() };

  async function write(): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(read()));
    await rename(`${path}.new`, path);
  }
  function save(): Promise<void> {
    queue.tail = queue.tail.then(write, write);
    return queue.tail;
  }
  function stopTimer(): void {
    if (timer.waiting) clearTimeout(timer.waiting);
    timer.waiting = null;
  }
  return {
    load: () => loadState(path),
    touch() {
      if (timer.waiting) return;
      // A failed background write is tried again by the next change and by flush, which reports it.
      timer.waiting = setTimeout(() => {
        timer.waiting = null;
        void save().catch(() => {});
      }, QUIET_MS);
    },
    async flush() {
      stopTimer();
      await save();
    },
    async putFile(id, bytes) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, id), bytes);
    },
    getFile: (id) => readFile(join(folder, id)).catch(() => null),
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The saved state, or null when there is none. One that cannot be read is set aside, and a fresh start made. */
async function loadState(path: string): Promise<State | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const saved = stateSchema.safeParse(parseJson(text)).data ?? null;
  if (saved === null) await rename(path, `${path}.unreadable`);
  return saved;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
