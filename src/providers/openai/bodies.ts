// A question as the two text APIs take it. The same bodies go out one by one and in batches.
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import type { z } from 'zod';

export type Question<S extends z.ZodType> = {
  readonly name: string;
  readonly model: string;
  readonly schema: S;
  /** The part that stays the same from lead to lead: the vendor serves it from its cache. */
  readonly system: string;
  readonly input: string;
  readonly cacheKey: string;
  readonly maxTokens: number;
  /** `flex`: half the price and slower; asked the ordinary way when the vendor has no room for it. */
  readonly tier?: 'flex' | null;
  /** Says no to a value that has the right shape but cannot be used. */
  readonly accepts?: (value: z.infer<S>) => boolean;
};

/** For /responses. */
export function responsesBody(question: Question<z.ZodType>) {
  const { name, model, schema, system, input, maxTokens, tier } = question;
  return {
    model,
    instructions: system,
    input,
    text: { format: zodTextFormat(schema, name) },
    prompt_cache_key: question.cacheKey,
    max_output_tokens: maxTokens,
    store: false,
    ...(reasons(model) ? { reasoning: { effort: 'low' as const } } : {}),
    ...patient(tier),
  };
}

/** For /chat/completions. */
export function chatBody(question: Question<z.ZodType>) {
  const { name, model, schema, system, input, maxTokens, tier } = question;
  return {
    model,
    messages: [
      { role: 'system' as const, content: system },
      { role: 'user' as const, content: input },
    ],
    response_format: zodResponseFormat(schema, name),
    prompt_cache_key: question.cacheKey,
    ...(reasons(model)
      ? { reasoning_effort: 'low' as const, max_completion_tokens: maxTokens }
      : { max_tokens: maxTokens }),
    ...patient(tier),
  };
}

function patient(tier: Question<z.ZodType>['tier']) {
  return tier === 'flex' ? { service_tier: 'flex' as const } : {};
}

/** Only these take an effort; others answer 400 to it. */
function reasons(model: string): boolean {
  return /^(?:gpt-[5-9]|o\d)/.test(model);
}
