// Santé des boîtes : ce qui revient, et ce que doit dire le DNS d’un domaine.
export const health = {
  'mailbox.numbers.none': 'rien envoyé en 7 jours',
  'mailbox.numbers.few': 'retours : {n} sur {sent} e-mails en 7 jours, trop peu pour un taux',
  'mailbox.numbers.rate': 'retours : {n} sur {sent} e-mails en 7 jours ({percent} %)',
  'mailbox.numbers.complaints': 'plaintes pour spam : {n}',
  'dns.soon': 'Le DNS de son domaine sera bientôt vérifié.',
  'dns.not_checked':
    'Le DNS de {domain} n’est pas vérifié : personne ici ne peut y ajouter d’enregistrement.',
  'dns.fine': 'Le DNS de {domain} est en ordre : MX, SPF, DKIM et DMARC.',
  'dns.unknown':
    'Le DNS de {domain} n’a pas répondu pour {what} ; il sera interrogé de nouveau dans une heure.',
  'dns.add': 'Ajoutez un enregistrement TXT sur {name} :',
  'dns.mx_missing':
    '{domain} n’a pas de serveur de messagerie (MX) : réponses et retours ne peuvent pas vous parvenir.',
  'dns.mx_null': '{domain} indique ne recevoir aucun e-mail (MX vide).',
  'dns.spf_missing':
    '{domain} n’a pas d’enregistrement SPF : rien ne distingue vos e-mails d’une usurpation.',
  'dns.spf_several':
    '{domain} a plusieurs enregistrements SPF, ce qui revient à n’en avoir aucun : réunissez-les.',
  'dns.spf_lookups':
    'L’enregistrement SPF de {domain} demande plus de 10 résolutions, ce qui revient à n’en avoir aucun : retirez des includes.',
  'dns.spf_include':
    'L’enregistrement SPF de {domain} ne nomme pas le fournisseur de cette boîte. Remplacez-le.',
  'dns.spf_open':
    'L’enregistrement SPF de {domain} ne finit pas par -all ou ~all : n’importe qui peut écrire en son nom.',
  'dns.dkim_missing':
    '{domain} n’a pas de clé DKIM du fournisseur : activez DKIM dans sa console d’administration et ajoutez l’enregistrement affiché.',
  'dns.dmarc_missing': '{domain} n’a pas d’enregistrement DMARC.',
  'dns.dmarc_several':
    '{domain} a plusieurs enregistrements DMARC, ce qui revient à n’en avoir aucun : gardez-en un.',
  'dns.dmarc_policy': 'L’enregistrement DMARC de {domain} n’a pas de politique (p=).',
  'doctor.dns': 'Domaine',
  'doctor.dns.do': 'Ajoutez un enregistrement TXT sur {name} : {value}',
  'doctor.dns.console': 'Corrigez-le là où le DNS de {domain} est géré.',
  'button.check': 'Vérifier',
  'mailbox.resume.confirm':
    'Elle a été arrêtée pour protéger sa réputation. Voyez pourquoi, puis utilisez son bouton.',
} as const;
