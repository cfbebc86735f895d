// Reads what the two text APIs answer: the text, or why there is none, and always what it cost. Details of usage may
// be absent (compatible servers).
import { z } from 'zod';
import type { ModelUsage } from '#domain/price.ts';
import { storable } from '#lib/storable.ts';

export type RawAnswer = {
  /** Null when the model refused, was cut or filtered; `why` then says so. */
  readonly text: string | null;
  readonly why: string;
  readonly usage: ModelUsage;
};

const count = z
  .number()
  .int()
  .min(0)
  .nullish()
  .transform((tokens) => tokens ?? 0);
const details = z
  .looseObject({ cached_tokens: count, cache_write_tokens: count })
  .nullish()
  .transform((found) => found ?? { cached_tokens: 0, cache_write_tokens: 0 });

/** The tier that the vendor says it really used; only the patient ones have a price of their own. */
const tier = z
  .string()
  .nullish()
  .transform((name): 'flex' | 'batch' | null => (name === 'flex' || name === 'batch' ? name : null));

const responseSchema = z.looseObject({
  service_tier: tier,
  status: z.string().nullish(),
  incomplete_details: z.looseObject({ reason: z.string().nullish() }).nullish(),
  output: z
    .array(
      z.looseObject({
        content: z.array(z.looseObject({ type: z.string(), text: z.string().nullish() })).nullish(),
      }),
    )
    .default([]),
  usage: z
    .looseObject({ input_tokens: count, output_tokens: count, input_tokens_details: details })
    .nullish(),
});

const chatSchema = z.looseObject({
  service_tier: tier,
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish(),
        message: z.looseObject({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .default([]),
  usage: z
    .looseObject({ prompt_tokens: count, completion_tokens: count, prompt_tokens_details: details })
    .nullish(),
});

/** An answer of /responses. */
export function readResponse(body: unknown, model: string): RawAnswer {
  const { status, incomplete_details, output, usage, service_tier } = responseSchema.parse(body);
  const parts = output.flatMap(({ content }) => content ?? []);
  const refused = parts.some(({ type }) => type === 'refusal');
  const text = parts.map(({ type, text: said }) => (type === 'output_text' ? (said ?? '') : '')).join('');
  const whole = !refused && (status ?? 'completed') === 'completed';
  return {
    text: whole ? text : null,
    why: refused ? 'refused' : (incomplete_details?.reason ?? status ?? 'empty'),
    usage: usageOf(model, usage && { ...usage, details: usage.input_tokens_details, tier: service_tier }),
  };
}

/** An answer of /chat/completions. */
export function readChat(body: unknown, model: string): RawAnswer {
  const { choices, usage, service_tier } = chatSchema.parse(body);
  const [choice] = choices;
  const refused = Boolean(choice?.message.refusal);
  const whole = !refused && (choice?.finish_reason ?? 'stop') === 'stop';
  const tokens = usage && {
    input_tokens: usage.prompt_tokens,
    output_tokens: usage.completion_tokens,
    details: usage.prompt_tokens_details,
    tier: service_tier,
  };
  return {
    text: whole ? (choice?.message.content ?? '') : null,
    why: refused ? 'refused' : (choice?.finish_reason ?? 'empty'),
    usage: usageOf(model, tokens),
  };
}

type Tokens = {
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly details: z.infer<typeof details>;
  readonly tier: 'flex' | 'batch' | null;
};

function usageOf(model: string, tokens: Tokens | null | undefined): ModelUsage {
  return {
    provider: 'openai',
    model,
    inputTokens: tokens?.input_tokens ?? 0,
    cachedTokens: tokens?.details.cached_tokens ?? 0,
    writtenTokens: tokens?.details.cache_write_tokens ?? 0,
    outputTokens: tokens?.output_tokens ?? 0,
    tier: tokens?.tier ?? null,
  };
}

/** What a text holds as JSON, storable; undefined when it is none. */
export function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '', (_key, value: unknown) =>
      typeof value === 'string' ? storable(value) : value,
    );
  } catch {
    return undefined;
  }
}
