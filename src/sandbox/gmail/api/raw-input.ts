// The three ways in which a client hands a mail to Gmail: base64url in JSON, the bare source, or both in one
// multipart body (the last two on the /upload paths).
import { z } from 'zod';
import type { Call } from '../../mail/http-call.ts';
import { readMime } from '../../mail/mime-parts.ts';
import { badRequest } from './api-error.ts';
import { jsonBody } from './route.ts';

/** The fields that a message resource may have. */
export const MailFields = z.object({
  raw: z.string().optional(),
  threadId: z.string().nullish(),
  labelIds: z.array(z.string()).nullish(),
});

export type RawInput = {
  readonly raw: Buffer;
  readonly threadId: string | null;
  readonly labelIds: readonly string[];
};

const NO_RAW = "'raw' RFC822 payload message string or uploading message via /upload/* URL required";

/** The mail in a request, whichever way it came. */
export function readRawInput(call: Call): RawInput {
  return call.path.startsWith('/upload/') ? readUpload(call) : readMailFields(jsonBody(call, MailFields));
}

/** The mail in the fields of a Gmail message resource. */
export function readMailFields(fields: z.infer<typeof MailFields>): RawInput {
  const { raw } = fields;
  if (raw === undefined || raw === '') throw badRequest(NO_RAW);
  if (!/^[A-Za-z0-9_+/=\s-]*$/.test(raw)) throw badRequest("Invalid value at 'message.raw' (TYPE_BYTES)");
  return withTarget(Buffer.from(raw, 'base64url'), fields);
}

function readUpload(call: Call): RawInput {
  const type = call.header('content-type');
  if (!type.toLowerCase().startsWith('multipart/')) return withTarget(call.body, {});
  const source = Buffer.concat([Buffer.from(`Content-Type: ${type}\r\n\r\n`), call.body]);
  const [meta] = readMime(source).parts;
  const fields = MailFields.safeParse(JSON.parse(meta?.content.toString('utf8') || '{}'));
  if (!fields.success) throw badRequest(z.prettifyError(fields.error));
  return withTarget(mediaOf(call.body, type), fields.data);
}

// The mail itself is cut out byte for byte: parsing it as MIME here would change it.
function mediaOf(body: Buffer, type: string): Buffer {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1] ?? '';
  const [, , part] = body.toString('latin1').split(`--${boundary}`);
  const gap = /\r?\n\r?\n/.exec(part ?? '');
  if (part === undefined || gap === null) throw badRequest('Missing end boundary in multipart body.');
  return Buffer.from(part.slice(gap.index + gap[0].length).replace(/\r?\n$/, ''), 'latin1');
}

function withTarget(raw: Buffer, fields: z.infer<typeof MailFields>): RawInput {
  if (raw.length === 0) throw badRequest(NO_RAW);
  return { raw, threadId: fields.threadId ?? null, labelIds: fields.labelIds ?? [] };
}
