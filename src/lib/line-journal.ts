// A journal of lines in a folder. Each process writes files of its own, so that several share the folder without
// knowing of each other. Lines that come together are written and synced together: a full disk queue costs each of
// them one wait, not one each. A file is left behind after a minute or some megabytes.
import { randomBytes } from 'node:crypto';
import { constants, type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { listFiles, readLines } from './line-journal-files.ts';

const { O_WRONLY, O_APPEND, O_CREAT, O_EXCL, O_DSYNC } = constants;
const maxBytes = 8 * 1024 * 1024;
const maxAgeMs = 60_000;

type Waiting = { readonly line: string; resolve(): void; reject(error: unknown): void };
type Current = { readonly handle: FileHandle; readonly since: number; bytes: number };

/** Opens nothing before the first line. `realNow` in milliseconds: files age by the machine's time. */
export function createLineJournal(folder: string, realNow: () => number = Date.now) {
  const files = writtenFiles(folder, realNow);
  const writer = { waiting: [] as Waiting[], busy: null as Promise<void> | null };
  const work = async () => {
    await nextTurn();
    while (writer.waiting.length > 0) {
      const batch = writer.waiting;
      writer.waiting = [];
      await writeBatch(files, batch);
    }
    writer.busy = null;
  };
  return {
    append: (line: string) =>
      new Promise<void>((resolve, reject) => {
        writer.waiting.push({ line, resolve, reject });
        writer.busy ??= work();
      }),
    files: () => listFiles(folder, realNow()),
    read: (name: string, from: number) => readLines(join(folder, name), from),
    remove: (name: string) => rm(join(folder, name), { force: true }),
    close: async () => {
      while (writer.busy) await writer.busy;
      await files.leave();
    },
  };
}

type WrittenFiles = ReturnType<typeof writtenFiles>;

async function writeBatch(files: WrittenFiles, batch: readonly Waiting[]): Promise<void> {
  try {
    const bytes = Buffer.from(batch.map(({ line }) => `${line}\n`).join(''));
    const current = await files.current();
    await writeAll(current.handle, bytes);
    current.bytes += bytes.length;
    for (const { resolve } of batch) resolve();
  } catch (error) {
    // What half of it is on the disk nobody knows: nothing more goes behind it.
    await files.leave().catch(() => {});
    for (const { reject } of batch) reject(error);
  }
}

/** The file that is written now, and how to leave it. */
function writtenFiles(folder: string, realNow: () => number) {
  let open: Current | null = null;
  const leave = async () => {
    const left = open;
    open = null;
    await left?.handle.close();
  };
  return {
    leave,
    current: async (): Promise<Current> => {
      if (open && open.bytes < maxBytes && realNow() - open.since < maxAgeMs) return open;
      await leave();
      open = { handle: await newFile(folder, realNow()), since: realNow(), bytes: 0 };
      return open;
    },
  };
}

/** The file is opened to sync each write by itself (O_DSYNC): one way to the disk and back, not two. */
async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done);
    done += bytesWritten;
  }
}

/** Its name is in the folder for good before the first line is. */
async function newFile(folder: string, now: number): Promise<FileHandle> {
  await mkdir(folder, { recursive: true });
  const name = `${now}-${process.pid}-${randomBytes(6).toString('hex')}.log`;
  const handle = await open(join(folder, name), O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_DSYNC, 0o600);
  const parent = await open(folder, 'r');
  await parent.sync().finally(() => parent.close());
  return handle;
}
