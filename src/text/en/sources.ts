// Sources of leads that are somebody else's programs (Apify actors): what goes wrong with them, and their form.
export const sources = {
  'refusal.source_placeholder_unknown': 'The input has a placeholder that means nothing: {name}',
  'refusal.source_budget_too_small': 'What is left of the budget is too small to start {actor}.',
  'refusal.entry_unreadable': 'Not an entry',
  'refusal.entry_no_name': 'No name of a person',
  'refusal.entry_no_identity': 'A name, but no address, company or LinkedIn profile',
  'reason.source_ended_early': '{actor} ended early ({status}): {detail}',
  'reason.source_empty': '{actor} found nobody. Actors change: look at it with Preview in Config.',
} as const;
