// Runs jobs. The error decides what happens next: a Refusal ends the job (a person has to act), Unavailable puts it
// off without holding the worker, Gone ends it (whoever met it has switched it off and told once), anything else is a
// bug that is tried again and then becomes a dead letter. The name and payload are parsed here as well: the backend may hold what an older version wrote.
import { DelayedError, UnrecoverableError } from 'bullmq';
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import type { Log } from '#lib/log.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { Backend, RunningJob } from './backend.ts';
import { catalog, concurrency, type QueueName } from './catalog.ts';
import { readOrder } from './read-order.ts';

export type WorkerCallbacks = {
  /** Does the job. */
  readonly run: (order: JobOrder) => Promise<void>;
  /** The job did its work (also when it was refused). */
  readonly onDone: (order: JobOrder) => void;
  /** The job is tried again in so long. */
  readonly onPutOff: (order: JobOrder, retryAfterMs: number) => void;
  /** The last try failed. `referenceId` is in the log beside the error. */
  readonly onDead: (order: JobOrder, dead: { error: unknown; referenceId: string }) => Promise<void>;
  readonly log: Log;
};

export type RunningWorker = {
  readonly queue: QueueName;
  /** Takes no more jobs and waits for those that run; `force` does not wait. */
  close(force?: boolean): Promise<void>;
};

/** Starts the worker of one queue. */
export function runWorker(backend: Backend, queue: QueueName, calls: WorkerCallbacks): RunningWorker {
  const worker = backend.openWorker(queue, (job, token) => runJob(job, { token, calls }), concurrency[queue]);
  worker.run().catch((error: unknown) => calls.log.error({ queue, err: error }, 'a worker stopped'));
  return { queue, close: (force) => worker.close(force) };
}

type Running = { readonly token: string | undefined; readonly calls: WorkerCallbacks };

async function runJob(job: RunningJob, { token, calls }: Running): Promise<void> {
  const order = readOrder(job);
  if (order === null) {
    calls.log.error({ job: job.name, jobId: job.id }, 'a job that nobody understands was dropped');
    throw new UnrecoverableError('not a known job, or a bad payload');
  }
  try {
    await calls.run(order);
  } catch (error) {
    await afterError(job, order, { error, token, calls });
  }
  calls.onDone(order);
}

async function afterError(
  job: RunningJob,
  order: JobOrder,
  { error, token, calls }: Running & { error: unknown },
): Promise<void> {
  const log = calls.log.child({ job: order.name, jobId: job.id, ...order.payload });
  if (error instanceof Refusal) {
    log.info({ code: error.code }, 'refused');
  } else if (error instanceof Gone) {
    log.warn({ what: error.what, said: error.message }, 'gone');
  } else if (error instanceof Unavailable) {
    log.warn({ said: error.message, retryAfterMs: error.retryAfterMs }, 'put off');
    calls.onPutOff(order, error.retryAfterMs);
    await job.moveToDelayed(Date.now() + error.retryAfterMs, token);
    throw new DelayedError();
  } else {
    await afterBug(job, order, { error, calls: { ...calls, log } });
  }
}

async function afterBug(
  job: RunningJob,
  order: JobOrder,
  { error, calls }: { error: unknown; calls: WorkerCallbacks },
): Promise<never> {
  const referenceId = newId().slice(-12);
  const attempt = job.attemptsMade + 1;
  calls.log.error({ err: error, referenceId, attempt }, 'a job failed');
  if (attempt >= catalog[order.name].attempts) await calls.onDead(order, { error, referenceId });
  throw error instanceof Error ? error : new Error(messageOf(error));
}
