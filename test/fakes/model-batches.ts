// The vendor's files and batches: a JSONL file comes up as a form, a batch is made of it, and it runs until a test
// lets it end. Answers come back in another order; some lines may fail or never be done.
import { z } from 'zod';
import { errorReply } from './model-faults.ts';
import { type ModelRequest, readModelRequest } from './model-request.ts';

export type LocalBatch = {
  readonly id: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly lines: number;
  readonly status: string;
};

export type BatchControls = {
  readonly all: () => readonly LocalBatch[];
  /** Every running batch ends; `done` of its lines got an answer (all when absent), the others failed or expired. */
  readonly end: (how?: {
    readonly done?: number;
    readonly status?: 'completed' | 'expired' | 'failed';
  }) => Promise<void>;
};

type Batch = {
  id: string;
  metadata: Record<string, string>;
  input: string;
  status: string;
  output: string | null;
};
export type BatchState = { readonly files: Map<string, string>; readonly batches: Batch[] };

export const noBatches = (): BatchState => ({ files: new Map(), batches: [] });

const Create = z.looseObject({
  input_file_id: z.string(),
  endpoint: z.literal('/v1/responses'),
  completion_window: z.literal('24h'),
  metadata: z.record(z.string(), z.string()).default({}),
});
const Line = z.strictObject({
  custom_id: z.string(),
  method: z.literal('POST'),
  url: z.literal('/v1/responses'),
  body: z.unknown(),
});

type Reply = { readonly status: number; readonly body: unknown };

/** The answer to a request about files or batches; null for any other. */
export function batchReply(
  state: BatchState,
  at: { method: string; path: string; text: string },
): Reply | null {
  const [, , kind, id, part] = at.path.replace(/\?.*$/, '').split('/');
  if (kind === 'files') return fileReply(state, { ...at, id, part });
  if (kind !== 'batches') return null;
  if (at.method === 'POST' && !id) return create(state, at.text);
  if (!id)
    return {
      status: 200,
      body: { object: 'list', data: state.batches.map(shown).reverse(), has_more: false },
    };
  const batch = state.batches.find((one) => one.id === id);
  return batch ? { status: 200, body: shown(batch) } : refused(404, 'No such batch');
}

function fileReply(
  state: BatchState,
  {
    method,
    id,
    part,
    text,
  }: { method: string; id: string | undefined; part: string | undefined; text: string },
): Reply {
  if (method === 'POST') {
    const lines = text.split(/\r?\n/).filter((line) => line.startsWith('{'));
    if (!/name="purpose"\r?\n\r?\nbatch/.test(text)) return refused(400, 'purpose must be batch');
    const fileId = `file-${state.files.size + 1}`;
    state.files.set(fileId, lines.join('\n'));
    return { status: 200, body: { id: fileId, object: 'file', purpose: 'batch' } };
  }
  const content = state.files.get(id ?? '');
  if (content === undefined) return refused(404, 'No such file');
  return { status: 200, body: part === 'content' ? content : { id, object: 'file' } };
}

function create(state: BatchState, text: string): Reply {
  const asked = Create.safeParse(parsed(text));
  if (!asked.success || !state.files.has(asked.data.input_file_id)) return refused(400, 'bad batch');
  const { input_file_id: input, metadata } = asked.data;
  const batch = {
    id: `batch_${state.batches.length + 1}`,
    metadata,
    input,
    status: 'in_progress',
    output: null,
  };
  state.batches.push(batch);
  return { status: 200, body: shown(batch) };
}

function shown({ id, metadata, status, output, input }: Batch) {
  return {
    id,
    object: 'batch',
    metadata,
    status,
    input_file_id: input,
    output_file_id: output,
    error_file_id: null,
  };
}

function refused(status: number, message: string): Reply {
  return { status, body: errorReply(status, null, message).body };
}

type Answer = (request: ModelRequest) => Promise<unknown>;

/** What a test may do. `answer` makes the body of one request, and bills it. */
export function batchControls(state: BatchState, answer: Answer): BatchControls {
  return {
    all: () => state.batches.map((batch) => ({ ...batch, lines: linesOf(state, batch).length })),
    end: async ({ done = Number.POSITIVE_INFINITY, status = 'completed' } = {}) => {
      for (const batch of state.batches.filter((one) => one.status === 'in_progress')) {
        const output = `file-out-${batch.id}`;
        const asked = linesOf(state, batch).slice(0, done);
        const results = await Promise.all(asked.map((text) => answered(text, answer)));
        state.files.set(output, results.reverse().join('\n'));
        Object.assign(batch, { status, output: status === 'failed' ? null : output });
      }
    },
  };
}

function linesOf({ files }: BatchState, { input }: Batch): string[] {
  return (files.get(input) ?? '').split('\n').filter(Boolean);
}

async function answered(text: string, answer: Answer): Promise<string> {
  const line = Line.parse(parsed(text));
  const request = readModelRequest('responses', JSON.stringify(line.body));
  if ('problem' in request) throw new Error(request.problem);
  const response = { status_code: 200, request_id: 'req_batch', body: await answer(request) };
  return JSON.stringify({ id: 'r', custom_id: line.custom_id, response, error: null });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
