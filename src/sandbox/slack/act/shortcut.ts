// A person picks the app's entry in the menu of a message.
import type { SlackAct, SlackActResult } from '../../protocol.ts';
import { messagePayload } from '../payloads.ts';
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

/** Sends a message shortcut. */
export async function useShortcut(
  scene: Scene,
  act: Extract<SlackAct, { kind: 'message_shortcut' }>,
): Promise<SlackActResult> {
  const channel = channelFor(scene, act.channelId);
  const message = messageFor(scene, act);
  const ack = await interact(scene, {
    ...interaction(scene, null),
    type: 'message_action',
    callback_id: act.callbackId,
    message_ts: message.ts,
    message: messagePayload(scene.team, message),
    channel: { id: channel.id, name: channelName(channel) },
    response_url: responseUrl(scene, { channelId: channel.id, messageTs: message.ts }),
  });
  return outcome(ack);
}
