// Tasks: a mail of which nobody knew whether it left was sent, or leaves again; a job that
// gave up is tried once more, or dropped.

import { decideUnknown } from '#features/outreach/decide-unknown.ts';
import { decideWeak } from '#features/replies/decide-weak.ts';
import { decideDeadLetter } from '#features/workspace/decide-dead-letter.ts';
import { readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun, Turn } from '../turn.ts';

export const wasSent: ActionRun = async (turn, { value }) => decided(turn, value, 'sent');
export const sendAgain: ActionRun = async (turn, { value }) => decided(turn, value, 'again');

async function decided(turn: Turn, value: string | null, decision: 'sent' | 'again'): Promise<void> {
  const taskId = readId(value);
  if (taskId === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  await decideUnknown(world, { workspaceId, taskId, by: member.slackUserId, via: 'slack', decision });
}

export const isAnswer: ActionRun = async (turn, { value }) => matched(turn, value, 'yes');
export const isNoAnswer: ActionRun = async (turn, { value }) => matched(turn, value, 'no');

async function matched(turn: Turn, value: string | null, decision: 'yes' | 'no'): Promise<void> {
  const taskId = readId(value);
  if (taskId === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  await decideWeak(world, { workspaceId, taskId, by: member.slackUserId, decision });
}

export const retryJob: ActionRun = async (turn, { value }) => decidedJob(turn, value, 'retried');
export const dropJob: ActionRun = async (turn, { value }) => decidedJob(turn, value, 'dropped');

async function decidedJob(turn: Turn, value: string | null, decision: 'retried' | 'dropped'): Promise<void> {
  const taskId = readId(value);
  if (taskId === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  await decideDeadLetter(world, { workspaceId, taskId, member, via: 'slack', decision });
}
