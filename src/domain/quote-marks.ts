// How mail clients mark where the answer ends and the quoted mail begins, as tables for many languages.

/** Start of a quoted part in HTML, lower case. Everything from the tag on is not new. */
export const htmlMarks: readonly string[] = [
  'id="divrplyfwdmsg"',
  'id=divrplyfwdmsg',
  "id='divrplyfwdmsg'",
  'id="appendonsend"',
  'id=appendonsend',
  'id="x_appendonsend"',
  'id="olk_src_body_section"',
  'id=olk_src_body_section',
  'name="olk_src_body_section"',
  'id="mail-editor-reference-message-container"',
  'class="mail-editor-reference-message-container"',
  'id="ms-outlook-mobile-body-separator-line"',
  'id="reply-intro"',
  'id="isforwardcontent"',
  'id="replybody"',
  'class="outlookmessageheader"',
  'border-top:solid #b5c4df 1',
  'border-top:solid #e1e1e1 1',
  'border-top: solid #b5c4df 1',
  'border-top: solid #e1e1e1 1',
  'border-top-color: rgb(229, 229, 229)',
  'border-right-color: rgb(181, 196, 223)',
  'class="yahoo_quoted',
  'class="moz-forward-container',
  'id="zmail_extra',
  'class="zmail_extra',
  'class="protonmail_quote',
  'class="tutanota_quote',
  'class="wrapper-quote',
  'class="gmail_quote_container',
  'data-marker="__quoted_text__"',
  'data-marker="__headers__"',
  'stoppropagationhandler="reply"',
];

/** Elements that hold a quote and nothing else: what stands below them may be new. */
export const htmlQuotes: readonly string[] = [
  'blockquote',
  'div.gmail_quote',
  'div.gmail_extra',
  'div.moz-cite-prefix',
  'div.gmail_attr',
  'div.hs_reply',
  'div.wpauthor',
  'div.front-quote',
  'div.freebirdFormviewer',
];

/** Verbs of "On … wrote:". */
export const wroteWords =
  /(?:^|[\s,>)\]"'*.-])(?:wrote|writes|sent|said|a [ée]crit|[ée]crit|envoy[ée]|schrieb(?:en)?|geschrieben|escribi[óo]|ha escrito|ha scritto|scrisse|scrive|escreveu|schreef|geschreven|verzond|skrev|skrifaði|kirjoitti|napisa[łl](?:\(a\)|a)?|pisze|nades[łl]a[łl](?:a|\(a\))?|napsal(?:\(a\)|a)?|nap[íi]sal(?:\(a\)|a)?|pí[šs]e|je napisao|je napisala|написал(?:а|\(а\))?|пишет|писал(?:а|\(а\))?|написав|έγραψε|a scris|[íi]rta|ezt írta|yazdı|şunu yazdı|şunları yazdı|đã viết|menulis|escrigué|va escriure|kirjutas|rašė|rakstīja|wrote the following|写道|寫道|写到|のメッセージ|書きました|wrote message|님이 작성|작성)(?=$|[\s:：<[(,>*-])|(?:写道|寫道|写到|のメッセージ|書きました|님이 작성(?:하였습니다|했습니다)?|님이 (?:쓴|보낸) |작성|כתב|כתבה|كتب|เขียน)/iu;

/** How such a line begins. */
export const wroteStart =
  /^(?:[-*_>\s"'«“[(]{0,20})(?:on|at|in a message|le|am|il|in data|el|em|a|op|den|w dniu|dnia|dne|dňa|dana|på|pe|vào|pada|tarihinde|le jour|lør|ons|tirs|man|fre|tor|søn|на|в|vào lúc|el dia|le?|ke|ti|to|la|su|ma|с|von|de|from|\d{1,4}|(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so|mån|tis|ons|tor|fre|lör|sön|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[\p{L}]{0,10}[.,]?|在|於)(?=[\s,.:/年-]|\d|$)/iu;

/** A day or a time, in digits or with a year. */
export const dateWords =
  /\b\d{1,2}[:.h]\d{2}\b|\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\d{1,2}\s?[月월]/u;

const rulerWords =
  "original message|reply message|original appointment|message d[’']origine|message original|message initial|urspr[üu]ngliche (?:nachricht|e-?mail|mail)|originalnachricht|original ?nachricht|antwort nachricht|weitergeleitete nachricht|mensaje original|mensagem original|messaggio originale|oorspronkelijk(?:e)? bericht|origineel bericht|oprindelig (?:meddelelse|besked|mail)|opprinnelig melding|ursprungligt meddelande|originalmeddelande|alkuperäinen viesti|wiadomo[śs][ćc] oryginalna|oryginalna wiadomo[śs][ćc]|p[ůu]vodn[íi] (?:zpr[áa]va|e-?mail)|исходное сообщение|оригинальное сообщение|пересылаемое сообщение|eredeti üzenet|orijinal (?:mesaj|ileti)|原始邮件|原始郵件|原邮件|元のメッセージ|original メッセージ|원본 메시지|원본 메일|forwarded message|message transf[ée]r[ée]|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|begin forwarded message|début du message (?:réexpédié|transféré)|anfang der weitergeleiteten nachricht|mensagem encaminhada|vidarebefordrat meddelande|videresendt meddelelse|quoted message|reply separator|in reply to";

/** A ruler with words: "-----Original Message-----", and markers of other programs. */
export const rulers: readonly RegExp[] = [
  new RegExp(
    `^[\\s>*]{0,10}[-_=~—–*]{1,60}\\s{0,3}(?:${rulerWords})\\s{0,3}:?\\s{0,3}[-_=~—–*]{0,60}\\s*$`,
    'iu',
  ),
  /^\*?(?:begin forwarded message|début du message (?:réexpédié|transféré)|anfang der weitergeleiteten nachricht|inizio messaggio inoltrato|inicio del mensaje reenviado)\s?:\*?$/i,
  /^\[?original message processed by david/i,
  /^\W{0,20}(?:please )?(?:type|write|reply|respond)(?: your (?:reply|response|message))? (?:above|on or above) this line\W{0,20}$/i,
  /^-{2,}\s?.{3,120}\s(?:wrote|schrieb|a écrit)\s?-{2,}$/i,
  /^-{3,}\s.{0,100}\bon\s.{3,100}\swrote\s?-{3,}$/i,
];
