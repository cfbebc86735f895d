// Keeps everything of a local mail vendor in one JSON file: written to a neighbour and renamed, so that a crash leaves
// either the old state or the new one; saves that come close together are written once.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { StoredGrants } from './oauth/grants.ts';

const SAVE_AFTER_MS = 150;

const Header = z.object({ name: z.string(), value: z.string() });
const Mail = z.object({
  id: z.string(),
  threadId: z.string(),
  mailbox: z.string(),
  origin: z.enum(['sent', 'received', 'draft']),
  labelIds: z.array(z.string()),
  raw: z.codec(z.base64(), z.instanceof(Buffer), {
    decode: (text) => Buffer.from(text, 'base64'),
    encode: (bytes) => bytes.toString('base64'),
  }),
  headers: z.array(Header),
  at: z.number(),
  historyId: z.number(),
});
const History = z.object({
  id: z.number(),
  mailbox: z.string(),
  kind: z.enum(['messageAdded', 'messageDeleted', 'labelAdded', 'labelRemoved']),
  mailId: z.string(),
  threadId: z.string(),
  labelIds: z.array(z.string()),
});
const MailState = z.object({
  version: z.literal(1),
  log: z.object({
    mails: z.array(Mail),
    history: z.array(History),
    historyId: z.number(),
    oldest: z.record(z.string(), z.number()),
  }),
  grants: StoredGrants,
  drafts: z.record(z.string(), z.string()),
});

export type MailState = z.output<typeof MailState>;

export type StateFile = {
  load: () => Promise<MailState | null>;
  /** Asks for a save soon. */
  touch: () => void;
  /** Writes what is not written yet. */
  flush: () => Promise<void>;
};

/** A state file at this path; `snapshot` is read at the moment of writing. */
export function createStateFile(path: string, snapshot: () => MailState): StateFile {
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(z.encode(MailState, snapshot())), { mode: 0o600 });
    await rename(`${path}.new`, path);
  };
  const flush = (): Promise<void> => {
    if (timer === null) return writing;
    clearTimeout(timer);
    timer = null;
    writing = writing.then(write, write);
    return writing;
  };
  return {
    load: async () => {
      const text = await readFile(path, 'utf8').catch(() => null);
      return text === null ? null : MailState.parse(JSON.parse(text));
    },
    touch: () => {
      timer ??= setTimeout(() => flush().catch(() => undefined), SAVE_AFTER_MS).unref();
    },
    flush,
  };
}

/** A stand-in that keeps nothing. */
export function noStateFile(): StateFile {
  return { load: () => Promise.resolve(null), touch: () => undefined, flush: () => Promise.resolve() };
}
