// A model that is asked by many at once is asked no more than its vendor allows.
import { expect, it } from 'vitest';
import type { LanguageModel } from '#ports/language-model.ts';
import { keepLimits } from './keep-limits.ts';

/** Answers when it is let; remembers when it was asked. */
function counting() {
  const came: number[] = [];
  const state = { inside: 0, most: 0 };
  const answer = async () => {
    came.push(performance.now());
    state.inside += 1;
    state.most = Math.max(state.most, state.inside);
    await new Promise((resolve) => setImmediate(resolve));
    state.inside -= 1;
    return { value: { mails: [] }, author: 'test', usage: [] };
  };
  const refused = () => Promise.reject(new Error('not asked here'));
  const others = { score: refused, judgeReply: refused, answer: refused };
  const model: LanguageModel = { place: 'test', ...others, draft: answer };
  return { model, came, state };
}

it('so many a second, so many at once, and nobody is left out', async () => {
  const { model, came, state } = counting();
  const limited = keepLimits(model, { perSecond: 20, inFlight: 1 });
  // @ts-expect-error the model above looks at nothing
  await Promise.all(Array.from({ length: 30 }, () => limited.draft(null)));
  expect(came).toHaveLength(30);
  expect(state.most).toBe(1);
  const busiest = Math.max(
    ...came.map((from) => came.filter((at) => at >= from && at - from < 1_000).length),
  );
  expect(busiest).toBeLessThanOrEqual(20);
});
