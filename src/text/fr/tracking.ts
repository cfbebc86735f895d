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
  'tracking.usage':
    'Indiquez une adresse et ce que la personne a dit : `/prospect tracking camille@globex.example granted` (ou `denied`, `unknown`).',
  'tracking.recorded': 'Noté pour {address}. Ouvertures : {opens}. Clics : {clicks}.',
  'tracking.shown': '{address}. Ouvertures : {opens}. Clics : {clicks}.',
  'tracking.form.person': 'comptés pour cette personne',
  'tracking.form.aggregate': 'comptés sans la personne',
  'tracking.form.off': 'non comptés',
  'tracking.why.off': 'désactivé dans les réglages',
  'tracking.why.no_address': 'les e-mails ne portent pas de lien vers nous, faute d’adresse publique',
  'tracking.why.granted': 'la personne a accepté',
  'tracking.why.denied': 'la personne a refusé ; cela vaut aussi pour les e-mails déjà partis',
  'tracking.why.no_consent': 'seules les personnes qui ont accepté sont comptées, et celle-ci n’a rien dit',
  'tracking.why.fr': 'la France demande un accord préalable, aussi entre entreprises : CNIL 2026-042',
  'tracking.why.it':
    'l’Italie permet de compter sans la personne, et demande sinon un accord : Garante 284/2026',
  'tracking.why.gb': 'le Royaume-Uni demande un accord préalable : PECR, article 6',
  'tracking.why.eprivacy': 'l’UE et l’EEE demandent un accord préalable : ePrivacy art. 5(3), CEPD 2/2023',
  'tracking.why.us': 'les États-Unis ne demandent pas d’accord',
  'tracking.why.notice': 'ce pays demande d’informer ; par prudence, personne n’est compté nommément',
  'tracking.why.no_rule': 'le pays n’est pas connu, ou nous ne connaissons pas de règle pour lui',
  'refusal.consent_unclear': '« {text} » n’est pas une adresse e-mail.',
};
