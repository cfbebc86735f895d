// Stops every lead that falls under what was just suppressed: its steps that have not left are skipped.
import type { Reason } from '#domain/lead.ts';
import type { SuppressionSubject } from '#domain/suppression-subject.ts';
import type { World } from '#ports/world.ts';

export type StopRequest = {
  readonly subjects: readonly SuppressionSubject[];
  readonly reason: Reason;
  readonly at: Date;
  /** A lead that the caller moves itself. */
  readonly except?: string | null;
};
export type Stopped = Awaited<ReturnType<World['suppressions']['stop']>>[number];

/** Answers the leads that were stopped, and whether a card shows them. */
export async function stopLeads(
  stores: Pick<World, 'suppressions'>,
  workspaceId: string,
  { subjects, reason, at, except = null }: StopRequest,
): Promise<Stopped[]> {
  const valuesOf = (kind: SuppressionSubject['kind']): string[] =>
    subjects.filter((subject) => subject.kind === kind).map(({ value }) => value);
  return stores.suppressions.stop(workspaceId, {
    emails: valuesOf('email'),
    domains: valuesOf('domain'),
    people: valuesOf('person'),
    reason,
    at,
    except,
  });
}
