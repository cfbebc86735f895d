// What becomes of a job that failed for good: the lead stands still in `failed`, a task with the reference id is
// shown to people (Retry, Drop), and nothing is tried again by itself.

import { nextStep } from '#domain/pipeline.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { sayCode } from '#text/text.ts';
import { redraw } from '../review/redraw.ts';

type DeadLetters = Pick<World, 'audit' | 'clock' | 'queue' | 'runs' | 'touches' | 'transact' | 'workspaces'>;

/** Keeps it. Jobs that the sweep repeats anyway (sweep, polls, cards) only leave an audit entry. */
export async function keepDeadLetter(
  world: DeadLetters,
  order: JobOrder,
  referenceId: string,
): Promise<void> {
  const workspaceId = 'workspaceId' in order.payload ? order.payload.workspaceId : null;
  if (workspaceId === null) return;
  const detail = { job: order.name, referenceId };
  const entry = { actor: 'system', via: 'system', action: 'job.dead', outcome: 'done', detail } as const;
  const about = await subjectOf(world, order, workspaceId);
  const subject = about && `lead/${about.leadId}`;
  await world.audit.add(workspaceId, { ...entry, at: world.clock.now(), subject });
  if (about) await fail(world, workspaceId, { ...about, detail });
  if (order.name === 'lead.import' || order.name === 'lead.source')
    await stopImport(world, order.payload, detail);
}

/** Nothing reads the rest of the list (or goes on with the search) any more, unless a person says so. */
async function stopImport(
  world: DeadLetters,
  { workspaceId, runId }: { workspaceId: string; runId: string },
  { job, referenceId }: { job: string; referenceId: string },
): Promise<void> {
  const run = await world.runs.get(workspaceId, runId);
  if (run?.state !== 'running') return;
  const about = { kind: 'dead_letter', leadId: null, touchId: null } as const;
  const detail = { job, referenceId, runId, list: run.name };
  const { locale } = await world.workspaces.get(workspaceId);
  const reason = sayCode(locale, 'reason', { code: 'dead_letter', params: { referenceId } });
  const task = await world.transact(async (stores) => {
    if (run.spec !== null) await stores.searches.pause(workspaceId, { runId, reason });
    return stores.tasks.open(workspaceId, { ...about, detail, at: world.clock.now() });
  });
  await redraw(world, workspaceId, [`task/${task.id}`]);
}

type About = { readonly leadId: string; readonly touchId: string | null };

async function subjectOf(world: DeadLetters, order: JobOrder, workspaceId: string): Promise<About | null> {
  if ('leadId' in order.payload) return { leadId: order.payload.leadId, touchId: null };
  if (!('touchId' in order.payload)) return null;
  const touch = await world.touches.get(workspaceId, order.payload.touchId);
  return touch && { leadId: touch.leadId, touchId: touch.id };
}

/** A step that was claimed may have left: it keeps its state, and the search for it goes on. */
async function fail(
  world: DeadLetters,
  workspaceId: string,
  { leadId, touchId, detail }: About & { detail: { job: string; referenceId: string } },
): Promise<void> {
  const at = world.clock.now();
  const reason = { code: 'dead_letter', params: detail };
  const task = await world.transact(async (stores) => {
    const lead = await stores.leads.get(workspaceId, leadId);
    if (!lead) return null;
    if (touchId) {
      await stores.touches.change(workspaceId, { touchId, from: ['planned'], to: 'held', reason });
    } else if (nextStep(lead)?.job === detail.job) {
      await stores.leads.move(workspaceId, {
        leadId,
        from: lead.state,
        to: 'failed',
        fromState: lead.state,
        at,
        reason,
      });
    }
    return stores.tasks.open(workspaceId, { kind: 'dead_letter', leadId, touchId, detail, at });
  });
  if (task) await redraw(world, workspaceId, [`lead/${leadId}`, `task/${task.id}`]);
}
