// May a person's own answer leave now? An opt-out, a pause, the state of the mailbox and the vendor's limit stop it;
// hours, gaps and the ramp do not. The claim asks the same once more, in the database.
import { addressKey } from '#domain/address.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { checkAnswer } from '#domain/send-check.ts';
import { subjectsOf, suppressionHash } from '#domain/suppression-subject.ts';
import { openHashKey } from '#features/compliance/hash-key.ts';
import type { World } from '#ports/world.ts';
import { readCap } from '../mailbox/read-cap.ts';
import type { AnswerMail } from './answer-mail.ts';

export type Checking = Parameters<typeof openHashKey>[0] &
  Pick<
    World,
    'clock' | 'installations' | 'mailboxes' | 'members' | 'sending' | 'suppressions' | 'workspaces'
  >;

export type AnswerCheck = {
  /** A code of `reason.*`; null = it may leave. */
  readonly code: string | null;
  /** For the claim. */
  readonly hashes: readonly string[];
  readonly providerLimit: number;
};

/** Reads everything as it is now. */
export async function checkOwnAnswer(world: Checking, mail: AnswerMail): Promise<AnswerCheck> {
  const { workspaceId, mailboxId } = mail.answer;
  const hashes = await hashesOf(world, mail);
  const [{ pausedAt, pausedBy }, mailbox, found] = await Promise.all([
    world.workspaces.get(workspaceId),
    world.mailboxes.get(workspaceId, mailboxId),
    world.suppressions.find(workspaceId, hashes),
  ]);
  const now = world.clock.now();
  const read = mailbox && (await readCap(world, mailbox));
  const verdict = checkAnswer({
    now,
    pausedBy: pausedAt ? (pausedBy ?? '') : null,
    suppressed: found.some(({ until }) => until === null || until > now),
    hasAddress: mail.message.fromAddress !== '',
    mailbox: mailbox && read && { address: mailbox.address, state: mailbox.state, provider: read.provider },
  });
  const ended = (await nobodySends(world, workspaceId, mailbox)) ?? endedBy[mail.facts.lead.state] ?? null;
  const code = verdict.kind === 'go' ? ended : (codes[verdict.reason.code] ?? verdict.reason.code);
  return { code, hashes, providerLimit: read?.providerLimit ?? 0 };
}

/** What the claim asks beside: the owner of the mailbox is of the team, and Slack still knows the app. */
async function nobodySends(
  world: Pick<World, 'installations' | 'members'>,
  workspaceId: string,
  mailbox: Mailbox | null,
): Promise<string | null> {
  const [owner, installation] = await Promise.all([
    mailbox && world.members.get(workspaceId, mailbox.memberId),
    world.installations.get(workspaceId),
  ]);
  if (owner?.leftAt) return 'answer_sender_left';
  return installation?.brokenAt ? 'answer_slack_gone' : null;
}

/** States of a lead in which nobody may write to the person, whoever asks. */
const endedBy: Readonly<Partial<Record<LeadState, string>>> = {
  suppressed: 'suppressed',
  unsubscribed: 'answer_unsubscribed',
  bounced: 'answer_bounced',
};

/** In the words of an answer: nothing is planned for later, a person sends it again. */
const codes: Readonly<Record<string, string>> = {
  paused: 'answer_paused',
  mailbox_paused: 'answer_mailbox',
  mailbox_reconnect: 'answer_reconnect',
  cap_provider: 'answer_limit',
};

/** Of the lead, and of whoever wrote for them. */
async function hashesOf(
  world: Checking,
  { answer, message, facts: { lead, company } }: AnswerMail,
): Promise<string[]> {
  const key = await openHashKey(world, answer.workspaceId);
  const domains = [lead.domain, company?.domain ?? null, ...(company?.aliases ?? [])];
  const keys = [lead.emailKey, addressKey(message.fromAddress)];
  const subjects = keys.flatMap((emailKey) => subjectsOf({ ...lead, emailKey, domains }));
  return [...new Set(subjects.map((subject) => suppressionHash(key, subject)))];
}
