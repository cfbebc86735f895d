// Modals and App Homes: the stack of each person, versions of a view, opening and closing.
import { randomBytes } from 'node:crypto';
import { withIds } from './conversations.ts';
import type { Team, View, ViewBody } from './state.ts';
import { nextId, nextTs, type World } from './world.ts';

const newHash = (world: World): string => `${nextTs(world)}.${randomBytes(4).toString('hex')}`;

/** A view that nobody sees yet. */
export function newView(world: World, userId: string, body: ViewBody): View {
  const id = nextId(world, 'V');
  return {
    id,
    userId,
    hash: newHash(world),
    rootViewId: id,
    previousViewId: null,
    errors: {},
    body: { ...body, blocks: withIds(world, body.blocks) },
  };
}

/** The modals of one person, bottom first. */
export const stackOf = (team: Team, userId: string): View[] => team.stacks[userId] ?? [];

/** A view by its id, whether modal or home. */
export const findView = (team: Team, viewId: string): View | null =>
  [...Object.values(team.stacks).flat(), ...Object.values(team.homes)].find((view) => view.id === viewId) ??
  null;

/** A view by the app's own id. */
export const findByExternalId = (team: Team, externalId: string): View | null =>
  [...Object.values(team.stacks).flat(), ...Object.values(team.homes)].find(
    (view) => externalId !== '' && view.body.external_id === externalId,
  ) ?? null;

/** Opens a modal as the only one of this person. */
export function open(world: World, team: Team, view: View): void {
  team.stacks[view.userId] = [view];
  world.changed();
}

/** Lays a modal on top of those that are open. */
export function push(world: World, team: Team, view: View): void {
  const stack = stackOf(team, view.userId);
  view.rootViewId = stack[0]?.id ?? view.id;
  view.previousViewId = stack.at(-1)?.id ?? null;
  team.stacks[view.userId] = [...stack, view];
  world.changed();
}

/** Gives a view a new body and a new version. */
export function renew(world: World, view: View, body: ViewBody): void {
  view.body = { ...body, blocks: withIds(world, body.blocks) };
  view.hash = newHash(world);
  view.errors = {};
  world.changed();
}

/** Closes one modal, or all of this person. */
export function close(world: World, team: Team, closing: { view: View; all: boolean }): void {
  const { view, all } = closing;
  team.stacks[view.userId] = all ? [] : stackOf(team, view.userId).filter((one) => one.id !== view.id);
  world.changed();
}

/** Shows this body as the person's App Home, under the id it had before. */
export function publish(world: World, team: Team, view: View): View {
  const before = team.homes[view.userId];
  const shown = before ? { ...view, id: before.id, rootViewId: before.id } : view;
  team.homes[view.userId] = shown;
  world.changed();
  return shown;
}
