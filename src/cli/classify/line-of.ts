// What classify prints about one mail: a flat object for programs, its keys always all there.
import type { Bounce } from '#domain/bounce.ts';
import { mailOfFile } from '#domain/file-mail.ts';
import { classifyInbound, type Inbound } from '#domain/inbound.ts';

/** One JSON line. Never throws: what can't be read is `other` and says so in `why`. */
export async function lineOf(name: string, bytes: Uint8Array | null, now: Date): Promise<string> {
  if (bytes === null) return JSON.stringify(unread);
  return JSON.stringify(answerOf(classifyInbound(await mailOfFile(name, bytes, now))));
}

/** What the line promises of a bounce, and nothing that is only ours. */
function shown({ type, recipients, status, reason }: Bounce) {
  return { type, recipients, status, reason };
}

function answerOf({ kind, bounce, text, returnsOn, meaning, why }: Inbound) {
  const reply = kind === 'reply' || kind === 'unsubscribe' ? { text } : null;
  return { kind, bounce: bounce && shown(bounce), reply, returnsOn, intent: meaning?.intent ?? null, why };
}

const unread = {
  kind: 'other',
  bounce: null,
  reply: null,
  returnsOn: null,
  intent: null,
  why: ['unreadable'],
} as const;
