// Every job that can be ordered can be read back: a name that is missing here would be dropped by the workers.
import { expect, it } from 'vitest';
import { catalog } from './catalog.ts';
import { readOrder } from './read-order.ts';

const id = '0193a0c0-0000-7000-8000-000000000001';
/** Enough for any payload; what a job does not know is left out. */
const fields = {
  ...{ workspaceId: id, leadId: id, runId: id, touchId: id, mailboxId: id, memberId: id, messageId: id },
  ...{ segmentId: id, changeId: id, subject: `lead/${id}`, day: '2026-09-07' },
};
const names = Object.keys(catalog);

it.each(names)('%s', (name) => {
  const payloads = subsets(Object.entries(fields)).concat({ workspaceId: null });
  expect(payloads.some((data) => readOrder({ name, data }) !== null)).toBe(true);
});

/** Nothing, and every choice of up to three fields. */
function subsets(entries: readonly (readonly [string, string])[]): Record<string, string | null>[] {
  const one = entries.map((entry) => [entry]);
  const two = one.flatMap((chosen) => entries.map((entry) => [...chosen, entry]));
  const three = two.flatMap((chosen) => entries.map((entry) => [...chosen, entry]));
  return [[], ...one, ...two, ...three].map((chosen) => Object.fromEntries(chosen));
}
