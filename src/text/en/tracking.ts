// Opens and clicks.
export const tracking = {
  'stats.opens':
    'Opened by a person, as far as one can tell: {reached} of {mails|one mail|# mails} ({rate}), {proxied} of them seen only through a mail provider. Opened by programs alone: {machineOnly} ({machines}). An open is no answer.',
  'stats.opens_none': 'No mail left in which opens may be counted per person.',
  'stats.opens_nobody':
    'Where opens are counted without a person: {loads|one load|# loads} for {mails|one mail|# mails}.',
  'stats.clicks':
    'Links followed by a person, as far as one can tell: in {reached} of {mails|one mail|# mails} ({rate}). By programs alone: {machineOnly} ({machines}).',
  'stats.clicks_none': 'No mail left in which clicks may be counted per person.',
  'stats.clicks_nobody':
    'Where clicks are counted without a person: {loads|one click|# clicks} for {mails|one mail|# mails}.',
  'stats.tracked_small': '{mails|One mail is|# mails are} too few for a reliable rate.',
  'tracking.usage':
    'Name an address, and what the person said: `/prospect tracking camille@globex.example granted` (or `denied`, `unknown`).',
  'tracking.recorded': 'Written down for {address}. Opens: {opens}. Clicks: {clicks}.',
  'tracking.shown': '{address}. Opens: {opens}. Clicks: {clicks}.',
  'tracking.form.person': 'counted for this person',
  'tracking.form.aggregate': 'counted without the person',
  'tracking.form.off': 'not counted',
  'tracking.why.off': 'switched off in the settings',
  'tracking.why.no_address': 'mails carry no links to us, because there is no public address',
  'tracking.why.granted': 'the person agreed',
  'tracking.why.denied': 'the person said no; that holds for mails that have left as well',
  'tracking.why.no_consent': 'only people who agreed are counted, and this person said nothing',
  'tracking.why.fr': 'France asks for consent first, also between companies: CNIL 2026-042',
  'tracking.why.it':
    'Italy lets mails be counted without the person, and asks for consent else: Garante 284/2026',
  'tracking.why.gb': 'the United Kingdom asks for consent first: PECR, regulation 6',
  'tracking.why.eprivacy': 'the EU and EEA ask for consent first: ePrivacy art. 5(3), EDPB 2/2023',
  'tracking.why.us': 'the United States ask for no consent',
  'tracking.why.notice': 'this country asks to tell people; to be careful nobody is counted by name',
  'tracking.why.no_rule': 'the country is not known, or we know of no rule for it',
  'refusal.consent_unclear': '"{text}" is no e-mail address.',
};
