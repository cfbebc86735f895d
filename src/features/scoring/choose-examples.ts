// The examples that a model gets with every lead of a segment: read from the decisions of people, a question a moment
// for however many leads are scored at once. The rules learn nothing from examples, so nothing is read for them.
import { chooseExamples, type Decision, type Examples } from '#domain/score-examples.ts';
import type { World } from '#ports/world.ts';

type Decided = Awaited<ReturnType<World['decisions']['ofSegment']>>['decided'][number];

/** As many as the choice looks at, with what the version leaves out. */
const read = 110;
const none: Examples = { version: 0, examples: [] };

/** The examples in force, with the version that belongs into the cache key. */
export async function examplesOf(
  world: Pick<World, 'decisions' | 'model'>,
  { workspaceId, segmentId }: { workspaceId: string; segmentId: string },
): Promise<Examples> {
  if (world.model.place === 'rules') return none;
  const { decided, total } = await world.decisions.ofSegment(workspaceId, { segmentId, limit: read });
  return chooseExamples(decided.map(decisionOf), total);
}

function decisionOf({ decision, reason, score, at, title, seniority, country, company }: Decided): Decision {
  const facts = {
    title,
    seniority,
    country,
    'company.industry': company?.industry,
    'company.size': company?.size,
    'company.country': company?.country,
    'company.technologies': company?.technologies.join(', '),
  };
  const known = Object.entries(facts).flatMap(([field, value]) => (value ? [[field, String(value)]] : []));
  return { decision, reason, score, at, facts: Object.fromEntries(known) };
}
