// A person says what came of a LinkedIn step: done, skipped, connected, or answered there. An answer on LinkedIn is an
// answer: no mail leaves any more. A connection ends the steps that lead up to one; the mails go on.
import type { LinkedinOutcome } from '#domain/linkedin-day.ts';
import { isLinkedin } from '#domain/linkedin-day.ts';
import type { Task } from '#domain/task.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { moveLead } from '../compliance/move-lead.ts';
import { holdCompany } from '../replies/hold-company.ts';
import { redrawOrder } from '../review/redraw.ts';
import { dayOrders } from './day-orders.ts';

export type TaskEnd = {
  readonly workspaceId: string;
  readonly taskId: string;
  /** Slack user id. */
  readonly by: string;
  readonly outcome: LinkedinOutcome;
};
type Needs = Pick<
  World,
  'clock' | 'leads' | 'linkedinTasks' | 'queue' | 'slackMessages' | 'tasks' | 'transact'
>;
type Ended = TaskEnd & { readonly leadId: string; readonly kind: Task['kind']; readonly at: Date };

/** Refusal('task_unknown'), or Refusal('task_done') for everybody but the first. */
export async function endLinkedinTask(world: Needs, end: TaskEnd): Promise<void> {
  const { workspaceId, taskId, by, outcome } = end;
  const at = world.clock.now();
  const task = await world.tasks.get(workspaceId, taskId);
  if (!task?.leadId || !isLinkedin(task.kind)) throw new Refusal('task_unknown');
  const ended = { ...end, leadId: task.leadId, kind: task.kind, at };
  await world.transact(async (stores) => {
    if (!(await stores.tasks.close(workspaceId, { taskId, by, outcome, at }))) throw new Refusal('task_done');
    await effects[outcome](stores, ended);
    const entry = { at, actor: by, via: 'slack', action: `task.${outcome}`, outcome: 'done' } as const;
    const detail = { kind: task.kind };
    await stores.audit.add(workspaceId, { ...entry, subject: `lead/${ended.leadId}`, detail });
  });
  if (outcome === 'answered') await holdColleagues(world, ended);
  await drawTask(world, workspaceId, ended.leadId);
}

/** As for an answer by mail: colleagues wait until somebody resumes the company. The task is what caused it. */
async function holdColleagues(world: Needs, { workspaceId, leadId, taskId, at }: Ended): Promise<void> {
  const lead = await world.leads.get(workspaceId, leadId);
  if (lead) await holdCompany(world, { workspaceId, lead, messageId: taskId, from: lead.email ?? '', at });
}

/** The owner's list and the lead's card, after something happened to one of its LinkedIn steps. */
export async function drawTask(
  world: Pick<World, 'clock' | 'linkedinTasks' | 'queue' | 'slackMessages'>,
  workspaceId: string,
  leadId: string,
): Promise<void> {
  const owner = await world.linkedinTasks.ownerOf(workspaceId, leadId);
  const lists = owner ? await dayOrders(world, workspaceId, owner) : [];
  await world.queue.addMany([redrawOrder(workspaceId, `lead/${leadId}`), ...lists]);
}

const effects: Record<LinkedinOutcome, (stores: Transaction, ended: Ended) => Promise<void>> = {
  done: async (stores, { workspaceId, leadId, by, kind, at }) => {
    const event = kind === 'linkedin_visit' ? 'visited' : 'invited';
    await stores.events.add(workspaceId, { leadId, kind: event, by, data: {}, at });
  },
  skipped: async () => {},
  accepted: (stores, { workspaceId, leadId, by, at }) => connected(stores, { workspaceId, leadId, by, at }),
  answered: async (stores, { workspaceId, leadId, by, at }) => {
    const reason = { code: 'replied', params: {} };
    await stores.touches.skipOpen(workspaceId, { leadId, reason });
    await stores.linkedinTasks.closeOfLead(workspaceId, { leadId, outcome: 'stopped', at });
    const moved = await moveLead(stores, workspaceId, { leadId, states: ['replied'], reason, at });
    if (moved) {
      const data = { by: 'linkedin' };
      await stores.events.add(workspaceId, { leadId, kind: 'replied', by, data, at });
    }
  },
};

/** The two are connected: nobody is invited, or visited for an invitation, after that. Mails are not touched. */
export async function connected(
  stores: Pick<World, 'events' | 'linkedinTasks' | 'touches'>,
  of: { workspaceId: string; leadId: string; by: string | null; at: Date },
): Promise<void> {
  const { workspaceId, leadId, by, at } = of;
  if (await stores.linkedinTasks.isConnected(workspaceId, leadId)) return;
  await stores.events.add(workspaceId, { leadId, kind: 'accepted', by, data: {}, at });
  await stores.touches.skipLinkedin(workspaceId, { leadId, reason: { code: 'connected', params: {} } });
  await stores.linkedinTasks.closeOfLead(workspaceId, { leadId, outcome: 'accepted', at });
}
