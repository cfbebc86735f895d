// One lead, explained: facts with their sources, the score with its evidence, what happened since, and where its
// card is.

import type { Button } from '@slack/types';
import { may } from '#domain/member.ts';
import { offersAnotherLook } from '#domain/start-again.ts';
import { explainLead, type LeadStory } from '#features/insight/explain-lead.ts';
import { type Locale, say, sayCode } from '#text/text.ts';
import { noticeView } from './answers.ts';
import { actions, context, type Drawn, drawn, header, section, sections, some } from './blocks/block.ts';
import { moment } from './blocks/dates.ts';
import { button } from './blocks/element.ts';
import { bold, joined, lines, link, type Markup, md, phrase } from './blocks/markup.ts';
import { saidCode } from './blocks/said.ts';
import { unknownPart } from './cards/review-score.ts';
import { explain } from './dispatch.ts';
import { factLines } from './fact-lines.ts';
import { gapLines } from './gap-lines.ts';
import { ids } from './ids.ts';
import type { Turn } from './turn.ts';

const most = 12;

/** Answers privately. Throws Refusal('lead_unknown') for an id of another workspace. */
export async function showLeadStory(turn: Turn, leadId: string): Promise<void> {
  await turn.reply(await drawStory(turn, leadId));
}

/** In a modal: it opens at once, and is filled when everything is read. */
export async function openLeadStory(turn: Turn, leadId: string): Promise<void> {
  const { locale } = turn;
  const title = say(locale, 'review.more.why');
  const opened = await turn.open(noticeView(locale, [section(phrase(locale, 'slack.loading'))], title));
  const shown = await drawStory(turn, leadId).catch((error: unknown) => {
    const sentence = explain(turn, error, ids.review.more);
    return drawn(sentence, [section(sentence)]);
  });
  await opened.update(noticeView(locale, shown.blocks, title));
}

async function drawStory(turn: Turn, leadId: string): Promise<Drawn> {
  const { locale, world, workspaceId } = turn;
  const story = await explainLead(world, workspaceId, leadId);
  const { lead, company } = story;
  const title = joined([bold(lead.fullName), lead.title, company?.name ?? null]);
  const reason = lead.reason ? saidCode(locale, 'reason', lead.reason) : null;
  const state = joined([phrase(locale, `state.${lead.state}`), reason, moment(lead.stateAt)]);
  const buttons = await storyButtons(turn, story);
  const blocks = some(
    header(lead.fullName),
    section(lines([joined([lead.title, company?.name ?? null]), state])),
    sections(scorePart(story, locale)),
    sections(factsPart(story, locale)),
    sections(historyPart(story, locale)),
    buttons.length > 0 && actions(buttons),
    context(phrase(locale, 'lead.sources')),
  );
  return drawn(joined([title, state]), blocks);
}

async function storyButtons(turn: Turn, story: LeadStory): Promise<Button[]> {
  const { locale, member } = turn;
  const { lead } = story;
  const card = await permalink(turn, story);
  const look = offersAnotherLook(lead.state) && may(member.role, 'approver');
  const again = button({ id: ids.review.again, label: say(locale, 'review.more.again'), value: lead.id });
  const open = card && button({ id: ids.link, label: say(locale, 'button.open_card'), url: card });
  const owner = button({ id: ids.review.owner, label: say(locale, 'review.more.owner'), value: lead.id });
  const change = lead.state === 'in_review' && may(member.role, 'approver');
  return [...(open ? [open] : []), ...(look ? [again] : []), ...(change ? [owner] : [])];
}

function scorePart({ score, gaps }: LeadStory, locale: Locale): Markup {
  if (score === null) return phrase(locale, 'lead.no_score');
  const by = score.scorer === 'rules' ? phrase(locale, 'lead.by_rules') : md`${score.scorer}`;
  const head = joined(
    [bold(md`${score.total} / 100`), md`${score.reason}`, by, unknownPart(score, locale)],
    ' – ',
  );
  const evidence = score.evidence.slice(0, most).map((item) => {
    const from = item.url ? link(item.url, say(locale, 'lead.evidence')) : null;
    return joined(['•', item.text, from ? md`(${from})` : null], ' ');
  });
  const boosts = score.boosts.map((boost) =>
    joined(['•', md`${boost.title}`, moment(boost.at, 'day'), bold(md`+${boost.points}`)], ' '),
  );
  return lines([head, ...evidence, ...boosts, ...gapLines(gaps, { locale, scorer: score.scorer })]);
}

function factsPart({ lead, company }: LeadStory, locale: Locale): Markup {
  const facts = [...lead.facts, ...(company?.facts ?? [])].slice(0, most * 2);
  return lines([bold(phrase(locale, 'lead.facts')), ...factLines(facts, locale)]);
}

function historyPart({ events, touches }: LeadStory, locale: Locale): Markup {
  const planned = touches
    .filter((touch) => touch.state === 'planned' || touch.state === 'held')
    .map((touch) => joined(['•', phrase(locale, `touch.${touch.kind}`), moment(touch.dueAt)], ' '));
  const past = events
    .slice(-most)
    .map((event) => joined(['•', eventName(event.kind, locale), moment(event.at)], ' '));
  if (past.length + planned.length === 0) return { mrkdwn: '' };
  return lines([
    past.length > 0 ? bold(phrase(locale, 'lead.history')) : null,
    ...past,
    planned.length > 0 ? bold(phrase(locale, 'lead.planned')) : null,
    ...planned,
  ]);
}

/** Kinds of a later version have no sentence yet: their name must do. */
function eventName(kind: string, locale: Locale): Markup {
  const said = sayCode(locale, 'event', { code: kind, params: {} });
  return md`${said === kind ? kind.replaceAll('_', ' ') : said}`;
}

async function permalink({ slack }: Turn, { message }: LeadStory): Promise<string | null> {
  if (message === null) return null;
  const at = { channel: message.channel, message_ts: message.ts };
  return (await slack.chat.getPermalink(at).catch(() => null))?.permalink ?? null;
}
