// À qui appartient un prospect, qui remplace qui, qui est parti.
export const owners = {
  'owner.title': 'Changer le responsable',
  'owner.submit': 'Changer',
  'owner.label': 'Nouveau responsable',
  'owner.ask': 'Depuis quelle boîte faut-il écrire à {who} ?',
  'owner.effect':
    'Le mail part alors de cette boîte, avec sa signature, et doit être validé tel que la carte le montre ensuite.',
  'owner.changed':
    'Le prospect appartient maintenant à *{name}*. La carte montre le mail tel qu’il partirait de {address}.',
  'owner.nobody_else':
    'Personne d’autre n’a de boîte qui fonctionne. Connectez-en une : `/prospect mailbox connect`.',
  'review.more.owner': 'Changer le responsable…',
  'refusal.sender_fixed':
    'La validation porte aussi sur l’expéditeur : le responsable reste. Annulez d’abord la validation, tant que rien n’est parti.',
  'refusal.sender_stopped': 'La boîte {address} ne peut pas envoyer en ce moment. Choisissez-en une autre.',
  'handover.usage':
    'Dites qui part, et si vous voulez qui reprend : `/prospect handover @ana @ben`. Si la personne est finalement là : `/prospect handover back @ana`.',
  'handover.title': 'Passer le relais',
  'handover.submit': 'Transmettre',
  'handover.of': 'Ce qui appartient à {who} :',
  'handover.to': 'Qui reprend',
  'handover.share': 'Partager entre ceux qui prennent des prospects',
  'handover.effect':
    'Dès maintenant, plus rien ne part de ses boîtes. Les brouillons reçoivent le nouvel expéditeur et sont à valider de nouveau, même ceux dont le premier mail n’est pas parti. Les séquences en cours s’arrêtent : un fil ne peut pas changer de boîte. Les réponses vont au nouveau responsable.',
  'handover.left': '{name} a quitté l’équipe.',
  'handover.stopped': 'Plus rien ne part de ses boîtes. Que faire du reste ?',
  'handover.nothing': 'Il n’y a rien en cours.',
  'handover.n.waiting': '{n|un brouillon attend une décision|# brouillons attendent une décision}',
  'handover.n.approved':
    '{n|un mail est validé et n’est pas parti|# mails sont validés et ne sont pas partis}',
  'handover.n.underWay': '{n|une séquence est en cours|# séquences sont en cours}',
  'handover.n.answered': '{n|une personne a répondu|# personnes ont répondu}',
  'handover.hand_over': 'Transmettre…',
  'handover.stop': 'Arrêter et partager',
  'handover.stop.title': 'Arrêter et partager ?',
  'handover.stop.text':
    'Les séquences en cours s’arrêtent. Les brouillons sont partagés entre ceux qui prennent des prospects, et sont à valider de nouveau.',
  'handover.done.handed_over': 'Transmis à {to} par {by} · {at}',
  'handover.done.stopped': 'Séquences arrêtées, brouillons partagés, par {by} · {at}',
  'handover.done.undone': 'Annulé par {by} · {at}',
  'handover.undo': 'Annuler',
  'handover.back':
    '{who} fait de nouveau partie de l’équipe. Ce qui s’était arrêté repart, au rythme habituel.',
  'handover.said':
    'C’est fait : {n|un prospect a changé de mains|# prospects ont changé de mains}. Les cartes montrent le nouvel expéditeur.',
  'handover.nothing_done': '{who} n’avait rien en cours. Ses boîtes n’envoient plus rien.',
  'event.handed_over': 'transmis',
  'reason.handed_over': 'Sa boîte appartient à une personne qui est partie',
  'refusal.member_unknown': 'Cette personne n’a jamais utilisé Prospect ici.',
  'refusal.handover_same': 'C’est la boîte de la personne qui part. Choisissez-en une autre.',
  'refusal.handover_no_mailbox':
    'La personne qui reprend n’a pas de boîte qui fonctionne. Connectez-la d’abord : `/prospect mailbox connect`.',
  'refusal.handover_open': 'Rien n’a encore été décidé : il n’y a rien à annuler.',
  'refusal.mailbox_member_left':
    'Le propriétaire de cette boîte a quitté l’équipe : elle n’envoie rien. Transmettez ses prospects : `/prospect handover`.',
  'away.title': 'Vous et vos prospects',
  'away.about': 'Jusqu’à quand vous êtes en congé, qui vous remplace, si de nouveaux prospects vous viennent',
  'away.back_on': 'Absence : premier jour de retour',
  'away.back_on.hint': 'Laissez vide si vous êtes là. Cela s’arrête tout seul.',
  'away.deputy': 'Qui vous remplace',
  'away.deputy.hint':
    'Cette personne est prévenue des réponses et peut valider vos prospects pendant votre absence.',
  'away.takesLeads': 'Nouveaux prospects',
  'away.takesLeads.yes': 'De nouveaux prospects peuvent me venir',
  'away.delegates': 'Validations',
  'away.delegates.yes': 'D’autres approbateurs peuvent valider mes prospects',
  'away.effect':
    'Pendant votre absence, les nouveaux prospects vont à d’autres qui peuvent envoyer. Les mails validés partent quand même de votre boîte. Vos étapes LinkedIn vous attendent.',
  'away.there': 'Vous êtes là : les prospects et les réponses vous viennent.',
  'away.set': 'Votre absence est notée ; retour le {at}. Personne ne vous remplace.',
  'away.set_with':
    'Votre absence est notée ; retour le {at}. D’ici là, {deputy} reçoit les réponses et peut valider vos prospects.',
  'away.usage':
    'Dites jusqu’à quand, et qui vous remplace : `/prospect away jusqu’au 5 décembre @ben`. Cela s’arrête tout seul ; `/prospect away off` y met fin.',
  'away.stands_for': 'en l’absence de {name} :',
  'notice.deputy_named':
    'Absence de {who}, retour le {back_on}. D’ici là, vous remplacez : vous recevez les réponses et pouvez valider ses prospects.',
  'review.away': 'Absence de {who} ; retour le {until}.',
  'review.away_with': 'Absence de {who} ; retour le {until}. {deputy} remplace.',
  'refusal.away_date': 'Choisissez un premier jour de retour à partir de demain, dans un an au plus.',
  'refusal.deputy_unknown':
    'Cette personne n’a jamais utilisé Prospect ici : elle ne peut pas encore remplacer.',
  'refusal.deputy_role': 'Seuls les approbateurs et les administrateurs peuvent remplacer.',
  'refusal.deputy_self': 'Choisissez quelqu’un d’autre pour vous remplacer.',
  'config.owners': 'Responsables',
  'config.owners.about': 'Entre qui les prospects d’un segment sont partagés',
  'owners.of': 'Prospects de *{segment}*',
  'owners.label': 'Responsables',
  'owners.hint': 'Personne = tous ceux qui prennent des prospects et ont une boîte.',
  'owners.effect':
    'Cela vaut pour les prospects sans responsable : la moins chargée de leurs boîtes qui fonctionnent reçoit le suivant. Qui a déjà écrit à une entreprise la garde.',
  'owners.everybody': 'tous ceux qui prennent des prospects',
  'owners.set': '*Enregistré.* Les nouveaux prospects sont partagés entre : {owners}.',
  'refusal.owner_unknown':
    'Cette personne n’a jamais utilisé Prospect ici : aucun prospect ne peut encore lui revenir.',
} as const;
