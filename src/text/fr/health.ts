// Santé des boîtes : ce qui revient, et ce que doit dire le DNS d’un domaine.
export const health = {
  'mailbox.numbers.none': 'rien envoyé en 7 jours',
  'mailbox.numbers.few': 'retours : {n} sur {sent} e-mails en 7 jours, trop peu pour un taux',
  'mailbox.numbers.rate': 'retours : {n} sur {sent} e-mails en 7 jours ({percent} %)',
  'mailbox.numbers.complaints': 'plaintes pour spam : {n}',
  'mailbox.warn.bounces':
    'Plus de 2 % sont revenus ; à 5 % elle s’arrête d’elle-même. Vérifiez d’où viennent ces adresses.',
  'mailbox.warn.complaints':
    'Plus de 0,1 % de plaintes ; à 0,3 % elle s’arrête d’elle-même. Vérifiez à qui elle écrit.',
  'mailbox.warn.domain.bounces':
    'Toutes les boîtes de {domain} : {n} e-mails sur {sent} sont revenus ({percent} %) ; à 5 % elles s’arrêtent ensemble.',
  'mailbox.warn.domain.complaints':
    'Toutes les boîtes de {domain} : {n} plaintes pour {sent} e-mails ({percent} %) ; à 0,3 % elles s’arrêtent ensemble.',
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
  'mailbox.calls.no':
    'Son fournisseur ne prévient pas encore de l’arrivée d’un e-mail : elle est lue toutes les trente secondes.',
  'mailbox.calls.none_yet':
    'Son fournisseur a promis de prévenir de l’arrivée d’un e-mail, et n’a pas encore appelé.',
  'mailbox.calls.last': 'Son fournisseur prévient de l’arrivée d’un e-mail ; la dernière fois, {at}.',
  'doctor.warmup': 'Préchauffage',
  'warmup.of': 'Préchauffage par {tool}',
  'warmup.soon': 'bientôt interrogé',
  'warmup.absent': 'ne connaît pas cette boîte',
  'warmup.on': 'activé',
  'warmup.off': 'désactivé',
  'warmup.blocked': 'arrêté par l’outil ({why})',
  'warmup.score': 'score {score} sur 100',
  'warmup.sent': '{sent} e-mails en 7 jours, dont {spam} en spam',
  'warmup.per_day': 'jusqu’à {n} par jour, réglé sur {most} ; ils comptent dans la limite du fournisseur',
  'warmup.since': 'chiffres du {at}',
  'warmup.trouble.refused': '{tool} refuse notre clé, voir WARMUP_KEY',
  'warmup.trouble.silent': '{tool} ne répond pas, nouvel essai dans une heure',
  'warmup.unproven': 'écrit d’après sa documentation, non vérifié en réel',
  'warmup.holds':
    'Ses e-mails n’arrivent pas bien : le nombre d’e-mails par jour n’augmente pas tant que cela dure.',
  'warmup.risk':
    'Ces outils échangent des e-mails dans un réseau et simulent l’intérêt. Les règles de Google pour les applications l’interdisent ; une boîte repérée peut être restreinte.',
  'warmup.confirm.title': 'Laisser {tool} la préchauffer ?',
  'warmup.confirm.text':
    'Son réseau échange des e-mails avec des inconnus et simule l’intérêt. Google l’interdit aux applications, les fournisseurs le repèrent, et la boîte peut être restreinte ou fermée. Vous acceptez ce risque en votre nom. Prospect n’a pas de tel réseau et s’en passe.',
  'warmup.confirm.no': 'Laisser désactivé',
  'button.warmup_on': 'Activer',
  'button.warmup_off': 'Désactiver',
  'warmup.switched_on':
    'L’outil a été prié de démarrer. Il lui faut parfois quelques minutes pour le confirmer ici.',
  'warmup.switched_off':
    'L’outil a été prié de s’arrêter. Il lui faut parfois quelques minutes pour le confirmer ici.',
  'refusal.warmup_off': 'Aucun outil de préchauffage n’est configuré ici.',
  'refusal.warmup_unknown': '{tool} ne connaît pas {address} : ajoutez-y d’abord la boîte.',
} as const;
