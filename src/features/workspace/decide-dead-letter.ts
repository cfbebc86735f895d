// A person decides on a job that failed for good. Retry puts the lead, the step or the import back where it was and
// orders its job again; Drop leaves it where it stands, with its reason. Once, by an approver, and written down.

import type { CardSubject } from '#domain/card.ts';
import type { Task } from '#domain/task.ts';
import { Refusal } from '#lib/errors.ts';
import { present } from '#lib/result.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { Transaction, World } from '#ports/world.ts';
import { redrawOrder } from '../review/redraw.ts';
import { assertApprover, type Decider } from '../review/waiting.ts';
import { dropDeadLetter } from './drop-dead-letter.ts';
import { retryDeadLetter } from './retry-dead-letter.ts';

export type DeadLetterDecision = {
  readonly workspaceId: string;
  readonly taskId: string;
  readonly member: Decider;
  readonly via: 'slack' | 'cli';
  readonly decision: 'retried' | 'dropped';
};

type Needs = Pick<World, 'audit' | 'clock' | 'queue' | 'tasks' | 'transact'>;

/** Refusal('task_unknown'), Refusal('only_approvers'), or Refusal('task_done') for everybody but the first. */
export async function decideDeadLetter(world: Needs, decided: DeadLetterDecision): Promise<void> {
  const { workspaceId, taskId } = decided;
  const task = await world.tasks.get(workspaceId, taskId);
  if (task?.kind !== 'dead_letter') throw new Refusal('task_unknown');
  const cards = cardsOf(workspaceId, task);
  try {
    assertApprover(decided.member);
    const orders = await world.transact((stores) => decide(stores, { decided, task, at: world.clock.now() }));
    await world.queue.addMany([...orders, ...cards]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await world.audit.add(workspaceId, {
      ...entryOf(decided, task, world.clock.now()),
      outcome: 'refused',
      detail: { reason: error.code },
    });
    await world.queue.addMany(cards);
    throw error;
  }
}

type Deciding = { readonly decided: DeadLetterDecision; readonly task: Task; readonly at: Date };

async function decide(stores: Transaction, { decided, task, at }: Deciding): Promise<readonly JobOrder[]> {
  const { workspaceId, taskId, member, decision: outcome } = decided;
  const by = member.slackUserId;
  if (!(await stores.tasks.close(workspaceId, { taskId, by, outcome, at }))) throw new Refusal('task_done');
  const detail = { job: task.detail.job ?? '', referenceId: task.detail.referenceId ?? '' };
  await stores.audit.add(workspaceId, { ...entryOf(decided, task, at), outcome: 'done', detail });
  const about = { workspaceId, task, by, at };
  if (outcome === 'retried') return retryDeadLetter(stores, about);
  await dropDeadLetter(stores, about);
  return [];
}

/** What the job was about, as a card. */
function subjectOf({ leadId, detail }: Task): CardSubject | null {
  if (leadId) return `lead/${leadId}`;
  return detail.runId ? `run/${detail.runId}` : null;
}

function cardsOf(workspaceId: string, task: Task): JobOrder[] {
  const subjects = [`task/${task.id}` as const, subjectOf(task)].filter(present);
  return subjects.map((subject) => redrawOrder(workspaceId, subject));
}

function entryOf({ member, via, decision }: DeadLetterDecision, task: Task, at: Date) {
  const action = decision === 'retried' ? 'job.retry' : 'job.drop';
  return { at, actor: member.slackUserId, via, action, subject: subjectOf(task) };
}
