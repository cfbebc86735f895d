// The job mailbox.check: sends the two mails once, looks for them in the inbox until both are there or ten minutes are
// over, and tells whoever asked. What was seen to arrive is known of the mailbox from then on. While the vendor does not
// answer nothing is said of the mails: they are sent, or looked for, when it does.
import type { IncomingMail } from '#domain/mail.ts';
import { judgeCheck, type MailVerdict, seenToArrive } from '#domain/mail-check.ts';
import { type Mailbox, vendorNames } from '#domain/mailbox.ts';
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { hourMs, minuteMs } from '#lib/time.ts';
import type { MailboxSession, SendOutcome } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';
import { say } from '#text/text.ts';
import { type Breaking, breakMailbox } from './break-mailbox.ts';
import { checkMail } from './check-mails.ts';
import { type Opening, openSession } from './open-session.ts';

export type RunningCheck = Opening & Breaking & Pick<World, 'links' | 'mailChecks' | 'sending'>;
type Check = NonNullable<Awaited<ReturnType<World['mailChecks']['get']>>>;
type Report = NonNullable<Check['report']>;
type Looking = { readonly mailbox: Mailbox; readonly check: Check; readonly session: MailboxSession };

/** After this long, what is not there is said to be missing. */
const patienceMs = 10 * minuteMs;
/** While the vendor takes nothing, the mails are tried again this often and for so long. */
const againMs = 5 * minuteMs;
const longestOutageMs = 2 * hourMs;

/** Safe to repeat: the mails leave once. Throws Unavailable when the vendor can't answer now. */
export async function runMailCheck(
  world: RunningCheck,
  { workspaceId, mailboxId }: { workspaceId: string; mailboxId: string },
): Promise<void> {
  const check = await world.mailChecks.get(workspaceId, mailboxId);
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  if (!mailbox || !check || check.state === 'done') return;
  const report = await reportOf(world, mailbox, check);
  if (report) await finish(world, { mailbox, check, report });
}

/** Null: not both are there yet. What the mailbox itself says counts here, and nothing that a chat says. */
async function reportOf(world: RunningCheck, mailbox: Mailbox, check: Check): Promise<Report | null> {
  try {
    return await goOn(world, { mailbox, check, session: await openSession(world, mailbox) });
  } catch (error) {
    if (error instanceof Refusal) return failed(error.code, '');
    if (error instanceof Unavailable) await tellOutage(world, mailbox, check);
    if (!(error instanceof Gone)) throw error;
    await breakMailbox(world, mailbox, error.message);
    return failed('mailbox_needs_reconnect', '');
  }
}

/** Null: not both are there yet. */
async function goOn(world: RunningCheck, looking: Looking): Promise<Report | null> {
  const { mailbox, check } = looking;
  const { workspaceId, id: mailboxId } = mailbox;
  const at = world.clock.now();
  // A pause holds for orders that were given before it.
  if (check.state === 'asked' && (await world.workspaces.get(workspaceId)).pausedAt)
    return failed('check_paused', '');
  if (check.state === 'asked' && (await world.mailChecks.claim(workspaceId, { mailboxId, at }))) {
    const sent = await sendBoth(world, looking);
    if (sent !== 'sent') return sent;
  }
  return look(world, looking);
}

/** A report when the vendor refused the first; null when it takes nothing now. Whether an unknown one left is seen by looking. */
async function sendBoth(
  world: RunningCheck,
  { mailbox, check, session }: Looking,
): Promise<Report | null | 'sent'> {
  const { workspaceId, id: mailboxId } = mailbox;
  const made = await making(world, mailbox, check);
  const outcome = await orNotNow(session.send(checkMail(world, made, { second: false }), null));
  if (outcome.kind === 'refused')
    return outcome.retryAfterMs === null
      ? failed(outcome.code, outcome.detail)
      : tryAgain(world, { mailbox, check, retryAfterMs: outcome.retryAfterMs });
  const [leftAs, threadId] = outcome.kind === 'sent' ? [outcome.messageId, outcome.threadId] : [null, null];
  // The thread stays unknown when this one does not leave.
  await orNotNow(session.send(checkMail(world, made, { second: true, leftAs }), threadId));
  await world.sending.addToCount(workspaceId, { mailboxId, sent: 2 });
  return 'sent';
}

/** A session that cannot send now has sent nothing. */
async function orNotNow(sending: Promise<SendOutcome>): Promise<SendOutcome> {
  return sending.catch((error: unknown) => {
    if (!(error instanceof Unavailable)) throw error;
    const { retryAfterMs } = error;
    return { kind: 'refused', code: 'mail_refused', detail: messageOf(error), retryAfterMs };
  });
}

/** Nothing left: later once more, until a person should rather ask again. */
async function tryAgain(
  world: RunningCheck,
  { mailbox, check, retryAfterMs }: { mailbox: Mailbox; check: Check; retryAfterMs: number },
): Promise<Report | null> {
  const now = world.clock.now().getTime();
  if (now - check.askedAt.getTime() >= longestOutageMs) return failed('check_not_sent', '');
  const again = new Date(now + Math.max(retryAfterMs, againMs));
  await world.mailChecks.release(mailbox.workspaceId, { mailboxId: mailbox.id, again });
  await tellOutage(world, mailbox, check);
  return null;
}

/** Once: it is the vendor, and nobody has to do anything. */
async function tellOutage(world: RunningCheck, mailbox: Mailbox, check: Check): Promise<void> {
  const { workspaceId, id: mailboxId, address } = mailbox;
  const key = `check/${mailboxId}/${check.askedAt.getTime()}/outage`;
  const said = { key, code: 'check_outage', params: { address, vendor: vendorNames[mailbox.provider] } };
  await world.chat.tell(workspaceId, check.askedBy, said).catch(unlessNobodyHears);
}

async function look(world: RunningCheck, { mailbox, check, session }: Looking): Promise<Report | null> {
  const made = await making(world, mailbox, check);
  const sent = checkMail(world, made, { second: false });
  const first = await session.folders.received(sent);
  const second =
    first && (await session.folders.received(checkMail(world, made, { second: true, leftAs: null })));
  const since = check.sentAt ?? world.clock.now();
  const waitedMs = world.clock.now().getTime() - since.getTime();
  if (!second && waitedMs < patienceMs) return null;
  // Nothing arrives that never left.
  if (!first && (await session.find(sent.messageId, mailbox.address)).kind === 'absent')
    return failed('check_not_sent', '');
  const verdicts = judgeCheck({ sent, first, second });
  await learn(world, mailbox, { first, verdicts });
  return { problem: null, verdicts };
}

async function making(world: Pick<World, 'members'>, mailbox: Mailbox, check: Check) {
  const locale = await localeOf(world, mailbox.workspaceId, check.askedBy);
  return { mailbox, messageIds: check.messageIds, locale, date: check.askedAt };
}

async function learn(
  world: Pick<World, 'mailboxes'>,
  { workspaceId, id: mailboxId, carries: before }: Mailbox,
  { first, verdicts }: { first: IncomingMail | null; verdicts: readonly MailVerdict[] },
): Promise<void> {
  if (!before || !first) return;
  const carries = seenToArrive(before, verdicts);
  await world.mailboxes.setCarries(workspaceId, { mailboxId, carries });
}

async function finish(
  world: RunningCheck,
  { mailbox, check, report }: { mailbox: Mailbox; check: Check; report: Report },
): Promise<void> {
  const { workspaceId, id: mailboxId, address } = mailbox;
  const locale = await localeOf(world, workspaceId, check.askedBy);
  const wrong = report.verdicts.filter(({ state }) => state === 'wrong');
  const what = wrong.map((one) => say(locale, `check.thing.${one.what}`)).join(', ');
  const key = `check/${mailboxId}/${check.askedAt.getTime()}`;
  const code = report.problem ? 'check_failed' : wrong.length > 0 ? 'check_wrong' : 'check_fine';
  // Said before it is kept, so that a chat that is away hears it at the next look.
  await world.chat
    .tell(workspaceId, check.askedBy, { key, code, params: { address, what } })
    .catch(unlessNobodyHears);
  await world.mailChecks.finish(workspaceId, { mailboxId, report, at: world.clock.now() });
}

/** Whoever asked has no chat any more: the list of mailboxes shows it all the same. */
function unlessNobodyHears(error: unknown): void {
  if (!(error instanceof Gone)) throw error;
}

function failed(code: string, detail: string): Report {
  return { problem: { code, detail: detail.slice(0, 300) }, verdicts: [] };
}

async function localeOf(world: Pick<World, 'members'>, workspaceId: string, slackUserId: string) {
  return (await world.members.bySlackId(workspaceId, slackUserId))?.locale ?? 'en';
}
