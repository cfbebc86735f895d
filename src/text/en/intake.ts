// Lists, leads by hand, duplicates, the do-not-contact list.
export const intake = {
  'refusal.file_empty': 'This file is empty. Export the list again and send the new file.',
  'refusal.file_is_spreadsheet':
    'This is a spreadsheet file. In Excel or Google Sheets choose “Save as” or “Download”, pick CSV, and send that file.',
  'refusal.file_is_binary': 'This is not a text file. Send a CSV file: one row a person, one column an item.',
  'refusal.no_address_column':
    'I found no column with e-mail addresses. The columns are: {found}. Name one of them, for example: {accepted}.',
  'refusal.too_many_rows':
    'A list may have {max} rows. The rows up to there are in; put the rest into another file.',
  'refusal.file_too_large': 'This file is too large for Slack. Split it, or import it from the command line.',
  'refusal.no_segment': 'There is no segment yet. Say first whom you look for: /prospect config.',
  'refusal.run_unknown': 'I do not know this import.',
  'refusal.run_undone': 'This import has been undone already.',

  'refusal.email_missing': 'The e-mail address is missing.',
  'refusal.email_invalid': 'The e-mail address is not valid.',
  'refusal.email_too_long': 'The e-mail address is too long.',
  'refusal.email_disposable': 'The e-mail address is a throw-away address.',
  'refusal.cell_too_long': 'The column “{column}” has more than 200 characters.',
  'refusal.row_too_long': 'The row is too long to be a person. Look for a missing line break or quote.',
  'refusal.quote_not_closed': 'A quote (") is opened and never closed.',
  'refusal.too_many_cells':
    'The row has more cells than the header. A comma in a name needs quotes around it.',
  'refusal.binary_row': 'The row has characters that are no text.',
  'refusal.nobody_named': 'The row names neither an e-mail address nor a domain.',
  'notice.reject_reason': 'reason',
  'notice.reject_line': 'line',

  'refusal.lead_same_person': '{who} is a lead already, since {when}.',
  'refusal.lead_person_contacted': '{who} was contacted on {when}, less than 180 days ago.',
  'refusal.lead_person_contacted_by': '{who} was contacted on {when} by {teammate}, less than 180 days ago.',
  'refusal.lead_company_contacted_by':
    'This company was contacted: {who}, on {when} by {teammate}. It is free again on {until}.',
  'refusal.lead_company_contacted':
    'This company was contacted: {who}, on {when}. It is free again on {until}.',
  'refusal.lead_do_not_contact_opt_out': 'This person asked us not to write, on {when}.',
  'refusal.lead_do_not_contact_one_click': 'This person unsubscribed on {when}.',
  'refusal.lead_do_not_contact_complaint': 'This person reported our mail as spam on {when}.',
  'refusal.lead_do_not_contact_bounce': 'Mail to this address came back on {when}.',
  'refusal.lead_do_not_contact_blocked': 'Your team blocked this contact on {when}.',
  'refusal.lead_do_not_contact_customer': 'This is a customer (list of {when}).',
  'refusal.lead_do_not_contact_competitor': 'This is a competitor (list of {when}).',
  'refusal.lead_do_not_contact_imported': 'This contact is on your exclusion list of {when}.',

  'reason.same_person': 'Same person as {who}, a lead since {when}',
  'reason.person_contacted': '{who} was contacted on {when}, less than 180 days ago',
  'reason.person_contacted_by': '{who} was contacted on {when} by {teammate}, less than 180 days ago',
  'reason.company_contacted_by':
    'The company was contacted: {who}, on {when} by {teammate}; free again on {until}',
  'reason.company_contacted': 'The company was contacted: {who}, on {when}; free again on {until}',
  'reason.do_not_contact_opt_out': 'Asked us not to write on {when}',
  'reason.do_not_contact_one_click': 'Unsubscribed on {when}',
  'reason.do_not_contact_complaint': 'Reported our mail as spam on {when}',
  'reason.do_not_contact_bounce': 'Mail to this address came back on {when}',
  'reason.do_not_contact_blocked': 'Blocked by the team on {when}',
  'reason.do_not_contact_customer': 'A customer (list of {when})',
  'reason.do_not_contact_competitor': 'A competitor (list of {when})',
  'reason.do_not_contact_imported': 'On the exclusion list of {when}',
  'reason.import_undone': 'The import was undone by {who} on {when}',

  'refusal.block_unclear':
    '“{text}” is neither an e-mail address nor a domain. Try ana@acme.example or acme.example.',
  'refusal.block_free_mail': '{domain} gives mailboxes to everybody. Block single addresses there.',
  'refusal.not_blocked': '{value} is not on the do-not-contact list.',
  'refusal.own_wish':
    '{value} asked on {when} not to be contacted. That is their own wish, so nobody here can lift it.',
} as const;
