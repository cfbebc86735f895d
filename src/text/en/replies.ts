// What follows from an answer: holds, classes, answers of our own.
export const replies = {
  'button.resume_company': 'Resume {company}',
  'review.blocker.held': 'Nothing can be approved yet: {reason}',
  'review.decided.held': 'Held: {reason}',
  'refusal.blocked_held': 'Mail to this person is held for now; the card says why.',
  'refusal.hold_over': 'This is not held any more.',
  'reason.company_answered': '{who} of the same company answered on {at}',
  'reason.away': '{who} is away until {until}',
  'reason.weak_match': 'an answer of {from} may belong here; the card in the channel asks',
  'reply.resumed': '{company}: {n|one sequence goes|# sequences go} on.',
  'note.reply_holds': 'Held at {company} meanwhile: {n|one other person|# others}.',
  'refusal.hold_date': 'Choose a day that is not past.',
  'note.away': '*{who} is away* · automatic answer · held, goes on *{at}* in {zone}',
  'note.away_over': '*{who} was away* · automatic answer · the sequence goes on since {at} in {zone}',
  'note.away_choose': 'Back on',
  'note.away_changed': 'the day was chosen by {by}',
  'note.away_not_counted': 'Not counted as an answer.',
} as const;
