// The local world: what it says when it starts, and its Time tab.
export const sandbox = {
  'sandbox.running':
    'Prospect sandbox: open {address} in your browser. Nothing leaves this machine. Ctrl+C stops it.',
  'sandbox.planned.first': 'First mail leaves',
  'sandbox.planned.follow_up': 'Follow-up leaves',
  'sandbox.planned.linkedin_visit': 'LinkedIn visit',
  'sandbox.planned.linkedin_invite': 'LinkedIn invite',
  'sandbox.planned.snooze': 'Back in review',
  'sandbox.planned.search': 'Scheduled search for {n|one lead|# leads}',
  'sandbox.planned.held': '{what} (held)',
} as const;
