// The job lead.rescore: a lead that waits for a decision gets a new score under the ICP in force. It stays where it
// is and its mails stay as they are, edited ones too: only the number and its reason on the card change.
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { scoreNow } from './score-now.ts';

type Needs = Parameters<typeof scoreNow>[0] & Pick<World, 'leadBriefs' | 'queue' | 'scores' | 'transact'>;

/** Does nothing for a lead that does not wait, or whose score is of this ICP. Throws as the model does. */
export async function rescoreLead(
  world: Needs,
  ref: { readonly workspaceId: string; readonly leadId: string },
): Promise<void> {
  const { workspaceId, leadId } = ref;
  const brief = await world.leadBriefs.forScoring(workspaceId, leadId);
  if (!brief || !['in_review', 'snoozed'].includes(brief.lead.state)) return;
  const latest = await world.scores.latest(workspaceId, leadId);
  if (latest?.icpVersion === (brief.icp?.version ?? null)) return;
  const { score, usage } = await scoreNow(world, ref, brief);
  await world.transact(async (stores) => {
    await stores.usage.addMany(workspaceId, usage);
    await stores.scores.add(workspaceId, score);
    await stores.icpChanges.setScore(workspaceId, { leadId, score: score.total });
  });
  await redraw(world, workspaceId, [`lead/${leadId}`]);
}
