// "What do you want to change?": the topics with what holds now, each with a button that opens its form.
import type { ModalView } from '@slack/types';
import type { Segment } from '#domain/segment.ts';
import type { Settings } from '#domain/settings.ts';
import { nameOfSource } from '#features/workspace/change-sources.ts';
import { mainSegment } from '#features/workspace/main-segment.ts';
import { type Locale, say } from '#text/text.ts';
import { section } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { bold, lines, phrase } from '../blocks/markup.ts';
import { modal } from '../blocks/modal.ts';
import { type ConfigTopic, configTopics } from '../config-topics.ts';
import { ids } from '../ids.ts';
import type { Turn } from '../turn.ts';
import { findView } from './config-find.ts';
import { companiesView, icpView } from './config-icp.ts';
import { limitsView } from './config-limits.ts';
import { linkedinView } from './config-linkedin.ts';
import { offerView, proofView } from './config-offer.ts';
import { ownersView } from './config-owners.ts';
import { peopleView } from './config-people.ts';
import { segmentsView, whichSegmentView } from './config-segments.ts';
import { sequenceView } from './config-sequence.ts';
import { channelView, senderView } from './config-settings.ts';
import { sourcesView } from './config-sources.ts';
import { trackingView } from './config-tracking.ts';
import { writeSizes } from './lists.ts';

type Now = {
  readonly locale: Locale;
  readonly segment: Segment;
  readonly segments: readonly Segment[];
  readonly settings: Settings;
};

/** The first page of the configuration: each topic with what holds now. */
export async function configRoot(turn: Turn): Promise<ModalView> {
  const { locale, world, workspaceId } = turn;
  const [segment, { doc: settings }] = [
    await mainSegment(world, workspaceId),
    await world.settings.current(workspaceId),
  ];
  const segments = await world.segments.list(workspaceId);
  const blocks = configTopics.map((topic) => {
    const text =
      summary(topic, { segment, segments, settings, locale }) || say(locale, `config.${topic}.about`);
    const change = button({
      id: ids.config.topic,
      label: say(locale, 'button.change'),
      value: topic,
      about: say(locale, `config.${topic}`),
    });
    return section(lines([bold(say(locale, `config.${topic}`)), text.slice(0, 300)]), change);
  });
  const intro = section(phrase(locale, 'config.intro'));
  const frame = { callback: ids.config.open, title: say(locale, 'config.title'), submit: null };
  return modal({ ...frame, close: say(locale, 'slack.close'), blocks: [intro, ...blocks] });
}

function summary(topic: ConfigTopic, { segment, segments, settings, locale }: Now): string {
  const [icp, offer] = [segment.icp?.doc, segment.offer?.doc];
  const parts: Readonly<Record<ConfigTopic, readonly (string | null | undefined)[]>> = {
    segments: segments.map(({ name }) => name),
    icp: [icp?.roles.join(', '), icp?.industries.join(', ')],
    companies: [writeSizes(icp?.sizes ?? []), icp?.countries.join(', '), icp?.technologies.join(', ')],
    offer: [offer?.valueProposition],
    proof: [offer?.caseStudies.map((study) => study.title).join(', ')],
    sequence: [
      segment.sequence.steps.map(({ day, kind }) => `${day}: ${say(locale, `touch.${kind}`)}`).join(', '),
    ],
    sources: [segment.sources.map(nameOfSource).join(', ')],
    find: moneyOf(settings),
    sender: [settings.sender.company, settings.sender.postalAddress],
    linkedin: [say(locale, `linkedin.mode.${settings.linkedin.mode}`)],
    channel: [],
    people: [],
    owners: [],
    limits: [],
    tracking: [say(locale, `tracking.opens.${settings.tracking.opens}`)],
  };
  return parts[topic].filter((part) => part).join(' · ');
}

/** "25 · $5" a search, and the monthly budgets that are set. */
function moneyOf({ find, budgets }: Settings): string[] {
  const set = [budgets.model, budgets.data].filter((sum) => sum !== null);
  return [`${find.perRun.leads}`, `$${find.perRun.usd}`, ...set.map((sum) => `$${sum}`)];
}

/** The form of one topic, with what holds now filled in; with several segments it asks first which one is meant. */
export async function topicView(
  turn: Turn,
  topic: ConfigTopic,
  segmentId: string | null = null,
): Promise<ModalView> {
  const { locale, world, workspaceId } = turn;
  if (topic === 'people') return peopleView(locale, await world.members.list(workspaceId));
  if (isOfSettings(topic)) return settingsView(turn, topic);
  if (topic === 'sources') {
    await mainSegment(world, workspaceId);
    const kinds = world.leadSources.map(({ kind }) => kind);
    return sourcesView(locale, { segments: await world.segments.list(workspaceId), kinds });
  }
  const main = await mainSegment(world, workspaceId);
  const segments = await world.segments.list(workspaceId);
  if (topic === 'segments') return segmentsView(locale, segments);
  if (segments.length > 1 && segmentId === null) return whichSegmentView(locale, topic, segments);
  const segment = segments.find(({ id }) => id === segmentId) ?? main;
  if (topic === 'sequence') {
    const waiting = await world.drafts.unapproved(workspaceId, segment.id);
    return sequenceView(locale, segment, waiting.length);
  }
  if (topic === 'owners') return ownersView(locale, segment, await world.members.list(workspaceId));
  const views: Readonly<Record<typeof topic, (locale: Locale, segment: Segment) => ModalView>> = {
    icp: icpView,
    companies: companiesView,
    offer: offerView,
    proof: proofView,
  };
  return views[topic](locale, segment);
}

const settingsTopics = ['sender', 'channel', 'find', 'linkedin', 'limits', 'tracking'] as const;
type SettingsTopic = (typeof settingsTopics)[number];

function isOfSettings(topic: ConfigTopic): topic is SettingsTopic {
  return settingsTopics.some((one) => one === topic);
}

async function settingsView(turn: Turn, topic: SettingsTopic): Promise<ModalView> {
  const { locale, world, workspaceId } = turn;
  const { doc: settings } = await world.settings.current(workspaceId);
  if (topic === 'sender') return senderView(locale, settings);
  if (topic === 'find') return findView(locale, settings);
  if (topic === 'tracking') return trackingView(locale, settings);
  if (topic === 'limits') return limitsView(locale, settings, await world.mailboxes.list(workspaceId));
  if (topic === 'linkedin') return linkedinView(locale, settings, world.linkedin !== null);
  const installation = await world.installations.get(workspaceId);
  const same = installation?.channelAsked === settings.review.channel;
  const asked = settings.review.channel;
  const channelId = same
    ? (installation?.channelId ?? null)
    : asked && /^[CG][A-Z0-9]{6,}$/.test(asked)
      ? asked
      : null;
  return channelView(locale, { settings, channelId });
}
