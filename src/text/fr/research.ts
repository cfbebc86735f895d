// Recherche de prospects, fournisseurs de données, et ce que cela coûte.
export const research = {
  'refusal.vendor_key_invalid': '{vendor} n’accepte pas notre clé : {detail}',
  'refusal.vendor_unreadable':
    '{vendor} a répondu deux fois de façon illisible et peut facturer les deux. Continuer demande, et paie peut-être, encore une fois',
  'refusal.vendor_credits_gone': '{vendor} n’a plus de crédits : {detail}',
  'refusal.vendor_scope_missing': 'La clé de {vendor} ne permet pas cela : {detail}',
  'refusal.vendor_request_refused': '{vendor} a refusé la demande : {detail}',
  'reason.apollo_companies_closed':
    'Apollo ne permet pas à cette clé de chercher des entreprises : ni les secteurs ni les levées récentes n’ont été demandés ({detail})',
  'status.leads': 'Données',
  'doctor.vendors': 'Données',
  'doctor.vendors.none': 'aucun fournisseur n’a de clé ; les prospects viennent de listes',
  'doctor.vendors.do': 'Vérifiez la clé de {vendor}, ses droits et votre abonnement.',
  'doctor.vendors.network': 'Vérifiez l’adresse de {vendor} et le réseau.',
  'notice.vendor_works': '{vendor} accepte la clé',
  'notice.vendor_left': '{vendor} accepte la clé ; crédits restants : {left}',
  'notice.vendor_works_partly': '{vendor} accepte la clé, mais pas pour tout : {detail}',
  'notice.vendor_refused': '{vendor} n’accepte pas la clé : {detail}',
  'notice.vendor_silent': '{vendor} ne répond pas : {detail}',
  'notice.vendor_unproven':
    '{vendor} suit sa documentation, sans vérification en conditions réelles : aucune entreprise interrogée à ce jour',
} as const;
