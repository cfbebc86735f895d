// The job mailbox.sent: reads to whom mails left by hand, newest first, so that nobody of the last six months is
// written to again; and how much the mailbox is used, which decides how it may start. A page at a time, each counted
// once: a process that dies goes on where it was. Only recipients and dates are read; addresses are kept as hashes.
import { quietMs } from '#domain/dedup.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { habitOf } from '#domain/sent-folder.ts';
import { hidesItsMails, type SeenWarmup } from '#domain/warmup.ts';
import { Gone } from '#lib/errors.ts';
import { minuteMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { type Breaking, breakMailbox } from './break-mailbox.ts';
import { type Keeping, keepSentPage } from './keep-sent-page.ts';
import { type Opening, openSession } from './open-session.ts';

export type ReadingSent = Opening &
  Breaking &
  Keeping &
  Pick<World, 'mailboxWarmup' | 'sending' | 'sentReadings' | 'warmup'>;
type Reading = NonNullable<Awaited<ReturnType<World['sentReadings']['get']>>>;
type Session = Awaited<ReturnType<typeof openSession>>;

/** Pages of one job; the sweep orders the next a minute later, which keeps within what vendors allow a minute. */
const pagesAtOnce = 2;
/** Read again at the next reading: a vendor's list may lag behind. */
const overlapMs = 30 * minuteMs;

/** Throws Unavailable when the vendor can't answer now; what was read stays read. */
export async function readSent(
  world: ReadingSent,
  { workspaceId, mailboxId }: { workspaceId: string; mailboxId: string },
): Promise<void> {
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  if (!mailbox?.canRead || mailbox.state === 'needs_reconnect') return;
  try {
    const tool = await toolOf(world, mailbox);
    // Its mails lie in the folder as well: until it was asked, nobody can tell them.
    const mayRead = world.warmup === null || tool !== null;
    if (mayRead && (await readPages(world, mailbox, { tool, session: await openSession(world, mailbox) })))
      return;
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    await breakMailbox(world, mailbox, error.message);
  }
  await world.sentReadings.release(workspaceId, mailboxId);
}

/** What the warm-up tool said of the mailbox; null: nothing yet. */
async function toolOf(world: ReadingSent, { workspaceId, id }: Mailbox): Promise<SeenWarmup | null> {
  const { warmup } = world;
  const seen = warmup && (await world.mailboxWarmup.read(workspaceId, id));
  return seen?.tool === warmup?.tool ? seen : null;
}

/** True when it came to its end. */
async function readPages(
  world: ReadingSent,
  mailbox: Mailbox,
  { tool, session }: { tool: SeenWarmup | null; session: Session },
): Promise<boolean> {
  const tag = tool?.state?.tag ?? null;
  let reading: Reading | null = await openReading(world, mailbox);
  for (let page = 0; page < pagesAtOnce && reading; page += 1) {
    const { since, until, cursor } = reading;
    const read = await session.folders.sentPage({ since, until, cursor, tag });
    const isLast = read.kind === 'page' && read.next === null;
    const isEmpty = isLast && read.mails.length === 0;
    reading = isEmpty ? reading : await keepSentPage(world, mailbox, { reading, read });
    if (reading && isLast) {
      await finish(world, mailbox, { reading, isUnclear: isUnclear(world, tool, reading) });
      return true;
    }
  }
  return false;
}

/** The one that is open, else a new one: six months at first, later what came since. */
async function openReading(world: ReadingSent, { workspaceId, id: mailboxId }: Mailbox): Promise<Reading> {
  const known = await world.sentReadings.get(workspaceId, mailboxId);
  if (known && known.doneAt === null && known.since < known.until) return known;
  const until = world.clock.now();
  const earliest = until.getTime() - quietMs;
  const readTo = known?.readTo ?? null;
  const since = new Date(Math.max(earliest, (readTo?.getTime() ?? 0) - overlapMs));
  return world.sentReadings.begin(workspaceId, { mailboxId, since, until, whole: readTo === null });
}

function isUnclear(world: ReadingSent, tool: SeenWarmup | null, { toolMails }: Reading): boolean {
  return world.warmup !== null && hidesItsMails(tool, toolMails);
}

/** `isUnclear`: mails of a tool may be among those by hand, and a mailbox that a tool uses is not one in use. */
async function finish(
  world: ReadingSent,
  mailbox: Mailbox,
  { reading, isUnclear }: { reading: Reading; isUnclear: boolean },
): Promise<void> {
  const { workspaceId, id: mailboxId, rampStart } = mailbox;
  const { startedAt, whole, days } = reading;
  const at = world.clock.now();
  if (!(await world.sentReadings.finish(workspaceId, { mailboxId, startedAt, at })) || !whole || isUnclear)
    return;
  const { start } = habitOf(days);
  if (start !== null && start > rampStart)
    await world.sending.setPace(workspaceId, { mailboxId, rampStart: start });
}
