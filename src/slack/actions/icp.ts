// What one can do with a change of the ICP: write it for everybody, for new leads only, not at all, or take it back.
import type { AnyBlock } from '@slack/types';
import { applyChange, dismissChange, type IcpDecided, undoChange } from '#features/icp/decide-change.ts';
import { syncHomes } from '#features/insight/show-home.ts';
import { Refusal } from '#lib/errors.ts';
import { say } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { context, drawn, section, some } from '../blocks/block.ts';
import { bold, lines, phrase } from '../blocks/markup.ts';
import { changedIcpBlocks, changeLines } from '../icp-effect.ts';
import { readId } from '../ids.ts';
import type { ActionInput, ActionRun, Turn } from '../turn.ts';

export const applyIcp: ActionRun = async (turn, input) => apply(turn, input, true);

export const applyIcpToNew: ActionRun = async (turn, input) => apply(turn, input, false);

async function apply(turn: Turn, input: ActionInput, rescore: boolean): Promise<void> {
  const who = asking(turn, input);
  const done = await applyChange(turn.world, { ...who, rescore });
  await show(turn, input, changedIcpBlocks({ changeId: who.changeId, ...done }, turn.locale));
  await syncHomes(turn.world, turn.workspaceId);
}

export const dismissIcp: ActionRun = async (turn, input) => {
  await dismissChange(turn.world, asking(turn, input));
  await show(turn, input, [section(phrase(turn.locale, 'icp.dismissed'))]);
};

export const undoIcp: ActionRun = async (turn, input) => {
  const done = await undoChange(turn.world, asking(turn, input));
  await show(turn, input, undone(turn, done));
  await syncHomes(turn.world, turn.workspaceId);
};

function undone({ locale }: Turn, { changes, rescored }: IcpDecided): AnyBlock[] {
  const text = lines([bold(phrase(locale, 'icp.undone')), ...changeLines(changes, locale)]);
  return some(section(text), rescored > 0 && context(phrase(locale, 'config.rescored', { n: rescored })));
}

function asking({ workspaceId, member }: Turn, { value }: ActionInput) {
  const changeId = readId(value);
  if (changeId === null) throw new Refusal('icp_change_decided');
  return { workspaceId, changeId, by: member.slackUserId, via: 'slack' } as const;
}

/** Where it was asked: the modal says what came of it, elsewhere a private answer does. */
async function show(turn: Turn, { view }: ActionInput, blocks: readonly AnyBlock[]): Promise<void> {
  if (view?.type !== 'modal') return turn.reply(drawn(say(turn.locale, 'config.saved'), blocks));
  await turn.slack.views.update({ view_id: view.id, view: noticeView(turn.locale, blocks) });
}
