// The sources of a segment: add one, change it, try it, remove it.
import { apifyPresets } from '#domain/apify-presets.ts';
import type { Segment } from '#domain/segment.ts';
import type { SourceSpec } from '#domain/source-spec.ts';
import { previewSource } from '#features/intake/preview-source.ts';
import { changeSources, nameOfSource } from '#features/workspace/change-sources.ts';
import { Refusal } from '#lib/errors.ts';
import { sayCode } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { section } from '../blocks/block.ts';
import { sayTo } from '../say-to.ts';
import { readAddSource, readPlace, readSourceMetadata, type SourceMetadata } from '../source-values.ts';
import type { ActionRun, OpenedView, Turn, ViewRun } from '../turn.ts';
import { changeAnswer, changedBlocks } from '../views/fields.ts';
import { type SourceShown, sourceForm, textsOf, typedTexts } from '../views/source-form.ts';
import { previewBlocks } from '../views/source-preview.ts';
import { readSource } from '../views/source-typed.ts';

export const addSource: ActionRun = async (turn, { value }) => {
  const asked = readAddSource(value);
  if (asked === null) return sayTo(turn, 'slack.unknown_button');
  await openForm(turn, { segmentId: asked.segmentId, spec: specOf(asked.kind), place: null });
};

function specOf(kind: string): SourceSpec {
  if (kind === 'apollo') return { kind, fresh: false };
  const preset = apifyPresets.find(({ id }) => id === kind);
  if (preset) return preset.spec;
  return {
    kind: 'apify',
    name: '',
    actor: '',
    input: { limit: '{{limit}}' },
    mapping: {},
    pricePerResult: null,
  };
}

export const editSource: ActionRun = async (turn, { value }) => {
  const at = readPlace(value);
  if (at === null) return sayTo(turn, 'slack.unknown_button');
  const { segmentId, index } = at;
  const spec = (await segmentOf(turn, segmentId)).sources[index];
  if (!spec) throw new Refusal('changed_meanwhile');
  await openForm(turn, { segmentId, spec, place: { index, name: nameOfSource(spec) } });
};

type Form = Pick<SourceMetadata, 'segmentId' | 'place'> & { readonly spec: SourceSpec };

async function openForm(turn: Turn, { segmentId, place, spec }: Form): Promise<void> {
  const metadata = { segmentId, place, kind: spec.kind, cursor: null };
  await turn.open(sourceForm(turn.locale, { metadata, texts: textsOf(spec) }));
}

async function segmentOf({ world, workspaceId }: Turn, segmentId: string): Promise<Segment> {
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  return segment;
}

/** The first click starts the actor; the next ones look whether it is done. What was typed stays. */
export const previewClicked: ActionRun = async (turn, { view }) => {
  const metadata = view && readSourceMetadata(view.metadata);
  if (!view || !metadata) return;
  const { locale, world, workspaceId } = turn;
  const read = readSource(view.typed, metadata.kind, locale);
  const texts = typedTexts(view.typed, metadata.kind);
  if (!read.ok) {
    const problem = Object.values(read.errors).join(' ');
    return redraw(turn, view, { metadata, texts, problem });
  }
  const { segmentId, cursor } = metadata;
  const { spec } = read;
  try {
    const preview = await previewSource(world, { workspaceId, segmentId, spec, cursor });
    const next = preview.kind === 'waiting' ? preview.cursor : null;
    const shown = { metadata: { ...metadata, cursor: next }, texts, preview: previewBlocks(locale, preview) };
    await redraw(turn, view, shown);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem = sayCode(locale, 'refusal', error);
    await redraw(turn, view, { metadata: { ...metadata, cursor: null }, texts, problem });
  }
};

/** A form that changed or was closed meanwhile is left alone. */
async function redraw(turn: Turn, { id }: OpenedView, shown: SourceShown): Promise<void> {
  const view = sourceForm(turn.locale, shown);
  await turn.slack.views.update({ view_id: id, view }).catch((error: unknown) => {
    turn.world.log.debug({ err: error }, 'a source form was not redrawn');
  });
}

export const removeSource: ActionRun = async (turn, { view }) => {
  const metadata = view && readSourceMetadata(view.metadata);
  if (!view || !metadata?.place) return;
  const { segmentId, place } = metadata;
  const result = await changeSources(turn.world, { ...who(turn), segmentId, place, to: null });
  const blocks =
    result.kind === 'changed' ? changedBlocks(result.changes, turn.locale) : [section(place.name)];
  await turn.slack.views.update({ view_id: view.id, view: noticeView(turn.locale, blocks) });
};

export const saveSource: ViewRun = async (turn, { metadata: text, typed }) => {
  const metadata = readSourceMetadata(text);
  if (metadata === null) return { kind: 'close' };
  const read = readSource(typed, metadata.kind, turn.locale);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { segmentId, place } = metadata;
  const result = await changeSources(turn.world, { ...who(turn), segmentId, place, to: read.spec });
  return changeAnswer(turn, typed, { result });
};

function who({ workspaceId, member }: Turn) {
  return { workspaceId, by: member.slackUserId, via: 'slack' as const };
}
