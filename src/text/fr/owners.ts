// À qui appartient un prospect, qui remplace qui, qui est parti.
export const owners = {
  'owner.title': 'Changer le responsable',
  'owner.submit': 'Changer',
  'owner.label': 'Nouveau responsable',
  'owner.ask': 'Depuis quelle boîte faut-il écrire à *{who}* ?',
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
} as const;
