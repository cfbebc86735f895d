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
} as const;
