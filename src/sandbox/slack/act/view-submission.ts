// A person submits or closes a modal; the acknowledgement says what becomes of it.
import { z } from 'zod';
import type { SlackAct, SlackActResult } from '../../protocol.ts';
import { acceptView, roomOnStack } from '../api/views.ts';
import { SlackError } from '../errors.ts';
import type { View } from '../state.ts';
import { close, newView, push, renew } from '../views.ts';
import { viewFor, viewWithState } from './block-action.ts';
import { valueProblems } from './client-rules.ts';
import { interact, interaction, outcome, type Scene } from './context.ts';
import { stateValues, type Values } from './controls.ts';
import { withFiles } from './file-values.ts';

const reaction = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);
const nothing = z.union([z.null(), z.undefined(), z.object({}).strict()]);

/** Shows errors at their fields; a block that is no input of this modal is the app's mistake. */
function showErrors(scene: Scene, view: View, errors: Record<string, string>): void {
  const inputs = view.body.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
  const stray = Object.keys(errors).filter((blockId) => !inputs.includes(blockId));
  if (stray.length > 0 || Object.keys(errors).length === 0) {
    throw new SlackError('invalid_response_action', { blocks: stray });
  }
  view.errors = errors;
  scene.world.changed();
}

function react(scene: Scene, view: View, answer: z.infer<typeof reaction>): void {
  const { world, team, user } = scene;
  if (answer.response_action === 'errors') showErrors(scene, view, answer.errors);
  if (answer.response_action === 'clear') close(world, team, { view, all: true });
  if (answer.response_action === 'update') renew(world, view, acceptView(world, answer.view, 'modal'));
  if (answer.response_action === 'push') {
    roomOnStack(team, user.id);
    push(world, team, newView(world, user.id, acceptView(world, answer.view, 'modal')));
  }
}

/** Submits a modal with these values over its first ones; the client's own checks come first. */
export async function submitView(
  scene: Scene,
  act: Extract<SlackAct, { kind: 'view_submission' }>,
): Promise<SlackActResult> {
  const view = viewFor(scene, act.viewId);
  const values: Values = withFiles(scene, stateValues(view.body.blocks, act.values));
  const problems = valueProblems(view.body.blocks, values);
  if (Object.keys(problems).length > 0) return { ok: false, error: 'invalid_values', problems };
  view.errors = {};
  const ack = await interact(scene, {
    ...interaction(scene, view.id),
    type: 'view_submission',
    view: viewWithState(scene, view, values),
    response_urls: [],
  });
  if (!ack.ok) return ack;
  if (nothing.safeParse(ack.payload).success) {
    close(scene.world, scene.team, { view, all: false });
    return { ok: true };
  }
  const answer = reaction.safeParse(ack.payload);
  if (!answer.success) throw new SlackError('invalid_response_action');
  react(scene, view, answer.data);
  return { ok: true };
}

/** Closes a modal; the app hears of it only when the view asks for that. */
export async function closeView(
  scene: Scene,
  act: Extract<SlackAct, { kind: 'view_closed' }>,
): Promise<SlackActResult> {
  const view = viewFor(scene, act.viewId);
  const all = view.body.clear_on_close;
  close(scene.world, scene.team, { view, all });
  if (!view.body.notify_on_close) return { ok: true };
  const ack = await interact(scene, {
    ...interaction(scene, null),
    type: 'view_closed',
    view: viewWithState(scene, view, stateValues(view.body.blocks, {})),
    is_cleared: all,
  });
  return outcome(ack);
}
