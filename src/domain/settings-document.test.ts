import { expect, it } from 'vitest';
import { offerSchema } from './segment.ts';
import { defaultSettings, settingsSchema } from './settings.ts';
import { mergeSegment, mergeSettings, parseSettingsDocument } from './settings-document.ts';

const offer = offerSchema.parse({
  valueProposition: 'Invoices that pay themselves',
  proofPoints: ['40 teams'],
});

it('leaves what the document does not name as it is', () => {
  const parsed = parseSettingsDocument({ version: 1, sender: { company: 'Acme' } });
  if (!('document' in parsed)) throw new Error(parsed.problems.join());
  expect(mergeSettings(defaultSettings, parsed.document)).toEqual({
    ...defaultSettings,
    sender: { company: 'Acme', postalAddress: null, privacyContact: null },
  });
});

it('lists every problem with its path, unknown keys included', () => {
  const parsed = parseSettingsDocument({
    version: 1,
    treshold: 80,
    digest: { hour: 25 },
    countries: { france: { email: 'block' } },
  });
  expect('problems' in parsed ? parsed.problems.join('\n') : '').toMatch(
    /digest\.hour[\s\S]*countries\.france[\s\S]*treshold/,
  );
});

it('lays a partial Offer over the one that holds', () => {
  const result = mergeSegment({ icp: null, offer }, { name: 'CTOs', offer: { tone: 'dry' } });
  expect(result).toEqual({ merged: { icp: null, sequence: null, offer: { ...offer, tone: 'dry' } } });
});

it('refuses an Offer that would be left without a value proposition', () => {
  const result = mergeSegment({ icp: null, offer: null }, { name: 'CTOs', offer: { tone: 'dry' } });
  expect('problems' in result ? result.problems : []).toEqual([
    expect.stringMatching(/^segments\.CTOs\.offer\.valueProposition: /),
  ]);
});

it('does not fill a partial ICP with empty lists', () => {
  const icp = { ...mergeIcp({ roles: ['CTO'], countries: ['FR'] }, null) };
  expect(mergeIcp({ roles: ['CEO'] }, icp)).toMatchObject({ roles: ['CEO'], countries: ['FR'] });
});

function mergeIcp(icp: Record<string, unknown>, now: Parameters<typeof mergeSegment>[0]['icp']) {
  const result = mergeSegment({ icp: now, offer: null }, { name: 'x', icp });
  if (!('merged' in result) || !result.merged.icp) throw new Error('not merged');
  return result.merged.icp;
}

it('reads a document of before searches, prices and economy existed', () => {
  const { find, verification, economy, prices, ...older } = defaultSettings;
  expect(settingsSchema.parse(older)).toEqual({ ...older, find, verification, economy, prices });
});
