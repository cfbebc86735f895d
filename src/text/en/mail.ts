// Sending, mailboxes, answers and the unsubscribe page. `mail.*` is read by prospects, in their language.
export const mail = {
  'mail.footer.found_list': 'I found your business contact details in a list that our team put together.',
  'mail.footer.found_person': 'A colleague of mine gave me your business contact details.',
  'mail.footer.found_url': 'I found your business contact details here: {url}',
  'mail.footer.contact': 'Questions about your data: {contact}',
  'mail.footer.link': 'Not interested? Unsubscribe here: {link}',
  'mail.footer.stop': 'Not interested? Just answer "stop" and I will not write again.',
  'mail.test.subject': '[Test] {subject}',

  'page.unsubscribe.title': 'Unsubscribe',
  'page.unsubscribe.ask': 'Do you want us to stop writing to you?',
  'page.unsubscribe.detail': 'Nothing happens until you press the button. It holds for everyone on our team.',
  'page.unsubscribe.button': 'Stop writing to me',
  'page.unsubscribe.done': 'Done. We will not write to you again.',
  'page.unsubscribe.done_detail': 'You can close this page.',
  'page.unsubscribe.unknown': 'This link is not complete.',
  'page.unsubscribe.unknown_detail':
    'Please open it again from the mail, or answer the mail with "stop" and we will not write again.',
  'page.connect.title': 'Mailbox',
  'page.connect.ask': 'Connect a mailbox for {name} in {workspace}',
  'page.connect.ask_detail':
    'The mailbox that you choose at {vendor} will send the approved mails of {name}. Are you somebody else? Then close this page and ask in Slack for a link of your own.',
  'page.connect.ask_read':
    'The mailbox that you choose at {vendor} will send the approved mails of {name}, and Prospect will read the answers in it. Are you somebody else? Then close this page and ask in Slack for a link of your own.',
  'page.connect.go': 'Continue with {vendor}',
  'page.connect.done': '{address} is connected.',
  'page.connect.done_detail':
    'You can close this page and go back to Slack. Approved mails will leave from this mailbox.',
  'page.connect.no_read':
    'It may send. When it may read as well, answers are found and nobody who answered gets another mail. You can also allow that later, in Slack.',
  'page.connect.read': 'Allow Reading',
  'page.connect.failed': 'The mailbox was not connected.',
  'page.connect.again': 'Go back to Slack and type /prospect mailbox connect to get a new link.',

  'refusal.mail_off': '{vendor} is not set up here: add {id} and {secret}, then start again.',
  'refusal.mail_app': '{vendor} does not accept our app: {detail}',
  'refusal.link_used': 'This link has been used or is older than 30 minutes.',
  'refusal.connect_failed': '{vendor} did not allow it: {detail}',
  'refusal.connect_denied': 'You did not allow access on the page of {vendor}.',
  'refusal.mailbox_send_missing': 'The permission to send mail was not given on the page of {vendor}.',
  'refusal.mailbox_of_other':
    '{address} belongs to somebody else of your team. They can connect it themselves, with a link of their own.',
  'refusal.mailbox_other_member': '{address} is already connected by somebody else of your team.',
  'refusal.mailbox_not_readable': '{address} may send but not read: connect it again and allow reading.',
  'refusal.mailbox_unknown': 'This mailbox does not exist any more.',
  'refusal.mailbox_not_yours': 'Only its owner or an admin may change this mailbox.',
  'refusal.mailbox_needs_reconnect': '{address} must be connected again first.',
  'refusal.no_mailbox': 'Connect a mailbox first: /prospect mailbox connect.',
  'refusal.no_member_email':
    'Slack does not tell us your e-mail address, so there is nowhere to send the test.',
  'refusal.already_left': 'Too late: the mail has left or is leaving.',
  'refusal.not_approved': 'Approve the draft first.',
  'refusal.send_now_role': 'Only an admin or the owner of the lead may send now.',
  'refusal.send_test_failed': 'The test was not sent: {detail}',
  'refusal.task_done': 'This was done already.',
  'refusal.task_unknown': 'This task does not exist any more.',
  'refusal.not_replied': 'This lead is not marked as replied.',

  'reason.paused': 'Sending is paused by {by}',
  'reason.lead_state': 'The lead is no longer in a state to be mailed',
  'reason.suppressed': 'The person is on the do-not-contact list',
  'reason.replied': 'The person answered',
  'reason.bounced': 'The address does not exist ({detail})',
  'reason.opted_out': 'The person asked us to stop',
  'reason.country': 'Cold mail to {country} is blocked in Config',
  'reason.no_mailbox': 'No mailbox to send from',
  'reason.mailbox_paused': 'The mailbox {address} is paused',
  'reason.mailbox_reconnect': 'The mailbox {address} must be connected again',
  'reason.approval_stale': 'Something changed after the approval: approve it again',
  'reason.no_address': 'There is no e-mail address',
  'reason.no_postal_address': 'The postal address in Config is empty',
  'reason.gap': 'The mailbox waits a little between two mails',
  'reason.cap_mailbox': 'The mailbox has sent {cap} mails in 24 hours, its limit',
  'reason.cap_ramp':
    'The mailbox is warming up: {cap} mails on its sending day {day}, two more after every good one',
  'reason.cap_domain': 'The mailboxes of this domain have sent 100 mails in 24 hours together',
  'reason.cap_provider':
    'With the mails sent by hand or by a warm-up tool, the mailbox has reached what its provider allows in 24 hours',
  'reason.company_day': 'The mailbox wrote to this company {most} times in 24 hours',
  'reason.follow_ups_first': 'Follow-ups of today leave first ({due})',
  'reason.window': 'Outside working hours in {zone}',
  'reason.person_gap': 'The person got a mail less than 24 hours ago',
  'reason.earlier_step': 'The mail before it has not left yet',
  'reason.searching': 'Nobody knows yet whether it left: looking for it in the mailbox',
  'reason.unknown_outcome': 'Nobody knows whether it left: please look into the Sent folder',
  'reason.cancelled': 'Cancelled',
  'reason.mail_refused': 'The mail provider refused it: {detail}',
  'reason.mail_rate': 'The mail provider asks to wait',
  'reason.mail_day_limit': 'The mailbox has reached its provider’s daily limit',
  'reason.mailbox_broken':
    'The access to {address} was taken back. Connect it again and everything that waits goes on.',
  'reason.mail_off': 'The provider of this mailbox is not set up here any more',
  'reason.mail_app':
    'The mail provider does not accept our app: its secret has to be renewed on the server ({detail})',
  'reason.access_revoked': 'The access was taken back',
  'reason.paused_by_hand': 'Paused by hand',
  'reason.mailbox_back': '{address} is connected again; what waited goes on.',
  'reason.out_of_office': 'Automatic answer from {who}',
  'reason.not_a_reply': '{by} says that this was not an answer; the sequence goes on',
  'reason.finished': 'All steps are done and nobody answered',

  'notice.mailbox_broken':
    'The access to {address} was taken back. Nothing is lost: connect it again with /prospect mailbox connect and everything that waits goes on.',
  'refusal.mailbox_guarded':
    'This mailbox was stopped because of what came back. Only an admin may let it go on.',
  'reason.soft_bounce': 'It did not arrive for a passing reason: it is sent again',
  'reason.bounced_thrice': 'It did not arrive three times ({detail})',
  'notice.health_bounces':
    '{address} is paused: {n} of the last {sent} mails came back ({percent} %). Check where these addresses come from before it goes on.',
  'notice.health_complaints':
    '{address} is paused: complaints as spam, {n} of the last {sent} mails ({percent} %). Check whom it writes to before it goes on.',
  'notice.health_blocks':
    '{address} is paused: {n} domains refused its mail within a day ({domains}). Check its domain with /prospect mailbox check before it goes on.',
  'notice.health_block':
    '{address} is paused for 24 hours: {domain} refused its mail. The contact is not blamed and stays.',
  'notice.health_domain_bounces':
    '{address} is paused with all mailboxes of {domain}: {n} of their last {sent} mails came back ({percent} %). Check where these addresses come from before they go on.',
  'notice.health_domain_complaints':
    '{address} is paused with all mailboxes of {domain}: complaints as spam, {n} of their last {sent} mails ({percent} %). Check whom they write to before they go on.',
  'notice.health_domain_blocks':
    '{address} is paused with all mailboxes of {domain}: {n} domains refused their mail within a day ({domains}). Check the domain with /prospect mailbox check before they go on.',
  'notice.health_limit':
    '{address} is paused for 24 hours: its provider does not let it send more mail today.',
  'notice.health_goes_on': '{address} sends again, at its own pace.',
} as const;
