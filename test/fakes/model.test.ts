import OpenAI from 'openai';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type ModelServer, startModelServer } from './model.ts';
import type { ModelFaultKind } from './model-faults.ts';

const Fit = z.object({ score: z.number(), why: z.string(), parts: z.array(z.object({ name: z.string() })) });
const GOOD = { score: 85, why: 'right size', parts: [{ name: 'size' }] };

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({ apiKey: 'sk-local', reply: () => GOOD });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const client = (more: { maxRetries?: number; timeout?: number; apiKey?: string } = {}): OpenAI =>
  new OpenAI({ apiKey: 'sk-local', baseURL: server.url, maxRetries: 0, logLevel: 'off', ...more });

const ask = (openai: OpenAI = client(), instructions = 'Score the lead.', input = 'Acme, 40 people') =>
  openai.responses.parse({
    model: 'gpt-6-luna',
    instructions,
    input,
    service_tier: 'flex',
    prompt_cache_key: 'workspace-1',
    text: { format: zodTextFormat(Fit, 'fit') },
  });

const chat = (openai: OpenAI = client()) =>
  openai.chat.completions.parse({
    model: 'gpt-6-luna',
    messages: [
      { role: 'system', content: 'Score the lead.' },
      { role: 'user', content: 'Acme' },
    ],
    response_format: zodResponseFormat(Fit, 'fit'),
  });

describe('a good answer', () => {
  test('responses: the reply sees the request and its object comes back parsed', async () => {
    server.reply((request) => ({ ...GOOD, why: `${request.system}|${request.input}|${request.schemaName}` }));
    const { data, response } = await ask().withResponse();
    expect(data.output_parsed?.why).toBe('Score the lead.|Acme, 40 people|fit');
    expect(data.service_tier).toBe('flex');
    expect(response.headers.get('x-ratelimit-remaining-requests')).toBe('4999');
    expect(server.requests[0]).toMatchObject({ api: 'responses', cacheKey: 'workspace-1' });
  });

  test('chat: the same, with the tier that was really used', async () => {
    const answer = await chat();
    expect(answer.choices[0]?.message.parsed).toEqual(GOOD);
    expect(answer.service_tier).toBe('default');
    expect(server.requests[0]).toMatchObject({ api: 'chat', system: 'Score the lead.', input: 'Acme' });
  });

  test('a long beginning that was seen before is counted as cached', async () => {
    const long = 'rubric '.repeat(800);
    expect((await ask(client(), long)).usage?.input_tokens_details.cached_tokens).toBe(0);
    const second = (await ask(client(), long, 'Other')).usage;
    expect(second?.input_tokens_details.cached_tokens).toBe(1400);
    expect(server.usage().cachedTokens).toBe(1400);
    expect(server.usage().inputTokens).toBeGreaterThan(2800);
  });
});

describe('what the real API refuses', () => {
  test('a wrong key', async () => {
    await expect(ask(client({ apiKey: 'sk-wrong' }))).rejects.toMatchObject({ status: 401 });
    expect(server.refusals).toHaveLength(1);
    expect(server.requests).toHaveLength(0);
  });

  test('an answer format that is not a strict schema', async () => {
    const plain = client().responses.create({ model: 'gpt-6-luna', input: 'x' });
    await expect(plain).rejects.toMatchObject({ status: 400 });
    const open = client().responses.create({
      model: 'gpt-6-luna',
      input: 'x',
      text: {
        format: {
          type: 'json_schema',
          name: 'fit',
          strict: true,
          schema: {
            type: 'object',
            additionalProperties: false,
            required: ['a'],
            properties: { a: { type: 'object', properties: { b: { type: 'string' } } } },
          },
        },
      },
    });
    await expect(open).rejects.toThrow("'b' is not in required");
  });

  test('a schema with unions and nullable fields is accepted', async () => {
    const Wide = z.object({
      reply: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('a'), note: z.string().nullable() }),
        z.object({ kind: z.literal('b') }),
      ]),
    });
    server.reply(() => ({ reply: { kind: 'b' } }));
    const format = zodTextFormat(Wide, 'wide');
    const answer = await client().responses.parse({ model: 'gpt-6-luna', input: 'x', text: { format } });
    expect(answer.output_parsed).toEqual({ reply: { kind: 'b' } });
  });
});

describe('faults', () => {
  const failed = async (kind: ModelFaultKind, call: () => PromiseLike<unknown> = ask): Promise<string> => {
    server.fail({ kind });
    return Promise.resolve(call()).then(
      () => 'no error',
      (error) => `${error.status ?? ''} ${error.code ?? ''} ${error.constructor.name}`,
    );
  };

  test.each([
    ['rate_limit', '429 rate_limit_exceeded RateLimitError'],
    ['insufficient_quota', '429 insufficient_quota RateLimitError'],
    ['bad_key', '401 invalid_api_key AuthenticationError'],
    ['server_error', '500  InternalServerError'],
    ['drop', '  APIConnectionError'],
    ['truncated_json', '  SyntaxError'],
    ['wrong_shape', '  ZodError'],
  ] as const)('%s reaches the client as "%s", once', async (kind, expected) => {
    expect(await failed(kind)).toBe(expected);
    expect((await ask()).output_parsed).toEqual(GOOD);
  });

  test('a hang ends with the client’s own time-out', async () => {
    expect(await failed('hang', () => ask(client({ timeout: 80 })))).toBe('  APIConnectionTimeoutError');
  });

  test('a rate limit is passed by the client’s retry, and both requests are counted', async () => {
    server.fail({ kind: 'rate_limit' });
    expect((await ask(client({ maxRetries: 1 }))).output_parsed).toEqual(GOOD);
    expect(server.requests).toHaveLength(2);
  });

  test('refused, cut and filtered answers look as they do at the vendor', async () => {
    server.fail({ kind: 'refusal' });
    const refused = await ask();
    expect(refused.output_parsed).toBeNull();
    expect(refused.output[0]).toMatchObject({ content: [{ type: 'refusal' }] });
    server.fail({ kind: 'length' });
    const cut = await ask();
    expect([cut.status, cut.incomplete_details?.reason]).toEqual(['incomplete', 'max_output_tokens']);
    expect(cut.usage?.output_tokens).toBeGreaterThan(0);
    server.fail({ kind: 'content_filter' });
    expect((await ask()).incomplete_details?.reason).toBe('content_filter');
    expect(await failed('length', chat)).toContain('LengthFinishReasonError');
    expect(await failed('content_filter', chat)).toContain('ContentFilterFinishReasonError');
  });
});
