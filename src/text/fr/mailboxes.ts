// Ce que disent les messages envoyés d’une boîte, et ce que ses messages à elle-même ont montré.
export const mailboxes = {
  'mail.check.subject': 'Vérification Prospect {mark}',
  'mail.check.body':
    'Prospect a envoyé ce message de votre boîte à elle-même, pour voir comment vos messages arrivent. Vous pouvez le supprimer.',
  'mailbox.more': '{n|Encore une boîte|Encore # boîtes}',
  'mailbox.more_listed': '{n|encore une|encore #} : `/prospect mailbox`',
  'button.more_mailboxes': 'Voir la suite',
  'check.thing.arrival': 'arrivée dans la boîte de réception',
  'check.thing.unsubscribe': 'en-tête List-Unsubscribe',
  'check.thing.one_click': 'en-tête de désinscription en un clic',
  'check.thing.signed_headers': 'signature des en-têtes de désinscription',
  'check.thing.dkim': 'DKIM',
  'check.thing.spf': 'SPF',
  'check.thing.dmarc': 'DMARC',
  'check.thing.message_id': 'Message-ID',
  'check.thing.thread': 'relance dans le même fil',
  'check.ok': 'Arrivé comme envoyé : {what}',
  'check.wrong': 'À corriger : {what}',
  'check.note': 'Non conservé par le fournisseur, ce dont Prospect tient compte : {what}',
  'check.unknown': 'Un message à soi-même ne montre pas : {what}',
  'mailbox.one_click_lost':
    'l’en-tête de désinscription en un clic n’arrive pas ; le lien en bas du mail, oui',
  'check.when': 'Message à elle-même, {when}',
  'check.running': 'Deux messages à elle-même sont en route ; ce qui arrive est dit ici d’ici dix minutes.',
  'check.not_sent':
    'Le fournisseur n’a pris aucun message : rien n’est parti, rien n’est su. Vérifiez plus tard.',
  'notice.check_outage':
    '{vendor} ne répond pas pour {address} en ce moment. La vérification reprendra d’elle-même ; vos messages n’y sont pour rien.',
  'check.failed': 'Le fournisseur n’a pas pris le message à elle-même : {detail}',
  'check.started': 'deux messages partent vers elle-même ; vous saurez d’ici dix minutes ce qui est arrivé',
  'check.under_way': 'deux messages à elle-même sont déjà en route',
  'check.send_only':
    'ce qui arrive ne peut pas être vu, car la lecture n’est pas autorisée. Le DNS ci-dessous est vérifié quand même ; pour le reste, envoyez-vous un test depuis un prospect et ouvrez l’original dans votre messagerie',
  'notice.check_fine':
    'Les messages que {address} s’est envoyés sont arrivés comme il faut. Détails : `/prospect mailbox`.',
  'notice.check_wrong':
    'Les messages que {address} s’est envoyés montrent un problème : {what}. Détails : `/prospect mailbox`.',
  'notice.check_failed': '{address} n’a pas pu s’écrire à elle-même. `/prospect mailbox` dit pourquoi.',
  'refusal.check_paused': 'Les envois sont en pause, aussi vers soi-même. Reprenez-les d’abord.',
  'refusal.check_limit': '{address} a atteint la limite de son fournisseur pour 24 heures.',
  'reason.sent_reading':
    'Les messages envoyés de la boîte sont lus d’abord, pour écarter ceux à qui son propriétaire a écrit',
  'sent.reading': 'Lecture de ses messages envoyés : {n} écrits à la main jusqu’ici, en remontant au {day}.',
  'sent.read': 'Messages envoyés : {n} écrits à la main en six mois ; ces personnes ne sont plus démarchées.',
  'sent.established':
    'Déjà utilisée : {n} messages écrits à la main en 30 jours, sur {days} jours ; départ à {start} par jour.',
  'sent.tool_left_out': '{n} messages de {tool} y sont laissés de côté.',
  'sent.tool_unclear':
    'Les messages de {tool} ne s’y distinguent pas des vôtres : leurs destinataires restent bloqués six mois, et cette boîte démarre comme une neuve. Choisissez là-bas un mot de filtrage propre à cette boîte.',
  'sent.new': 'Peu utilisée avant : {n} messages écrits à la main en 30 jours ; départ à {start} par jour.',
  'sent.new_set':
    'Peu utilisée avant : {n} messages écrits à la main en 30 jours ; réglée malgré tout sur un départ à {start} par jour.',
  'sent.again': 'Les six derniers mois de ses messages envoyés sont relus : {address}.',
} as const;
