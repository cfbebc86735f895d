// One behaviour on both backends: what the queue promises must not depend on where the jobs wait.
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { Gone, Refusal, Unavailable } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import { createLog } from '#lib/log.ts';
import type { JobOrder } from '#ports/jobs.ts';
import { createDatabase } from '../../test/database.ts';
import { startRedis } from '../../test/redis.ts';
import { until } from '../../test/until.ts';
import { openBackend } from './backend.ts';
import { concurrency } from './catalog.ts';
import { createQueues } from './create-queue.ts';
import { runWorker, type WorkerCallbacks } from './run-worker.ts';

const database = await createDatabase();
const redis = await startRedis();
afterAll(async () => {
  await redis?.stop();
  await database.drop();
});

const workspaceId = newId();
const score = (leadId = newId()): JobOrder => ({
  name: 'lead.score',
  payload: { workspaceId, leadId },
  revision: '1',
});
const card = (subject: string): JobOrder => ({ name: 'card.sync', payload: { workspaceId, subject } });

const backends = [
  ['postgres', null],
  ['redis', redis?.url ?? null],
] as const;

describe.each(backends.filter(([kind, url]) => kind === 'postgres' || url))('on %s', (_, redisUrl) => {
  test('an order reaches the worker of its queue with its payload', async () => {
    const { queues, work, done } = await stage();
    const orders = [score(), card('queue')];
    await queues.queue.addMany(orders);
    work();
    await until(() => done.length === 2);
    expect(done).toEqual(expect.arrayContaining(orders.map(({ revision: _r, ...order }) => order)));
  });

  test('equal orders that wait are one job', async () => {
    const { queues, work, done } = await stage();
    const lead = newId();
    await queues.queue.addMany([score(lead), score(lead), card('lead/a'), card('lead/a')]);
    await queues.queue.addMany([score(lead), card('lead/a')]);
    expect(await queues.waiting()).toHaveLength(2);
    work();
    await until(() => done.length === 2);
    await rest(queues);
    expect(done).toHaveLength(2);
  });

  test('an order without revision that comes while its equal runs, runs once more', async () => {
    const gate = openable();
    const { queues, work, done } = await stage({ run: () => gate.opened });
    await queues.queue.add(card('lead/b'));
    const { started } = work();
    await until(() => started.length === 1);
    await queues.queue.addMany([card('lead/b'), card('lead/b')]);
    await queues.queue.add(card('lead/b'));
    gate.open();
    await until(() => done.length === 2);
    await rest(queues);
    expect(done).toHaveLength(2);
  });

  test('the same order may come again when it is done', async () => {
    const { queues, work, done } = await stage();
    const order = score();
    work();
    await queues.queue.add(order);
    await until(() => done.length === 1);
    await rest(queues);
    await queues.queue.add(order);
    await until(() => done.length === 2);
  });

  test('a bug is tried again, and then becomes a dead letter with a reference', async () => {
    const dead: string[] = [];
    const { queues, work, done, tries } = await stage({
      run: () => Promise.reject(new TypeError('boom')),
      onPutOff: () => {},
      onDead: async (order, { referenceId }) => {
        dead.push(`${order.name} ${referenceId}`);
      },
    });
    await queues.queue.add(score());
    work();
    await until(() => dead.length === 1);
    await rest(queues);
    expect(tries()).toBe(5);
    expect(dead[0]).toMatch(/^lead\.score [0-9a-f]{12}$/);
    expect(done).toHaveLength(0);
    expect(await queues.waiting()).toEqual([]);
  });

  test('after a dead letter the same order may be given again', async () => {
    let broken = true;
    const { queues, work, done } = await stage({
      run: async () => {
        if (broken) throw new Error('boom');
      },
      onPutOff: () => {},
      onDead: async () => {
        broken = false;
      },
    });
    const order = score();
    await queues.queue.add(order);
    work();
    await until(() => !broken);
    await rest(queues);
    await queues.queue.add(order);
    await until(() => done.length === 1);
  });

  test('a refusal ends the job: it is not tried again and no dead letter', async () => {
    const { queues, work, done, dead, tries } = await stage({
      run: () => Promise.reject(new Refusal('no_mailbox')),
    });
    await queues.queue.add(score());
    work();
    await until(() => done.length === 1);
    await rest(queues);
    expect([tries(), dead.length]).toEqual([1, 0]);
  });

  test('what is gone is not tried again', async () => {
    const { queues, work, done, tries, dead } = await stage({
      run: () => Promise.reject(new Gone('mailbox', 'revoked')),
    });
    await queues.queue.add(score());
    work();
    await until(() => done.length === 1);
    await rest(queues);
    expect([tries(), dead.length]).toEqual([1, 0]);
  });

  test('a vendor that is away puts its job off and holds up no other', async () => {
    let away = true;
    const waits = newId();
    const { queues, work, done } = await stage({
      run: async (order) => {
        if (away && 'leadId' in order.payload && order.payload.leadId === waits) {
          throw new Unavailable('429', 400);
        }
      },
    });
    await queues.queue.addMany([score(waits), score(), score()]);
    work();
    await until(() => done.length === 2);
    // The last job is told to be done just before the backend strikes it off.
    await expect
      .poll(async () => (await queues.counts()).think, { timeout: 5_000 })
      .toEqual({ busy: 0, delayed: 1 });
    away = false;
    await until(() => done.length === 3);
  });

  test('being put off never uses up the tries', async () => {
    let left = 8;
    const { queues, work, done, dead } = await stage({
      run: async () => {
        left -= 1;
        if (left > 0) throw new Unavailable('503', 5);
      },
    });
    await queues.queue.add(score());
    work();
    await until(() => done.length === 1);
    expect([left, dead.length]).toEqual([0, 0]);
  });

  test('promote lets what was put off run now', async () => {
    let away = true;
    const { queues, work, done } = await stage({
      run: async () => {
        if (away) throw new Unavailable('503', 600_000);
      },
    });
    await queues.queue.add(score());
    work();
    await until(async () => (await queues.counts()).think.delayed === 1);
    away = false;
    await queues.promote();
    await until(() => done.length === 1);
  });

  test('a bad payload does not get in', async () => {
    const { queues } = await stage();
    await expect(queues.queue.add(score('no-id'))).rejects.toThrow();
    expect(await queues.waiting()).toEqual([]);
  });

  test('a payload of another version is dropped by the worker, not tried', async () => {
    const { backend, queues, work, done, dead, tries } = await stage();
    const think = backend.openQueue('think');
    onTestFinished(() => think.close());
    const opts = { removeOnFail: true, removeOnComplete: true, attempts: 5 };
    await think.addBulk([
      { name: 'lead.score', data: { lead: 7 }, opts },
      { name: 'lead.dance', data: {}, opts },
    ]);
    await queues.queue.add(score());
    work();
    await until(() => done.length === 1);
    await rest(queues);
    expect([tries(), dead.length]).toEqual([1, 0]);
  });

  test('closing waits for the job that runs, and leaves the rest', async () => {
    const gate = openable();
    const { queues, work, done } = await stage({ run: () => gate.opened });
    await queues.queue.addMany(Array.from({ length: concurrency.think + 5 }, () => score()));
    const { started, workers } = work();
    await until(() => started.length === concurrency.think);
    const closing = Promise.all(workers.map((worker) => worker.close()));
    setTimeout(gate.open, 50);
    await closing;
    expect(done).toHaveLength(concurrency.think);
    expect(await queues.waiting()).toHaveLength(5);
  });

  async function stage(given: Partial<WorkerCallbacks> = {}) {
    const prefix = `test-${newId()}`;
    const url = redisUrl === null ? await ownDatabase() : database.url;
    const backend = await openBackend({ databaseUrl: url, redisUrl, prefix, onError: () => {} });
    const queues = createQueues(backend, 5);
    const [done, started, dead]: [JobOrder[], JobOrder[], JobOrder[]] = [[], [], []];
    const calls: WorkerCallbacks = {
      onDone: (order) => done.push(order),
      onPutOff: () => {},
      onDead: async (order) => {
        dead.push(order);
      },
      log: createLog('silent'),
      ...given,
      run: async (order) => {
        started.push(order);
        await given.run?.(order);
      },
    };
    const workers: ReturnType<typeof runWorker>[] = [];
    onTestFinished(async () => {
      await Promise.all(workers.map((worker) => worker.close(true)));
      await queues.close();
      await backend.close();
    });
    const work = () => {
      workers.push(...(['think', 'chat'] as const).map((queue) => runWorker(backend, queue, calls)));
      return { started, workers };
    };
    return { backend, queues, work, done, dead, tries: () => started.length };
  }
});

async function ownDatabase(): Promise<string> {
  const { url, drop } = await createDatabase();
  onTestFinished(drop);
  return url;
}

type Queues = ReturnType<typeof createQueues>;

async function rest(queues: Queues): Promise<void> {
  await until(async () =>
    Object.values(await queues.counts()).every(({ busy, delayed }) => busy + delayed === 0),
  );
}

function openable() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: () => resolve() };
}
