// Why a mail did not arrive although its address may be fine, in the words of many systems and languages. Phrases are regular-expression
// source over plain words (see plain-words.ts), written with their accents.

/** No room for now. */
export const mailboxFullPhrases = [
  '\\b(?:mail ?box|mail ?drop|inbox|account|user|recipient|quota|disk|storage|message store|maildir|directory|folder)\\b[^\\n]{0,60}\\b(?:is |was |be |are |too |has been |already )?(?:full|exceeded|over ?quota|over limit|out of (?:space|storage)|overdrawn)\\b',
  '\\bover[- ]?(?:quota|the quota|allocated quota|its quota|his quota|the maximum)',
  '\\bquota (?:exceed|violation|is full|exceeds|error)',
  'exceed(?:s|ed|ing)?\\b[^\\n]{0,40}\\bquota',
  '\\bexceeds? [^\\n]{0,40}\\b(?:mailbox|disk|storage) (?:size|space|limit)',
  'insufficient (?:disk|storage|system storage) ?(?:space)?',
  'not enough (?:space|storage|disk)',
  'no space left',
  'mail ?box size limit',
  'out of storage',
  'storage (?:limit|is full|quota)',
  'mailfull',
  'disk full',
  'inbox is full',
  'mailbox is full',
  'full mailbox',
  'mailbox full',
  'mbox full',
  'too many (?:mails|messages) (?:on|in) the (?:server|mailbox)',
  'has (?:reached|exceeded) (?:its|their|his|the) (?:storage|quota|mailbox|disk|limit)',
  '\\bbo[iî]te (?:aux lettres |de r[ée]ception |mail )?[^\\n]{0,30}(?:pleine|satur[ée]e)',
  'buz[oó]n[^\\n]{0,30}lleno',
  '(?:casilla|buzón|bandeja)[^\\n]{0,30}llen[ao]',
  'postfach[^\\n]{0,40}(?:voll|überfüllt|speicher)',
  'casella[^\\n]{0,40}piena',
  'quota superata',
  '(?:skrzynka|schránka|postkasse|brevlåda|innboks|indbakke)[^\\n]{0,40}(?:pełna|plná|fuld|full)',
  'caixa[^\\n]{0,40}cheia',
  'переполнен',
  'превышен',
  '容量',
  'メールボックスが一杯',
  '一杯に',
  '満杯',
  '超過',
  '邮箱已满',
  '용량',
  '信箱已滿',
  '空间已满',
];

/** We sent more than our own provider lets us (Gmail 5.4.5, Exchange Online 5.1.90 and the tenant's). */
export const ourLimitPhrases = [
  'daily (?:user |smtp |e-?mail )*(?:sending|relay|submission)',
  '(?:sending|submission|relay) (?:limit|quota)',
  '(?:reached|exceeded) (?:a|your|its|the) (?:daily )?limit for (?:sending|message|mail)',
  'tenant has exceeded',
];

/** This mail is too large; the person is fine. */
export const tooBigPhrases = [
  '\\b(?:message|mail|e-?mail|attachment)(?: size)?(?: \\w+){0,3} (?:exceed|too (?:large|big)|over the)',
  'size limit',
  'size exceed',
  'too large',
];

/** They refuse our address, host or domain. */
export const ourAddressPhrases = [
  'callout verification|verification failed',
  "\\b(?:sender|return[- ]path|envelope[- ]from|mail from)\\b[^\\n]{0,60}(?:reject|refus|denied|invalid|unknown|verif|fail|not (?:found|exist|valid|allowed|permitted|authori)|does ?n[o']?t (?:exist|resolve)|must)",
  'client host\\b',
  '\\byour (?:host|ip|server|hostname|mail ?server|domain|e-?mail|message)\\b[^\\n]{0,60}(?:reject|refus|block|listed|denied|not (?:allowed|permitted|found|authori)|spam|fail)',
  'cannot find your',
  'does not accept (?:mail|e-?mail|message)s? from',
  'domain may not exist or dns check failed',
  '\\b(?:rdns|ptr record|reverse (?:dns|host|lookup|ip))',
  '\\bhelo\\b',
];

/** Given up, or still trying, after a time. */
export const expiredPhrases = [
  '\\b(?:this is (?:only )?a warning|warning message only|do not need to resend|no need to resend|message still undelivered|will (?:keep|continue) trying|will be retried|delivery (?:is |has been )?(?:temporarily )?delayed|not yet been delivered|could not be delivered for|has been in the queue too long|in the queue too long|queue too long|retry time(?:out)?\\b|retries exceeded|retry count|delivery time expired|message expired|expired after|was not delivered within|maximum (?:hop|time)|delivery attempts? (?:expired|exceeded)|undelivered (?:for|after)|not delivered for \\d)',
  'maximum queue lifetime',
  'delivery expired',
  '(?:mensaje|message) (?:retard[ée]|retrasad)',
];

/** Blocked as spam, by a list, by a policy. */
export const blockedPhrases = [
  '\\bspam[a-z]*',
  '\\bjunk ?mail',
  '\\bunsolicited',
  '\\bbulk (?:e-?mail|mail)',
  'black ?list',
  'block ?list',
  'deny ?list',
  'grey-?list',
  '\\b(?:rbl|dnsbl|sbl|xbl|pbl|spamhaus|sorbs|barracuda|spamcop|cloudmark|senderbase|senderscore)\\b',
  'reputation',
  '\\b(?:dmarc|spf|dkim)\\b',
  'sender policy',
  'policy (?:reason|violation|restriction)',
  '\\bunauthenticated',
  '\\bblocked\\b',
  '\\bbanned\\b',
  'virus',
  'infected',
  'malware',
  'phish',
  'complaint',
  '拒否',
  '禁止',
  '被拒',
  '垃圾',
  'спам',
  'заблокир',
];

/** Vague words of refusal: a code says more. */
export const refusedPhrases = [
  'policy',
  'authenticat',
  'authoriz',
  'permission',
  'not (?:permitted|allowed|authori[sz]ed|accepted)',
  'prohibited',
  'forbidden',
  'administratively',
  'access (?:denied|not)',
  'refused',
  'restricted',
  'relay(?:ing)?\\b',
  'malicious',
  'content',
  'attachment',
  '(?:message|mail) (?:rejected|refused|filtered)',
  'rejected',
  'filter',
  'too (?:large|big|many|long|fast)',
  'exceed(?:s|ed)? (?:the )?(?:max|size|limit)',
  'message size',
  'size limit',
  '\\brate\\b',
  'limit',
  'throttl',
  'deferred due',
  'suspicious',
  'volume',
  'too quickly',
  '\\btls\\b',
  'encrypt',
  'certificate',
  'protocol',
  'syntax',
  'malformed',
  '\\bheader',
  'rfc ?\\d',
  'rejet',
  'abgelehnt',
  'rechazad',
  'rifiutat',
  'отклон',
];

/** A trouble that passes. */
export const forNowPhrases = [
  '\\b(?:delayed|deferred|temporar(?:y|ily)|try (?:again|later)|timed? ?out|timeout|time-out|connection (?:refused|reset|dropped|lost|closed|failed)|connection|unreachable|no route|network|not respond|unavailable|service|busy|loop|hops|resources|system error|local (?:error|problem)|configuration|internal error|retard|retraso|verzögert)\\b',
  '応答',
  'しばらく',
];
