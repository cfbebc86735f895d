// The first steps of a workspace, and which are done. The sandbox is set up already: its steps are what to try.
import type { HomeView } from '#domain/home.ts';
import type { World } from '#ports/world.ts';

export type Checklist = HomeView['checklist'];

/** The steps and which are done; the sandbox, which has all of that, gets a trial instead. */
export async function readChecklist(
  world: Pick<World, 'segments' | 'settings' | 'mailboxes' | 'insight' | 'sandbox'>,
  workspaceId: string,
): Promise<Checklist> {
  if (world.sandbox) return trialSteps(world, workspaceId);
  const [segments, { doc }, mailboxes, started] = await Promise.all([
    world.segments.list(workspaceId),
    world.settings.current(workspaceId),
    world.mailboxes.list(workspaceId),
    world.insight.started(workspaceId),
  ]);
  return [
    { item: 'icp', done: segments.some((segment) => segment.icp !== null) },
    { item: 'offer', done: segments.some((segment) => segment.offer !== null) },
    { item: 'sender', done: doc.sender.postalAddress !== null },
    { item: 'channel', done: doc.review.channel !== null },
    { item: 'mailbox', done: mailboxes.some((mailbox) => mailbox.state === 'active') },
    { item: 'leads', done: started.leads },
    { item: 'approve', done: started.approved },
  ];
}

async function trialSteps({ insight }: Pick<World, 'insight'>, workspaceId: string): Promise<Checklist> {
  const tried = await insight.tried(workspaceId);
  return [
    { item: 'trial_import', done: tried.imported },
    { item: 'trial_edit', done: tried.edited },
    { item: 'trial_approve', done: tried.approved },
    { item: 'trial_answer', done: tried.answered },
    { item: 'trial_find', done: tried.searched },
  ];
}
