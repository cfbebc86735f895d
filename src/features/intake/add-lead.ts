// One lead by hand, or from a message: the same reading, the same dedup, and the answer at once.
import { toCandidate } from '#domain/candidate.ts';
import { type BatchLead, type BatchVerdict, judgeBatch } from '#domain/dedup-batch.ts';
import type { RowValues } from '#domain/row.ts';
import { feedLeads } from '#features/workspace/feed-leads.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { gatherFacts } from './gather-facts.ts';
import { type Naming, overruledBy } from './referred.ts';
import { storeLeads } from './store-leads.ts';

type Needs = Pick<World, 'clock' | 'segments' | 'transact' | 'queue' | 'work' | 'secrets' | 'audit'>;
export type NewLeadForm = {
  readonly workspaceId: string;
  /** Slack user id, or "cli". */
  readonly by: string;
  readonly via: 'slack' | 'cli';
  readonly values: RowValues;
  readonly segmentId?: string;
  /** The answer that names this person. */
  readonly naming?: Naming;
};

/**
 * The id of the new lead. Throws Refusal: the row's own problem (email_invalid, …), no_segment, or
 * `lead_` + why dedup says no (who, when, lead).
 */
export async function addLead(world: Needs, form: NewLeadForm): Promise<string> {
  const { workspaceId } = form;
  try {
    const leadId = await store(world, form);
    await feedLeads(world, workspaceId);
    await note(world, form, { subject: `lead/${leadId}`, outcome: 'done', code: null });
    return leadId;
  } catch (error) {
    if (error instanceof Refusal) {
      await note(world, form, { subject: null, outcome: 'refused', code: error.code });
    }
    throw error;
  }
}

async function store(world: Needs, form: NewLeadForm): Promise<string> {
  const result = toCandidate(form.values);
  if (!result.ok) throw new Refusal(result.problem.code, { column: result.problem.column });
  const segments = await world.segments.list(form.workspaceId);
  const segment = segments.find(({ id }) => id === form.segmentId) ?? segments[0];
  if (!segment) throw new Refusal('no_segment');
  const { workspaceId, by, via } = form;
  const at = world.clock.now();
  const segmentId = segment.id;
  return world.transact(async (stores) => {
    await stores.intake.lock(workspaceId);
    const made = {
      source: 'hand',
      purpose: 'leads',
      name: result.candidate.fullName,
      startedBy: by,
    } as const;
    const run = await stores.runs.create(workspaceId, { ...made, via, segmentId, at });
    const runId = run.id;
    await stores.runs.progress(workspaceId, { runId, lastLine: 1, total: 1, invalid: 0, added: 1 });
    const rows = [{ candidate: result.candidate, source: `person:${by}` }];
    const stored = await storeLeads(stores, workspaceId, { segmentId, runId, at, rows });
    const leadIds = stored.map(({ leadId }) => leadId);
    const leads = await stores.dedup.subjects(workspaceId, { leadIds, state: 'found' });
    const facts = await gatherFacts({ ...stores, secrets: world.secrets }, workspaceId, { leads, now: at });
    const [lead, verdict] = [leads[0], judgeBatch(leads, facts, at)[0]];
    if (!lead || !verdict) throw new Error('the lead that was just stored is gone');
    const welcome = await welcomed(stores, form, { lead, verdict, at });
    await stores.intake.judge(workspaceId, { verdicts: [welcome], at });
    await stores.runs.finish(workspaceId, { runId, state: 'done', at });
    return verdict.leadId;
  });
}

/**
 * The verdict that lets it in. Refuses otherwise, which rolls the transaction back: nothing of it is kept. What an
 * answer overrules is kept as somebody's decision, which the send asks for again.
 */
async function welcomed(
  stores: Transaction,
  { workspaceId, by, naming }: NewLeadForm,
  { lead, verdict, at }: { lead: BatchLead; verdict: BatchVerdict; at: Date },
): Promise<BatchVerdict> {
  const { reason, leadId } = verdict;
  if (reason === null) return verdict;
  const over = naming ? await overruledBy(stores, workspaceId, { naming, lead, verdict }) : null;
  if (!naming || !over) throw new Refusal(`lead_${reason.code}`, reason.params);
  const data = { ...over.params, overruled: over.code, why: naming.why };
  await stores.events.add(workspaceId, { leadId, kind: 'reconsidered', by, data, at });
  return { leadId, state: 'new', reason: null };
}

async function note(
  world: Needs,
  { workspaceId, by, via }: NewLeadForm,
  { subject, outcome, code }: { subject: string | null; outcome: 'done' | 'refused'; code: string | null },
): Promise<void> {
  const entry = { at: world.clock.now(), actor: by, via, action: 'lead.add', subject, outcome };
  await world.audit.add(workspaceId, { ...entry, detail: code === null ? {} : { code } });
}
