// The words of what is learned from decisions: changes of an ICP and their effect, and how good a scorer is.
export const learning = {
  'cli.usage.eval': 'measures the scorer on labelled leads: rank, AUC at the threshold, cost',
  'eval.scorer': 'Scorer',
  'eval.scored': 'Leads scored',
  'eval.auc': 'AUC',
  'eval.spearman': 'Rank correlation (Spearman)',
  'eval.auc_at': 'AUC at {threshold}',
  'eval.precision': 'Precision at {threshold}',
  'eval.recall': 'Recall at {threshold}',
  'eval.tokens': 'Tokens in (cached) / out',
  'eval.cost': 'Cost',
  'eval.cost_1000': 'Cost of 1,000 leads',
  'eval.bad_line': 'Line {line} was left out: {problem}',
  'eval.more_bad': '… and {n} more lines.',
  'refusal.eval_empty': 'There is no labelled lead in {folder}/leads.jsonl that can be read.',
} as const;
