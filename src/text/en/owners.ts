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
} as const;
