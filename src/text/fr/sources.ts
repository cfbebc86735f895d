// Les sources qui sont des programmes d’autrui (acteurs Apify) : ce qui peut aller mal, et leur formulaire.
export const sources = {
  'refusal.source_placeholder_unknown': 'L’entrée contient un repère inconnu : {name}',
  'refusal.source_budget_too_small': 'Ce qui reste du budget ne suffit pas pour lancer {actor}.',
  'refusal.entry_unreadable': 'Ce n’est pas une fiche',
  'refusal.entry_no_name': 'Aucun nom de personne',
  'refusal.entry_no_identity': 'Un nom, mais ni adresse, ni entreprise, ni profil LinkedIn',
  'reason.source_ended_early': '{actor} s’est arrêté avant la fin ({status}) : {detail}',
  'reason.source_empty':
    '{actor} n’a trouvé personne. Les acteurs changent : essayez l’aperçu dans la configuration.',
} as const;
