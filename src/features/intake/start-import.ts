// Begins a run: who reads which list into what. The rows come next: from a file that is uploaded to Slack (a job
// fetches it) or straight from the caller (the command line).
import type { Run } from '#domain/run.ts';
import { Refusal } from '#lib/errors.ts';
import { shortened } from '#lib/storable.ts';
import type { World } from '#ports/world.ts';

export type ImportRequest = {
  readonly workspaceId: string;
  readonly purpose: 'leads' | 'exclusions';
  /** File name as people know it. */
  readonly name: string;
  /** Slack user id, or "cli". */
  readonly by: string;
  readonly via: 'slack' | 'cli';
  /** Absent = the workspace's first segment. */
  readonly segmentId?: string;
  /** An uploaded file; the job fetches it. */
  readonly fileUrl?: string;
  /** Why an exclusion list says no, where its rows do not say: "customer", "competitor", "opt_out". */
  readonly listReason?: string;
};

/** Makes the run and, for an uploaded file, orders its reading. Throws Refusal: no_segment. */
export async function startImport(
  world: Pick<World, 'clock' | 'runs' | 'segments' | 'audit' | 'queue'>,
  request: ImportRequest,
): Promise<Run> {
  const { workspaceId, purpose, by, via } = request;
  const at = world.clock.now();
  const run = await world.runs.create(workspaceId, {
    source: 'csv',
    purpose,
    name: shortened(request.name, 200),
    startedBy: by,
    via,
    segmentId: await segmentOf(world, request),
    fileUrl: request.fileUrl ?? null,
    listReason: request.listReason ?? null,
    at,
  });
  await world.audit.add(workspaceId, {
    at,
    actor: by,
    via,
    action: 'import.start',
    subject: `run/${run.id}`,
    outcome: 'done',
    detail: { name: run.name, purpose },
  });
  if (run.fileUrl !== null) {
    await world.queue.add({ name: 'lead.import', payload: { workspaceId, runId: run.id } });
  }
  return run;
}

async function segmentOf(world: Pick<World, 'segments'>, request: ImportRequest): Promise<string | null> {
  if (request.purpose === 'exclusions') return null;
  const known = await world.segments.list(request.workspaceId);
  const segment = request.segmentId ? known.find(({ id }) => id === request.segmentId) : known[0];
  if (!segment) throw new Refusal('no_segment');
  return segment.id;
}
