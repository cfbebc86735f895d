// Steps on LinkedIn: the list of the day, its buttons, and the words to copy.

export const linkedin = {
  'linkedin.day.title': '{n|One LinkedIn step|# LinkedIn steps} today',
  'linkedin.day.none': 'No LinkedIn steps left today',
  'linkedin.day.note': 'A note to copy, if you want one:',
  'linkedin.day.next': 'Next: {names}',
  'linkedin.day.next_more': 'Next: {names} and {more} more',
  'linkedin.day.moved': '{n|One step stands|# steps stand} in a later list',
  'linkedin.outcome.done': 'done',
  'linkedin.outcome.accepted': 'connected: no more steps on LinkedIn',
  'linkedin.outcome.answered': 'answered there: no more mails',
  'linkedin.note.companies':
    'Hello {first}, I wrote to you from {ours} about {company}. I would be glad to stay in touch here too. {name}',
  'linkedin.note': 'Hello {first}, I wrote to you by mail. I would be glad to stay in touch here too. {name}',
  'linkedin.note.short': 'Hello, I wrote to you by mail. I would be glad to stay in touch here too.',
  'button.skip': 'Skip',
  'button.snooze_tomorrow': 'Snooze to Next Working Day',
  'button.connected': 'Connected',
  'button.answered_linkedin': 'Answered on LinkedIn',
  'reason.connected': 'Connected on LinkedIn already',
} as const;
