// Le monde local : ce qu'il dit au démarrage, et son onglet Temps.
export const sandbox = {
  'sandbox.running':
    'Bac à sable Prospect : ouvrez {address} dans votre navigateur. Rien ne quitte cette machine. Ctrl+C pour arrêter.',
  'sandbox.planned.first': 'Le premier mail part',
  'sandbox.planned.follow_up': 'La relance part',
  'sandbox.planned.linkedin_visit': 'Visite LinkedIn',
  'sandbox.planned.linkedin_invite': 'Invitation LinkedIn',
  'sandbox.planned.snooze': 'De retour en relecture',
  'sandbox.planned.search': 'Recherche programmée de {n|un prospect|# prospects}',
  'sandbox.planned.held': '{what} (en attente)',
} as const;
