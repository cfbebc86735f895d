// Asks an OpenAI-compatible server for a value of a schema, over /responses or /chat/completions. Unusable output
// (cut, refused, no JSON, another shape) gets one more try; what every attempt cost is never lost.
import OpenAI from 'openai';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import type { z } from 'zod';
import type { ModelUsage } from '#domain/price.ts';
import { Refusal, Unavailable } from '#lib/errors.ts';
import { storable } from '#lib/storable.ts';
import { ModelUnavailable } from '#ports/language-model.ts';
import { type RawAnswer, readChat, readResponse } from './answers.ts';
import { isWithoutRoom, meaningOf } from './failures.ts';

export type OpenAiConfig = {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly api: 'responses' | 'chat';
  /** Longest wait for one answer; 60 s when absent. */
  readonly timeoutMs?: number;
};

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

export type Answer<T> = { readonly value: T; readonly usage: readonly ModelUsage[] };
export type AskModel = <S extends z.ZodType>(question: Question<S>) => Promise<Answer<z.infer<S>>>;

const tries = 2;
const waitAfterNonsenseMs = 60_000;

/** Opens a client. Nothing is sent before the first question. */
export function createOpenAi(config: OpenAiConfig): AskModel {
  const client = new OpenAI({
    apiKey: config.apiKey,
    baseURL: config.baseUrl,
    timeout: config.timeoutMs ?? 60_000,
    maxRetries: 0,
    logLevel: 'off',
  });
  const once = config.api === 'chat' ? askChat(client) : askResponses(client);
  return (question) => ask(orOrdinary(once), question);
}

/** No room for patient work is not billed: the same question is asked the ordinary way at once. */
function orOrdinary(once: AskOnce): AskOnce {
  return async (question) => {
    try {
      return await once(question);
    } catch (error) {
      if (question.tier !== 'flex' || !isWithoutRoom(error)) throw error;
      return once({ ...question, tier: null });
    }
  };
}

type AskOnce = (question: Question<z.ZodType>) => Promise<RawAnswer>;

async function ask<S extends z.ZodType>(once: AskOnce, question: Question<S>): Promise<Answer<z.infer<S>>> {
  const usage: ModelUsage[] = [];
  let why = '';
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const raw = await attemptOnce(once, question, usage);
    usage.push(raw.usage);
    const parsed = question.schema.safeParse(json(raw.text));
    if (parsed.success && (question.accepts?.(parsed.data) ?? true)) return { value: parsed.data, usage };
    why = raw.text === null ? raw.why : 'not the shape that was asked for';
  }
  throw new ModelUnavailable(`no usable answer: ${why}`, waitAfterNonsenseMs, usage);
}

/** A vendor error after a billed attempt still carries what that attempt cost. */
async function attemptOnce(
  once: AskOnce,
  question: Question<z.ZodType>,
  billed: readonly ModelUsage[],
): Promise<RawAnswer> {
  try {
    return await once(question);
  } catch (error) {
    const meaning = meaningOf(error);
    if (meaning instanceof Unavailable)
      throw new ModelUnavailable(meaning.message, meaning.retryAfterMs, billed);
    if (meaning instanceof Refusal) throw meaning;
    throw new ModelUnavailable(
      'the language model answered something unreadable',
      waitAfterNonsenseMs,
      billed,
    );
  }
}

function askResponses(client: OpenAI): AskOnce {
  return async ({ name, model, schema, system, input, cacheKey, maxTokens, tier }) => {
    const body = await client.responses.create(
      {
        model,
        instructions: system,
        input,
        text: { format: zodTextFormat(schema, name) },
        prompt_cache_key: cacheKey,
        max_output_tokens: maxTokens,
        store: false,
        ...(reasons(model) ? { reasoning: { effort: 'low' as const } } : {}),
        ...patient(tier),
      },
      patience(tier),
    );
    return readResponse(body, model);
  };
}

function askChat(client: OpenAI): AskOnce {
  return async ({ name, model, schema, system, input, cacheKey, maxTokens, tier }) => {
    const body = await client.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: input },
        ],
        response_format: zodResponseFormat(schema, name),
        prompt_cache_key: cacheKey,
        ...(reasons(model)
          ? { reasoning_effort: 'low' as const, max_completion_tokens: maxTokens }
          : { max_tokens: maxTokens }),
        ...patient(tier),
      },
      patience(tier),
    );
    return readChat(body, model);
  };
}

type Tier = Question<z.ZodType>['tier'];

function patient(tier: Tier) {
  return tier === 'flex' ? { service_tier: 'flex' as const } : {};
}

/** Patient answers may take a quarter of an hour (the vendor's own advice). */
function patience(tier: Tier) {
  return tier === 'flex' ? { timeout: 15 * 60_000 } : {};
}

/** Only these take an effort; others answer 400 to it. */
function reasons(model: string): boolean {
  return /^(?:gpt-[5-9]|o\d)/.test(model);
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '', (_key, value: unknown) =>
      typeof value === 'string' ? storable(value) : value,
    );
  } catch {
    return undefined;
  }
}
