// Asks an OpenAI-compatible server for a value of a schema, over /responses or /chat/completions. Unusable output
// (cut, refused, no JSON, another shape) gets one more try; what every attempt cost is never lost.
import OpenAI from 'openai';
import type { z } from 'zod';
import type { ModelUsage } from '#domain/price.ts';
import { Refusal, Unavailable } from '#lib/errors.ts';
import { ModelUnavailable } from '#ports/language-model.ts';
import { json, type RawAnswer, readChat, readResponse } from './answers.ts';
import { chatBody, type Question, responsesBody } from './bodies.ts';
import { isWithoutRoom, meaningOf } from './failures.ts';

export type OpenAiConfig = {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly api: 'responses' | 'chat';
  /** Longest wait for one answer; 60 s when absent. */
  readonly timeoutMs?: number;
};

export type Answer<T> = { readonly value: T; readonly usage: readonly ModelUsage[] };
export type AskModel = <S extends z.ZodType>(question: Question<S>) => Promise<Answer<z.infer<S>>>;

const tries = 2;
const waitAfterNonsenseMs = 60_000;

/** The vendor's client: no retries of its own, no words in the log. */
export function openClient(config: OpenAiConfig): OpenAI {
  return new OpenAI({
    apiKey: config.apiKey,
    baseURL: config.baseUrl,
    timeout: config.timeoutMs ?? 60_000,
    maxRetries: 0,
    logLevel: 'off',
  });
}

/** Opens a client. Nothing is sent before the first question. */
export function createOpenAi(config: OpenAiConfig): AskModel {
  const client = openClient(config);
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
  return async (question) =>
    readResponse(
      await client.responses.create(responsesBody(question), patience(question.tier)),
      question.model,
    );
}

function askChat(client: OpenAI): AskOnce {
  return async (question) =>
    readChat(
      await client.chat.completions.create(chatBody(question), patience(question.tier)),
      question.model,
    );
}

/** Patient answers may take a quarter of an hour (the vendor's own advice). */
function patience(tier: Question<z.ZodType>['tier']) {
  return tier === 'flex' ? { timeout: 15 * 60_000 } : {};
}
