// May opens and clicks of this person be counted, and how? Per person only where the law lets us or the person said
// yes; elsewhere without a person, or not at all. Sources: CNIL deliberation 2026-042 (FR), Garante 284/2026 (IT),
// EDPB guidelines 2/2023 on ePrivacy art. 5(3) (EU, EEA), PECR reg. 6 (GB). What we have no source for is off.

export const openModes = ['off', 'by_country', 'consented'] as const;
export type OpenMode = (typeof openModes)[number];
export const clickModes = ['off', 'on'] as const;
export type ClickMode = (typeof clickModes)[number];

export const consents = ['unknown', 'granted', 'denied'] as const;
export type Consent = (typeof consents)[number];

/** person: this mail of this person. aggregate: mailbox, segment and day only. off: nothing of ours is in the mail. */
export type TrackingForm = 'person' | 'aggregate' | 'off';

/** Codes of `tracking.why.…` sentences. */
export const trackingReasons = [
  'off',
  'no_address',
  'granted',
  'denied',
  'no_consent',
  'fr',
  'it',
  'gb',
  'eprivacy',
  'us',
  'notice',
  'no_rule',
] as const;
export type TrackingReason = (typeof trackingReasons)[number];
export type TrackingRule = { readonly form: TrackingForm; readonly why: TrackingReason };

/** EU without France and Italy, and the EEA. */
const eprivacy =
  'AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IS LI LT LU LV MT NL NO PL PT RO SE SI SK AX GF GP MQ RE YT';
/** Laws that ask to tell people rather than for consent; read carefully, so without a person. */
const notice = 'AU CA CH NZ';

/** Ways by country (ISO 3166-1 alpha-2) for a person of whom no consent is known. */
export const countryTracking: ReadonlyMap<string, TrackingRule> = new Map([
  ...rulesFor(eprivacy, { form: 'off', why: 'eprivacy' }),
  ...rulesFor(notice, { form: 'aggregate', why: 'notice' }),
  ...rulesFor('FR', { form: 'off', why: 'fr' }),
  ...rulesFor('IT', { form: 'aggregate', why: 'it' }),
  ...rulesFor('GB', { form: 'off', why: 'gb' }),
  ...rulesFor('US', { form: 'person', why: 'us' }),
]);

function rulesFor(countries: string, rule: TrackingRule): (readonly [string, TrackingRule])[] {
  return countries.split(' ').map((country) => [country, rule]);
}

export type TrackingCase = {
  readonly country: string | null;
  readonly consent: Consent;
  /** Whether links to us may stand in mails at all. */
  readonly links: boolean;
};

/** What a mail to this person may carry for counting opens. */
export function openTracking(mode: OpenMode, of: TrackingCase): TrackingRule {
  if (mode === 'off') return { form: 'off', why: 'off' };
  if (mode === 'by_country') return lawful(of);
  const rule = lawful(of);
  return rule.why === 'granted' || rule.why === 'denied' || rule.why === 'no_address'
    ? rule
    : { form: 'off', why: 'no_consent' };
}

/** The same for clicks: a link that names the person falls under the same law as a pixel that does (EDPB 2/2023). */
export function clickTracking(mode: ClickMode, of: TrackingCase): TrackingRule {
  return mode === 'off' ? { form: 'off', why: 'off' } : lawful(of);
}

function lawful({ country, consent, links }: TrackingCase): TrackingRule {
  if (!links) return { form: 'off', why: 'no_address' };
  if (consent === 'denied') return { form: 'off', why: 'denied' };
  if (consent === 'granted') return { form: 'person', why: 'granted' };
  return (country === null ? undefined : countryTracking.get(country)) ?? { form: 'off', why: 'no_rule' };
}
