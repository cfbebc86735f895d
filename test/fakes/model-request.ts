// Reads a request to either of OpenAI's text APIs into one shape, and says what the real API would refuse.
import { z } from 'zod';

const Content = z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]);
const Turn = z.looseObject({ role: z.string(), content: Content });
const Schema = z.looseObject({
  name: z.string().regex(/^[\w-]{1,64}$/),
  strict: z.literal(true),
  schema: z.looseObject({ type: z.literal('object'), additionalProperties: z.literal(false) }),
});
const Shared = {
  model: z.string().min(1),
  service_tier: z.string().optional(),
  prompt_cache_key: z.string().optional(),
};
const ResponsesBody = z.looseObject({
  ...Shared,
  instructions: z.string().nullish(),
  input: z.union([z.string(), z.array(Turn)]),
  text: z.looseObject({ format: Schema.extend({ type: z.literal('json_schema') }) }),
});
const ChatBody = z.looseObject({
  ...Shared,
  messages: z.array(Turn).min(1),
  response_format: z.looseObject({ type: z.literal('json_schema'), json_schema: Schema }),
});

/** One request as a test's `reply` sees it. */
export type ModelRequest = {
  readonly api: 'responses' | 'chat';
  readonly model: string;
  /** Instructions and system turns. */
  readonly system: string;
  /** What the user turns say. */
  readonly input: string;
  readonly schemaName: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly serviceTier: string | null;
  readonly cacheKey: string | null;
  readonly body: Readonly<Record<string, unknown>>;
};

/** The request, or the sentence with which it is refused. */
export function readModelRequest(api: ModelRequest['api'], text: string): ModelRequest | { problem: string } {
  const body = parseJson(text);
  const parsed = api === 'responses' ? ResponsesBody.safeParse(body) : ChatBody.safeParse(body);
  if (!parsed.success) return { problem: z.prettifyError(parsed.error) };
  const { data } = parsed;
  const turns = turnsOf(data);
  const format = formatOf(data);
  const loose = looseObjects(format.schema, '#');
  if (loose.length > 0) return { problem: `Invalid schema for response_format: ${loose.join('; ')}` };
  return {
    api,
    model: data.model,
    system: turns.filter(isSystem).map(textOf).join('\n\n'),
    input: turns
      .filter((turn) => turn.role === 'user')
      .map(textOf)
      .join('\n\n'),
    schemaName: format.name,
    schema: format.schema,
    serviceTier: data.service_tier ?? null,
    cacheKey: data.prompt_cache_key ?? null,
    body: data,
  };
}

type Body = z.infer<typeof ResponsesBody> | z.infer<typeof ChatBody>;
type Turn = z.infer<typeof Turn>;

function turnsOf(body: Body): Turn[] {
  const chat = ChatBody.safeParse(body);
  if (chat.success) return chat.data.messages;
  const { instructions, input } = ResponsesBody.parse(body);
  const first = instructions ? [{ role: 'system', content: instructions }] : [];
  return [...first, ...(typeof input === 'string' ? [{ role: 'user', content: input }] : input)];
}

function formatOf(body: Body): z.infer<typeof Schema> {
  const chat = ChatBody.safeParse(body);
  return chat.success ? chat.data.response_format.json_schema : ResponsesBody.parse(body).text.format;
}

function isSystem(turn: Turn): boolean {
  return turn.role === 'system' || turn.role === 'developer';
}

function textOf(turn: Turn): string {
  return typeof turn.content === 'string'
    ? turn.content
    : turn.content.map((part) => part.text ?? '').join('');
}

const Node = z.record(z.string(), z.unknown());
const ObjectNode = z.looseObject({
  type: z.literal('object'),
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).default([]),
  additionalProperties: z.unknown().optional(),
});

// Strict mode wants every object closed and every property required, at any depth.
function looseObjects(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((each, index) => looseObjects(each, `${path}/${index}`));
  const node = Node.safeParse(schema);
  if (!node.success) return [];
  const below = Object.entries(node.data).flatMap(([key, value]) => looseObjects(value, `${path}/${key}`));
  const closed = ObjectNode.safeParse(schema);
  if (!closed.success) return below;
  const { properties, required, additionalProperties } = closed.data;
  const missing = Object.keys(properties).filter((key) => !required.includes(key));
  const open = additionalProperties === false ? [] : [`${path}: additionalProperties must be false`];
  return [...missing.map((key) => `${path}: '${key}' is not in required`), ...open, ...below];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
