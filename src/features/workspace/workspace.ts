// The type of a workspace as use cases see it.
import type { World } from '#ports/world.ts';

export type Workspace = Awaited<ReturnType<World['workspaces']['get']>>;
