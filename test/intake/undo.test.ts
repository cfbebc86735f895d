import { describe, expect, it } from 'vitest';
import { enrichLead, signalsOf } from '#features/intake/enrich-lead.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { runImport } from '#features/intake/run-import.ts';
import { startImport } from '#features/intake/start-import.ts';
import { undoImport } from '#features/intake/undo-import.ts';
import { newId } from '#lib/ids.ts';
import type { Chat } from '#ports/chat.ts';
import { buildTestWorld } from '../world.ts';
import { bytesOf, importList, people } from './list.ts';

describe('undoing an import', () => {
  it('removes what nobody approved, closes what has a card, keeps the rest, and says how many', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    const { runId } = await importList(test, people(4));
    const leads = await test.world.db.lead.findMany({ orderBy: { id: 'asc' } });
    const [approved = '', shown = '', scored = ''] = leads.map((lead) => lead.id);
    const at = test.world.clock.now();
    await test.world.db.lead.update({ where: { id: approved }, data: { state: 'approved' } });
    await test.world.db.lead.update({ where: { id: shown }, data: { state: 'in_review' } });
    const card = { subject: `lead/${shown}`, channel: 'C1', ts: '1.1', updatedAt: at };
    await test.world.db.slackMessage.create({ data: { id: newId(), workspaceId, ...card } });
    const score = {
      fit: 80,
      boost: 0,
      total: 80,
      reason: 'x',
      evidence: [],
      boosts: [],
      scorer: 'rules',
      at,
    };
    await test.world.db.score.create({ data: { id: newId(), workspaceId, leadId: scored, ...score } });

    const undo = { workspaceId, runId, by: 'U1ANA', via: 'slack' } as const;
    expect(await undoImport(test.world, undo)).toEqual({ removed: 3, kept: 1 });
    const left = await test.world.db.lead.findMany({ orderBy: { id: 'asc' } });
    expect(left.map(({ id, state }) => [id, state])).toEqual([
      [approved, 'approved'],
      [shown, 'suppressed'],
    ]);
    expect(await test.world.db.score.count()).toBe(0);
    const orders = (await test.waiting()).flatMap((order) =>
      order.name === 'card.sync' ? order.payload.subject : [],
    );
    expect(orders).toEqual(expect.arrayContaining([`run/${runId}`, `lead/${shown}`]));
    expect(await importList(test, people(4))).toMatchObject({ added: 3, duplicate: 1 });
  });

  it('stops an import that is still reading', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    const request = { workspaceId, purpose: 'leads', name: 'a.csv', by: 'U1ANA', via: 'slack' } as const;
    const { id: runId } = await startImport(test.world, request);
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield* bytesOf(people(2500));
      await undoImport(test.world, { workspaceId, runId, by: 'U1ANA', via: 'slack' });
      yield* bytesOf(people(5000, 2501).replace(/^.*\n/, ''));
    }
    await importRows(test.world, { workspaceId, runId }, slow());
    expect(await test.world.db.lead.count()).toBe(0);
    expect(await test.world.runs.get(workspaceId, runId)).toMatchObject({ state: 'undone' });
  });
});

describe('an uploaded file', () => {
  it('is fetched and read by the job; a file that cannot be read fails its run and is not tried again', async () => {
    const openFile = async (_id: string, { url }: { url: string }) =>
      bytesOf(url.endsWith('good') ? people(3) : '');
    const test = await buildTestWorld({ chat: { openFile } as unknown as Chat });
    const { workspaceId } = test.seed;
    const request = { workspaceId, purpose: 'leads', name: 'a.csv', by: 'U1ANA', via: 'slack' } as const;
    for (const fileUrl of ['https://files.example/good', 'https://files.example/bad']) {
      const run = await startImport(test.world, { ...request, fileUrl });
      expect(await test.waiting()).toContainEqual(
        expect.objectContaining({ name: 'lead.import', payload: { workspaceId, runId: run.id } }),
      );
      await runImport(test.world, { workspaceId, runId: run.id });
      await runImport(test.world, { workspaceId, runId: run.id });
    }
    const states = await test.world.runs.list(workspaceId, 2);
    expect(states.map(({ state }) => state)).toEqual(['failed', 'done']);
    expect(await test.world.db.lead.count()).toBe(3);
  });
});

describe('enriching from the row', () => {
  it('turns hiring and funding columns into signals with their dates, and hands the lead on', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    await importList(
      test,
      'email,company,hiring,hiring date,funding\nana@acme.example,Acme,"Platform Engineer; SRE",01/09/2026,Series A\n',
    );
    const { id: leadId, companyId } = await test.world.db.lead.findFirstOrThrow();
    expect(await enrichLead(test.world, { workspaceId, leadId })).toBe(true);
    expect(await enrichLead(test.world, { workspaceId, leadId })).toBe(false);
    const signals = await test.world.signals.ofCompany(workspaceId, companyId ?? '');
    expect(
      signals.map(({ kind, title, occurredAt }) => [kind, title, occurredAt?.toISOString().slice(0, 10)]),
    ).toEqual(
      expect.arrayContaining([
        ['hiring', 'Platform Engineer', '2026-09-01'],
        ['hiring', 'SRE', '2026-09-01'],
        ['funding', 'Series A', undefined],
      ]),
    );
    expect(await test.world.leads.get(workspaceId, leadId)).toMatchObject({ state: 'enriched' });
  });

  it('takes a date in the future for none', () => {
    const fact = { source: 'csv', at: '2026-09-07T00:00:00Z' };
    const facts = [
      { field: 'hiring', value: 'SRE', ...fact },
      { field: 'hiringDate', value: '2027-01-01', ...fact },
    ];
    expect(signalsOf({ facts })).toMatchObject([{ title: 'SRE', occurredAt: null }]);
  });
});
