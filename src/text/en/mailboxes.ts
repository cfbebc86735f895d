// What a mailbox's Sent folder said, and what its mails to itself showed.
export const mailboxes = {
  'mail.check.subject': 'Prospect check {mark}',
  'mail.check.body':
    'Prospect sent this mail from your mailbox to itself, to see how your mails arrive. You may delete it.',
  'mailbox.more': '{n|One more mailbox|# more mailboxes}',
  'mailbox.more_listed': '{n|one more|# more}: `/prospect mailbox`',
  'button.more_mailboxes': 'Show More',
  'check.thing.arrival': 'arrival in the inbox',
  'check.thing.unsubscribe': 'List-Unsubscribe header',
  'check.thing.one_click': 'one-click unsubscribe header',
  'check.thing.signed_headers': 'signature over the unsubscribe headers',
  'check.thing.dkim': 'DKIM',
  'check.thing.spf': 'SPF',
  'check.thing.dmarc': 'DMARC',
  'check.thing.message_id': 'Message-ID',
  'check.thing.thread': 'follow-up in the same thread',
  'check.ok': 'Arrived as sent: {what}',
  'check.wrong': 'Not as it should be: {what}',
  'check.note': 'Not kept by the provider, which Prospect takes into account: {what}',
  'check.unknown': 'A mail to itself does not show: {what}',
  'mailbox.one_click_lost': 'one-click unsubscribe header does not arrive; the link in the footer does',
  'check.when': 'Mail to itself, {when}',
  'check.running': 'Two mails to itself are under way; what arrives is said here within ten minutes.',
  'check.not_sent': 'The provider took no mails, so none left and nothing is known. Check again later.',
  'notice.check_outage':
    '{vendor} does not answer for {address} just now. The check goes on by itself when it does; your mails are not the reason.',
  'check.failed': 'The provider did not take the mail to itself: {detail}',
  'check.started': 'two mails go to itself now; you hear what arrived within ten minutes',
  'check.under_way': 'two mails to itself are under way already',
  'check.send_only':
    'what arrives cannot be looked at, because answers may not be read. The DNS below is checked all the same; to see the rest, send yourself a test from a lead and open the original in your mail program',
  'notice.check_fine':
    'The mails that {address} sent to itself arrived as they should. `/prospect mailbox` has the details.',
  'notice.check_wrong':
    'The mails that {address} sent to itself showed a problem: {what}. `/prospect mailbox` has the details.',
  'notice.check_failed': '{address} could not send to itself. `/prospect mailbox` says why.',
  'refusal.check_paused': 'Sending is paused, and so are mails to oneself. Resume first.',
  'refusal.check_limit': '{address} has reached the limit of its provider for 24 hours.',
  'reason.sent_reading': 'The Sent folder of the mailbox is being read, to leave out whom its owner wrote to',
  'sent.reading': 'Its Sent folder is being read: {n} mails by hand so far, back to {day}.',
  'sent.read': 'Sent folder: {n} mails by hand in six months; those people are not written to again.',
  'sent.established':
    'In use before: {n} mails by hand in 30 days, on {days} days; started with {start} a day.',
  'sent.tool_left_out': '{n} mails of {tool} in it are left out.',
  'sent.tool_unclear':
    'Mails of {tool} in it cannot be told from yours: they block whom they went to for six months, and this mailbox starts as a new one. Set a filter tag of its own there.',
  'sent.new': 'Hardly in use before: {n} mails by hand in 30 days; started with {start} a day.',
  'sent.new_set':
    'Hardly in use before: {n} mails by hand in 30 days; set to start with {start} a day all the same.',
  'sent.again': 'The last six months of its Sent folder are read again: {address}.',
} as const;
