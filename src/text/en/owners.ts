// Who owns a lead, who stands in, who has left.
export const owners = {
  'owner.title': 'Change owner',
  'owner.submit': 'Change Owner',
  'owner.label': 'New owner',
  'owner.ask': 'From whose mailbox should *{who}* be written to?',
  'owner.effect':
    'The mail then leaves from this mailbox, with its signature, and has to be approved as the card shows it then.',
  'owner.changed':
    'The lead now belongs to *{name}*. The card shows the mail as it would leave from {address}.',
  'owner.nobody_else': 'Nobody else has a mailbox that works. Connect one: `/prospect mailbox connect`.',
  'review.more.owner': 'Change Owner…',
  'refusal.sender_fixed':
    'The approval covers the sender, so the owner stays. Take the approval back first, while nothing has left.',
  'refusal.sender_stopped': 'The mailbox {address} cannot send now. Choose another one.',
  'handover.usage':
    'Name who leaves, and who takes over if you like: `/prospect handover @ana @ben`. Who is there after all: `/prospect handover back @ana`.',
  'handover.title': 'Hand over',
  'handover.submit': 'Hand Over',
  'handover.of': 'What belongs to {who}:',
  'handover.to': 'Who takes over',
  'handover.share': 'Share among those who take leads',
  'handover.effect':
    'From now on nothing leaves from their mailboxes. Drafts get the new sender and have to be approved again, also those whose first mail has not left. Sequences under way end: a thread cannot change its mailbox. Answers go to the new owner.',
  'handover.left': '{name} has left the team.',
  'handover.stopped': 'Nothing leaves from their mailboxes any more. What should become of the rest?',
  'handover.nothing': 'Nothing is open.',
  'handover.n.waiting': '{n|one draft waits for review|# drafts wait for review}',
  'handover.n.approved': '{n|one mail is approved and has not left|# mails are approved and have not left}',
  'handover.n.underWay': '{n|one sequence is under way|# sequences are under way}',
  'handover.n.answered': '{n|one person answered|# people answered}',
  'handover.hand_over': 'Hand Over…',
  'handover.stop': 'End and Share',
  'handover.stop.title': 'End and share?',
  'handover.stop.text':
    'Sequences under way end. Drafts are shared among those who take leads, and have to be approved again.',
  'handover.done.handed_over': 'Handed over to {to} by {by} · {at}',
  'handover.done.stopped': 'Sequences ended, drafts shared, by {by} · {at}',
  'handover.done.undone': 'Taken back by {by} · {at}',
  'handover.undo': 'Undo',
  'handover.back': '{who} is of the team again. What stopped for it sends at the usual pace.',
  'handover.said': 'Done: {n|one lead has|# leads have} moved on. The cards show the new sender.',
  'handover.nothing_done': '{who} had nothing open. Their mailboxes send nothing any more.',
  'event.handed_over': 'handed over',
  'reason.handed_over': 'Its mailbox belongs to somebody who left',
  'refusal.member_unknown': 'This person has never used Prospect here.',
  'refusal.handover_same': 'This is the mailbox of the person who leaves. Choose another one.',
  'refusal.handover_no_mailbox':
    'The one who takes over has no mailbox that works. Connect it first: `/prospect mailbox connect`.',
  'refusal.handover_open': 'Nothing was decided yet, so there is nothing to take back.',
  'refusal.mailbox_member_left':
    'The owner of this mailbox has left the team, so it sends nothing. Hand their leads over: `/prospect handover`.',
} as const;
