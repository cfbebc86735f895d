// Les mots de ce que les décisions apprennent : changements d’un profil idéal et leur effet, qualité d’une notation.
export const learning = {
  'cli.usage.eval': 'mesure la notation sur des prospects étiquetés : rang, AUC au seuil, coût',
  'eval.scorer': 'Notation',
  'eval.scored': 'Prospects notés',
  'eval.auc': 'AUC',
  'eval.spearman': 'Corrélation de rang (Spearman)',
  'eval.auc_at': 'AUC à {threshold}',
  'eval.precision': 'Précision à {threshold}',
  'eval.recall': 'Rappel à {threshold}',
  'eval.tokens': 'Jetons lus (en cache) / écrits',
  'eval.cost': 'Coût',
  'eval.cost_1000': 'Coût de 1 000 prospects',
  'eval.bad_line': 'La ligne {line} a été laissée de côté : {problem}',
  'eval.more_bad': '… et {n} autres lignes.',
  'refusal.eval_empty': 'Aucun prospect étiqueté lisible dans {folder}/leads.jsonl.',
} as const;
