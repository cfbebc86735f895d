// Addresses that belong to a function and not to a person: a cold mail to them reaches nobody in particular.

const functions =
  /^(?:info|contact|contacto|kontakt|hello|hi|bonjour|hallo|hola|sales|ventes?|vertrieb|support|help|service|office|admin|administrator|webmaster|postmaster|hostmaster|abuse|noc|security|privacy|dpo|rgpd|gdpr|jobs?|careers?|recrutement|hr|rh|press|presse|media|marketing|newsletter|accounting|billing|compta|comptabilite|facturation|invoices?|orders?|commandes?|team|equipe|mail|post|no-?reply|ne-?pas-?repondre)(?:[.+_-].*)?$/;

/** True for "info@acme.example" and "no-reply+x@…"; false for anything that may be a person's. */
export function isRoleAddress(address: string): boolean {
  return functions.test(address.slice(0, address.lastIndexOf('@')).toLowerCase());
}
