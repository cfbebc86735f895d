// The bodies of OpenAI's two text APIs, with usage in full detail.
import type { ModelRequest } from './model-request.ts';

/** How a reply ended: as asked, cut at the token limit, refused by the model, or stopped by the filter. */
export type Ending = 'stop' | 'length' | 'refusal' | 'content_filter';

export type ModelUsage = {
  readonly inputTokens: number;
  /** Part of the input that the vendor's prompt cache served. */
  readonly cachedTokens: number;
  /** Part of the input that was written into that cache. */
  readonly writtenTokens: number;
  readonly outputTokens: number;
  readonly reasoningTokens: number;
};

export type ModelAnswer = {
  readonly id: string;
  readonly request: ModelRequest;
  readonly text: string;
  readonly ending: Ending;
  readonly usage: ModelUsage;
  readonly tier: string;
};

/** A `response` object. */
export function responsesAnswer(answer: ModelAnswer): Record<string, unknown> {
  const cut = answer.ending === 'length' || answer.ending === 'content_filter';
  const reason = answer.ending === 'length' ? 'max_output_tokens' : 'content_filter';
  const content =
    answer.ending === 'refusal'
      ? { type: 'refusal', refusal: answer.text }
      : { type: 'output_text', text: answer.text, annotations: [] };
  const status = cut ? 'incomplete' : 'completed';
  const { usage } = answer;
  return {
    id: `resp_${answer.id}`,
    object: 'response',
    created_at: 1_795_000_000,
    model: answer.request.model,
    status,
    error: null,
    incomplete_details: cut ? { reason } : null,
    service_tier: answer.tier,
    output: [{ type: 'message', id: `msg_${answer.id}`, status, role: 'assistant', content: [content] }],
    usage: {
      input_tokens: usage.inputTokens,
      input_tokens_details: { cached_tokens: usage.cachedTokens, cache_write_tokens: usage.writtenTokens },
      output_tokens: usage.outputTokens,
      output_tokens_details: { reasoning_tokens: usage.reasoningTokens },
      total_tokens: usage.inputTokens + usage.outputTokens,
    },
  };
}

/** A `chat.completion` object. */
export function chatAnswer(answer: ModelAnswer): Record<string, unknown> {
  const refused = answer.ending === 'refusal';
  const message = {
    role: 'assistant',
    content: refused ? null : answer.text,
    refusal: refused ? answer.text : null,
  };
  const { usage } = answer;
  return {
    id: `chatcmpl-${answer.id}`,
    object: 'chat.completion',
    created: 1_795_000_000,
    model: answer.request.model,
    service_tier: answer.tier,
    choices: [{ index: 0, message, logprobs: null, finish_reason: refused ? 'stop' : answer.ending }],
    usage: {
      prompt_tokens: usage.inputTokens,
      prompt_tokens_details: {
        cached_tokens: usage.cachedTokens,
        cache_write_tokens: usage.writtenTokens,
      },
      completion_tokens: usage.outputTokens,
      completion_tokens_details: { reasoning_tokens: usage.reasoningTokens },
      total_tokens: usage.inputTokens + usage.outputTokens,
    },
  };
}
