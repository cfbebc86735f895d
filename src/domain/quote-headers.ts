// Blocks of header lines above a quoted mail ("From: … Sent: … To: … Subject: …"), in the words of many clients.

export type HeaderKind = 'from' | 'date' | 'to' | 'subject' | 'copy';

const labels: readonly (readonly [HeaderKind, string])[] = [
  [
    'from',
    'from|de|von|da|van|fra|från|lähettäjä|od|nadawca|от|от кого|отправитель|від|feladó|kimden|gönderen|发件人|寄件者|寄件人|差出人|送信者|보낸 ?사람|발신|מאת|من|từ|de la|expéditeur|remitente|absender|mittente|afzender|avsändare|afsender|avsender|dari|frá|người gửi|saatja|šalje|ze|pošiljatelj|από|จาก|mistä|siuntėjas|nuo|no|avsändare|remetente',
  ],
  [
    'date',
    'sent|date|date sent|sent on|envoyé|envoyé le|gesendet|gesendet am|datum|enviado|enviado el|enviado em|enviada|enviada em|fecha|data|inviato|verzonden|sendt|dato|skickat|lähetetty|päivämäärä|päiväys|wysłano|wyslano|odesláno|отправлено|дата|надіслано|küldve|dátum|gönderildi|gönderme tarihi|tarih|发送时间|日期|時間|傳送日期|寄件日期|送信日時|日時|日付|보낸 ?날짜|날짜|발송|נשלח|đã gửi|ngày|trimis|dikirim|sendt den|saadetud|kuupäev|poslano|poslané|odoslané|enviat|στάλθηκε|ημερομηνία|ส่ง|วันที่|изпратено|išsiųsta|nosūtīts|datums|elküldve|time',
  ],
  [
    'to',
    'to|à|a|pour|an|para|aan|til|till|vastaanottaja|do|komu|кому|címzett|kime|alıcı|收件人|收件者|宛先|받는 ?사람|수신|אל|إلى|đến|către|destinataire|destinatario|destinatário|empfänger|naar|kepada|ontvanger|adressaat|prima|pro|za|προς|ถึง|per a|до|kam|gavėjas',
  ],
  [
    'subject',
    'subject|objet|sujet|betreff|asunto|assunto|oggetto|onderwerp|emne|ämne|aihe|temat|předmět|predmet|тема|tárgy|konu|主题|主旨|主題|件名|제목|נושא|الموضوع|chủ đề|subiect|perihal|teema|zadeva|θέμα|เรื่อง|tema|относно|tēma|subjek|onderwerp|assumpte|predmet',
  ],
  [
    'copy',
    'cc|bcc|copie|copie à|kopie|kopi|kopia|dw|копия|抄送|副本|참조|bilgi|reply-to|organization|organisation|importance|attachments|priority|priorität|vedhæftet|répondre à|antwort an|mailed-by|signed-by|to cc',
  ],
];

const kinds: readonly (readonly [HeaderKind, RegExp])[] = labels.map(([kind, words]) => [
  kind,
  new RegExp(`^[\\s>|*_•]{0,12}(?:${words})[\\s*_]{0,4}[:：]`, 'iu'),
]);

/** Which header a line is; null for any other line. */
export function headerKind(line: string): HeaderKind | null {
  const start = line.slice(0, 60);
  return kinds.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

const addressed =
  /<[^<>\s]{1,100}@[^<>\s]{1,100}>|\[(?:mailto:)?[^\]\s]{1,100}@[^\]\s]{1,100}\]|mailto:|\S@\S/;
const timed = /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|[年月日]/;

/** True when a quoted mail's header lines begin at this line. `line` answers '' beyond the end. */
export function startsHeaderBlock(line: (i: number) => string, i: number): boolean {
  const first = headerKind(line(i));
  if (first === null) return startsNotesTable(line, i) || startsUnknownBlock(line, i);
  if (first === 'copy') return false;
  if (first !== 'to' && first !== 'subject' && isOneLine(line(i))) return true;
  const near = [0, 1, 2, 3, 4, 5, 6].map((step) => line(i + step));
  const found = new Set(blockKinds(near));
  if (found.size >= 3) return true;
  if (found.size === 2) return isPair(found, near.join(' '));
  return first === 'from' && fromSomebody.test(`${near[0]} ${near[1]}`);
}

/** "From: Ada <ada@x.example>", or nothing but the address. */
const fromSomebody =
  /[<[]\s?(?:mailto:)?[^\s<>[\]]+@[^\s<>[\]]+\s?[>\]]|^\S{2,20}\s?[:：]\s?\S{1,80}@\S{1,80}\s*$/;

/** Two headers say enough with an address or a time; "From: 9:00, To: 17:30" is no mail. */
function isPair(found: ReadonlySet<HeaderKind>, words: string): boolean {
  return addressed.test(words) || (timed.test(words) && !(found.has('from') && found.has('to')));
}

/** Kinds of the header lines that stand together; a value may go on in the next two lines. */
function blockKinds(lines: readonly string[]): readonly HeaderKind[] {
  const found: HeaderKind[] = [];
  let others = 0;
  for (const line of lines) {
    const kind = headerKind(line);
    others = kind === null ? others + 1 : 0;
    if (kind !== null) found.push(kind);
    if (others > 2) break;
  }
  return found;
}

const rest = labels.map(([, words]) => new RegExp(`\\s\\*{0,2}(?:${words})\\*{0,2}[:：]\\*{0,2}\\s`, 'iu'));

/** All headers on one line, as some programs make text of HTML: "From: ada@x.example Date: Thu, 24 Mar 2026 08:07". */
function isOneLine(line: string): boolean {
  if (!addressed.test(line) || !timed.test(line)) return false;
  return rest.some((pattern) => pattern.test(line));
}

/** How Notes prints headers: who, when, then "To", "cc" and "Subject" alone in their lines. */
function startsNotesTable(line: (i: number) => string, i: number): boolean {
  if (!/^\d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}[:.]\d{2}/.test(line(i + 1))) return false;
  const below = [2, 3, 4, 5, 6, 7, 8, 9].map((step) => line(i + step));
  return [/^(?:to|an|à|para|a)$/i, /^(?:subject|betreff|thema|objet|asunto|oggetto)$/i].every((label) =>
    below.some((one) => label.test(one)),
  );
}

/** Four labels below each other, an address and a time among them: headers in a language that we do not know. */
function startsUnknownBlock(line: (i: number) => string, i: number): boolean {
  const block = [0, 1, 2, 3].map((step) => line(i + step));
  if (!block.every((one) => /^\*{0,2}[\p{L}\p{M}][\p{L}\p{M} .'-]{0,24}\*{0,2}\s?[:：]/u.test(one)))
    return false;
  return (
    /[<[(](?:mailto:)?[^\s<>[\]()]{1,80}@[^\s<>[\]()]{1,80}[>\])]/.test(block.join(' ')) &&
    block.some((one) => /\d{4}/.test(one) && /\d[:.h]\d{2}/.test(one))
  );
}
