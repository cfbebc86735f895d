import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apifyPresets } from '#domain/apify-presets.ts';
import {
  readAddSource,
  readPlace,
  readSourceMetadata,
  writeAddSource,
  writePlace,
  writeSourceMetadata,
} from './source-values.ts';

const segmentId = '0193a0c0-0000-7000-8000-000000000001';

it('brings back what the menu and the buttons carry, within Slack’s limits', () => {
  for (const kind of ['apollo', 'own', ...apifyPresets.map(({ id }) => id)]) {
    const value = writeAddSource({ segmentId, kind });
    expect(value.length).toBeLessThanOrEqual(75);
    expect(readAddSource(value)).toEqual({ segmentId, kind });
  }
  expect(readPlace(writePlace({ segmentId, index: 19 }))).toEqual({ segmentId, index: 19 });
});

it('brings back what a form remembers', () => {
  const metadata = {
    segmentId,
    kind: 'apify',
    place: { index: 1, name: 'é'.repeat(80) },
    cursor: '{"at":"run"}',
  } as const;
  expect(readSourceMetadata(writeSourceMetadata(metadata))).toEqual(metadata);
  expect(
    readSourceMetadata(writeSourceMetadata({ ...metadata, place: null, cursor: null }))?.place,
  ).toBeNull();
});

it('takes nothing else', () => {
  expect(readAddSource(`${segmentId}|magic`)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readAddSource(text)).toBeNull();
      expect(readPlace(text)).toBeNull();
      expect(readSourceMetadata(text)).toBeNull();
    }),
  );
});
