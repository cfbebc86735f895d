// Which workspace a command is about: the only one, or the one that --workspace names.
import type { Workspace } from '#features/workspace/workspace.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { asList } from './context.ts';

/** By id, Slack team or domain. Refusal('workspace_needed' | 'workspace_unknown') lists what there is. */
export async function pickWorkspace(
  world: Pick<World, 'workspaces'>,
  wanted: string | null,
): Promise<Workspace> {
  const all = await world.workspaces.all();
  const known = asList(all.map(({ id, domain, name }) => `${id}  ${domain ?? name}`));
  if (wanted === null) {
    const [only, ...others] = all;
    if (only && others.length === 0) return only;
    throw new Refusal('workspace_needed', { known });
  }
  const found = all.find(({ id, slackTeamId, domain }) => [id, slackTeamId, domain].includes(wanted));
  if (!found) throw new Refusal('workspace_unknown', { wanted, known });
  return found;
}
