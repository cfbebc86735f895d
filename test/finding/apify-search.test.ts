// `/prospect find` with an Apify actor: the run is started once, its end is noticed by asking and by the webhook, and
// the books say what the vendor charged.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apifyPresets } from '#domain/apify-presets.ts';
import { icpSchema } from '#domain/segment.ts';
import { stopFind } from '#features/intake/find/decide-find.ts';
import { sourceLeads } from '#features/intake/find/source-leads.ts';
import { undoImport } from '#features/intake/undo-import.ts';
import { callbackHeader } from '#ports/lead-source.ts';
import { createApifySource } from '#providers/apify/lead-source.ts';
import { type LocalApify, startLocalApify } from '../../src/sandbox/apify/local-apify.ts';
import { createRoutes } from '../../src/web/server.ts';
import { type FindingStage, openFinding } from './stage.ts';

const token = 'local-apify-token';
const [preset] = apifyPresets;

let apify: LocalApify;
let stage: FindingStage;
beforeEach(async () => {
  apify = await startLocalApify({ token, runMs: null });
  stage = await openFinding({
    leadSources: [createApifySource({ token, baseUrl: apify.url })],
    enricher: null,
  });
  const { world, workspaceId, segmentId } = stage;
  if (preset) await world.segments.update(workspaceId, { segmentId, sources: [preset.spec] });
});
afterEach(() => apify.close());

const runOf = (runId: string) => stage.world.runs.get(stage.workspaceId, runId);
const post = (secret: string | null) =>
  createRoutes(stage.world, { roles: ['web'], ready: async () => undefined }).request('/hooks/apify', {
    method: 'POST',
    headers: secret === null ? {} : { [callbackHeader]: secret },
    body: '{"eventType":"ACTOR.RUN.SUCCEEDED"}',
  });
const secretOf = (): string => {
  const start = apify.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/runs'));
  const [hook] = JSON.parse(Buffer.from(start?.query.get('webhooks') ?? '', 'base64').toString());
  return JSON.parse(hook.headersTemplate)[callbackHeader];
};

describe('a search with an actor', () => {
  it('waits for the vendor without asking all the time, then takes what it found', async () => {
    const runId = await stage.find(20);
    expect(await runOf(runId)).toMatchObject({ state: 'running', total: 0 });
    const calls = apify.calls.length;
    await stage.settle();
    expect(apify.calls).toHaveLength(calls);
    await apify.end();
    await stage.pass({ minutes: 2 });
    await stage.settle();
    expect(await runOf(runId)).toMatchObject({ state: 'done', total: 20, invalid: 1 });
    expect(apify.runs).toHaveLength(1);
    expect((await stage.recorded()).micros).toBe(apify.charged());
  });

  it('takes every page that is paid for, also when the budget is used up by them', async () => {
    await stage.setUp({ find: { perRun: { leads: 150, usd: 0.225 } } });
    const { world, workspaceId, segmentId } = stage;
    const by = { by: 'U1ANA', via: 'system', at: world.clock.now(), segmentId, expected: 2 } as const;
    await world.segments.saveIcp(workspaceId, { ...by, doc: icpSchema.parse({}) });
    const runId = await stage.find(150);
    await apify.end();
    await stage.pass({ minutes: 2 });
    await stage.settle();
    expect(await runOf(runId)).toMatchObject({ total: 150, spentMicros: 225_000 });
    expect((await stage.recorded()).micros).toBe(apify.charged());
  });

  it('says why there is less when the actor fails', async () => {
    const runId = await stage.find(20);
    await apify.end('FAILED', { part: 0.5, message: 'Proxy gave up' });
    await stage.pass({ minutes: 2 });
    await stage.settle();
    expect((await runOf(runId))?.reason).toContain('Proxy gave up');
    expect((await runOf(runId))?.total).toBe(10);
  });

  it('stops the vendor when a person stops it, and counts what that cost', async () => {
    const runId = await stage.find(20);
    await stopFind(stage.world, { workspaceId: stage.workspaceId, runId, by: 'U1ANA', via: 'slack' });
    expect(apify.runs[0]?.state).toBe('ABORTED');
    expect((await stage.recorded()).micros).toBe(apify.charged());
  });

  it('is stopped and counted as well when a person takes it back while it runs', async () => {
    const runId = await stage.find(20);
    await undoImport(stage.world, { workspaceId: stage.workspaceId, runId, by: 'U1ANA', via: 'cli' });
    expect(apify.runs[0]?.state).toBe('ABORTED');
    expect((await stage.recorded()).micros).toBe(apify.charged());
    expect(await runOf(runId)).toMatchObject({ state: 'undone' });
  });

  it('sets its cost aside for as long as the actor runs, whatever else is paid meanwhile', async () => {
    await stage.setUp({ budgets: { model: null, data: 10 } });
    const runId = await stage.find(20);
    const budget = () => stage.world.db.budget.findFirstOrThrow({ where: { kind: 'data' } });
    const { heldMicros, reservedMicros } = await budget();
    expect([Number(heldMicros) > 0, reservedMicros]).toEqual([true, 0n]);
    await stage.pass({ minutes: 20 });
    await stage.settle();
    expect((await budget()).heldMicros).toBe(heldMicros);
    await apify.end();
    await stage.pass({ minutes: 2 });
    await stage.settle();
    expect(await runOf(runId)).toMatchObject({ state: 'done' });
    const charged = BigInt(apify.charged());
    expect(await budget()).toMatchObject({ heldMicros: 0n, reservedMicros: 0n, spentMicros: charged });
  });

  it('gives back what it set aside when a person stops it, and counts what was charged', async () => {
    await stage.setUp({ budgets: { model: null, data: 10 } });
    const runId = await stage.find(20);
    await stopFind(stage.world, { workspaceId: stage.workspaceId, runId, by: 'U1ANA', via: 'slack' });
    const budget = await stage.world.db.budget.findFirstOrThrow({ where: { kind: 'data' } });
    const charged = BigInt(apify.charged());
    expect(budget).toMatchObject({ heldMicros: 0n, reservedMicros: 0n, spentMicros: charged });
  });

  it('pauses when its vendor has lost its key, and says so instead of being over', async () => {
    const runId = await stage.find(20);
    const without = { ...stage.world, leadSources: [] };
    await stage.pass({ minutes: 2 });
    await sourceLeads(without, { workspaceId: stage.workspaceId, runId });
    expect(await runOf(runId)).toMatchObject({ state: 'paused' });
    expect((await runOf(runId))?.reason).toContain('apify');
  });
});

describe('the webhook of an actor', () => {
  it('is taken at once, without waiting for the next look', async () => {
    const runId = await stage.find(20);
    await apify.end();
    expect((await post(secretOf())).status).toBe(202);
    await stage.settle();
    expect(await runOf(runId)).toMatchObject({ state: 'done', total: 20 });
  });

  it('changes nothing when it comes too early, twice, or late', async () => {
    const runId = await stage.find(20);
    expect((await post(secretOf())).status).toBe(202);
    await stage.settle();
    expect(await runOf(runId)).toMatchObject({ state: 'running', total: 0 });
    await apify.end();
    await post(secretOf());
    await post(secretOf());
    await stage.settle();
    expect((await post(secretOf())).status).toBe(202);
    await stage.settle();
    expect(await runOf(runId)).toMatchObject({ state: 'done', total: 20 });
    expect((await stage.recorded()).micros).toBe(apify.charged());
    expect(apify.runs).toHaveLength(1);
  });

  it('is nobody’s without our secret, and nothing is asked because of it', async () => {
    await stage.find(20);
    const { secrets } = stage.world;
    const unknown = [stage.workspaceId, '0193a0c0-0000-7000-8000-000000000001'];
    const calls = apify.calls.length;
    const forged = [
      null,
      '',
      'guess',
      `${secretOf().slice(0, -2)}xx`,
      secrets.sign('unsubscribe', [stage.workspaceId, 'x']),
      secrets.sign('hook', unknown),
      secrets.sign('hook', ['not-an-id', "'; DROP TABLE"]),
      'x'.repeat(5_000),
    ];
    for (const secret of forged) expect((await post(secret)).status).toBe(404);
    expect(await stage.waiting()).toEqual([]);
    await stage.settle();
    expect(apify.calls).toHaveLength(calls);
  });
});
