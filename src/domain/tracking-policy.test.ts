import { expect, it } from 'vitest';
import { defaultSettings, settingsSchema } from './settings.ts';
import { clickTracking, consents, openModes, openTracking } from './tracking-policy.ts';

const person = { country: 'US', consent: 'unknown', links: true } as const;

it('is off unless somebody switches it on', () => {
  expect(defaultSettings.tracking).toEqual({ opens: 'off', clicks: 'off' });
  expect(settingsSchema.parse(defaultSettings).tracking).toEqual({ opens: 'off', clicks: 'off' });
  for (const consent of consents) {
    expect(openTracking('off', { ...person, consent }).form).toBe('off');
    expect(clickTracking('off', { ...person, consent }).form).toBe('off');
  }
});

it.each([
  ['US', 'person'],
  ['IT', 'aggregate'],
  ['CH', 'aggregate'],
  ['FR', 'off'],
  ['DE', 'off'],
  ['GB', 'off'],
  ['BR', 'off'],
  [null, 'off'],
  ['constructor', 'off'],
] as const)('by country: without a known consent %s means %s', (country, form) => {
  expect(openTracking('by_country', { ...person, country }).form).toBe(form);
  expect(clickTracking('on', { ...person, country }).form).toBe(form);
});

it('follows what the person said, in every country and in both modes', () => {
  for (const mode of openModes.filter((one) => one !== 'off')) {
    for (const country of ['FR', 'IT', 'US', null]) {
      expect(openTracking(mode, { country, consent: 'granted', links: true }).form).toBe('person');
      expect(openTracking(mode, { country, consent: 'denied', links: true }).form).toBe('off');
    }
  }
});

it('asks for a consent even in the United States when only consented people are counted', () => {
  expect(openTracking('consented', person)).toEqual({ form: 'off', why: 'no_consent' });
});

it('puts nothing into mails of an installation without a public address', () => {
  const at = { ...person, consent: 'granted', links: false } as const;
  expect([openTracking('by_country', at).why, clickTracking('on', at).why]).toEqual([
    'no_address',
    'no_address',
  ]);
});
