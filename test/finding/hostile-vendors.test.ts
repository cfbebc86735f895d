// What vendors write may be anything: one entry that no table takes never stands in the way of those behind it.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Signal } from '#domain/lead.ts';
import { enrichLead } from '#features/intake/enrich-lead.ts';
import { parseExactly } from '#lib/vendor-http.ts';
import type { LeadSource } from '#ports/lead-source.ts';
import { seedLead } from '../seed.ts';
import { startOfTests } from '../world.ts';
import { openFinding } from './stage.ts';

/** Half of an emoji stands where a cell is cut. */
const halved = `${'x'.repeat(499)}😀`;

const pageOf = (rows: readonly Record<string, string>[]): LeadSource => ({
  kind: 'apollo',
  estimate: () => 0,
  cancel: async () => [],
  page: async () => ({
    ...{ cursor: null, waitMs: null, total: null, uses: [] },
    rejected: [{ reason: 'no_person', row: { notes: halved } }],
    leads: rows.map((row, i) => ({
      ...{ externalId: `apollo:${i}`, externalCompanyId: null, source: 'apollo:people/1', hidden: true, row },
    })),
  }),
});

it('reads vendors’ texts without NUL and half characters, and their long numbers as they are', () => {
  expect(parseExactly('{"a":"A\\u0000da","b":["\\ud800"],"id":90071992547409931}')).toEqual({
    ...{ a: 'Ada', b: ['\ufffd'], id: '90071992547409931' },
  });
});

it('takes a page with entries that no table would take as they are', async () => {
  const rows = [
    { firstName: 'A\0da', company: `Acme ${String.fromCharCode(0xd800)}` },
    { firstName: '<!channel>', company: '<https://evil.example|Acme>' },
    { firstName: 'Zoé', company: 'Globex', title: `CTO ${'😀'.repeat(90)}` },
  ];
  const stage = await openFinding({ leadSources: [pageOf(rows)], enricher: null });
  const runId = await stage.find(10);
  const run = await stage.world.runs.get(stage.workspaceId, runId);
  expect(run).toMatchObject({ state: 'done', total: 4, invalid: 1 });
});

it('keeps signals whose titles never end', async () => {
  const endless = Array.from({ length: 3_000 }, (_, n) =>
    createHash('md5').update(`${n}`).digest('hex'),
  ).join(' ');
  const signal: Signal = {
    ...{ kind: 'surge', title: endless, source: 'bombora', url: null },
    ...{ occurredAt: null, fetchedAt: startOfTests },
  };
  for (const paid of [false, true]) {
    const find = async () => ({ value: { signals: [signal], notes: [] }, uses: [] });
    const stage = await openFinding({ enricher: null, signalSources: [{ provider: 'bombora', paid, find }] });
    const { world, workspaceId, segmentId } = stage;
    const leadId = await seedLead(world, { workspaceId, segmentId, n: 1 });
    expect(await enrichLead(world, { workspaceId, leadId })).toBe(true);
  }
});
