// Étapes sur LinkedIn : la liste du jour, ses boutons et les mots à copier.

export const linkedin = {
  'linkedin.day.title': '{n|Une étape LinkedIn|# étapes LinkedIn} aujourd’hui',
  'linkedin.day.none': 'Plus d’étape LinkedIn aujourd’hui',
  'linkedin.day.note': 'Une note à copier, si vous le souhaitez :',
  'linkedin.day.next': 'Ensuite : {names}',
  'linkedin.day.next_more': 'Ensuite : {names} et {more} de plus',
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
} as const;
