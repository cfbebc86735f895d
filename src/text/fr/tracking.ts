// Ouvertures et clics.
export const tracking = {
  'stats.opens':
    'Ouverts par une personne, autant qu’on puisse le savoir : {reached} sur {mails|# e-mail|# e-mails} ({rate}), dont {proxied} vus seulement à travers un fournisseur de messagerie. Ouverts par des programmes seuls : {machineOnly} ({machines}). Une ouverture n’est pas une réponse.',
  'stats.opens_none': 'Aucun e-mail parti dont les ouvertures puissent être comptées par personne.',
  'stats.opens_nobody':
    'Là où les ouvertures sont comptées sans personne : {loads|# affichage|# affichages} pour {mails|# e-mail|# e-mails}.',
  'stats.clicks':
    'Liens suivis par une personne, autant qu’on puisse le savoir : dans {reached} sur {mails|# e-mail|# e-mails} ({rate}). Par des programmes seuls : {machineOnly} ({machines}).',
  'stats.clicks_none': 'Aucun e-mail parti dont les clics puissent être comptés par personne.',
  'stats.clicks_nobody':
    'Là où les clics sont comptés sans personne : {loads|# clic|# clics} pour {mails|# e-mail|# e-mails}.',
  'stats.tracked_small': '{mails|# e-mail, c’est|# e-mails, c’est} trop peu pour un taux fiable.',
};
