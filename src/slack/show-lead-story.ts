// One lead, explained: facts with their sources, the score with its evidence, what happened since, and where its
// card is.

import { explainLead, type LeadStory } from '#features/insight/explain-lead.ts';
import { type Locale, say, sayCode } from '#text/text.ts';
import { actions, context, drawn, header, section, sections, some } from './blocks/block.ts';
import { moment } from './blocks/dates.ts';
import { button } from './blocks/element.ts';
import { bold, joined, lines, link, type Markup, md, phrase } from './blocks/markup.ts';
import { saidCode } from './blocks/said.ts';
import { factLines } from './fact-lines.ts';
import { ids } from './ids.ts';
import type { Turn } from './turn.ts';

const most = 12;

/** Answers privately. Throws Refusal('lead_unknown') for an id of another workspace. */
export async function showLeadStory(turn: Turn, leadId: string): Promise<void> {
  const { locale, world, workspaceId } = turn;
  const story = await explainLead(world, workspaceId, leadId);
  const { lead, company } = story;
  const title = joined([bold(lead.fullName), lead.title, company?.name ?? null]);
  const reason = lead.reason ? saidCode(locale, 'reason', lead.reason) : null;
  const state = joined([phrase(locale, `state.${lead.state}`), reason, moment(lead.stateAt)]);
  const card = await permalink(turn, story);
  const buttons = card ? [button({ id: ids.link, label: say(locale, 'button.open_card'), url: card })] : [];
  const blocks = some(
    header(lead.fullName),
    section(lines([joined([lead.title, company?.name ?? null]), state])),
    sections(scorePart(story, locale)),
    sections(factsPart(story, locale)),
    sections(historyPart(story, locale)),
    buttons.length > 0 && actions(buttons),
    context(phrase(locale, 'lead.sources')),
  );
  await turn.reply(drawn(joined([title, state]), blocks));
}

function scorePart({ score }: LeadStory, locale: Locale): Markup {
  if (score === null) return phrase(locale, 'lead.no_score');
  const by = score.scorer === 'rules' ? phrase(locale, 'lead.by_rules') : md`${score.scorer}`;
  const head = joined([bold(md`${score.total} / 100`), md`${score.reason}`, by], ' – ');
  const evidence = score.evidence.slice(0, most).map((item) => {
    const from = item.url ? link(item.url, say(locale, 'lead.evidence')) : null;
    return joined(['•', item.text, from ? md`(${from})` : null], ' ');
  });
  const boosts = score.boosts.map((boost) =>
    joined(['•', md`${boost.title}`, moment(boost.at, 'day'), bold(md`+${boost.points}`)], ' '),
  );
  return lines([head, ...evidence, ...boosts]);
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
