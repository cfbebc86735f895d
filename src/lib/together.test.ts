// Many small questions become few large ones, and nobody is answered for somebody else.
import { expect, it, vi } from 'vitest';
import { together } from './together.ts';

/** Doubles numbers; remembers what was asked at a time. Answers only when it is let. */
function doubling(fails: (inputs: readonly number[]) => boolean = () => false, shared = false) {
  const asked: [string, readonly number[]][] = [];
  const ask = together<number, number>({
    run: async (group, inputs) => {
      asked.push([group, inputs]);
      if (fails(inputs)) throw new Error(`not ${inputs}`);
      return new Map(inputs.filter((n) => n > 0).map((n) => [String(n), n * 2]));
    },
    keyOf: String,
    shared,
    most: 3,
  });
  return { ask, asked };
}

it('answers what is asked at the same moment together, the oldest first', async () => {
  const { ask, asked } = doubling();
  expect(await Promise.all([1, 2, 3, 4].map((n) => ask('a', n)))).toEqual([2, 4, 6, 8]);
  expect(asked).toEqual([
    ['a', [1, 2, 3]],
    ['a', [4]],
  ]);
});

it('keeps groups apart, and never asks the same twice at a time', async () => {
  const { ask, asked } = doubling();
  expect(await Promise.all([ask('a', 1), ask('a', 1), ask('b', 1)])).toEqual([2, 2, 2]);
  expect(asked).toHaveLength(3);
});

it('says null to a question without an answer', async () => {
  const { ask } = doubling();
  expect(await Promise.all([ask('a', 0), ask('a', 5)])).toEqual([null, 10]);
});

it('lets one that fails fail alone', async () => {
  const { ask } = doubling((inputs) => inputs.includes(2));
  const answers = await Promise.allSettled([1, 2, 3].map((n) => ask('a', n)));
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'failed'))).toEqual([
    2,
    'failed',
    6,
  ]);
});

it('asks once for all who share an answer', async () => {
  const { ask, asked } = doubling(undefined, true);
  expect(await Promise.all([ask('a', 1), ask('a', 1), ask('a', 2)])).toEqual([2, 2, 4]);
  expect(asked).toEqual([['a', [1, 2]]]);
});

it('opens another lane when enough wait, and never for a key whose answer is on its way', async () => {
  const running: { inputs: readonly string[]; done: () => void }[] = [];
  const ask = together<string, string>({
    run: (_, inputs) =>
      new Promise((resolve) => {
        running.push({ inputs, done: () => resolve(new Map(inputs.map((key) => [key, key]))) });
      }),
    keyOf: (key) => key,
    shared: true,
    most: 2,
    lanes: 2,
  });
  const answers = ['a', 'b', 'c', 'a', 'd', 'e', 'f'].map((key) => ask('group', key));
  await vi.waitFor(() => expect(running.length).toBeGreaterThan(0));
  for (let at = 0; at < running.length; at += 1) {
    const busy = running.slice(at).flatMap(({ inputs }) => inputs);
    expect(new Set(busy).size).toBe(busy.length);
    expect(running.length - at).toBeLessThanOrEqual(2);
    running[at]?.done();
    await answers[at];
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await Promise.all(answers)).toEqual(['a', 'b', 'c', 'a', 'd', 'e', 'f']);
});
