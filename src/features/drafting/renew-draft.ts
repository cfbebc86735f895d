// The job lead.renew: a draft that waited too long for a decision is scored and written again from what is known
// now, and waits anew. A text that a person edited is never touched; a decision that comes first wins.

import { hasExpired } from '#domain/review-expiry.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { teamPlace } from '../review/team-place.ts';
import type { AskingWorld } from '../scoring/ask-model.ts';
import { type ScoringBrief, scoreNow } from '../scoring/score-now.ts';
import { replaceText } from './replace-text.ts';
import { type Brief, writeMails, writerOf } from './write-mails.ts';

type Needs = AskingWorld &
  Pick<World, 'decisions' | 'drafts' | 'leadBriefs' | 'log' | 'members' | 'scores' | 'transact'>;
type LeadRef = { readonly workspaceId: string; readonly leadId: string };

/** Does nothing for a lead that does not wait, or not for long. Throws Unavailable or Refusal as the model does. */
export async function renewDraft(world: Needs, ref: LeadRef): Promise<void> {
  const { workspaceId, leadId } = ref;
  const [forScore, brief, before] = await Promise.all([
    world.leadBriefs.forScoring(workspaceId, leadId),
    world.leadBriefs.forDrafting(workspaceId, leadId),
    world.drafts.current(workspaceId, leadId),
  ]);
  if (!forScore || !brief || !before || before.author === 'human') return;
  if (!(await waitsTooLong(world, brief))) return;
  const score = await currentScore(world, ref, forScore);
  const sender = writerOf(brief, world.clock.now());
  const order = { workspaceId, brief, sender, language: before.language, wish: null };
  const written = await writeMails(world, order);
  const at = world.clock.now();
  const renewed = await world.transact(async (stores) => {
    const text = { leadId, written, expected: before.number, at, score };
    const number = await replaceText(stores, workspaceId, text);
    if (typeof number !== 'number') return false;
    const entry = { at, actor: 'system', via: 'system', action: 'draft.renew', outcome: 'done' } as const;
    const detail = { revision: number, score };
    await stores.audit.add(workspaceId, { ...entry, subject: `lead/${leadId}`, detail });
    return true;
  });
  if (!renewed) return world.usage.addMany(workspaceId, written.usage);
  await redraw(world, workspaceId, [`lead/${leadId}`]);
}

async function waitsTooLong(world: Pick<World, 'clock' | 'members'>, { lead }: Brief): Promise<boolean> {
  if (lead.state !== 'in_review') return false;
  return hasExpired(lead.stateAt, world.clock.now(), await teamPlace(world, lead.workspaceId));
}

/** The total of a new score. One that an earlier try paid for is used, not paid again. */
async function currentScore(
  world: Needs,
  { workspaceId, leadId }: LeadRef,
  brief: ScoringBrief,
): Promise<number> {
  const latest = await world.scores.latest(workspaceId, leadId);
  const place = await teamPlace(world, workspaceId);
  if (latest && latest.at > brief.lead.stateAt && !hasExpired(latest.at, world.clock.now(), place))
    return latest.total;
  const { score, usage } = await scoreNow(world, { workspaceId, leadId }, brief);
  await world.transact(async (stores) => {
    await stores.scores.add(workspaceId, score);
    await stores.usage.addMany(workspaceId, usage);
  });
  return score.total;
}
