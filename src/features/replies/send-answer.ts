// A person's own answer leaves at once, in the same thread, from the same mailbox, exactly once: ordered, claimed, sent
// with our own Message-ID, recorded. Whoever finds a claim later searches the mailbox before anything else.
import { addressKey } from '#domain/address.ts';
import type { StoredMessage } from '#domain/message.ts';
import { ownMessageId } from '#domain/message-id.ts';
import type { OwnAnswer } from '#domain/own-answer.ts';
import { subjectsOf, suppressionHash } from '#domain/suppression-subject.ts';
import { openHashKey } from '#features/compliance/hash-key.ts';
import { breakMailbox } from '#features/mailbox/break-mailbox.ts';
import { type Opening, openSession } from '#features/mailbox/open-session.ts';
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import type { FoundMail, SendOutcome } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { type AnswerMail, answerMail } from './answer-mail.ts';
import { recordAnswer } from './record-answer.ts';

export type Answering = Opening &
  Parameters<typeof breakMailbox>[0] &
  Pick<
    World,
    | 'answers'
    | 'clock'
    | 'log'
    | 'mailboxes'
    | 'messages'
    | 'queue'
    | 'reviewCases'
    | 'transact'
    | 'workspaces'
  >;
type Ref = { readonly workspaceId: string; readonly messageId: string };

/** A send takes seconds: younger claims are still being sent. */
const youngMs = 2 * 60_000;

/** Does nothing for what was not ordered, or has left. */
export async function sendAnswer(world: Answering, ref: Ref): Promise<void> {
  const answer = await world.answers.get(ref.workspaceId, ref.messageId);
  if (answer?.state === 'claimed') return resolve(world, answer);
  if (answer?.state !== 'queued') return;
  const loaded = await load(world, answer);
  if (!loaded) return stop(world, answer, { from: 'queued', code: 'no_mailbox' });
  const wireId = ownMessageId(newId(), loaded.mailbox.address);
  const hashes = await hashesOf(world, loaded);
  const claim = { messageId: ref.messageId, wireId, at: world.clock.now(), hashes };
  const claimed = await world.transact((stores) => stores.answers.take(ref.workspaceId, claim));
  if (!claimed) return stop(world, answer, { from: 'queued', code: await whyNot(world, loaded) });
  await deliver(world, { ...loaded, answer: claimed });
}

type Loaded = AnswerMail;

async function load(world: Answering, answer: OwnAnswer): Promise<Loaded | null> {
  const { workspaceId, messageId, leadId, mailboxId } = answer;
  const [message, mailbox, facts, all] = await Promise.all([
    world.messages.get(workspaceId, messageId),
    world.mailboxes.get(workspaceId, mailboxId),
    world.reviewCases.get(workspaceId, leadId),
    world.messages.ofLead(workspaceId, leadId),
  ]);
  if (!message || !mailbox || !facts) return null;
  const earlier: StoredMessage[] = all.filter((one) => one.mailboxId === mailboxId && one.at <= message.at);
  return { answer, message, mailbox, facts, earlier };
}

/** Of the lead, and of whoever wrote for them. */
async function hashesOf(
  world: Answering,
  { answer, message, facts: { lead, company } }: Loaded,
): Promise<string[]> {
  const key = await openHashKey(world, answer.workspaceId);
  const domains = [lead.domain, company?.domain ?? null, ...(company?.aliases ?? [])];
  const keys = [lead.emailKey, addressKey(message.fromAddress)];
  const subjects = keys.flatMap((emailKey) => subjectsOf({ ...lead, emailKey, domains }));
  return [...new Set(subjects.map((subject) => suppressionHash(key, subject)))];
}

async function whyNot(world: Answering, { answer, mailbox }: Loaded): Promise<string> {
  const { pausedAt } = await world.workspaces.get(answer.workspaceId);
  if (pausedAt) return 'answer_paused';
  return mailbox.state === 'active' ? 'suppressed' : 'answer_mailbox';
}

async function deliver(world: Answering, loaded: Loaded): Promise<void> {
  const { answer, message } = loaded;
  const mail = answerMail(loaded, world.clock.now());
  const outcome = await handOver(world, loaded, mail);
  if (outcome.kind === 'sent') {
    const { providerId, threadId, raw, messageId: wireId } = outcome;
    const left = { providerId, threadId: threadId ?? message.threadId, raw, at: world.clock.now() };
    return recordAnswer(world, { ...loaded, mail, left, wireId: wireId ?? mail.messageId });
  }
  if (outcome.kind === 'refused') return stop(world, answer, { from: 'claimed', code: 'answer_refused' });
  return search(world, loaded);
}

async function handOver(
  world: Answering,
  { mailbox, message }: Loaded,
  mail: Parameters<Awaited<ReturnType<typeof openSession>>['send']>[0],
): Promise<SendOutcome> {
  try {
    return await (await openSession(world, mailbox)).send(mail, message.threadId);
  } catch (error) {
    if (error instanceof Gone) await breakMailbox(world, mailbox, error.message);
    const told = error instanceof Gone || error instanceof Unavailable || error instanceof Refusal;
    if (!told) throw error;
    return { kind: 'refused', code: 'answer_refused', detail: messageOf(error), retryAfterMs: null };
  }
}

/** A claim whose sender is gone, or whose outcome nobody knows. */
async function resolve(world: Answering, answer: OwnAnswer): Promise<void> {
  const ageMs = world.clock.now().getTime() - (answer.claimedAt?.getTime() ?? 0);
  if (ageMs < youngMs) return;
  const loaded = await load(world, answer);
  if (!loaded) return stop(world, answer, { from: 'claimed', code: 'answer_unknown' });
  return search(world, loaded);
}

async function search(world: Answering, loaded: Loaded): Promise<void> {
  const { answer, mailbox, message } = loaded;
  const found = await find(world, loaded);
  if (found.kind !== 'found') return stop(world, answer, { from: 'claimed', code: 'answer_unknown' });
  const at = answer.claimedAt ?? world.clock.now();
  const mail = answerMail(loaded, at);
  const { providerId, threadId, messageId } = found;
  world.log.info({ mailboxId: mailbox.id, messageId: message.id }, 'answer found in the mailbox');
  await recordAnswer(world, {
    ...{ ...loaded, mail, wireId: messageId ?? mail.messageId },
    left: { providerId, threadId, raw: null, at },
  });
}

async function find(world: Answering, { mailbox, answer, message }: Loaded): Promise<FoundMail> {
  if (answer.wireId === null) return { kind: 'absent' };
  try {
    return await (await openSession(world, mailbox)).find(answer.wireId, message.fromAddress);
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    await breakMailbox(world, mailbox, error.message);
    return { kind: 'unreadable' };
  }
}

/** Nobody knows whether it left (`answer_unknown`), or it did not, for certain. Only while it is still in `from`. */
async function stop(
  world: Answering,
  { workspaceId, messageId }: OwnAnswer,
  { from, code }: { from: 'queued' | 'claimed'; code: string },
): Promise<void> {
  const to = code === 'answer_unknown' ? 'unknown' : 'failed';
  await world.answers.stop(workspaceId, { messageId, from, to, reason: { code, params: {} } });
  await redraw(world, workspaceId, [`reply/${messageId}`]);
}
