// "Write it again", with a wish ("shorter"). Every version is kept; a text that a person edited is replaced only
// when that was said; a draft that was decided or changed meanwhile is left alone.

import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import type { AskingWorld } from '../scoring/ask-model.ts';
import { replaceText } from './replace-text.ts';
import { writeMails, writerOf } from './write-mails.ts';

type Needs = AskingWorld & Pick<World, 'drafts' | 'leadBriefs' | 'transact'>;
type Stores = Parameters<Parameters<World['transact']>[0]>[0];

export type Regeneration = {
  readonly workspaceId: string;
  readonly leadId: string;
  /** Slack user id. */
  readonly by: string;
  readonly wish: string | null;
  readonly overwriteEdit: boolean;
};

/**
 * Gives back the number of the new version. Refuses with draft_not_waiting, draft_edited_by_hand, draft_changed;
 * throws Unavailable or Refusal as the model does.
 */
export async function regenerateDraft(world: Needs, ask: Regeneration): Promise<number> {
  const { workspaceId, leadId, wish } = ask;
  const brief = await world.leadBriefs.forDrafting(workspaceId, leadId);
  if (brief === null) throw new Refusal('lead_not_found');
  const before = await world.drafts.current(workspaceId, leadId);
  if (before === null || brief.lead.state !== 'in_review') throw new Refusal('draft_not_waiting');
  if (before.author === 'human' && !ask.overwriteEdit) throw new Refusal('draft_edited_by_hand');
  const sender = writerOf(brief, world.clock.now());
  const written = await writeMails(world, { workspaceId, brief, sender, language: before.language, wish });
  const number = await world.transact((stores) =>
    save(stores, { ask, written, expected: before.number, at: world.clock.now() }),
  );
  if (typeof number !== 'number') {
    await world.usage.addMany(workspaceId, written.usage);
    throw new Refusal(number.refused);
  }
  await redraw(world, workspaceId, [`lead/${leadId}`]);
  return number;
}

type Saving = {
  readonly ask: Regeneration;
  readonly written: Awaited<ReturnType<typeof writeMails>>;
  readonly expected: number;
  readonly at: Date;
};

async function save(
  stores: Stores,
  { ask, ...text }: Saving,
): Promise<number | { readonly refused: string }> {
  const { workspaceId, leadId, by: actor, wish } = ask;
  const number = await replaceText(stores, workspaceId, { leadId, ...text });
  if (typeof number !== 'number') return number;
  const entry = { at: text.at, actor, via: 'slack', action: 'draft.regenerate', outcome: 'done' } as const;
  const detail = { revision: number, wish };
  await stores.audit.add(workspaceId, { ...entry, subject: `lead/${leadId}`, detail });
  return number;
}
