// Envoi, boîtes mail, réponses et page de désinscription. `mail.*` est lu par les prospects, dans leur langue.
export const mail = {
  'mail.footer.found_list':
    'J’ai trouvé vos coordonnées professionnelles dans une liste établie par notre équipe.',
  'mail.footer.found_person': 'Vos coordonnées professionnelles m’ont été transmises par un collègue.',
  'mail.footer.found_url': 'J’ai trouvé vos coordonnées professionnelles ici : {url}',
  'mail.footer.contact': 'Vos questions sur vos données : {contact}',
  'mail.footer.link': 'Pas intéressé ? Désinscrivez-vous ici : {link}',
  'mail.footer.stop': 'Pas intéressé ? Répondez simplement « stop » et je ne vous écrirai plus.',
  'mail.test.subject': '[Test] {subject}',

  'page.unsubscribe.title': 'Désinscription',
  'page.unsubscribe.ask': 'Voulez-vous que nous cessions de vous écrire ?',
  'page.unsubscribe.detail':
    'Rien ne se passe tant que vous n’appuyez pas sur le bouton. Cela vaut pour toute notre équipe.',
  'page.unsubscribe.button': 'Ne plus m’écrire',
  'page.unsubscribe.done': 'C’est fait. Nous ne vous écrirons plus.',
  'page.unsubscribe.done_detail': 'Vous pouvez fermer cette page.',
  'page.unsubscribe.unknown': 'Ce lien est incomplet.',
  'page.unsubscribe.unknown_detail':
    'Veuillez le rouvrir depuis le message, ou répondre « stop » au message et nous ne vous écrirons plus.',
  'page.connect.title': 'Boîte mail',
  'page.connect.ask': 'Connecter une boîte mail pour {name} dans {workspace}',
  'page.connect.ask_detail':
    'Les e-mails validés pour {name} partiront de la boîte que vous choisirez chez {vendor}. Vous êtes quelqu’un d’autre ? Fermez cette page et demandez votre propre lien dans Slack.',
  'page.connect.ask_read':
    'Les e-mails validés pour {name} partiront de la boîte que vous choisirez chez {vendor}, et Prospect y lira les réponses. Vous êtes quelqu’un d’autre ? Fermez cette page et demandez votre propre lien dans Slack.',
  'page.connect.go': 'Continuer avec {vendor}',
  'page.connect.done': '{address} est connectée.',
  'page.connect.done_detail':
    'Vous pouvez fermer cette page et revenir dans Slack. Les e-mails validés partiront de cette boîte.',
  'page.connect.no_read':
    'Elle peut envoyer. Si elle peut aussi être lue, les réponses sont trouvées et personne n’est relancé après avoir répondu. Vous pouvez aussi l’autoriser plus tard, dans Slack.',
  'page.connect.read': 'Autoriser la lecture',
  'page.connect.failed': 'La boîte mail n’a pas été connectée.',
  'page.connect.again': 'Revenez dans Slack et tapez /prospect mailbox connect pour obtenir un nouveau lien.',

  'refusal.mail_off': '{vendor} n’est pas configuré ici : ajoutez {id} et {secret}, puis redémarrez.',
  'refusal.mail_app': '{vendor} n’accepte pas notre application : {detail}',
  'refusal.link_used': 'Ce lien a déjà servi ou date de plus de 30 minutes.',
  'refusal.connect_failed': '{vendor} a refusé : {detail}',
  'refusal.connect_denied': 'Vous n’avez pas donné l’accès sur la page de {vendor}.',
  'refusal.mailbox_send_missing':
    'L’autorisation d’envoyer des mails n’a pas été donnée sur la page de {vendor}.',
  'refusal.mailbox_of_other':
    'L’adresse {address} est celle d’un autre membre de votre équipe. Il peut la connecter lui-même, avec son propre lien.',
  'refusal.mailbox_other_member': '{address} est déjà connectée par un autre membre de votre équipe.',
  'refusal.mailbox_not_readable':
    '{address} peut envoyer mais pas lire : reconnectez-la et autorisez la lecture.',
  'refusal.mailbox_unknown': 'Cette boîte mail n’existe plus.',
  'refusal.mailbox_not_yours': 'Seul son propriétaire ou un administrateur peut modifier cette boîte mail.',
  'refusal.mailbox_needs_reconnect': '{address} doit d’abord être reconnectée.',
  'refusal.no_mailbox': 'Connectez d’abord une boîte mail : /prospect mailbox connect.',
  'refusal.no_member_email': 'Slack ne nous donne pas votre adresse mail : impossible d’envoyer le test.',
  'refusal.already_left': 'Trop tard : le mail est parti ou en train de partir.',
  'refusal.not_approved': 'Validez d’abord le brouillon.',
  'refusal.send_now_role': 'Seul un administrateur ou le responsable du prospect peut envoyer tout de suite.',
  'refusal.send_test_failed': 'Le test n’a pas été envoyé : {detail}',
  'refusal.task_done': 'C’est déjà fait.',
  'refusal.task_unknown': 'Cette tâche n’existe plus.',
  'refusal.not_replied': 'Ce prospect n’est pas marqué comme ayant répondu.',

  'reason.paused': 'Les envois sont en pause, par {by}',
  'reason.lead_state': 'Le prospect n’est plus dans un état permettant l’envoi',
  'reason.suppressed': 'La personne figure sur la liste des personnes à ne pas contacter',
  'reason.replied': 'La personne a répondu',
  'reason.bounced': 'L’adresse n’existe pas ({detail})',
  'reason.opted_out': 'La personne nous a demandé d’arrêter',
  'reason.country': 'La prospection par mail vers {country} est bloquée dans la configuration',
  'reason.no_mailbox': 'Aucune boîte mail pour envoyer',
  'reason.mailbox_paused': 'La boîte {address} est en pause',
  'reason.mailbox_reconnect': 'La boîte {address} doit être reconnectée',
  'reason.approval_stale': 'Quelque chose a changé après la validation : validez de nouveau',
  'reason.no_address': 'Il n’y a pas d’adresse mail',
  'reason.no_postal_address': 'L’adresse postale est vide dans la configuration',
  'reason.gap': 'La boîte attend un peu entre deux mails',
  'reason.cap_mailbox': 'La boîte a envoyé {cap} mails en 24 heures, sa limite',
  'reason.cap_ramp':
    'La boîte monte en charge : {cap} mails à son jour d’envoi n° {day}, deux de plus après chaque bon jour',
  'reason.cap_domain': 'Les boîtes de ce domaine ont envoyé ensemble 100 mails en 24 heures',
  'reason.cap_provider':
    'Avec les e-mails envoyés à la main ou par un outil de préchauffage, la boîte a atteint ce que son fournisseur permet en 24 heures',
  'reason.company_day': 'La boîte a écrit {most} fois à cette entreprise en 24 heures',
  'reason.follow_ups_first': 'Les relances du jour partent d’abord ({due})',
  'reason.window': 'En dehors des heures de travail ({zone})',
  'reason.person_gap': 'La personne a reçu un mail il y a moins de 24 heures',
  'reason.earlier_step': 'Le mail précédent n’est pas encore parti',
  'reason.searching': 'On ne sait pas encore s’il est parti : recherche dans la boîte mail',
  'reason.unknown_outcome': 'On ne sait pas s’il est parti : veuillez regarder dans les messages envoyés',
  'reason.cancelled': 'Annulé',
  'reason.mail_refused': 'Le fournisseur de messagerie l’a refusé : {detail}',
  'reason.mail_rate': 'Le fournisseur de messagerie demande d’attendre',
  'reason.mail_day_limit': 'La boîte a atteint la limite quotidienne de son fournisseur',
  'reason.mailbox_broken':
    'L’accès à {address} a été retiré. Reconnectez-la et tout ce qui attend reprendra.',
  'reason.mail_off': 'Le fournisseur de cette boîte n’est plus configuré ici',
  'reason.mail_app':
    'Le fournisseur de messagerie n’accepte plus notre application : son secret est à renouveler sur le serveur ({detail})',
  'reason.access_revoked': 'L’accès a été retiré',
  'reason.paused_by_hand': 'En pause à la main',
  'reason.mailbox_back': '{address} est reconnectée ; ce qui attendait reprend.',
  'reason.out_of_office': 'Réponse automatique de {who}',
  'reason.not_a_reply': '{by} indique que ce n’était pas une réponse ; la séquence continue',
  'reason.finished': 'Toutes les étapes sont faites, sans réponse',

  'notice.mailbox_broken':
    'L’accès à {address} a été retiré. Rien n’est perdu : reconnectez-la avec /prospect mailbox connect et tout ce qui attend reprendra.',
  'refusal.mailbox_guarded':
    'Cette boîte a été arrêtée à cause de ce qui est revenu. Seul un administrateur peut la relancer.',
  'reason.soft_bounce': 'Non distribué pour une raison passagère : il sera renvoyé',
  'reason.bounced_thrice': 'Non distribué trois fois ({detail})',
  'notice.health_bounces':
    '{address} est en pause : {n} des {sent} derniers e-mails sont revenus ({percent} %). Vérifiez d’où viennent ces adresses avant de la relancer.',
  'notice.health_complaints':
    '{address} est en pause : des plaintes pour spam, {n} des {sent} derniers e-mails ({percent} %). Vérifiez à qui elle écrit avant de la relancer.',
  'notice.health_blocks':
    '{address} est en pause : {n} domaines ont refusé ses e-mails en un jour ({domains}). Vérifiez son domaine avec /prospect mailbox check avant de la relancer.',
  'notice.health_block':
    '{address} est en pause pour 24 heures : {domain} a refusé son e-mail. Le prospect n’y est pour rien et reste.',
  'notice.health_domain_bounces':
    '{address} est en pause avec toutes les boîtes de {domain} : {n} de leurs {sent} derniers e-mails sont revenus ({percent} %). Vérifiez d’où viennent ces adresses avant de les relancer.',
  'notice.health_domain_complaints':
    '{address} est en pause avec toutes les boîtes de {domain} : des plaintes pour spam, {n} de leurs {sent} derniers e-mails ({percent} %). Vérifiez à qui elles écrivent avant de les relancer.',
  'notice.health_domain_blocks':
    '{address} est en pause avec toutes les boîtes de {domain} : {n} domaines ont refusé leurs e-mails en un jour ({domains}). Vérifiez le domaine avec /prospect mailbox check avant de les relancer.',
  'notice.health_limit':
    '{address} est en pause pour 24 heures : son fournisseur n’accepte plus d’envoi aujourd’hui.',
  'notice.health_goes_on': '{address} envoie de nouveau, à son rythme.',
} as const;
