// The decision about what somebody left behind: to one colleague, or shared among those who take leads. Lead by lead,
// each whole or not at all; whoever presses again goes on where it stopped, and the card closes at the end.
import { type HandoverOutcome, writeOutcome } from '#domain/handover.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import type { Task } from '#domain/task.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { senderOf } from '../drafting/write-mails.ts';
import { workingMailbox } from '../review/change-sender.ts';
import { redraw } from '../review/redraw.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';
import { handOverLead } from './hand-over-lead.ts';

export type Handing = Pick<
  World,
  | 'audit'
  | 'clock'
  | 'handovers'
  | 'leadBriefs'
  | 'leadList'
  | 'mailboxes'
  | 'members'
  | 'messages'
  | 'queue'
  | 'tasks'
  | 'transact'
>;
export type Handover = {
  readonly workspaceId: string;
  readonly taskId: string;
  /** Who takes over; null: drafts are shared, sequences just end. */
  readonly mailboxId: string | null;
  /** Slack user id of the admin. */
  readonly by: string;
};

const atOnce = 50;

/** Answers how many leads. Refuses with task_unknown, task_done, handover_same, mailbox_unknown or sender_stopped. */
export async function handOver(world: Handing, ask: Handover): Promise<number> {
  const { workspaceId, taskId, by, mailboxId } = ask;
  const memberId = memberOf(await openTask(world, ask));
  const to = mailboxId ? await workingMailbox(world, { workspaceId, mailboxId }) : null;
  if (to?.memberId === memberId) throw new Refusal('handover_same');
  const moved = await eachLead(world, { ask, memberId, to });
  const receiver = to ? await world.members.get(workspaceId, to.memberId) : null;
  const kind = to ? 'handed_over' : 'stopped';
  const outcome: HandoverOutcome = { kind, to: receiver?.slackUserId ?? null };
  const at = world.clock.now();
  await world.transact(async (stores) => {
    const done = { taskId, by, outcome: writeOutcome(outcome), at };
    if (!(await stores.tasks.close(workspaceId, done))) return;
    const entry = { at, actor: by, via: 'slack', action: 'member.handover', outcome: 'done' } as const;
    const detail = { to: outcome.to, leads: moved };
    await stores.audit.add(workspaceId, { ...entry, subject: `task/${taskId}`, detail });
  });
  await redraw(world, workspaceId, [`handover/${taskId}`]);
  await redrawWaiting(world, workspaceId);
  return moved;
}

async function openTask(world: Pick<World, 'tasks'>, { workspaceId, taskId }: Handover): Promise<Task> {
  const task = await world.tasks.get(workspaceId, taskId);
  if (task?.kind !== 'handover') throw new Refusal('task_unknown');
  if (task.doneAt) throw new Refusal('task_done');
  return task;
}

/** The member whom the task is about. */
export function memberOf({ detail }: Pick<Task, 'detail'>): string {
  return String(detail.memberId ?? '');
}

type Going = { readonly ask: Handover; readonly memberId: string; readonly to: Mailbox | null };

async function eachLead(world: Handing, going: Going): Promise<number> {
  const { ask, memberId } = going;
  let [after, moved]: [string | null, number] = [null, 0];
  do {
    const ids: string[] = await world.handovers.leads(ask.workspaceId, { memberId, after, limit: atOnce });
    for (const leadId of ids) moved += await oneLead(world, going, leadId);
    after = ids.at(-1) ?? null;
  } while (after !== null);
  return moved;
}

/** 1 when it moved on, else 0. */
async function oneLead(world: Handing, { ask, memberId, to }: Going, leadId: string): Promise<0 | 1> {
  const { workspaceId, taskId, by } = ask;
  const mailbox = to ?? (await shared(world, { workspaceId, leadId, memberId }));
  const ownerId = mailbox?.memberId ?? null;
  const order = { workspaceId, leadId, taskId, memberId, mailbox, ownerId, by, at: world.clock.now() };
  const moved = await orChangedNow(world.transact((stores) => handOverLead(stores, order)));
  const notes = moved ? await notesOf(world, workspaceId, leadId) : [];
  await redraw(world, workspaceId, [`lead/${leadId}`, ...notes]);
  return moved ? 1 : 0;
}

/** The note of what the person wrote last says whose the conversation is, and who answers. */
async function notesOf(world: Pick<World, 'messages'>, workspaceId: string, leadId: string) {
  const all = await world.messages.ofLead(workspaceId, leadId);
  const last = all.findLast(({ direction, kind }) => direction === 'in' && kind === 'reply');
  return last ? [`reply/${last.id}` as const] : [];
}

/** Somebody edited or decided at the same moment: theirs stands, and the next round takes it. */
async function orChangedNow(work: Promise<boolean>): Promise<boolean> {
  return work.catch((error: unknown) => {
    if (error instanceof Refusal) return false;
    throw error;
  });
}

/** Where the lead would go if it were new; null when nobody can take it. */
async function shared(
  world: Handing,
  { workspaceId, leadId, memberId }: { workspaceId: string; leadId: string; memberId: string },
): Promise<Mailbox | null> {
  const brief = await world.leadBriefs.forDrafting(workspaceId, leadId);
  if (!brief) return null;
  const others = brief.mailboxes.filter((sender) => sender.memberId !== memberId);
  const sender = senderOf({ ...brief, mailboxes: others }, world.clock.now());
  return sender && world.mailboxes.get(workspaceId, sender.id);
}
