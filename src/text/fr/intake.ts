// Listes, contacts ajoutés à la main, doublons, liste d’opposition.
export const intake = {
  'refusal.file_empty': 'Ce fichier est vide. Exportez la liste à nouveau et envoyez le nouveau fichier.',
  'refusal.file_is_spreadsheet':
    'C’est un classeur. Dans Excel ou Google Sheets, choisissez « Enregistrer sous » ou « Télécharger », puis CSV, et envoyez ce fichier.',
  'refusal.file_is_binary':
    'Ce n’est pas un fichier texte. Envoyez un fichier CSV : une ligne par personne, une colonne par information.',
  'refusal.no_address_column':
    'Je ne trouve pas de colonne d’adresses e-mail. Les colonnes sont : {found}. Nommez-en une, par exemple : {accepted}.',
  'refusal.too_many_rows':
    'Une liste peut avoir {max} lignes. Les lignes jusque-là sont importées ; mettez la suite dans un autre fichier.',
  'refusal.file_too_large':
    'Ce fichier est trop gros pour Slack. Coupez-le en deux ou importez-le en ligne de commande.',
  'refusal.no_segment': 'Il n’y a pas encore de segment. Dites d’abord qui vous cherchez : /prospect config.',
  'refusal.run_unknown': 'Je ne connais pas cet import.',
  'refusal.run_undone': 'Cet import a déjà été annulé.',

  'refusal.email_missing': 'L’adresse e-mail manque.',
  'refusal.email_invalid': 'L’adresse e-mail n’est pas valide.',
  'refusal.email_too_long': 'L’adresse e-mail est trop longue.',
  'refusal.email_disposable': 'L’adresse e-mail est une adresse jetable.',
  'refusal.cell_too_long': 'La colonne « {column} » dépasse 200 caractères.',
  'refusal.row_too_long':
    'La ligne est trop longue pour être une personne. Cherchez un retour à la ligne ou un guillemet manquant.',
  'refusal.quote_not_closed': 'Un guillemet (") est ouvert et jamais fermé.',
  'refusal.too_many_cells':
    'La ligne a plus de cellules que l’en-tête. Une virgule dans un nom demande des guillemets autour.',
  'refusal.binary_row': 'La ligne contient des caractères qui ne sont pas du texte.',
  'refusal.nobody_named': 'La ligne ne nomme ni adresse e-mail ni domaine.',
  'notice.reject_reason': 'raison',
  'notice.reject_line': 'ligne',

  'refusal.lead_same_person': '{who} est déjà un prospect, depuis le {when}.',
  'refusal.lead_person_contacted': '{who} a été contacté(e) le {when}, il y a moins de 180 jours.',
  'refusal.lead_person_contacted_by':
    '{who} a été contacté(e) le {when} par {teammate}, il y a moins de 180 jours.',
  'refusal.lead_company_contacted_by':
    'Cette entreprise a été contactée : {who}, le {when} par {teammate}. Elle est de nouveau libre le {until}.',
  'refusal.lead_company_contacted':
    'Cette entreprise a été contactée : {who}, le {when}. Elle est de nouveau libre le {until}.',
  'refusal.lead_do_not_contact_opt_out': 'Cette personne nous a demandé de ne plus écrire, le {when}.',
  'refusal.lead_do_not_contact_one_click': 'Cette personne s’est désinscrite le {when}.',
  'refusal.lead_do_not_contact_complaint': 'Cette personne a signalé notre mail comme indésirable le {when}.',
  'refusal.lead_do_not_contact_bounce': 'Un mail à cette adresse nous est revenu le {when}.',
  'refusal.lead_do_not_contact_blocked': 'Votre équipe a bloqué ce prospect le {when}.',
  'refusal.lead_do_not_contact_customer': 'C’est un client (liste du {when}).',
  'refusal.lead_do_not_contact_competitor': 'C’est un concurrent (liste du {when}).',
  'refusal.lead_do_not_contact_imported': 'Ce prospect est sur votre liste d’exclusion du {when}.',

  'reason.same_person': 'Même personne que {who}, prospect depuis le {when}',
  'reason.person_contacted': '{who} a été contacté(e) le {when}, il y a moins de 180 jours',
  'reason.person_contacted_by': '{who} a été contacté(e) le {when} par {teammate}, il y a moins de 180 jours',
  'reason.company_contacted_by':
    'L’entreprise a été contactée : {who}, le {when} par {teammate} ; de nouveau libre le {until}',
  'reason.company_contacted': 'L’entreprise a été contactée : {who}, le {when} ; de nouveau libre le {until}',
  'reason.do_not_contact_opt_out': 'A demandé le {when} de ne plus recevoir nos mails',
  'reason.do_not_contact_one_click': 'Désinscription le {when}',
  'reason.do_not_contact_complaint': 'A signalé notre mail comme indésirable le {when}',
  'reason.do_not_contact_bounce': 'Un mail à cette adresse est revenu le {when}',
  'reason.do_not_contact_blocked': 'Prospect bloqué par l’équipe le {when}',
  'reason.do_not_contact_customer': 'Client (liste du {when})',
  'reason.do_not_contact_competitor': 'Concurrent (liste du {when})',
  'reason.do_not_contact_imported': 'Sur la liste d’exclusion du {when}',
  'reason.import_undone': 'Import annulé par {who} le {when}',

  'refusal.block_unclear':
    '« {text} » n’est ni une adresse e-mail ni un domaine. Essayez ana@acme.example ou acme.example.',
  'refusal.block_free_mail': '{domain} donne des boîtes à tout le monde. Bloquez-y des adresses une par une.',
  'refusal.not_blocked': '{value} n’est pas sur la liste d’opposition.',
  'refusal.own_wish':
    '{value} a demandé le {when} de ne plus être contacté. C’est sa propre volonté : personne ici ne peut la lever.',
} as const;
