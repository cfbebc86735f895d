// Buttons of searches and of budgets: find, stop, go on; allow more, wait.
import { decideBudget } from '#features/costs/decide-budget.ts';
import { showHome } from '#features/insight/show-home.ts';
import { continueFind, stopFind } from '#features/intake/find/decide-find.ts';
import { noticeView } from '../answers.ts';
import { money } from '../blocks/numbers.ts';
import { find, offerToFind } from '../commands/find.ts';
import { readBudgetValue, readFindValue, readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun, Turn } from '../turn.ts';

export const findClicked: ActionRun = async (turn, { value, view }) => {
  const asked = readFindValue(value);
  if (asked === null) return sayTo(turn, 'slack.unknown_button');
  await find(view ? answeringIn(turn, view.id) : turn, { ...asked, asked: true });
  if (view) await showHome(turn.world, turn);
};

/** Asked in a modal of App Home: the answer takes the place of the question. */
function answeringIn(turn: Turn, viewId: string): Turn {
  const reply: Turn['reply'] = async ({ blocks }) => {
    await turn.slack.views.update({ view_id: viewId, view: noticeView(turn.locale, blocks) });
  };
  return { ...turn, reply };
}

/** Of App Home: says what it would cost first. */
export const searchClicked: ActionRun = offerToFind;

export const stopClicked: ActionRun = async (turn, { value }) => {
  const runId = readId(value);
  if (runId === null) return sayTo(turn, 'slack.unknown_button');
  await stopFind(turn.world, decision(turn, runId));
  await sayTo(turn, 'find.stopped');
};

export const goOnClicked: ActionRun = async (turn, { value }) => {
  const runId = readId(value);
  if (runId === null) return sayTo(turn, 'slack.unknown_button');
  const more = await continueFind(turn.world, decision(turn, runId));
  if (more > 0) await sayTo(turn, 'find.continued', { more: money(more, turn.locale) });
};

function decision({ workspaceId, member }: Turn, runId: string) {
  return { workspaceId, runId, by: member.slackUserId, via: 'slack' as const };
}

export const allowMore: ActionRun = async (turn, { value }) => decideOn(turn, value, 'more');
export const waitForMonth: ActionRun = async (turn, { value }) => decideOn(turn, value, 'wait');

async function decideOn(turn: Turn, value: string | null, choice: 'more' | 'wait'): Promise<void> {
  const budget = readBudgetValue(value);
  if (budget === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  await decideBudget(world, { workspaceId, ...budget, decision: choice, by: member.slackUserId });
}
