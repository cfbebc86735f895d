// The buttons of the list of LinkedIn steps.
import type { LinkedinOutcome } from '#domain/linkedin-day.ts';
import { delayLinkedinTask } from '#features/linkedin/delay-task.ts';
import { endLinkedinTask } from '#features/linkedin/end-task.ts';
import { ids, readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun, Routes } from '../turn.ts';

const ended =
  (outcome: LinkedinOutcome): ActionRun =>
  async (turn, { value }) => {
    const taskId = readId(value);
    if (taskId === null) return sayTo(turn, 'slack.unknown_button');
    const { world, workspaceId, member } = turn;
    await endLinkedinTask(world, { workspaceId, taskId, by: member.slackUserId, outcome });
  };

const delayed =
  (how: 'next' | 'snooze'): ActionRun =>
  async (turn, { value }) => {
    const taskId = readId(value);
    if (taskId === null) return sayTo(turn, 'slack.unknown_button');
    await delayLinkedinTask(turn.world, { workspaceId: turn.workspaceId, taskId, how });
  };

/** The rows of routes.ts that belong to LinkedIn steps. */
export const linkedinRoutes: Routes<ActionRun> = {
  [ids.task.done]: { may: 'approver', run: ended('done') },
  [ids.linkedin.skip]: { may: 'approver', run: ended('skipped') },
  [ids.linkedin.accepted]: { may: 'approver', run: ended('accepted') },
  [ids.linkedin.answered]: { may: 'approver', run: ended('answered') },
  [ids.linkedin.snooze]: { may: 'approver', run: delayed('snooze') },
  [ids.linkedin.next]: { may: 'approver', run: delayed('next') },
};
