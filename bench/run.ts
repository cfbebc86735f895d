// Entry of `npm run bench`. Runs every bench, or those that are named, prints a table and writes results.json.
//
// How to read it: a bench that compares runs its baseline on the same machine in the same run, around it; `ratio`
// is value ÷ baseline, so that a slow machine slows both. `goal` is what the ratio (or, without a baseline, the value)
// has to reach; `holds` says whether it did. A missed goal is a result: the exit code is 1 only when a bench broke.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { manyContacts } from './import.ts';
import { modelCost } from './model-cost.ts';
import { pages } from './pages.ts';
import { pipelinePostgres, pipelineRedis } from './pipeline.ts';
import { pipelineSlow } from './pipeline-slow.ts';
import type { Bench, Result } from './result.ts';
import { sandboxStart } from './sandbox.ts';
import { tableOf } from './table.ts';

const benches: readonly Bench[] = [
  pipelinePostgres,
  pipelineRedis,
  pipelineSlow,
  manyContacts,
  modelCost,
  pages,
  sandboxStart,
];
const asked = process.argv.slice(2);
const known = benches.flatMap(({ names }) => names);
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exitCode = 1;
} else {
  await runAll(
    benches.filter(({ names }) => asked.length === 0 || names.some((name) => asked.includes(name))),
  );
}

async function runAll(chosen: readonly Bench[]): Promise<void> {
  const results: Result[] = [];
  for (const { names, run } of chosen) {
    console.error(`${names.join(', ')}…`);
    try {
      results.push(...(await run()));
    } catch (error) {
      console.error(`${names.join(', ')} did not run:`, error);
      process.exitCode = 1;
    }
  }
  await writeFile(
    fileURLToPath(new URL('results.json', import.meta.url)),
    `${JSON.stringify(results, null, 2)}\n`,
  );
  console.log(tableOf(results));
}
