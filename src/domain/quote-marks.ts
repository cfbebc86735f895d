// How mail clients mark where the answer ends and our own mail begins, as tables. English and French first; the
// commonest of German, Spanish and Italian because they cost nothing.

/** Start of a quoted part in HTML, lower case. Everything from the tag on is not new. */
export const htmlMarks: readonly string[] = [
  'class="gmail_quote',
  'class=gmail_quote',
  'type="cite"',
  'id="divrplyfwdmsg"',
  'id=divrplyfwdmsg',
  'id="appendonsend"',
  'moz-cite-prefix',
  'olk_src_body_section',
  'class="yahoo_quoted',
  'mail-editor-reference-message-container',
  'class="protonmail_quote',
];

/** "On … wrote:" on up to three joined lines. */
export const attributions: readonly RegExp[] = [
  /^On\s.{5,250}\swrote\s?:$/i,
  /^Le\s.{5,250}\sa\s[ée]crit\s?:$/i,
  /^Am\s.{5,250}\sschrieb\b.{0,120}:$/i,
  /^El\s.{5,250}\sescribi[óo]\s?:$/i,
  /^Il\s.{5,250}\sha scritto\s?:$/i,
  /^.{0,200}<[^<>\s]+@[^<>\s]+>\s(?:wrote|a [ée]crit|schrieb|escribi[óo])\s?:$/i,
];

/** A ruler with words: "-----Original Message-----". */
export const rulers: readonly RegExp[] = [
  /^-{2,}\s?(?:original message|message d['’]origine|message original|urspr[üu]ngliche nachricht|mensaje original|messaggio originale)\s?-{2,}/i,
  /^-{2,}\s?(?:forwarded message|message transf[ée]r[ée]|weitergeleitete nachricht)\s?-{2,}/i,
];

/** Outlook's block of header lines: each list is one line's possible first word, in order. */
export const headerBlock: readonly RegExp[] = [
  /^\*?(?:From|De|Von|Da)\s?:/i,
  /^\*?(?:Sent|Date|Envoy[ée]|Gesendet|Datum|Enviado|Inviato|To|À|A|An|Para)\s?:/i,
];

/** Below these a person signs; nothing new follows. */
export const signatureMarks: readonly RegExp[] = [
  /^--\s?$/,
  /^(?:Sent from my|Get Outlook for|Envoyé de(?:puis)? mon|Envoyé à partir de|Télécharger Outlook|Von meinem .{2,20} gesendet)\b/i,
];
