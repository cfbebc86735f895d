import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '#config/config.ts';
import { type ModelServer, startModelServer } from '../fakes/model.ts';
import { run } from './run.ts';

const sample = new URL('./eval-sample', import.meta.url).pathname;
const report = z.object({
  bad: z.number(),
  reports: z.array(
    z.looseObject({
      place: z.string(),
      scored: z.number(),
      failed: z.number(),
      auc: z.number().nullable(),
      costMicros: z.number().nullable(),
    }),
  ),
});

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({
    reply: ({ input }) => ({
      fit: input.includes('Director') ? 80 : 40,
      reason: 'right role',
      evidence: [],
    }),
  });
});
afterAll(() => server.close());
const withModel = () =>
  readConfig({ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: server.url, OPENAI_SCORING_MODEL: 'gpt-6-luna' }, '/');

const folderOf = async (lines: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'eval-'));
  await writeFile(join(folder, 'leads.jsonl'), lines.join('\n'));
  return folder;
};

it('ranks labelled leads that the rules were not written for, without a database', async () => {
  const { code, out } = await run({}, ['eval', sample, '--json']);
  const { reports } = report.parse(JSON.parse(out.join('')));
  expect(code).toBe(0);
  expect(reports).toMatchObject([{ place: 'rules', scored: 60, failed: 0, costMicros: 0 }]);
  expect(reports[0]?.auc).toBeGreaterThan(0.8);
});

it('prints rules and model side by side, with what the model cost', async () => {
  const { code, out } = await run({ config: withModel() }, ['eval', sample]);
  expect(code).toBe(0);
  expect(out.find((line) => line.startsWith('Scorer'))).toMatch(/rules.*127\.0\.0\.1/);
  const cost = out.find((line) => line.startsWith('Cost of 1,000'));
  expect(cost).toMatch(/\$0\.0000.*\$0\.\d*[1-9]/);
});

it('counts leads that the model gave no answer for, and says nothing good about them', async () => {
  // Each asks once more after nonsense: nine faults leave some of them without an answer.
  server.fail({ kind: 'wrong_shape', times: 9 });
  const { out } = await run({ config: withModel() }, ['eval', sample, '--json']);
  const measured = report.parse(JSON.parse(out.join(''))).reports[1];
  expect(measured?.failed).toBeGreaterThan(0);
  expect((measured?.failed ?? 0) + (measured?.scored ?? 0)).toBe(60);
});

it('lists the lines that it cannot read and goes on with the others', async () => {
  const good = { lead: { title: 'CTO' }, company: { size: '51-200' }, icp: { roles: ['CTO'] }, label: 1 };
  const folder = await folderOf([
    JSON.stringify(good),
    'not json',
    JSON.stringify({ ...good, label: 7 }),
    JSON.stringify({ ...good, icp: { countries: ['Atlantis'] } }),
    JSON.stringify({ ...good, lead: { title: 'Cook' }, label: false }),
  ]);
  const { code, out, err } = await run({}, ['eval', folder, '--json']);
  expect(code).toBe(0);
  expect(report.parse(JSON.parse(out.join('')))).toMatchObject({ bad: 3, reports: [{ scored: 2, auc: 1 }] });
  expect(err.filter((line) => /^Line [234] /.test(line))).toHaveLength(3);
});

it('refuses a folder without a list, and a list without a readable line', async () => {
  expect(await run({}, ['eval', '/nowhere'])).toMatchObject({ code: 1, out: [] });
  expect(await run({}, ['eval', await folderOf(['{}'])])).toMatchObject({ code: 1, out: [] });
  expect(await run({}, ['eval', sample, '--threshold', 'high'])).toMatchObject({ code: 1, out: [] });
});
