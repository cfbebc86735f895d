// Searching leads, asking data vendors, and what that costs.
export const research = {
  'refusal.vendor_key_invalid': '{vendor} does not accept our key: {detail}',
  'refusal.vendor_unreadable':
    '{vendor} answered something unreadable twice, and may charge for both. Going on asks, and may pay, once more',
  'refusal.vendor_credits_gone': '{vendor} has no credits left: {detail}',
  'refusal.vendor_scope_missing': 'The key for {vendor} may not do this: {detail}',
  'refusal.vendor_request_refused': '{vendor} refused the request: {detail}',
  'reason.apollo_companies_closed':
    'Apollo does not let this key search companies, so industries and fresh funding were not asked: {detail}',
  'status.leads': 'Lead data',
  'doctor.vendors': 'Lead data',
  'doctor.vendors.none': 'no vendor has a key; leads come from lists',
  'doctor.vendors.do': 'Check the key of {vendor}, its scopes and its plan.',
  'doctor.vendors.network': 'Check the address of {vendor} and the network.',
  'notice.vendor_works': '{vendor} takes the key',
  'notice.vendor_left': '{vendor} takes the key; credits left: {left}',
  'notice.vendor_works_partly': '{vendor} takes the key, but not for everything: {detail}',
  'notice.vendor_refused': '{vendor} does not take the key: {detail}',
  'notice.vendor_silent': '{vendor} does not answer: {detail}',
  'notice.vendor_unproven':
    '{vendor} is built to its documents and not verified live: no company was asked for here yet',
} as const;
