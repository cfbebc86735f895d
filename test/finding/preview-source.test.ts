// Trying and changing the sources of a segment, against the local Apify.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apifyPresets } from '#domain/apify-presets.ts';
import type { ApifySpec } from '#domain/source-spec.ts';
import { previewSource } from '#features/intake/preview-source.ts';
import { changeSources } from '#features/workspace/change-sources.ts';
import { createApifySource } from '#providers/apify/lead-source.ts';
import { type LocalApify, startLocalApify } from '../../src/sandbox/apify/local-apify.ts';
import { caught } from '../providers/caught.ts';
import { buildTestWorld, type TestWorld } from '../world.ts';

const token = 'local-apify-token';
const presetSpec = (): ApifySpec => {
  const [preset] = apifyPresets;
  if (!preset) throw new Error('no preset');
  return preset.spec;
};

let apify: LocalApify;
let test: TestWorld;
beforeEach(async () => {
  apify = await startLocalApify({ token, runMs: null });
  test = await buildTestWorld({ leadSources: [createApifySource({ token, baseUrl: apify.url })] });
});
afterEach(() => apify.close());

const preview = (change: Partial<Parameters<typeof previewSource>[1]> = {}) => {
  const { workspaceId, segmentId } = test.seed;
  return previewSource(test.world, { workspaceId, segmentId, spec: presetSpec(), cursor: null, ...change });
};

describe('a preview', () => {
  it('runs the actor for five entries and a few cents, and shows what it wrote beside what we read', async () => {
    const first = await preview();
    expect(first.kind).toBe('waiting');
    expect(apify.runs).toHaveLength(1);
    expect(apify.runs[0]).toMatchObject({ maxItems: 5, capMicros: 250_000 });
    await apify.end();
    const shown = await preview({ cursor: first.kind === 'waiting' ? first.cursor : null });
    if (shown.kind !== 'rows') throw new Error('no rows');
    expect(shown.rows).toHaveLength(5);
    expect(shown.rows[0]?.fields).toHaveProperty('company_name', shown.rows[0]?.row.company);
    expect(shown).toMatchObject({ note: null, costMicros: 7_500 });
    expect(apify.runs).toHaveLength(1);
  });

  it('is in the books with what the vendor charged', async () => {
    const first = await preview();
    await apify.end();
    await preview({ cursor: first.kind === 'waiting' ? first.cursor : null });
    const span = { from: new Date('2026-01-01'), to: new Date('2027-01-01') };
    const sums = await test.world.usage.sums(test.seed.workspaceId, span);
    expect(sums).toMatchObject([{ provider: 'apify', purpose: 'search', costMicros: apify.charged() }]);
  });

  const spent = async () => {
    const span = { from: new Date('2026-01-01'), to: new Date('2027-01-01') };
    return test.world.usage.cost(test.seed.workspaceId, span);
  };

  it('that nobody looks at any more is stopped, and what it cost is in the books once', async () => {
    const first = await preview();
    const cursor = first.kind === 'waiting' ? first.cursor : null;
    await test.drain();
    await test.pass({ minutes: 9 });
    await preview({ cursor });
    await test.pass({ minutes: 9 });
    await test.drain();
    expect(apify.runs[0]?.state).toBe('RUNNING');
    await test.pass({ minutes: 2 });
    await test.drain();
    expect(apify.runs[0]?.state).toBe('ABORTED');
    expect(apify.charged()).toBeGreaterThan(0);
    expect(await spent()).toBe(apify.charged());
    // Whoever comes back to the form sees what there is, and pays nothing again.
    expect((await preview({ cursor })).kind).toBe('rows');
    expect(await spent()).toBe(apify.charged());
    expect(await test.world.db.paidAnswer.count()).toBe(0);
  });

  it('that ended by itself before anybody looked is counted like any other', async () => {
    await preview();
    await apify.end();
    await test.pass({ minutes: 11 });
    await test.drain();
    expect(apify.charged()).toBe(7_500);
    expect(await spent()).toBe(7_500);
  });

  it('says which entries a mapping makes nobody of, and what the actor called the fields', async () => {
    const spec = { ...presetSpec(), mapping: { name: 'nobody.has.this', email: 'email' } };
    const first = await preview({ spec });
    await apify.end();
    const shown = await preview({ spec, cursor: first.kind === 'waiting' ? first.cursor : null });
    if (shown.kind !== 'rows') throw new Error('no rows');
    expect(shown.rows.map(({ problem }) => problem)).toEqual(Array(5).fill('entry_no_name'));
    expect(shown.rows[0]?.fields).toHaveProperty('full_name');
  });

  it('is refused without a token on this server', async () => {
    const off = { ...test.world, leadSources: [] };
    const { workspaceId, segmentId } = test.seed;
    const asked = { workspaceId, segmentId, spec: presetSpec(), cursor: null };
    expect(await caught(previewSource(off, asked))).toMatchObject({ code: 'source_off' });
  });

  it('starts nothing once the month has no money left', async () => {
    const { workspaceId } = test.seed;
    const { version, doc } = await test.world.settings.current(workspaceId);
    const by = { by: 'UANA', via: 'slack', at: test.world.clock.now(), expected: version } as const;
    const budgets = { ...doc.budgets, data: 0.1 };
    await test.world.settings.save(workspaceId, { ...by, doc: { ...doc, budgets } });
    expect(await caught(preview())).toMatchObject({ code: 'budget_data_reached' });
    expect(apify.runs).toEqual([]);
  });
});

describe('the sources of a segment', () => {
  const change = (input: Pick<Parameters<typeof changeSources>[1], 'place' | 'to'>) => {
    const { workspaceId, segmentId } = test.seed;
    return changeSources(test.world, { workspaceId, segmentId, by: 'UANA', via: 'slack', ...input });
  };
  const sources = async () => {
    const { workspaceId, segmentId } = test.seed;
    return (await test.world.segments.get(workspaceId, segmentId))?.sources;
  };

  it('are added, replaced and removed, each time audited', async () => {
    await change({ place: null, to: { kind: 'apollo', fresh: true } });
    await change({ place: null, to: presetSpec() });
    await change({ place: { index: 0, name: 'Apollo (30 d)' }, to: { kind: 'apollo', fresh: false } });
    expect(await sources()).toEqual([{ kind: 'apollo', fresh: false }, presetSpec()]);
    await change({ place: { index: 1, name: presetSpec().name }, to: null });
    expect(await sources()).toEqual([{ kind: 'apollo', fresh: false }]);
    const audit = await test.world.audit.list(test.seed.workspaceId, { action: 'sources.change', limit: 9 });
    expect(audit).toHaveLength(4);
    expect(JSON.stringify(audit)).toContain('Apollo (30 d) → Apollo (30 d), Leads Finder');
  });

  it('are not changed by what would never work', async () => {
    const spec = presetSpec();
    const wrong = [
      { ...spec, actor: 'no-owner' },
      { ...spec, input: { a: '{{rolls}}' } },
      { ...spec, mapping: { email: 'email' } },
      { kind: 'magic' },
    ];
    for (const to of wrong) expect(await change({ place: null, to })).toMatchObject({ kind: 'invalid' });
    expect(await sources()).toEqual([]);
  });

  it('are not changed at a place where something else stands by now', async () => {
    await change({ place: null, to: presetSpec() });
    const place = { index: 0, name: 'Another' };
    expect(await caught(change({ place, to: null }))).toMatchObject({ code: 'changed_meanwhile' });
    expect(await change({ place: { index: 0, name: presetSpec().name }, to: presetSpec() })).toEqual({
      kind: 'same',
    });
  });
});
