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
};
