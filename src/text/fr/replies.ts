// Ce qui suit une réponse : pauses, catégories, nos propres réponses.
export const replies = {
  'button.resume_company': 'Reprendre {company}',
  'review.blocker.held': 'Rien ne peut être approuvé pour l’instant : {reason}',
  'review.decided.held': 'En pause : {reason}',
  'refusal.blocked_held': 'Les mails à cette personne sont en pause ; la fiche dit pourquoi.',
  'refusal.hold_over': 'Ce n’est plus en pause.',
  'reason.company_answered': '{who}, de la même entreprise, a répondu le {at}',
  'reason.away': '{who} est absent(e) jusqu’au {until}',
  'reason.weak_match':
    'une réponse de {from} concerne peut-être cette personne ; la fiche du canal pose la question',
  'reply.resumed': '{company} : {n|une séquence reprend|# séquences reprennent}.',
  'note.reply_holds': 'En pause chez {company} : {n|une autre personne|# autres personnes}.',
  'refusal.hold_date': 'Choisissez un jour qui n’est pas passé.',
  'note.away': '*{who} est absent(e)* · réponse automatique · en pause, reprise *{at}* à {zone}',
  'note.away_over': '*{who} était absent(e)* · réponse automatique · la séquence a repris le {at} à {zone}',
  'note.away_choose': 'De retour le',
  'note.away_changed': 'jour choisi par {by}',
  'note.away_not_counted': 'Ne compte pas comme une réponse.',
} as const;
