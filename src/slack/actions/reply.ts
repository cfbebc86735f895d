// What one can do with an answer: close the lead, or say that it was none.

import { closeLead as close } from '#features/replies/close-lead.ts';
import { resumeCompany } from '#features/replies/end-hold.ts';
import { changeReturn } from '#features/replies/hold-away.ts';
import { notAReply as takeBack } from '#features/replies/not-a-reply.ts';
import { readBackOn, readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun } from '../turn.ts';

export const closeLead: ActionRun = async (turn, { value }) => {
  const leadId = readId(value);
  if (leadId === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  const name = await close(world, { workspaceId, leadId, by: member.slackUserId });
  await sayTo(turn, 'reply.closed', { name });
};

/** The company goes on. */
export const resumeClicked: ActionRun = async (turn, { value }) => {
  const holdId = readId(value);
  if (holdId === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  const { company, freed } = await resumeCompany(world, { workspaceId, holdId, by: member.slackUserId });
  await sayTo(turn, 'reply.resumed', { company, n: freed });
};

/** Another day on which somebody is back. */
export const backOnChosen: ActionRun = async (turn, { actionId, value }) => {
  const holdId = readBackOn(actionId);
  if (holdId === null || value === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  await changeReturn(world, { workspaceId, holdId, day: value, by: member.slackUserId });
};

export const notAReply: ActionRun = async (turn, { value }) => {
  const leadId = readId(value);
  if (leadId === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  await takeBack(world, { workspaceId, leadId, by: member.slackUserId });
  await sayTo(turn, 'reply.not_a_reply');
};
