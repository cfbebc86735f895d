// The secret with which a vendor may tell us that one search has news. It opens that search and nothing else: all that
// follows is a look at the vendor, which the sweep takes anyway.
import { idSchema } from '#lib/ids.ts';
import type { Callback } from '#ports/lead-source.ts';
import type { World } from '#ports/world.ts';

export type SearchRef = { readonly workspaceId: string; readonly runId: string };

/** Null where no vendor can reach us. */
export function callbackOf(
  { links, secrets }: Pick<World, 'links' | 'secrets'>,
  { workspaceId, runId, kind }: SearchRef & { readonly kind: string },
): Callback | null {
  if (links.inMails === null) return null;
  const secret = secrets.sign('hook', [workspaceId, runId]);
  return { url: `${links.inMails.replace(/\/+$/, '')}/hooks/${kind}`, secret };
}

/** Null for anything that we did not make. */
export function readCallback({ secrets }: Pick<World, 'secrets'>, secret: string): SearchRef | null {
  const [workspaceId, runId] = (secrets.verify('hook', secret) ?? []).map(
    (id) => idSchema.safeParse(id).data,
  );
  return workspaceId && runId ? { workspaceId, runId } : null;
}
