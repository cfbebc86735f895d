// Back to what the machine wrote. The edited versions stay; the restored text is one version more.
import { canonical } from '#domain/fingerprint.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { checkMails } from '../drafting/check-mails.ts';
import { type Attempt, audited, noteDone, type Via } from './audited.ts';
import { redraw } from './redraw.ts';
import type { LeadRef } from './review-case.ts';
import { assertApprover, assertWaiting, type Decider } from './waiting.ts';

type Needs = Pick<World, 'transact' | 'audit' | 'clock' | 'queue' | 'leadBriefs' | 'reviewCases'>;
type Restore = LeadRef & { readonly member: Decider; readonly via: Via };

/** Gives back the number of the version in force. Refuses as an edit does, and with draft_changed. */
export async function restoreOriginal(world: Needs, ask: Restore): Promise<number> {
  const { workspaceId, leadId, member, via } = ask;
  const attempt = { workspaceId, leadId, actor: member.slackUserId, via, action: 'draft.restore' };
  const number = await audited(world, attempt, async () => {
    assertApprover(member);
    const facts = await world.reviewCases.get(workspaceId, leadId);
    const mails = facts?.original?.mails ?? [];
    const flags = await checkMails(world, { workspaceId, leadId, mails });
    const checked = { flags, original: facts?.original?.number ?? 0 };
    return world.transact((stores) => restore(stores, { attempt, ...checked, at: world.clock.now() }));
  });
  await redraw(world, ask.workspaceId, [`lead/${ask.leadId}`]);
  return number;
}

type Restoring = {
  readonly attempt: Attempt;
  readonly flags: Awaited<ReturnType<typeof checkMails>>;
  /** Number of the text that the flags are about. */
  readonly original: number;
  readonly at: Date;
};

async function restore(stores: Transaction, { attempt, flags, at, ...checked }: Restoring): Promise<number> {
  const { workspaceId, leadId, actor } = attempt;
  await stores.reviews.lock(workspaceId, leadId);
  const facts = await stores.reviewCases.get(workspaceId, leadId);
  if (!facts) throw new Refusal('lead_not_found');
  assertWaiting(facts);
  const { draft, original } = facts;
  if (!draft || !original) throw new Refusal('draft_missing');
  if (original.number !== checked.original) throw new Refusal('draft_changed');
  if (canonical(draft.mails) === canonical(original.mails)) return draft.number;
  const text = { leadId, expected: draft.number, author: original.author, editedBy: actor };
  const { mails } = original;
  const revision = await stores.drafts.addRevision(workspaceId, { ...text, mails, flags, at });
  if (revision === null) throw new Refusal('draft_changed');
  const data = { revision, from: original.number };
  await stores.events.add(workspaceId, { leadId, kind: 'restored', by: actor, data, at });
  await noteDone(stores, { ...attempt, at }, data);
  return revision;
}
