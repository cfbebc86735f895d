// Recherche de prospects, fournisseurs de données, et ce que cela coûte.
export const research = {
  'refusal.vendor_key_invalid': '{vendor} n’accepte pas notre clé : {detail}',
  'refusal.vendor_credits_gone': '{vendor} n’a plus de crédits : {detail}',
  'refusal.vendor_scope_missing': 'La clé de {vendor} ne permet pas cela : {detail}',
  'refusal.vendor_request_refused': '{vendor} a refusé la demande : {detail}',
} as const;
