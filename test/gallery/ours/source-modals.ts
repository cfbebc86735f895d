// The modals of sources, as they open and after a preview.
import type { ModalView } from '@slack/types';
import { apifyPresets } from '#domain/apify-presets.ts';
import type { Segment } from '#domain/segment.ts';
import { sourcesView } from '#slack/views/config-sources.ts';
import { sourceForm, textsOf } from '#slack/views/source-form.ts';
import { previewBlocks } from '#slack/views/source-preview.ts';
import { type Locale, strange } from './facts.ts';

/** By name. */
export function sourceModals(locale: Locale, segment: Segment): Record<string, ModalView> {
  const specs = apifyPresets.map(({ spec }) => spec);
  const full = { ...segment, sources: [{ kind: 'apollo' as const, fresh: true }, ...specs] };
  const [spec = full.sources[0]] = specs;
  if (!spec) throw new Error('no source');
  const base = { segmentId: segment.id, kind: 'apify' as const, cursor: null };
  const place = { index: 1, name: 'Leads Finder' };
  const fields = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`field_${i}.${strange}`, strange]));
  const rows = [
    { fields, row: { name: strange, company: strange, email: 'c@globex.example' }, problem: null },
    { fields: { error: 'blocked' }, row: {}, problem: 'entry_no_name' as const },
  ];
  const note = { code: 'source_ended_early', params: { actor: 'a/b', status: 'FAILED', detail: strange } };
  return {
    'modal sources': sourcesView(locale, { segments: [full], kinds: ['apify'] }),
    'modal sources, none': sourcesView(locale, { segments: [segment], kinds: [] }),
    'modal source, new': sourceForm(locale, { metadata: { ...base, place: null }, texts: textsOf(spec) }),
    'modal source, Apollo': sourceForm(locale, {
      metadata: { ...base, kind: 'apollo', place: null },
      texts: { kind: 'apollo', fresh: false },
    }),
    'modal source, preview runs': sourceForm(locale, {
      metadata: { ...base, place, cursor: '{}' },
      texts: textsOf(spec),
      preview: previewBlocks(locale, { kind: 'waiting', cursor: '{}' }),
    }),
    'modal source, preview': sourceForm(locale, {
      metadata: { ...base, place },
      texts: textsOf(spec),
      preview: previewBlocks(locale, { kind: 'rows', rows, note, costMicros: 7_500 }),
    }),
    'modal source, wrong': sourceForm(locale, {
      metadata: { ...base, place },
      texts: textsOf(spec),
      problem: strange,
    }),
  };
}
