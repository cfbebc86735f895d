// Searching leads, asking data vendors, and what that costs.
export const research = {
  'refusal.vendor_key_invalid': '{vendor} does not accept our key: {detail}',
  'refusal.vendor_credits_gone': '{vendor} has no credits left: {detail}',
  'refusal.vendor_scope_missing': 'The key for {vendor} may not do this: {detail}',
  'refusal.vendor_request_refused': '{vendor} refused the request: {detail}',
} as const;
