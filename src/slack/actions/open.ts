// Buttons that open something: a form, a lead, the numbers, the help.
import { help } from '../commands/help.ts';
import { daysOf, showStats } from '../commands/stats.ts';
import { readTopicOf } from '../config-topics.ts';
import { readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import { showLeadStory } from '../show-lead-story.ts';
import type { ActionRun } from '../turn.ts';
import { addLeadView } from '../views/add-lead.ts';
import { configRoot, topicView } from '../views/config-root.ts';
import { importView } from '../views/import-list.ts';

export const openConfig: ActionRun = async (turn) => {
  await turn.open(await configRoot(turn));
};

export const openTopic: ActionRun = async (turn, { value }) => {
  const of = readTopicOf(value);
  await turn.open(of ? await topicView(turn, of.topic, of.segmentId) : await configRoot(turn));
};

export const openImport: ActionRun = async (turn) => {
  await turn.open(importView(turn.locale, 'leads'));
};

export const openAdd: ActionRun = async (turn) => {
  await turn.open(addLeadView(turn.locale, { email: '', name: '' }));
};

export const openLead: ActionRun = async (turn, { value }) => {
  const leadId = readId(value);
  if (leadId === null) return sayTo(turn, 'slack.unknown_button');
  await showLeadStory(turn, leadId);
};

export const openStats: ActionRun = async (turn, { value }) => showStats(turn, daysOf(value ?? ''));

export const openHelp: ActionRun = async (turn) => help(turn);

/** A button that is only a link: Slack reports the click, nothing is to be done. */
export const followLink: ActionRun = async () => undefined;
