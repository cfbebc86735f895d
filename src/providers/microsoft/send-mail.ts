// Sending in two requests: a draft, which can be thrown away, and the order to send it, which cannot be taken back.
// Until that order nothing has left, for certain. With permission to send alone there are no drafts: one request, and
// neither an id nor a way to look for it afterwards.
import { z } from 'zod';
import type { OutgoingMail } from '#domain/mail.ts';
import type { SendOutcome } from '#ports/mailbox.ts';
import type { Graph } from './client.ts';
import { MicrosoftFailure } from './failure.ts';
import { findParent } from './find-mail.ts';
import { fieldsOf, newMessage, xHeaders } from './message.ts';
import { notYetSent, orderFailed } from './send-outcome.ts';

const draftSchema = z.object({ id: z.string(), conversationId: z.string() });
const stateSchema = z.object({ isDraft: z.boolean(), internetMessageId: z.string().nullish() });
type Draft = z.infer<typeof draftSchema>;
type State = z.infer<typeof stateSchema>;
type Prepared = { readonly draft: Draft; readonly handedOver: object };

/** With permission to write drafts. */
export async function sendDraft(graph: Graph, mail: OutgoingMail): Promise<SendOutcome> {
  const prepared = await prepare(graph, mail).catch((error: unknown) => notYetSent(failure(error)));
  if ('kind' in prepared) return prepared;
  const { draft, handedOver } = prepared;
  try {
    await graph.bytes({ method: 'POST', path: `me/messages/${draft.id}/send` });
  } catch (error) {
    return notOrdered(graph, draft, failure(error));
  }
  // The Message-ID that answers will name. Not knowing it costs nothing: the conversation tells as well.
  const state = await stateOf(graph, draft);
  return {
    kind: 'sent',
    providerId: draft.id,
    threadId: draft.conversationId,
    messageId: state && !state.isDraft ? (state.internetMessageId ?? null) : null,
    raw: bytesOf(handedOver),
  };
}

/** With permission to send alone. A "wait" is no proof that nothing left, and nobody can look: the outcome is unknown. */
export async function sendAtOnce(graph: Graph, mail: OutgoingMail): Promise<SendOutcome> {
  const body = { message: newMessage(mail), saveToSentItems: true };
  try {
    await graph.bytes({ method: 'POST', path: 'me/sendMail', body });
  } catch (error) {
    return orderFailed(failure(error), { stillDraft: false });
  }
  return { kind: 'sent', providerId: mail.messageId, threadId: null, messageId: null, raw: bytesOf(body) };
}

async function prepare(graph: Graph, mail: OutgoingMail): Promise<Prepared> {
  const parent = mail.inReplyTo ? await findParent(graph, mail.inReplyTo) : null;
  if (parent) return answerTo(graph, mail, parent.id);
  const body = newMessage(mail);
  const draft = await graph.json(draftSchema, { method: 'POST', path: 'me/messages', body });
  return { draft, handedOver: body };
}

/**
 * A draft in the conversation of its parent. Graph addresses it to whoever wrote the parent, which is ourselves when
 * that was our own mail, and quotes the parent: both are replaced.
 */
async function answerTo(graph: Graph, mail: OutgoingMail, parentId: string): Promise<Prepared> {
  const path = `me/messages/${parentId}/createReply`;
  const made = await graph.json(draftSchema, { method: 'POST', path, body: { message: xHeaders(mail) } });
  const body = { ...fieldsOf(mail), ccRecipients: [], bccRecipients: [], replyTo: [] };
  try {
    const asked = { method: 'PATCH', path: `me/messages/${made.id}`, body } as const;
    return { draft: await graph.json(draftSchema, asked), handedOver: body };
  } catch (error) {
    await discard(graph, made);
    throw error;
  }
}

/** The order failed. Where Graph says that it did nothing, the draft must still be one; then it is thrown away. */
async function notOrdered(graph: Graph, draft: Draft, failed: MicrosoftFailure): Promise<SendOutcome> {
  const answered = failed.status !== null && failed.status < 500;
  const stillDraft = answered && (await stateOf(graph, draft))?.isDraft === true;
  if (stillDraft) await discard(graph, draft);
  return orderFailed(failed, { stillDraft });
}

/** Null when it can't be told now. */
function stateOf(graph: Graph, { id }: Draft): Promise<State | null> {
  const query = { $select: 'isDraft,internetMessageId' };
  return graph.json(stateSchema, { path: `me/messages/${id}`, query }).catch(() => null);
}

/** A draft that stays behind harms nobody, so a failure here is let go. */
async function discard(graph: Graph, { id }: Draft): Promise<void> {
  await graph.bytes({ method: 'DELETE', path: `me/messages/${id}` }).catch(() => null);
}

/** Errors of the port (Gone, Unavailable) go on as they are: no token, so nothing was asked of the mailbox. */
function failure(error: unknown): MicrosoftFailure {
  if (error instanceof MicrosoftFailure) return error;
  throw error;
}

function bytesOf(handedOver: object): Uint8Array {
  return Buffer.from(JSON.stringify(handedOver));
}
