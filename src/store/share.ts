// How many leads of one workspace may be in flight in a queue: some in any case, and its part of all places while
// other workspaces have nothing to do there.
import { Prisma } from './generated/client.ts';

export type Share = {
  /** For every workspace, whoever else is there. */
  readonly least: number;
  /** Of the queue; whoever has work in it shares them. */
  readonly places: number;
};

/** The workspace's places now, as an expression. Others count when a lead of theirs waits or is in flight. */
export function placesSql(
  workspaceId: string,
  { least, places, states, at }: { [K in 'least' | 'places' | 'states']: Prisma.Sql } & { at: Date },
): Prisma.Sql {
  return Prisma.sql`GREATEST(${least}, ${places} / (1 + (SELECT count(*) FROM "Workspace" w
    WHERE w."id" <> ${workspaceId}::uuid AND EXISTS (SELECT 1 FROM "Lead" o WHERE o."workspaceId" = w."id"
      AND o."state" = ANY(${states}) AND (o."queuedAt" IS NULL OR o."queuedAt" <= ${at})))))`;
}
