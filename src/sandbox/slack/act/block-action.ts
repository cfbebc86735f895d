// A person presses a button or picks from a menu, on a message, in a modal or on App Home; or a menu asks for options.
import { z } from 'zod';
import type { RawOption, SlackAct, SlackActResult } from '../../protocol.ts';
import { SlackError } from '../errors.ts';
import { messagePayload, viewPayload } from '../payloads.ts';
import type { View } from '../state.ts';
import { findView } from '../views.ts';
import { nextTs } from '../world.ts';
import {
  channelFor,
  channelName,
  interact,
  interaction,
  messageFor,
  outcome,
  responseUrl,
  type Scene,
} from './context.ts';
import { stateValues, type Values } from './controls.ts';

type BlockAction = Extract<SlackAct, { kind: 'block_action' }>;

/** A view of this person with what is typed in it, as interactions carry it. */
export function viewWithState({ team }: Scene, view: View, values: Values): Record<string, unknown> {
  return { ...viewPayload(team, view), state: { values } };
}

/** A view that this person has open; throws when it is closed or somebody else's. */
export function viewFor({ team, user }: Scene, viewId: string): View {
  const view = findView(team, viewId);
  if (!view || view.userId !== user.id) throw new SlackError('view_not_found');
  return view;
}

function fromView(scene: Scene, act: BlockAction, viewId: string): Record<string, unknown> {
  const view = viewFor(scene, viewId);
  const values = stateValues(view.body.blocks, act.values);
  return {
    ...interaction(scene, view.id),
    container: { type: 'view', view_id: view.id },
    view: viewWithState(scene, view, values),
    state: { values },
  };
}

function fromMessage(
  scene: Scene,
  act: BlockAction,
  at: { channelId: string; ts: string },
): Record<string, unknown> {
  const channel = channelFor(scene, at.channelId);
  const message = messageFor(scene, at);
  const ephemeral = message.visibleTo !== null;
  return {
    ...interaction(scene, null),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: { id: channel.id, name: channelName(channel) },
    ...(ephemeral ? {} : { message: messagePayload(scene.team, message) }),
    response_url: responseUrl(scene, { channelId: channel.id, messageTs: message.ts }),
    state: { values: stateValues(message.blocks ?? [], act.values) },
  };
}

/** Sends a click or a choice. A control that has since gone is sent all the same: the person saw the old card. */
export async function pressControl(scene: Scene, act: BlockAction): Promise<SlackActResult> {
  const { source } = act;
  const context =
    source.kind === 'view' ? fromView(scene, act, source.viewId) : fromMessage(scene, act, source);
  const action = { ...act.action, block_id: act.blockId, action_ts: nextTs(scene.world) };
  return outcome(await interact(scene, { type: 'block_actions', ...context, actions: [action] }));
}

const offered = z.looseObject({ text: z.looseObject({ text: z.string() }), value: z.string() });
const suggestions = z.looseObject({
  options: z.array(offered).optional(),
  option_groups: z.array(z.looseObject({ options: z.array(offered) })).optional(),
});

/** Asks the app what an external menu offers for these letters. */
export async function askOptions(
  scene: Scene,
  act: Extract<SlackAct, { kind: 'options' }>,
): Promise<SlackActResult> {
  const view = act.viewId === null ? null : viewFor(scene, act.viewId);
  const ack = await interact(scene, {
    ...interaction(scene, null),
    type: 'block_suggestion',
    action_id: act.actionId,
    block_id: act.blockId,
    value: act.value,
    ...(view ? { view: viewWithState(scene, view, stateValues(view.body.blocks, {})) } : {}),
    container: view ? { type: 'view', view_id: view.id } : { type: 'message' },
  });
  if (!ack.ok) return ack;
  const answer = suggestions.safeParse(ack.payload);
  if (!answer.success) return { ok: false, error: 'invalid_options' };
  const grouped = (answer.data.option_groups ?? []).flatMap((group) => group.options);
  const options: RawOption[] = [...(answer.data.options ?? []), ...grouped];
  return { ok: true, options };
}
