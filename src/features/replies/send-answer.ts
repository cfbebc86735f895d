// A person's own answer leaves at once, in the same thread, from the same mailbox, exactly once: ordered, claimed, sent
// with our own Message-ID, recorded. Whoever finds a claim later searches the mailbox before anything else.
import { ownMessageId } from '#domain/message-id.ts';
import type { OwnAnswer } from '#domain/own-answer.ts';
import { breakMailbox } from '#features/mailbox/break-mailbox.ts';
import { type Opening, openSession } from '#features/mailbox/open-session.ts';
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import type { FoundMail, SendOutcome } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { type AnswerMail, answerMail } from './answer-mail.ts';
import { type Checking, checkOwnAnswer } from './check-answer.ts';
import { type LoadingAnswer, loadAnswer } from './load-answer.ts';
import { recordAnswer } from './record-answer.ts';

export type Answering = Opening &
  Checking &
  LoadingAnswer &
  Parameters<typeof breakMailbox>[0] &
  Pick<World, 'chat' | 'log' | 'queue' | 'transact'>;
type Ref = { readonly workspaceId: string; readonly messageId: string };

/** A send takes seconds: younger claims are still being sent. */
const youngMs = 2 * 60_000;

/** Does nothing for what was not ordered, or has left. */
export async function sendAnswer(world: Answering, ref: Ref): Promise<void> {
  const answer = await world.answers.get(ref.workspaceId, ref.messageId);
  if (answer?.state === 'claimed') return resolve(world, answer);
  if (answer?.state !== 'queued') return;
  const loaded = await loadAnswer(world, answer);
  if (!loaded) return stop(world, answer, { from: 'queued', code: 'no_mailbox' });
  const { code, hashes, providerLimit } = await checkOwnAnswer(world, loaded);
  if (code) return stop(world, answer, { from: 'queued', code });
  const wireId = ownMessageId(newId(), loaded.mailbox.address);
  const claim = { messageId: ref.messageId, wireId, at: world.clock.now(), hashes, providerLimit };
  const claimed = await world.transact((stores) => stores.answers.take(ref.workspaceId, claim));
  if (!claimed) return stop(world, answer, { from: 'queued', code: await whyNot(world, answer) });
  await deliver(world, { ...loaded, answer: claimed });
}

/** Something changed between the check and the claim. It may have changed back since: then pressing again helps. */
async function whyNot(world: Answering, answer: OwnAnswer): Promise<string> {
  const loaded = await loadAnswer(world, answer);
  return loaded === null ? 'no_mailbox' : ((await checkOwnAnswer(world, loaded)).code ?? 'answer_changed');
}

async function deliver(world: Answering, loaded: AnswerMail): Promise<void> {
  const { answer, message } = loaded;
  const mail = answerMail(loaded, world.clock.now());
  const outcome = await handOver(world, loaded, mail);
  if (outcome.kind === 'sent') {
    const { providerId, threadId, raw, messageId: wireId } = outcome;
    const left = { providerId, threadId: threadId ?? message.threadId, raw, at: world.clock.now() };
    await recordAnswer(world, { ...loaded, mail, left, wireId: wireId ?? mail.messageId });
    return;
  }
  if (outcome.kind === 'refused') return stop(world, answer, { from: 'claimed', code: 'answer_refused' });
  return search(world, loaded, { last: false });
}

async function handOver(
  world: Answering,
  { mailbox, message }: AnswerMail,
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
  const loaded = await loadAnswer(world, answer);
  if (!loaded) return stop(world, answer, { from: 'claimed', code: 'answer_unknown' });
  return search(world, loaded, { last: true });
}

/** A mail shows up in its folder a moment late: not found at once, it stays claimed and the sweep has it looked for. */
async function search(world: Answering, loaded: AnswerMail, { last }: { last: boolean }): Promise<void> {
  const { answer, mailbox, message } = loaded;
  const found = await find(world, loaded);
  if (found.kind === 'absent' && !last) return;
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

async function find(world: Answering, { mailbox, answer, message }: AnswerMail): Promise<FoundMail> {
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
  answer: OwnAnswer,
  { from, code }: { from: 'queued' | 'claimed'; code: string },
): Promise<void> {
  const { workspaceId, messageId } = answer;
  const to = code === 'answer_unknown' ? 'unknown' : 'failed';
  const reason = { code, params: {} };
  const stopped = await world.answers.stop(workspaceId, { messageId, from, to, reason });
  await redraw(world, workspaceId, [`reply/${messageId}`]);
  if (stopped) await tellSender(world, answer, to);
}

/** Whoever pressed Send believes that it left. */
async function tellSender(
  world: Answering,
  { workspaceId, messageId, by }: OwnAnswer,
  end: 'failed' | 'unknown',
): Promise<void> {
  const message = await world.messages.get(workspaceId, messageId);
  if (by === null || !message) return;
  const key = `answer/${messageId}/${world.clock.now().getTime()}`;
  const code = end === 'unknown' ? 'answer_unknown' : 'answer_failed';
  await world.chat.tell(workspaceId, by, { key, code, params: { to: message.fromAddress } });
}
