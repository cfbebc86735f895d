// A person's version of the mails. Every version is kept; whoever saves later than somebody else is shown both
// texts instead of overwriting one of them.
import type { DraftFlag, DraftMail } from '#domain/draft.ts';
import { canonical } from '#domain/fingerprint.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { checkMails } from '../drafting/check-mails.ts';
import { type Attempt, audited, noteDone, type Via } from './audited.ts';
import { redraw } from './redraw.ts';
import type { LeadRef, ReviewFacts } from './review-case.ts';
import { assertApprover, assertWaiting, type Decider } from './waiting.ts';

type Needs = Pick<World, 'transact' | 'audit' | 'clock' | 'queue' | 'leadBriefs'>;

export type Edit = LeadRef & {
  readonly member: Decider;
  readonly via: Via;
  /** Number of the version that the editor started from. */
  readonly expected: number;
  /** All mails, in the order of their steps. */
  readonly mails: readonly DraftMail[];
};

export type EditResult =
  | { readonly kind: 'saved'; readonly revision: number; readonly flags: readonly DraftFlag[] }
  | { readonly kind: 'same'; readonly revision: number }
  /** Somebody saved another text meanwhile: it stands, and nothing of this one was written. */
  | {
      readonly kind: 'conflict';
      readonly revision: number;
      readonly by: string | null;
      readonly at: Date;
      readonly theirs: readonly DraftMail[];
    };

/** Saves a version with its flags. Refuses with only_approvers, not_waiting, already_…, draft_missing, other_mails. */
export async function editDraft(world: Needs, edit: Edit): Promise<EditResult> {
  const { workspaceId, leadId, member, via } = edit;
  const attempt = { workspaceId, leadId, actor: member.slackUserId, via, action: 'draft.edit' };
  const result = await audited(world, attempt, async () => {
    assertApprover(member);
    const mails = edit.mails.map(tidied);
    const flags = await checkMails(world, { workspaceId, leadId, mails });
    return world.transact((stores) =>
      save(stores, { attempt, edit: { ...edit, mails }, flags, at: world.clock.now() }),
    );
  });
  if (result.kind === 'saved') await redraw(world, edit.workspaceId, [`lead/${edit.leadId}`]);
  return result;
}

type Saving = {
  readonly attempt: Attempt;
  readonly edit: Edit;
  readonly flags: readonly DraftFlag[];
  readonly at: Date;
};

async function save(stores: Transaction, { attempt, edit, flags, at }: Saving): Promise<EditResult> {
  const { workspaceId, leadId, member, mails, expected } = edit;
  await stores.reviews.lock(workspaceId, leadId);
  const facts = await stores.reviewCases.get(workspaceId, leadId);
  const draft = draftIn(facts);
  const conflict = conflictWith(draft, edit);
  if (conflict) return conflict;
  const by = member.slackUserId;
  const text = { leadId, expected, author: 'human', editedBy: by, mails, flags, at };
  const revision = await stores.drafts.addRevision(workspaceId, text);
  if (revision === null) throw new Refusal('draft_changed');
  await stores.events.add(workspaceId, { leadId, kind: 'edited', by, data: { revision }, at });
  await noteDone(stores, { ...attempt, at }, { revision });
  return { kind: 'saved', revision, flags };
}

/** The same text twice is one version; another text in between is shown instead of overwritten. */
function conflictWith(draft: NonNullable<ReviewFacts['draft']>, edit: Edit): EditResult | null {
  const { number: revision, mails: theirs, editedBy: by, at } = draft;
  if (canonical(theirs) === canonical(edit.mails)) return { kind: 'same', revision };
  if (revision !== edit.expected) return { kind: 'conflict', revision, by, at, theirs };
  const steps = (mails: readonly DraftMail[]): string => mails.map(({ step }) => step).join();
  if (steps(theirs) !== steps(edit.mails)) throw new Refusal('other_mails');
  return null;
}

/** The draft of a lead that waits for a decision. */
function draftIn(facts: ReviewFacts | null): NonNullable<ReviewFacts['draft']> {
  if (facts === null) throw new Refusal('lead_not_found');
  assertWaiting(facts);
  if (facts.draft === null) throw new Refusal('draft_missing');
  return facts.draft;
}

/** Line ends as we keep them, nothing that can't be seen at the end. */
function tidied({ step, subject, body, note }: DraftMail): DraftMail {
  const text = body.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return {
    ...{ step, subject: oneLine(subject), body: text.replace(/[ \t]+$/gm, '').trim() },
    ...(note === undefined ? {} : { note: oneLine(note) }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
