// Acting as a person: one act of the protocol, carried out as Slack's client would, with its outcome.
import type { SlackAct, SlackActResult } from '../../protocol.ts';
import { SlackError } from '../errors.ts';
import { teamOf, type World } from '../world.ts';
import { askOptions, pressControl } from './block-action.ts';
import { typeCommand } from './command.ts';
import type { Scene } from './context.ts';
import { openHome, sayMessage } from './events.ts';
import { useShortcut } from './shortcut.ts';
import { closeView, submitView } from './view-submission.ts';

function perform(scene: Scene, act: SlackAct): Promise<SlackActResult> {
  switch (act.kind) {
    case 'command':
      return typeCommand(scene, act);
    case 'message':
      return sayMessage(scene, act);
    case 'block_action':
      return pressControl(scene, act);
    case 'view_submission':
      return submitView(scene, act);
    case 'view_closed':
      return closeView(scene, act);
    case 'options':
      return askOptions(scene, act);
    case 'open_home':
      return openHome(scene, act);
    case 'message_shortcut':
      return useShortcut(scene, act);
  }
}

const refused = (cause: unknown): SlackActResult => {
  if (!(cause instanceof SlackError)) throw cause;
  const says = JSON.stringify(cause.details);
  return { ok: false, error: says === '{}' ? cause.code : `${cause.code} ${says}` };
};

/** Carries out one act of a person of this team. A refusal of Slack's is a result, a bug of ours is thrown. */
export async function actAs(world: World, teamId: string, act: SlackAct): Promise<SlackActResult> {
  const team = teamOf(world, teamId);
  const user = team.users.find((one) => one.id === act.userId);
  if (!user) return { ok: false, error: 'user_not_found' };
  // To a workspace without the app its commands and buttons mean nothing; people still talk.
  if (team.removed && act.kind !== 'message') return { ok: false, error: 'app_not_installed' };
  const end = world.activity.begin();
  try {
    return await perform({ world, team, user }, act).catch(refused);
  } finally {
    end();
  }
}
