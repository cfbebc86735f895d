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
  /**
   * Answers of one group that may be on their way at the same time; 1 when absent. Another one starts only when `most`
   * are waiting, so that few who ask still go together.
   */
  readonly lanes?: number;
  /** Errors after which nobody is asked again alone: all get them. */
  readonly forAll?: (error: unknown) => boolean;
};

type Asked<I, O> = {
  readonly input: I;
  resolve(answer: O | null): void;
  reject(error: unknown): void;
};

/**
 * The question of one. When a common answer fails, each is asked again alone, so that one cannot spoil the others';
 * `forAll` says when not.
 */
export function together<I, O>(how: Together<I, O>): (group: string, input: I) => Promise<O | null> {
  const { most = mostByDefault, lanes = 1 } = how;
  const desks = new Map<string, Desk<I, O>>();
  const serve = async (group: string, desk: Desk<I, O>, first: readonly Asked<I, O>[]) => {
    for (let batch = first; batch.length > 0; batch = takeFrom(desk, how)) {
      await answer(how, group, batch);
      for (const { input } of batch) desk.busy.delete(how.keyOf(input));
    }
    desk.lanes -= 1;
    if (desk.lanes === 0) desks.delete(group);
  };
  const open = async (group: string, desk: Desk<I, O>) => {
    await nextTurn();
    await serve(group, desk, takeFrom(desk, how));
  };
  return (group, input) =>
    new Promise((resolve, reject) => {
      const asked = { input, resolve, reject };
      const desk = desks.get(group);
      if (!desk) {
        const first = { waiting: [asked], busy: new Set<string>(), lanes: 1 };
        desks.set(group, first);
        void open(group, first);
        return;
      }
      desk.waiting.push(asked);
      if (desk.waiting.length < most || desk.lanes >= lanes) return;
      desk.lanes += 1;
      void serve(group, desk, takeFrom(desk, how));
    });
}

const mostByDefault = 50;

type Desk<I, O> = {
  readonly waiting: Asked<I, O>[];
  /** Keys whose answer is on its way: whoever asks the same meanwhile asks afterwards. */
  readonly busy: Set<string>;
  lanes: number;
};

/** The oldest, whose keys are busy from now on; the rest stays. */
function takeFrom<I, O>(
  { waiting, busy }: Desk<I, O>,
  { keyOf, shared = false, most = mostByDefault }: Together<I, O>,
): Asked<I, O>[] {
  const keys = new Set<string>();
  const taken: Asked<I, O>[] = [];
  const left: Asked<I, O>[] = [];
  for (const asked of waiting.splice(0)) {
    const key = keyOf(asked.input);
    const mine = taken.length < most && !busy.has(key) && (shared || !keys.has(key));
    (mine ? taken : left).push(asked);
    keys.add(key);
  }
  waiting.push(...left);
  for (const { input } of taken) busy.add(keyOf(input));
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
    const final = batch.length === 1 || how.forAll?.(error);
    for (const asked of batch) await (final ? asked.reject(error) : answer(how, group, [asked]));
  }
}
