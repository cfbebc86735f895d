// Has the mails of a lead written and checked. Shared by the first draft and by "write it again".
import { keptSender, knownSender, leastUsed, openTo, type Sender } from '#domain/assignment.ts';
import { type LintContext, lintMails } from '#domain/lint.ts';
import { mailLanguageOf } from '#domain/mail-language.ts';
import type { MailLanguage } from '#domain/segment.ts';
import type { World } from '#ports/world.ts';
import { type AskingWorld, askModel, usageOf } from '../scoring/ask-model.ts';
import { withNote } from './add-note.ts';

export type Brief = NonNullable<Awaited<ReturnType<World['leadBriefs']['forDrafting']>>>;

/** How many human edits are shown to the model as examples of style. */
const exampleCount = 3;

export type Order = {
  readonly workspaceId: string;
  readonly brief: Brief;
  readonly sender: Sender | null;
  readonly language: MailLanguage;
  readonly wish: string | null;
};

/** Mails with their flags, author and what they cost. Throws Unavailable or Refusal as the model does. */
export async function writeMails(world: AskingWorld & Pick<World, 'drafts'>, order: Order) {
  const { brief, workspaceId, language, wish, sender } = order;
  const now = world.clock.now();
  const asking = {
    workspaceId,
    leadId: brief.lead.id,
    purpose: 'draft' as const,
    prices: brief.settings.prices,
  };
  const examples = await examplesFor(world, workspaceId);
  const answer = await askModel(world, asking, () =>
    world.model.draft({
      ...partiesOf(brief, sender),
      signals: brief.signals,
      steps: brief.steps,
      cacheKey: `draft/${brief.lead.segmentId}/${brief.offer?.version ?? 0}/${language}`,
      language,
      wish,
      examples,
      now,
    }),
  );
  const { lead, company, steps, settings } = brief;
  const mails = withNote(answer.value.mails, {
    ...{ steps, written: answer.value.note ?? null },
    about: { firstName: lead.firstName, who: lead.fullName, company: company?.name ?? null, language },
    from: { name: sender?.name ?? '', company: settings.sender.company, fallback: language },
  });
  const flags = lintMails(mails, lintContextOf(brief, sender, language));
  return { mails, flags, author: answer.author, usage: usageOf(asking, answer.usage, now) };
}

/** What a lint of this lead's mails compares them with. */
export function lintContextOf(brief: Brief, sender: Sender | null, language: MailLanguage): LintContext {
  return { ...partiesOf(brief, sender), signals: brief.signals, language };
}

/** The prospect's language, as far as the segment writes it. */
export function languageOf({ lead, languages }: Brief): MailLanguage {
  return mailLanguageOf(lead, languages);
}

/**
 * The mailbox that this lead keeps, else the one that person or company know, else the least used one that may take it;
 * null when none can.
 */
export function senderOf({ lead, mailboxes, known, ownerIds }: Brief, now: Date): Sender | null {
  return (
    keptSender(lead, mailboxes) ??
    knownSender(known[lead.id], mailboxes) ??
    leastUsed(openTo(mailboxes, { ownerIds, now }), lead.id)
  );
}

/** In whose name a waiting lead is written again: its sender's, even while that mailbox stands still. */
export function writerOf(brief: Brief, now: Date): Sender | null {
  const { lead, mailboxes } = brief;
  return mailboxes.find(({ id }) => id === lead.mailboxId) ?? senderOf(brief, now);
}

function partiesOf({ lead, company, offer, settings }: Brief, sender: Sender | null) {
  const senderCompany = settings.sender.company;
  return { lead, company, offer: offer?.doc ?? null, senderName: sender?.name ?? '', senderCompany };
}

/** Rules do not learn from examples, so none are read for them. */
async function examplesFor(world: Pick<World, 'drafts' | 'model'>, workspaceId: string) {
  if (world.model.place === 'rules') return [];
  const edits = await world.drafts.examples(workspaceId, exampleCount);
  return edits.map(({ before, after }) => ({ before: textOf(before), after: textOf(after) }));
}

function textOf(mails: readonly { subject: string; body: string }[]): string {
  return mails.map(({ subject, body }) => `${subject}\n\n${body}`).join('\n\n---\n\n');
}
