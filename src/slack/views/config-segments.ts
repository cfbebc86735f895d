// Segments: the list with what each looks for, one more, another name; and which one a form is about.
import type { ModalView } from '@slack/types';
import type { Segment } from '#domain/segment.ts';
import { syncHomes } from '#features/insight/show-home.ts';
import { addSegment, renameSegment } from '#features/workspace/change-segments.ts';
import { Refusal } from '#lib/errors.ts';
import { type Locale, say, sayCode } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { actions, section } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { bold, lines, phrase } from '../blocks/markup.ts';
import { modal, textInput } from '../blocks/modal.ts';
import { type SegmentTopic, writeTopic } from '../config-topics.ts';
import { ids, readId } from '../ids.ts';
import type { ActionRun, ViewRun } from '../turn.ts';
import { form } from './fields.ts';

const newOne = 'new';

/** All segments, each with Rename…, and Add Segment…. */
export function segmentsView(locale: Locale, segments: readonly Segment[]): ModalView {
  const rows = segments.map((segment) =>
    section(
      summary(segment),
      button({
        id: `${ids.config.segment}.${segment.id.slice(-8)}`,
        label: say(locale, 'segment.rename'),
        value: segment.id,
      }),
    ),
  );
  const add = button({ id: ids.config.segment, label: say(locale, 'segment.add'), value: newOne });
  return list(locale, [section(phrase(locale, 'config.segments.about')), ...rows, actions([add])]);
}

/** Several segments: which one is meant? */
export function whichSegmentView(
  locale: Locale,
  topic: SegmentTopic,
  segments: readonly Segment[],
): ModalView {
  const rows = segments.map((segment) =>
    section(
      summary(segment),
      button({
        id: `${ids.config.topic}.${segment.id.slice(-8)}`,
        label: say(locale, 'button.change'),
        value: writeTopic(topic, segment.id),
        about: segment.name,
      }),
    ),
  );
  return list(locale, [section(phrase(locale, 'segment.which')), ...rows]);
}

function summary({ name, icp }: Segment) {
  const about = [icp?.doc.roles.join(', '), icp?.doc.industries.join(', ')].filter(Boolean).join(' · ');
  return lines([bold(name), about.slice(0, 300) || '–']);
}

function list(locale: Locale, blocks: ModalView['blocks']): ModalView {
  const frame = { callback: ids.config.open, title: say(locale, 'config.segments'), submit: null };
  return modal({ ...frame, close: say(locale, 'slack.close'), blocks });
}

/** Opens the form of a name, for a new segment or one that is there. */
export const openSegment: ActionRun = async (turn, { value }) => {
  const { locale, world, workspaceId } = turn;
  const segmentId = readId(value);
  const segment = segmentId === null ? null : await world.segments.get(workspaceId, segmentId);
  const name = textInput({
    name: 'name',
    label: say(locale, 'segment.name'),
    value: segment?.name ?? null,
    max: 80,
  });
  const frame = {
    callback: ids.config.segment,
    title: 'config.segments',
    metadata: segment?.id ?? newOne,
  } as const;
  await turn.open(form(locale, { ...frame, blocks: [name] }));
};

export const saveSegment: ViewRun = async (turn, { typed, metadata }) => {
  const { world, workspaceId, member, locale } = turn;
  const input = { workspaceId, by: member.slackUserId, via: 'slack' as const, name: typed.text('name') };
  const segmentId = readId(metadata);
  try {
    if (segmentId === null) await addSegment(world, input);
    else await renameSegment(world, { ...input, segmentId });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      kind: 'errors',
      errors: { name: sayCode(locale, 'refusal', { code: error.code, params: error.params }) },
    };
  }
  const view = noticeView(locale, [section(phrase(locale, 'segment.saved'))]);
  return { kind: 'update', view, after: () => syncHomes(world, workspaceId) };
};
