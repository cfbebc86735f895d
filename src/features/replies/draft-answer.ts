// A draft of our answer to somebody who is interested or asks something: a person reads it, changes it and sends it.
import type { DraftFlag } from '#domain/draft.ts';
import type { Intent } from '#domain/intent.ts';
import { lintMails } from '#domain/lint.ts';
import type { StoredMessage } from '#domain/message.ts';
import { BudgetReached } from '#features/costs/budget-reached.ts';
import type { World } from '#ports/world.ts';
import { lintContextOf } from '../drafting/write-mails.ts';
import { type AskingWorld, askModel, usageOf } from '../scoring/ask-model.ts';

type Drafting = AskingWorld &
  Pick<World, 'answers' | 'leadBriefs' | 'mailboxes' | 'messages' | 'reviewCases'>;
type Draft = {
  readonly workspaceId: string;
  readonly message: StoredMessage & { readonly leadId: string };
  readonly intent: Intent;
};

const drafted: readonly Intent[] = ['interested', 'question'];
/** Limits of cold mail do not hold in a conversation, and it has no subject of its own. */
const ofColdMail: readonly DraftFlag['code'][] = [
  'too_short',
  'too_long',
  'empty_subject',
  'long_subject',
  'fake_reply',
];

/** True when a draft was written; false where none is due, there is one, or the month allows none. */
export async function draftAnswer(
  world: Drafting,
  { workspaceId, message, intent }: Draft,
): Promise<boolean> {
  const { leadId, mailboxId } = message;
  if (!drafted.includes(intent) || (await world.answers.get(workspaceId, message.id))) return false;
  const [brief, facts, mailbox, all] = await Promise.all([
    world.leadBriefs.forDrafting(workspaceId, leadId),
    world.reviewCases.get(workspaceId, leadId),
    world.mailboxes.get(workspaceId, mailboxId),
    world.messages.ofLead(workspaceId, leadId),
  ]);
  if (!brief || !facts || !mailbox) return false;
  const language = facts.draft?.language ?? 'en';
  const { lead, company, signals, settings } = brief;
  const offer = brief.offer?.doc ?? null;
  const conversation = all.map(({ direction, text }) => ({
    from: direction === 'in' ? ('them' as const) : ('us' as const),
    text,
  }));
  const parties = {
    ...{ lead, company, signals, offer },
    senderName: mailbox.name,
    senderCompany: settings.sender.company,
  };
  const asking = { workspaceId, leadId, purpose: 'answer', prices: settings.prices } as const;
  try {
    const cacheKey = `answer/${lead.segmentId}/${brief.offer?.version ?? 0}`;
    const ask = () => world.model.answer({ ...parties, language, intent, conversation, cacheKey });
    const { value, author, usage } = await askModel(world, asking, ask);
    const at = world.clock.now();
    await world.usage.addMany(workspaceId, usageOf(asking, usage, at));
    const linted = lintMails([{ step: 0, subject: '', body: value.body }], {
      ...lintContextOf(brief, null, language),
      senderName: mailbox.name,
    });
    const flags = linted.filter(({ code }) => !ofColdMail.includes(code));
    const made = { messageId: message.id, leadId, mailboxId, text: value.body, author, flags, at };
    await world.answers.draft(workspaceId, made);
    return true;
  } catch (error) {
    if (error instanceof BudgetReached) return false;
    throw error;
  }
}
