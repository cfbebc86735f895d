// Where each segment's leads come from: the list, and a menu to add to it.
import type { AnyBlock, ModalView } from '@slack/types';
import { apifyPresets } from '#domain/apify-presets.ts';
import type { Segment } from '#domain/segment.ts';
import type { SourceSpec } from '#domain/source-spec.ts';
import { nameOfSource } from '#features/workspace/change-sources.ts';
import { type Locale, say } from '#text/text.ts';
import { actions, context, section, some } from '../blocks/block.ts';
import { button, type Choice, select } from '../blocks/element.ts';
import { bold, joined, lines, phrase } from '../blocks/markup.ts';
import { modal } from '../blocks/modal.ts';
import { ids } from '../ids.ts';
import { writeAddSource, writePlace } from '../source-values.ts';

export type SourcesShown = {
  readonly segments: readonly Segment[];
  /** Vendors that have a key here. */
  readonly kinds: readonly SourceSpec['kind'][];
};

const mostSegments = 10;

/** The sources of all segments. */
export function sourcesView(locale: Locale, { segments, kinds }: SourcesShown): ModalView {
  const off = (['apollo', 'apify'] as const).filter((kind) => !kinds.includes(kind));
  const blocks = some(
    section(phrase(locale, 'sources.intro')),
    segments.slice(0, mostSegments).flatMap((segment) => segmentBlocks(locale, segment)),
    off.map((kind) => context(phrase(locale, `sources.off.${kind}`))),
  );
  const frame = { callback: ids.config.open, title: say(locale, 'config.sources'), submit: null };
  return modal({ ...frame, close: say(locale, 'slack.close'), blocks });
}

function segmentBlocks(locale: Locale, segment: Segment): AnyBlock[] {
  const rows = segment.sources.map((source, index) => {
    const value = writePlace({ segmentId: segment.id, index });
    const about = `${say(locale, 'button.change')} ${nameOfSource(source)}`;
    const change = button({ id: ids.source.edit, label: say(locale, 'button.change'), value, about });
    return section(lines([bold(nameOfSource(source)), detailOf(locale, source)]), change);
  });
  const placeholder = say(locale, 'sources.add');
  const menu = select({ id: ids.source.add, placeholder, choices: choicesFor(locale, segment.id) });
  return some(
    section(joined([bold(segment.name), rows.length === 0 ? phrase(locale, 'sources.none') : null])),
    rows,
    { ...actions([menu]), block_id: `add-${segment.id}` },
  );
}

function detailOf(locale: Locale, source: SourceSpec) {
  if (source.kind === 'apify') return source.actor;
  return phrase(locale, source.fresh ? 'sources.apollo_fresh' : 'sources.apollo_all');
}

function choicesFor(locale: Locale, segmentId: string): Choice[] {
  const entry = (kind: string, text: string): Choice => ({
    text,
    value: writeAddSource({ segmentId, kind }),
  });
  return [
    entry('apollo', 'Apollo'),
    ...apifyPresets.map(({ id, spec }) => entry(id, `Apify: ${spec.name}`)),
    entry('own', say(locale, 'sources.own')),
  ];
}
