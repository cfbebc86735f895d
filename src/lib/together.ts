// Questions that many ask one by one, answered many at a time: what comes while an answer is on its way waits, and is
// asked together with whatever else came meanwhile. Nobody waits longer than for one answer, and an idle caller is
// served at once. Groups (workspaces) never wait for each other.
import { setImmediate as nextTurn } from 'node:timers/promises';

export type Together<I, O> = {
  /** Answers by key; a key without an answer is null. */
  readonly run: (group: string, inputs: readonly I[]) => Promise<ReadonlyMap<string, O>>;
  /** Two inputs of one key never go together. */
  readonly keyOf: (input: I) => string;
  /** Who asks for the same key at the same time shares one input and its answer. */
  readonly shared?: boolean;
  /** At most so many askers at a time. */
  readonly most?: number;
};

type Asked<I, O> = {
  readonly input: I;
  resolve(answer: O | null): void;
  reject(error: unknown): void;
};

/** The question of one. When a common answer fails, each is asked again alone, so that one cannot spoil the others'. */
export function together<I, O>(how: Together<I, O>): (group: string, input: I) => Promise<O | null> {
  const groups = new Map<string, Asked<I, O>[]>();
  const serve = async (group: string, waiting: Asked<I, O>[]) => {
    await nextTurn();
    while (waiting.length > 0) await answer(how, group, takeFrom(waiting, how));
    groups.delete(group);
  };
  return (group, input) =>
    new Promise((resolve, reject) => {
      const asked = { input, resolve, reject };
      const waiting = groups.get(group);
      if (waiting) {
        waiting.push(asked);
        return;
      }
      const first = [asked];
      groups.set(group, first);
      void serve(group, first);
    });
}

/** The oldest; the rest stays. */
function takeFrom<I, O>(
  waiting: Asked<I, O>[],
  { keyOf, shared = false, most = 50 }: Together<I, O>,
): Asked<I, O>[] {
  const keys = new Set<string>();
  const taken: Asked<I, O>[] = [];
  const left: Asked<I, O>[] = [];
  for (const asked of waiting.splice(0)) {
    const key = keyOf(asked.input);
    const mine = taken.length < most && (shared || !keys.has(key));
    (mine ? taken : left).push(asked);
    keys.add(key);
  }
  waiting.push(...left);
  return taken;
}

async function answer<I, O>(
  how: Together<I, O>,
  group: string,
  batch: readonly Asked<I, O>[],
): Promise<void> {
  try {
    const inputs = new Map(batch.map(({ input }) => [how.keyOf(input), input]));
    const answers = await how.run(group, [...inputs.values()]);
    for (const { input, resolve } of batch) resolve(answers.get(how.keyOf(input)) ?? null);
  } catch (error) {
    if (batch.length === 1) batch[0]?.reject(error);
    else for (const asked of batch) await answer(how, group, [asked]);
  }
}
