// What mail systems say when they could not deliver, by class of reason, in the order in which it is asked: what is
// exact ("no such user") before what is vague ("rejected"). Patterns are linear: bounded gaps, no nested repeats.
import type { BounceType } from './bounce.ts';

export type Reason = { readonly name: string; readonly type: BounceType; readonly words: readonly RegExp[] };

const nobody =
  '(?:user|users|recipient|recipients|mailbox|mail ?box|account|alias|addressee|person|customer|subscriber|member|address|adress|inbox|id|userid|username|name|mail ?drop|local[- ]?part|here by that name|rcpt)';
const unknownTo = String.raw`(?:unknown|invalid|nonexistent|non-existent|not known|unrecognized|undeliverable|no longer (?:valid|available|in use|active|exists)|not (?:found|exist|exists|existing|listed|valid|registered|recognized|recognised|available|defined|a (?:known|valid|local) \w{1,10}))`;

export const reasons: readonly Reason[] = [
  {
    name: 'mailbox_full',
    type: 'soft',
    words: [
      /\b(?:mail ?box|mail ?drop|inbox|account|user|recipient|quota|disk|storage|message store|maildir|directory|folder)\b[^\n]{0,60}\b(?:is |was |be |are |too |has been |already )?(?:full|exceeded|over ?quota|over limit|out of (?:space|storage)|overdrawn)\b/i,
      /\bover[- ]?(?:quota|the quota|allocated quota|its quota|his quota|the maximum)|\bquota (?:exceed|violation|is full|exceeds|error)|exceed(?:s|ed|ing)?\b[^\n]{0,40}\bquota|\bexceeds? [^\n]{0,40}\b(?:mailbox|disk|storage) (?:size|space|limit)|insufficient (?:disk|storage|system storage) ?(?:space)?|not enough (?:space|storage|disk)|no space left|mail ?box size limit|out of storage|storage (?:limit|is full|quota)|mailfull|disk full|inbox is full|mailbox is full|full mailbox|mailbox full|mbox full|has (?:reached|exceeded) (?:its|their|his|the) (?:storage|quota|mailbox|disk|limit)|\bbo[iî]te (?:aux lettres |de r[ée]ception |mail )?[^\n]{0,30}(?:pleine|satur[ée]e)|buz[oó]n[^\n]{0,30}lleno|postfach[^\n]{0,40}(?:voll|überfüllt|speicher)|casella[^\n]{0,40}piena|caixa[^\n]{0,40}cheia|переполнен|превышен|容量|メールボックスが一杯|一杯に|満杯|超過|邮箱已满|信箱已滿|空间已满/i,
    ],
  },
  {
    name: 'too_big',
    type: 'sender',
    words: [
      /\b(?:message|mail|e-?mail|attachment)(?: size)?(?: \w+){0,3} (?:exceed|too (?:large|big)|over the)|size limit|size exceed|too large/i,
    ],
  },
  {
    name: 'our_address',
    type: 'sender',
    words: [
      /\b(?:sender|return[- ]path|envelope[- ]from|mail from)\b[^\n]{0,60}(?:reject|refus|denied|invalid|unknown|verif|fail|not (?:found|exist|valid|allowed|permitted|authori)|does ?n[o’']?t (?:exist|resolve)|must)|client host\b|\byour (?:host|ip|server|hostname|mail ?server|domain|e-?mail|message)\b[^\n]{0,60}(?:reject|refus|block|listed|denied|not (?:allowed|permitted|found|authori)|spam|fail)|cannot find your|\b(?:rdns|ptr record|reverse (?:dns|host|lookup|ip))|\bhelo\b/i,
    ],
  },
  {
    name: 'no_recipient',
    type: 'hard',
    words: [
      new RegExp(
        String.raw`\b(?:no such|unknown|invalid|nonexistent|non-existent|bad|wrong|unrouteable|unroutable|undeliverable|unrecognized|illegal|not a valid|no valid|no) (?:or (?:illegal|inactive) )?(?:local |destination |virtual |delivery |final |email |e-mail |mail |recipient |user |to )*${nobody}\b(?! name or password)`,
        'i',
      ),
      new RegExp(
        String.raw`\b${nobody}(?:'s)?(?: ?\(s\))?(?: (?:address|name|id|account|mailbox|e-?mail))?\b[^\n]{0,70}?\b(?:is |was |are |has been |does |do |did |could |can |cannot be |couldn[’']t |can ?not |can[’']t )?(?:be )?${unknownTo}\b`,
        'i',
      ),
      /\bdo(?:es|s)?(?: not|n[’']?t) (?:\w+ )?(?:exist|have an? [^\n]{0,40}(?:account|mailbox|inbox)|like recipient|match any)|\b(?:user|recipient|address|account) (?:not|isn[’']t|does not) (?:exist|found)|user not found|usernotfound|nosuchuser|unknown[_ -]?user|user[_ -]?unknown|recipientnotfound|recipnotfound|\bnot our customer\b|is not (?:a|an) (?:known|valid|active|local|current) (?:user|recipient|mailbox|account|address)|not listed in (?:public |domino )|not (?:a )?valid (?:user|recipient|mailbox|address|email)|no (?:mailbox|user|account|recipient|one)(?: here)? (?:by|with|under) (?:that|this) (?:name|address)|nobody (?:here|by)|no longer (?:with|works|employed|a (?:valid|customer|user)|has an account|using this|here|on this)|has (?:left|moved)\b|can[’']t create user output file|address (?:couldn[’']t be|could not be|can[’']?t be|was not|wasn[’']t|not) found|(?:mailbox|account|user|address)[^\n]{0,30} (?:has been |is |was |is currently )?(?:closed|discontinued|removed|deleted|cancell?ed|terminated)|not accept(?:ing|ed)? (?:any )?(?:mail|email|message)s? (?:for|at) (?:this|that) (?:user|account|address)|recipient address rejected: (?:undeliverable|access denied)|undeliverable address|unable to find (?:the )?(?:user|recipient|mailbox)|check the (?:recipient|address|spelling)|may be misspelled|non-?local (?:user|recipient)|is not a mailbox|unknown or illegal|bad destination|ambiguous|no existe|inexistente|desconocid[oa]|desconhecid[oa]|não existe|n[’']existe pas|inconnue?\b|introuvable|existiert nicht|unbekannt|nicht gefunden|non esiste|sconosciut[oa]|inesistente|bestaat niet|onbekend|не существует|не найден|недействител|неизвест|нет такого|存在しません|存在しない|宛先不明|ユーザーが見つかりません|あて先|アドレスが(?:間違|見つか|存在)|不存在|未找到|找不到|用户不存在|無此|无此/i,
    ],
  },
  {
    name: 'suspended',
    type: 'soft',
    words: [
      /(?:mailbox|account|user|recipient|address)[^\n]{0,40}\b(?:disabled|deactivated|suspended|inactive|locked|frozen|on hold|not active|not activated)\b|(?:inactive|disabled|suspended) (?:user|account|mailbox|recipient)/i,
    ],
  },
  {
    name: 'no_host',
    type: 'hard',
    words: [
      /\b(?:unknown|invalid|no such|illegal|bad) (?:host|domain|mail (?:host|server)|destination (?:host|domain|system))\b|\b(?:host|domain|domain name|host or domain name|hostname|mail ?server|mx)\b[^\n]{0,60}\b(?:not found|unknown|does ?n[o’']?t exist|does not exist|not exist|is invalid|invalid|not resolve[d]?|couldn[’']t be found|can[’']?not be (?:found|resolved)|lookup fail|non-?existent|no longer)|couldn[’']t find any host|could not find a gateway|\bnxdomain\b|\bnull ?mx\b|dns domain|name or service not known|no mx\b|unrouteable (?:mail )?domain|all relevant mx records point to non-existent|does not accept (?:mail|e-?mail)|domain[^\n]{0,30}not accept|no route to (?:host|domain) for|can[’']t (?:find|resolve) (?:the )?(?:host|domain)|unable to (?:resolve|route) (?:the )?(?:domain|host|address)|cannot resolve|ドメイン(?:が|は)|домен/i,
    ],
  },
  {
    name: 'expired',
    type: 'soft',
    words: [
      /\b(?:this is (?:only )?a warning|warning message only|do not need to resend|no need to resend|message still undelivered|will (?:keep|continue) trying|will be retried|delivery (?:is |has been )?(?:temporarily )?delayed|not yet been delivered|could not be delivered for|has been in the queue too long|in the queue too long|queue too long|retry time(?:out)?\b|retries exceeded|retry count|delivery time expired|message expired|expired after|was not delivered within|maximum (?:hop|time)|delivery attempts? (?:expired|exceeded)|undelivered (?:for|after)|not delivered for \d)/i,
      /maximum queue lifetime|delivery expired|(?:mensaje|message) (?:retard[ée]|retrasad)/i,
    ],
  },
  {
    name: 'blocked',
    type: 'sender',
    words: [
      /\bspam[a-z]*|\bjunk ?mail|\bunsolicited|\bbulk (?:e-?mail|mail)|black ?list|block ?list|deny ?list|grey-?list|\b(?:rbl|dnsbl|sbl|xbl|pbl|spamhaus|sorbs|barracuda|spamcop|cloudmark|senderbase|senderscore)\b|reputation|\b(?:dmarc|spf|dkim)\b|sender policy|policy (?:reason|violation|restriction)|\bunauthenticated|\bblocked\b|\bbanned\b|virus|infected|malware|phish|complaint|拒否|禁止|被拒|垃圾|спам|заблокир/i,
    ],
  },
  {
    name: 'unavailable',
    type: 'hard',
    words: [/mailbox (?:is )?(?:unavailable|not available)|\bno such\b/i],
  },
  {
    name: 'refused',
    type: 'sender',
    words: [
      /policy|authenticat|authoriz|permission|not (?:permitted|allowed|authori[sz]ed|accepted)|prohibited|forbidden|administratively|access (?:denied|not)|refused|restricted|relay(?:ing)?\b|malicious|content|attachment|(?:message|mail) (?:rejected|refused|filtered)|rejected|filter|too (?:large|big|many|long|fast)|exceed(?:s|ed)? (?:the )?(?:max|size|limit)|message size|size limit|\brate\b|limit|throttl|deferred due|suspicious|volume|too quickly|\btls\b|encrypt|certificate|protocol|syntax|malformed|\bheader|rfc ?\d|rejet|abgelehnt|rechazad|rifiutat|отклон/i,
    ],
  },
  {
    name: 'for_now',
    type: 'soft',
    words: [
      /\b(?:delayed|deferred|temporar(?:y|ily)|try (?:again|later)|timed? ?out|timeout|time-out|connection (?:refused|reset|dropped|lost|closed|failed)|connection|unreachable|no route|network|not respond|unavailable|service|busy|loop|hops|resources|system error|local (?:error|problem)|configuration|internal error|retard|retraso|verzögert)\b|応答|しばらく/i,
    ],
  },
];

/** Mobile carriers of Japan call a recipient unknown when that person's own filter refuses the mail. */
const filteringCarriers = /\b(?:docomo|ezweb|softbank|vodafone|au|willcom|disney)\.(?:ne\.jp|com)\b/i;

/** IronPort packs the other system's answer into its own: "5.1.0 - Unknown address error 550-'answer'". */
const packed = /\bunknown address error [45]\d\d-'([^\n]{1,600})/i;

/** The answer inside an answer, when there is one. */
export function unpacked(text: string): string {
  return packed.exec(text)?.[1] ?? text;
}

/** The first class of reasons whose words are said; null when none is. `remote`: the host that said it. */
export function reasonOf(text: string, remote = ''): Reason | null {
  const answer = unpacked(text);
  const reason = reasons.find(({ words }) => words.some((pattern) => pattern.test(answer))) ?? null;
  const filtered = filteringCarriers.test(remote) && !/5\.1\.\d|\brcpt\b/i.test(answer);
  return reason?.name === 'no_recipient' && filtered ? carrierFilter : reason;
}

const carrierFilter: Reason = { name: 'carrier_filter', type: 'soft', words: [] };
