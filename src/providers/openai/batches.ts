// Scores by the vendor's Batch API: a file of questions goes up, a file of answers comes down within a day, at half
// the price. Answers are unordered and told apart by custom_id; our own id travels as metadata, so that a batch whose
// receipt was lost is found again instead of paid again.
import { toFile } from 'openai';
import { z } from 'zod';
import type { SayFit } from '#domain/fit-sentence.ts';
import type { ModelUsage } from '#domain/price.ts';
import { Refusal, Unavailable } from '#lib/errors.ts';
import type { BatchedScore, BatchResult, ScoreBatches, ScoreInput } from '#ports/language-model.ts';
import { json, readResponse } from './answers.ts';
import { responsesBody } from './bodies.ts';
import { openClient } from './client.ts';
import { meaningOf } from './failures.ts';
import type { OpenAiModelConfig } from './language-model.ts';
import { believed, scoreQuestion, scoreSchema } from './scoring.ts';

const mark = 'prospect_batch';
const ended = new Set(['completed', 'failed', 'expired', 'cancelled']);
/** Batches that are looked through for a lost receipt, newest first. */
const lookedThrough = 100;

const lineSchema = z.object({
  custom_id: z.string(),
  response: z.object({ status_code: z.number(), body: z.unknown() }).nullish(),
});

type Setup = { readonly say: SayFit; readonly prompt: string };
type Client = ReturnType<typeof openClient>;

/** Nothing is sent before the first batch. */
export function createScoreBatches(config: OpenAiModelConfig, setup: Setup): ScoreBatches {
  const client = openClient(config);
  const model = config.scoringModel;
  return {
    submit: (id, asks) =>
      told(async () => {
        const lines = asks.map(({ key, input }) => {
          const body = responsesBody({ model, ...scoreQuestion(setup.prompt, input) });
          return JSON.stringify({ custom_id: key, method: 'POST', url: '/v1/responses', body });
        });
        const file = await toFile(Buffer.from(`${lines.join('\n')}\n`), `${id}.jsonl`);
        const { id: input_file_id } = await client.files.create({ file, purpose: 'batch' });
        const batch = await client.batches.create({
          ...{ input_file_id, endpoint: '/v1/responses', completion_window: '24h' },
          metadata: { [mark]: id },
        });
        return batch.id;
      }),
    find: (id) =>
      told(async () => {
        const { data } = await client.batches.list({ limit: lookedThrough });
        return data.find(({ metadata }) => metadata?.[mark] === id)?.id ?? null;
      }),
    collect: (vendorId) => told(() => collect(client, vendorId, { ...setup, model })),
  };
}

async function collect(
  client: Client,
  vendorId: string,
  setup: Setup & { readonly model: string },
): Promise<BatchResult | null> {
  const batch = await client.batches.retrieve(vendorId);
  if (!ended.has(batch.status)) return null;
  const text = batch.output_file_id ? await (await client.files.content(batch.output_file_id)).text() : '';
  const bodies = new Map(
    text.split('\n').flatMap((line) => {
      const parsed = lineSchema.safeParse(json(line));
      const { custom_id, response } = parsed.data ?? {};
      return custom_id && response?.status_code === 200 ? [[custom_id, response.body] as const] : [];
    }),
  );
  return { keys: [...bodies.keys()], read: (key, input) => read(bodies.get(key), input, setup) };
}

function read(
  body: unknown,
  input: ScoreInput,
  { say, model }: Setup & { readonly model: string },
): BatchedScore {
  if (body === undefined) return { kind: 'none', usage: [] };
  const raw = readResponse(body, model);
  const usage: readonly ModelUsage[] = [{ ...raw.usage, tier: 'batch' }];
  const claim = scoreSchema.safeParse(json(raw.text));
  if (!claim.success) return { kind: 'none', usage };
  return { kind: 'answer', answer: { value: believed(say, claim.data, input), author: model, usage } };
}

/** The vendor's errors in our words. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const meaning = meaningOf(error);
    if (meaning instanceof Refusal || meaning instanceof Unavailable) throw meaning;
    throw new Unavailable('the language model answered something unreadable', 60_000, { cause: error });
  }
}
