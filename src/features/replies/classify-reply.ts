// The job reply.classify: what does the person who answered want? The sequence was stopped before; this decides what
// follows and drafts an answer. No model (or no budget) means rules; a model that is away is asked again.
import { type Judged, judgedByRules } from '#domain/judgement.ts';
import type { StoredMessage } from '#domain/message.ts';
import { BudgetReached } from '#features/costs/budget-reached.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { type AskingWorld, askModel, usageOf } from '../scoring/ask-model.ts';
import { draftAnswer } from './draft-answer.ts';
import { type Following, follow } from './follow-intent.ts';

export type Classifying = AskingWorld & Following & Pick<World, 'answers' | 'leadBriefs' | 'mailboxes'>;
type Ref = { readonly workspaceId: string; readonly messageId: string };

/** Does nothing for what is no answer (any more). Safe to repeat. Throws Unavailable as the model does. */
export async function classifyReply(world: Classifying, ref: Ref): Promise<void> {
  const { workspaceId, messageId } = ref;
  const message = await world.messages.get(workspaceId, messageId);
  if (message?.kind !== 'reply' || message.leadId === null) return;
  const known = await world.meanings.get(workspaceId, messageId);
  const leadId = message.leadId;
  if (!known) {
    const { judged, by } = await judge(world, workspaceId, { ...message, leadId });
    // The deed comes before the note of it: whoever dies between repeats the deed, which changes nothing.
    await follow(world, { workspaceId, message, leadId, judged, by: null });
    await world.meanings.set(workspaceId, { messageId, ...judged, by });
  }
  await redraw(world, workspaceId, [`reply/${messageId}`, `lead/${leadId}`]);
  const intent = (await world.meanings.get(workspaceId, messageId))?.intent ?? 'unsure';
  if (await draftAnswer(world, { workspaceId, message: { ...message, leadId }, intent }))
    await redraw(world, workspaceId, [`reply/${messageId}`]);
}

async function judge(
  world: Classifying,
  workspaceId: string,
  message: StoredMessage & { readonly leadId: string },
): Promise<{ judged: Judged; by: string }> {
  const { text, at, leadId } = message;
  const { prices } = (await world.settings.current(workspaceId)).doc;
  try {
    const asking = { workspaceId, leadId, purpose: 'judge', prices } as const;
    const { value, author, usage } = await askModel(world, asking, () =>
      world.model.judgeReply({ text, at }),
    );
    await world.usage.addMany(workspaceId, usageOf(asking, usage, world.clock.now()));
    return { judged: value, by: author };
  } catch (error) {
    if (!(error instanceof BudgetReached)) throw error;
    return { judged: judgedByRules(text, at), by: 'rules' };
  }
}
