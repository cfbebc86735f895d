// How people and programs sign, as tables: what stands from such a line on is no longer the answer.

/** A line that separates, or that a program wrote. */
export const signatureMarks: readonly RegExp[] = [
  /^(?:-{2,4}|_{2,4}|\+{2,4}|={2,4}|—{1,3})\s?$/,
  /^[_]{10,}$|^[-–—=*~]{30,}$/,
  /^[([<*_]{0,3}(?:sent(?: wirelessly)?|envoyée?(?: sans fil)?|gesendet|enviad[oa]|enviat|inviat[oa]|verzonden|verstuurd|sendt|skickat|skickades|lähetetty|wys[łl]an[eoay]|odesl[áa]no|odoslan[ée]|отправлено|надіслано|изпратено|k[üu]ldve|trimis|poslan[oéa]|dikirim|στάλθηκε)\s(?:from|via|with|using|by|on|de|d[’']|del|des|depuis|à partir|par|von|mit|über|aus|desde|con|do|da|dal|dalla|dallo|tramite|vanaf|vanuit|met|fra|från|med|z|ze|s|iz|из|с|от|через|з|із|dari|din|pe|az|egy|από)(?!\p{L}).{0,120}$/iu,
  /^\*?(?:(?:get|download) .{2,30} for (?:ios|android|iphone|mobile|windows).{0,60}|t[ée]l[ée]charger outlook .{2,60}|(?:obt(?:enir|ener|enha|ieni)|scarica|descarg(?:ar|a)|hent|h[äa]mta|pobierz|stiahnuť|stáhnout|hanki) outlook .{2,60}|(?:holen sie sich|beziehen sie|laden sie|hol dir) outlook .{2,60}|(?:download )?outlook (?:voor|für|pour|para|per|for) (?:ios|android).{0,60}|sent with .{2,60} secure email\.?|(?:from|via) my .{2,25}|(?:\p{L}+ )?from (?:my )?(?:mobile|phone)|från min .{2,25}|(?:via|with) (?:boxer|nine|airmail|superhuman)|mobile phone .{0,40} typos.{0,40})\*?$/iu,
  /^\*{0,2}\[?(?:caution|disclaimer|confidentiality(?: notice)?|(?:privileged|confidential|important)(?:[/ ]\w+)? (?:notice|information)|legal notice|haftungsausschluss|wichtiger hinweis|avertissement|clause de confidentialit[ée]|aviso legal|aviso de confidencialidad|avviso (?:di riservatezza|legale)|aviso de confidencialidade|vertraulichkeitshinweis)\]?\s?(?::|\*{0,2}\s?$)/i,
  /^(?:this (?:e-?mail|message|communication)(?:,? (?:and|including|together with) any .{2,40})? (?:is|are|may|contains?|and).{0,60}(?:confidential|privileged|intended)|the information (?:contained )?in this (?:e-?mail|message).{0,60}|diese e-?mail (?:enthält|kann).{0,40}vertraulich|ce (?:message|courriel)(?: et.{0,40})? (?:est|sont|peut|contient).{0,40}confidentiel|este (?:mensaje|correo).{0,60}confidencial|le informazioni contenute in questo messaggio|(?:questo|il presente) messaggio.{0,60}(?:riservat|confidenzial)|dit bericht.{0,60}vertrouwelijk|esta mensagem.{0,60}confidencia)/i,
  /^(?:you received this message because you are subscribed|to unsubscribe from this group|reply to this e-?mail directly(?:,| or)|you (?:are receiving|received) this because|virus-free\.|this email has been checked for viruses|diese e-?mail wurde von avast|l['’]absence de virus dans ce courrier|este correo electrónico ha sido comprobado)/i,
];

/** A line of a phone or a program in any language: what it names, and a word for sending at its begin or its end. */
export const deviceWords =
  /iphone|ipad|ipod|android|outlook|samsung|galaxy|huawei|xiaomi|小米|blackberry|yahoo|proton|gmx|web\.de|windows|mobil|smartphone|handy|tablet|téléphone|phone|телефон|почт/iu;
export const sentWords =
  /^(?:diese (?:nachricht|e-?mail|mail) wurde|this (?:message|e-?mail) was sent|von meine[mr]?|sent|lähetetty|נשלח|أُ?رسلت?|تم الإرسال|được gửi|ส่งจาก|k[üu]ldve|στάλθηκε|发自|從我的|从|發自|발신|나의|내|iphone)|(?:gesendet|verstuurd|verzonden|gönderildi|送信|发送|發送|傳送|보냄|downloaden|beziehen)\W{0,3}$/iu;

/** Complimentary closes that stand alone in a line; "Thanks," is a word to the reader and stays. */
export const closings =
  /^(?:(?:with |my )?(?:best|kind|kindest|warm|warmest|many|sincere|cordial)?\s?regards|best wishes|all the best|best|cheers|sincerely(?: yours)?|yours (?:sincerely|truly|faithfully)|(?:mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|schönen?|vielen?)\s(?:gr[üu](?:ß|ss)en?|gruß|gruss)(?: (?:aus|vom|nach|an) .{2,30})?|(?:freundliche|beste|herzliche|liebe|schöne|viele) gr[üu](?:ß|ss)e|gruß|gruss|grüße|mfg|lg|vg|hochachtungsvoll|(?:bien |très )?(?:cordialement|sincèrement|amicalement)(?: vôtre)?|bien (?:à|a) (?:vous|toi)|(?:meilleures|sincères|cordiales) salutations|salutations(?: distinguées)?|belle journée|bonne (?:journée|soirée|réception|continuation)|(?:un )?(?:cordial |afectuoso )?saludos?(?: cordial(?:es)?)?|saludos|atentamente|cordialmente|un abrazo|(?:cordiali|distinti|cari) saluti|un saluto|saluti|(?:met )?(?:vriendelijke|hartelijke|beste)\s(?:groet(?:en)?)|groet(?:en|jes)?|mvg|atenciosamente|cumprimentos|(?:com os )?melhores cumprimentos|abraços?|att|(?:med )?(?:v[äe]nl?iga?|bästa|bedste|beste|venlige?|vennlige?)\s(?:h[äi]lsn?(?:ing(?:ar)?|en|er|inger)?)|hälsningar|hilsen|hilsner|mvh|dbh|kh|knus|vh|(?:de )?bedste hilsner|(?:ystävällisin |parhain )?terveisin|yst\. terv\.?|z powa[żz]aniem|pozdrawiam(?: serdecznie)?|pozdrowienia|s (?:pozdravem|úctou|přáním hezkého dne)|с уважением|с наилучшими пожеланиями|всего доброго|saygılarımla|iyi çalışmalar|üdvözlettel|cu stimă|此致|敬礼|祝好|祝商祺|敬具|よろしくお願い(?:いた)?します|宜しくお願い(?:いた)?します|감사합니다)\s?[,.!;…،，。:-]{0,3}$/iu;

/** "-Ada", "- ada" or "/Ada Lind" as the last words. */
export const dashName =
  /^(?:[-–—~]\s?|\/)(?:\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}|\p{Ll}[\p{L}]{2,12})\.?$/u;
