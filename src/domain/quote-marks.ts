// How mail clients mark where the answer ends and the quoted mail begins, as tables for many languages.

/** Start of a quoted part in HTML. Everything from the tag on is not new. Clients that forward put "x_" before names. */
export const htmlMarks: readonly RegExp[] = [
  /\b(?:id|name)=["']?(?:x_)*(?:divrplyfwdmsg|appendonsend|olk_src_body_section|mail-editor-reference-message-container|ms-outlook-mobile-body-separator-line|reply-intro|isforwardcontent|isreplycontent|replybody|messagereplysection|zmail_extra)\b/i,
  /\bid=["']?ymail_android_signature_quote\b|\bname=["']?quote["'\s>]/i,
  /\bclass=["']?[^"'<>]{0,80}(?:mail-editor-reference-message-container|ms-outlook-mobile-reference-message|outlookmessageheader|yahoo_quoted|moz-forward-container|zmail_extra|protonmail_quote|tutanota_quote|wrapper-quote|gmail_quote_container)/i,
  /border-top:\s?solid #(?:b5c4df|e1e1e1) 1|border:\s?none;\s?border-top:\s?solid [#\w]{3,12} 1(?:\.0)?pt;\s?padding:\s?3(?:\.0)?pt/i,
  /border-top-color: rgb\(229, 229, 229\)|border-right-color: rgb\(181, 196, 223\)/i,
  /data-marker="__(?:quoted_text|headers)__"|stoppropagationhandler="reply"/i,
];

/** Elements that hold a quote and nothing else: what stands below them may be new. */
export const htmlQuotes: readonly string[] = [
  'blockquote',
  'div.moz-cite-prefix',
  'div.gmail_attr',
  'div.hs_reply',
  'div.wpauthor',
  'div.front-quote',
  'div.freebirdFormviewer',
];

/** Elements that hold the signature that a client put below the answer. */
export const htmlSignatures: readonly string[] = [
  'div.gmail_signature',
  'div.moz-signature',
  'pre.moz-signature',
  'div.sh-signature',
  'div.front-signature',
  'div.protonmail_signature_block',
  'div[name="messageSignatureSection"]',
];

/** Verbs of "On … wrote:". */
export const wroteWords =
  /(?:^|[\s,>)\]"'*.-])(?:wrote|writes|sent|said|replied|a [ée]crit|[ée]crit|envoy[ée]|schrieb(?:en)?|geschrieben|escribi[óo]|ha escrito|ha scritto|scrisse|scrive|escreveu|schreef|geschreven|verzond|skrev|skrifaði|kirjoitti|napisa[łl](?:\(a\)|a)?|pisze|nades[łl]a[łl](?:a|\(a\))?|napsal(?:\(a\)|a)?|napisa[ol]?(?:la|ala)?(?:\/la)?(?: je)?|(?:је )?написао(?:\/ла)?|написа(?:ла)?|a dit|tarafından yazıldı|nap[íi]sal(?:\(a\)|a)?|pí[šs]e|je napisao|je napisala|написал(?:а|\(а\))?|пишет|писал(?:а|\(а\))?|написав|έγραψε|a scris|[íi]rta|ezt írta|yazdı|şunu yazdı|şunları yazdı|đã viết|menulis|escrigué|va escriure|kirjutas|rašė|rakstīja|wrote the following|写道|寫道|写到|のメッセージ|書きました|wrote message|님이 작성|작성)(?=$|[\s:：<[(,>*-])|(?:写道|寫道|写到|のメッセージ|書きました|님이 작성(?:하였습니다|했습니다)?|님이 (?:쓴|보낸) |작성|כתב|כתבה|كتب|เขียน)/iu;

/** Days of the week, short and whole, in the languages whose attributions name them. */
export const weekdays =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|lun(?:di|es|ed[ìi])?|mar(?:di|tes|ted[ìi])?|mer(?:credi|coled[ìi])?|mi[ée](?:rcoles)?|jeu(?:di)?|jue(?:ves)?|gio(?:ved[ìi])?|ven(?:dredi|erd[ìi])?|vie(?:rnes)?|sam(?:edi)?|s[áa]b(?:ado|ato)?|dim(?:anche)?|dom(?:ingo|enica)?|mo(?:ntag)?|di(?:enstag|nsdag)?|mi(?:ttwoch)?|do(?:nnerstag|nderdag)?|fr(?:eitag)?|sa(?:mstag)?|so(?:nntag)?|ma(?:andag)?|wo(?:ensdag)?|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?|seg(?:unda)?|ter(?:ça)?|qua(?:rta)?|qui(?:nta)?|sex(?:ta)?|m[åa]n(?:dag)?|tir?s(?:dag)?|ons(?:dag)?|tor(?:s(?:dag)?)?|fre(?:dag)?|l[öø]r(?:dag)?|s[öø]n(?:dag)?|ma(?:anantai)?|ti(?:istai)?|ke(?:skiviikko)?|to(?:rstai)?|pe(?:rjantai)?|la(?:uantai)?|su(?:nnuntai)?|pon|wt|[śs]r|czw|pt|sob|niedz|po|út|ut|st|št|čt|pá|pi|so|ne|uto|sri|sre|čet|pet|sub|ned|пн|вт|ср|чт|пт|сб|вс|нд|пон|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье';

/** Words that open "On … wrote:". */
export const openers = 'on|at|le|am|il|in data|el|em|op|den|w dniu|dnia|dňa|dne|dana|på|på den';

/** How such a line begins. */
export const wroteStart = new RegExp(
  `^(?:[-*_>\\s"'«“[(]{0,20})(?:${openers}|in|in (?:a )?message|a|vào|vào lúc|pada|tarihinde|в|на|с|von|de|from|sent from|la|\\d{1,4}|(?:${weekdays})[.,]?|在|於)(?=[\\s,.:/年-]|\\d|$)`,
  'iu',
);

/** A day or a time, in digits or with a year. */
export const dateWords =
  /\p{Nd}{1,2}[:.h]\p{Nd}{2}|\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\d{1,2}\s?[月월]/u;

const rulerWords =
  "original(?: (?:message|text|e-?mail))?|reply message|original appointment|message d[’']origine|message original|message initial|urspr[üu]ngliche (?:nachricht|mitteilung|e-?mail|mail)|originalnachricht|original ?nachricht|antwort nachricht|weitergeleitete nachricht|mensaje original|mensagem original|messaggio originale|originalbericht|original(?:t)? (?:besked|meddelelse|meddelande|melding)|originalna poruka|origin[áa]ln[aáií] (?:spr[áa]va|zpr[áa]va)|oorspronkelijk(?:e)? bericht|origineel bericht|oprindelig (?:meddelelse|besked|mail)|opprinnelig melding|ursprungligt meddelande|originalmeddelande|alkuperäinen viesti|wiadomo[śs][ćc] oryginalna|oryginalna wiadomo[śs][ćc]|p[ůu]vodn[íi] (?:zpr[áa]va|e-?mail)|исходное сообщение|оригинальное сообщение|пересылаемое сообщение|eredeti üzenet|orijinal (?:mesaj|ileti)|原始邮件|原始郵件|原邮件|元のメッセージ|original メッセージ|원본 메시지|원본 메일|forwarded message|message transf[ée]r[ée]|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|begin forwarded message|début du message (?:réexpédié|transféré)|anfang der weitergeleiteten nachricht|mensagem encaminhada|vidarebefordrat meddelande|videresendt meddelelse|quoted message|reply separator|in reply to";

/** A ruler with words: "-----Original Message-----", and markers of other programs. */
export const rulers: readonly RegExp[] = [
  new RegExp(
    `^[\\s>*]{0,10}[-_=~—–‐*]{1,60}\\s{0,3}(?:${rulerWords})\\s{0,3}:?\\s{0,3}[-_=~—–‐*]{0,60}\\s*$`,
    'iu',
  ),
  /^\*?(?:begin forwarded message|début du message (?:réexpédié|transféré)|anfang der weitergeleiteten nachricht|inizio messaggio inoltrato|inicio del mensaje reenviado)\s?:\*?$/i,
  /^\[?original message processed by david/i,
  /^(?:\W{2,20}.{0,60}|(?:please |kindly )?(?:type|write|reply|respond|do not).{0,50}) (?:(?:above|below|on or above) this line|au-dessus de cette ligne|(?:über|oberhalb) dieser (?:zeile|linie)|(?:por )?encima de esta l[íi]nea|boven deze (?:lijn|regel)|acima desta linha|sopra questa (?:riga|linea)|över denna rad|over denne linjen?)\W{0,20}$/iu,
  /^posted by .{1,60} on \d{1,2}\/\d{1,2}\/\d{4}$/i,
  /^message du \d{1,2}\/\d{1,2}\/\d{2,4}(?: [àa])? \d{1,2}[:h]\d{2}$/i,
  /^(?:quoting|zitat von|citation de|citando a?|citat från|sitat fra|cytowanie) .{1,90}:$/i,
  /^-{2,}\s?.{3,120}\s(?:wrote|schrieb|a écrit)\s?-{2,}$/i,
  /^-{3,}\s.{0,100}\bon\s.{3,100}\swrote\s?-{3,}$/i,
];
