// Étapes sur LinkedIn : la liste du jour, ses boutons et les mots à copier.

export const linkedin = {
  'linkedin.day.title': '{n|Une étape LinkedIn|# étapes LinkedIn} aujourd’hui',
  'linkedin.day.none': 'Plus d’étape LinkedIn aujourd’hui',
  'linkedin.day.note': 'Le mot qui l’accompagne, à copier :',
  'linkedin.day.next': 'Ensuite : {names}',
  'linkedin.day.next_more': 'Ensuite : {names} et {more} de plus',
  'linkedin.next.linkedin_visit': 'visiter le profil de {who}',
  'linkedin.next.linkedin_invite': 'inviter {who}',
  'linkedin.day.over': '{day} : étapes LinkedIn',
  'linkedin.day.moved': '{n|Une étape figure|# étapes figurent} dans une liste suivante',
  'linkedin.outcome.done': 'fait',
  'linkedin.outcome.accepted': 'en relation : plus d’étape sur LinkedIn',
  'linkedin.outcome.answered': 'a répondu là-bas : plus de mail',
  'linkedin.note.companies':
    'Bonjour {first}, je vous ai écrit de la part de {ours} au sujet de {company}. Au plaisir de rester en contact ici aussi. {name}',
  'linkedin.note':
    'Bonjour {first}, je vous ai écrit par mail. Au plaisir de rester en contact ici aussi. {name}',
  'linkedin.note.short': 'Bonjour, je vous ai écrit par mail. Au plaisir de rester en contact ici aussi.',
  'button.skip': 'Passer',
  'button.snooze_tomorrow': 'Reporter au prochain jour ouvré',
  'button.connected': 'En relation',
  'button.answered_linkedin': 'A répondu sur LinkedIn',
  'reason.connected': 'Déjà en relation sur LinkedIn',
  'config.sequence': 'Étapes',
  'config.sequence.about': 'E-mails et étapes LinkedIn, et leurs jours',
  'config.sequence.how':
    'La première étape est un e-mail le jour 1. Laissez un jour vide pour retirer son étape ; les lignes vides à la fin servent à en ajouter.',
  'config.sequence.moved':
    '{n|Un prospect en attente suit|# prospects en attente suivent} les nouvelles étapes',
  'error.sequence': 'Entre 1 et 10 étapes : d’abord un e-mail, et des jours qui ne reculent jamais.',
  'field.steps': 'Étapes',
  'field.stepDay': 'Étape {n} : jour',
  'field.stepKind': 'Étape {n} : quoi',
  'field.dayMode': 'Les jours sont',
  'field.dayMode.calendar': 'Des jours calendaires',
  'field.dayMode.working': 'Des jours où le prospect travaille',
  'field.follow': 'Vaut pour',
  'field.follow.new': 'Les nouveaux prospects seulement',
  'field.follow.waiting': 'Les nouveaux et {n|celui qui attend|les # qui attendent} une approbation',
  'linkedin.day.unsure':
    'Une tentative a eu lieu, et personne ne sait si elle a abouti : vérifiez avant de le faire.',
  'reason.linkedin_lost':
    'Le compte LinkedIn de {who} doit être reconnecté. Les étapes LinkedIn se font à la main jusqu’à ce qu’un administrateur les réactive dans la configuration.',
  'config.linkedin': 'LinkedIn',
  'config.linkedin.about': 'À la main, ou par un prestataire',
  'field.linkedinMode': 'Les étapes LinkedIn se font',
  'field.linkedinRisk': 'Le risque',
  'field.linkedinRisk.yes': 'Nous avons lu ceci et acceptons le risque pour nos comptes',
  'error.linkedinRisk': 'Cochez d’abord : l’automatisation est à vos risques.',
  'field.linkedinNotes': 'Quand LinkedIn n’accepte plus d’invitations avec un mot ce mois-ci',
  'linkedin.notes.by_hand': 'Elles deviennent des tâches du responsable',
  'linkedin.notes.without': 'Elles partent sans leur mot',
  'notice.linkedin_notes_by_hand':
    'LinkedIn n’accepte plus pour l’instant d’invitations avec un mot depuis votre compte ; un compte gratuit en a environ cinq par mois. Les vôtres sont dans votre liste LinkedIn, à faire à la main. Un admin peut les laisser partir sans mot dans Config.',
  'notice.linkedin_notes_without':
    'LinkedIn n’accepte plus pour l’instant d’invitations avec un mot depuis votre compte ; un compte gratuit en a environ cinq par mois. D’ici là, les vôtres partent sans.',
  'linkedin.mode.manual': 'À la main : une liste par jour et par responsable',
  'linkedin.mode.unipile': 'Par Unipile, au nom du responsable',
  'linkedin.no_vendor':
    'Les étapes LinkedIn se font à la main. Pour les automatiser, renseignez UNIPILE_DSN et UNIPILE_API_KEY, puis redémarrez.',
  'linkedin.risk':
    'Les règles de LinkedIn interdisent les logiciels qui agissent à la place d’un membre. Un compte repéré peut être restreint ou fermé, avec tous ses contacts. Nous respectons au plus 15 invitations et 30 visites par jour, les heures ouvrées et des pauses ; rien de cela ne le rend permis.',
  'linkedin.accepted': 'Accepté par {by}, {at}',
  'linkedin.state.active': 'connecté',
  'linkedin.state.lost': 'doit se reconnecter',
  'button.linkedin_sign_in': 'Se connecter à LinkedIn',
  'refusal.linkedin_off': 'Aucun prestataire pour LinkedIn n’est configuré ici.',
  'refusal.linkedin_no_address':
    'Les comptes LinkedIn demandent une adresse publique (PUBLIC_URL) : le prestataire y répond.',
  'refusal.linkedin_away': 'Le prestataire pour LinkedIn ne répond pas comme il le devrait : {detail}',
} as const;
