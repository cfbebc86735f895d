// Automatic answers of people who are away and of mailboxes that answer by themselves: by header (RFC 3834 and the
// customs of systems), by subject, and by what the text says in its first lines, in many languages.
import type { IncomingMail } from './mail.ts';
import { answersSomething, header } from './mail-look.ts';

type Sign = { readonly name: string; readonly when: (mail: IncomingMail, newText: string) => boolean };

/** At the start of a subject. Behind "Re:" it is a person who answers such a mail. */
const subjects =
  /^[\s[(<*"'«-]*(?:auto(?:matic|mated|matisch\w*|matick\w*|mat\w*)?[- ]?(?:e-?mail |mail )?(?:reply|replies|response|respond\w*|answer|antwort|antwoord|svar)\b|autore(?:ply|sponse|sponder)|auto[:;]|out[- ]of[- ](?:the[- ])?office|out of town|ooo\b|oof\b|(?:i am |i[’']m |we are )?(?:currently )?(?:away|on (?:vacation|holiday|leave|annual leave|parental leave|maternity leave|paternity leave))\b|vacation (?:reply|response|message|notice)|away (?:from|message|notice)|absen(?:ce|t|te|za|cia|t message)\b|abwesen(?:d|heit)\w*|abwesenheits\w*|nicht im (?:büro|haus)|urlaub\w*|im urlaub|automatische (?:antwort|rückmeldung|e-?mail)|eingangsbest[äa]tigung|r[ée]ponse automatique|message automatique|message d[’']absence|notification d[’']absence|notice d[’']absence|absent(?:e)? du bureau|(?:je suis )?(?:actuellement )?(?:en (?:congés?|vacances)|absent(?:e)?)\b|cong[ée]s?\b|accus[ée] de r[ée]ception|respuesta autom[áa]tica|fuera de (?:la )?oficina|ausen(?:te|cia)\b|de vacaciones|mensaje autom[áa]tico|risposta automatica|fuori (?:sede|ufficio)|assen(?:te|za)\b|in ferie\b|messaggio automatico|automatisch(?:e)? (?:antwoord|bericht|beantwoord\w*)|afwezig\w*|niet aanwezig|met vakantie|buiten (?:kantoor|het kantoor)|resposta autom[áa]tica|fora do escrit[óo]rio|aus[êe]ncia|ausente|mensagem autom[áa]tica|(?:de )?f[ée]rias\b|automatiskt? svar|automatisk svar|frånvaro\w*|fraværs\w*|fravær|ikke til stede|autosvar|ej på kontoret|på semester|automaattinen (?:vastaus|poissaolo)\w*|poissa\w*|automatyczna odpowied[źz]|odpowied[źz] automatyczna|autoodpowied[źz]|poza biurem|nieobecno[śs][ćc]|automatick[áa] odpov[ěe][ďd]|nep[řr][ií]tomnost|mimo kancel[áa][řr]|автоответ\w*|автоматический ответ|отсутству\w*|вне офиса|в отпуске|otomatik (?:yanıt|cevap)|ofis dışı\w*|automatikus v[áa]lasz|házon kívül|răspuns automat|自动(?:回复|答复)|自動(?:応答|返信|回覆)|不在(?:通知|連絡|の)|外出|부재중|자동 ?(?:회신|응답)|αυτόματη απάντηση)/i;

const away =
  /\b(?:i am|i[’']m|i will be|i[’']ll be|we are|we will be|is) (?:currently |now |presently )?(?:out of (?:the )?(?:office|town|country)|away from (?:the |my )?(?:office|desk|e-?mail)|on (?:vacation|holiday|annual leave|leave|parental leave|maternity leave|paternity leave|sick leave|a business trip|pto)|away (?:until|from|on|till|and)|not in the office|unavailable until|travell?ing)|(?:with|having) (?:limited|no|intermittent) access to (?:my )?e-?mail|this is an (?:automat(?:ic|ed)|auto-?generated|auto) (?:e-?mail |mail )?(?:reply|response|message|answer|notification)|thank you for (?:your (?:e-?mail|message)|contacting)[^\n]{0,80}(?:out of|away|on leave|on vacation|automat)|no longer (?:with|work(?:s|ing)? (?:at|for|with)|employed)|(?:has|have|i have) left (?:the company|our company|the organi[sz]ation)|ich bin (?:derzeit |zur ?zeit |momentan |vom |bis |ab |aktuell |leider |heute |am |im moment )[^\n]{0,80}(?:nicht (?:im (?:büro|haus)|erreichbar|da|am arbeitsplatz)|abwesend|im urlaub|außer haus|ausser haus)|ich bin (?:nicht im (?:büro|haus)|abwesend|im urlaub|außer haus|nicht erreichbar)|befinde mich [^\n]{0,40}(?:urlaub|elternzeit)|ihre (?:e-?mail|nachricht) wird (?:nicht|während)[^\n]{0,60}(?:weitergeleitet|gelesen|bearbeitet)|(?:je suis|je serai) (?:actuellement |en ce moment |momentanément )?(?:absent|en (?:congés?|vacances|déplacement)|hors du bureau|indisponible)|absent(?:e)? (?:du bureau|jusqu|du \d|pour cong)|(?:ceci est|message|réponse) (?:un message |une réponse )?automatique|(?:estoy|estaré|me encuentro|me encontraré) (?:actualmente )?(?:fuera de (?:la )?oficina|de vacaciones|ausente|de viaje|de baja)|mensaje automático|(?:sono|sarò) (?:attualmente |al momento )?(?:fuori (?:ufficio|sede)|assente|in ferie|in viaggio|in congedo)|messaggio automatico|ik ben (?:momenteel |op dit moment |tot |van |t\/m |vanaf )?[^\n]{0,50}(?:afwezig|niet (?:aanwezig|op kantoor|bereikbaar)|met vakantie|met verlof|buiten kantoor)|(?:estou|estarei|encontro-me) (?:atualmente |de momento )?(?:fora do escritório|ausente|de férias|em férias|em viagem)|jag är (?:för närvarande )?[^\n]{0,30}(?:på semester|inte på kontoret|bortrest|ledig|borta)|jeg er (?:for tiden |i øjeblikket )?[^\n]{0,30}(?:på ferie|ikke på kontoret|bortreist|fraværende|ute av kontoret)|olen (?:poissa|lomalla)|jestem (?:obecnie )?(?:poza biurem|na urlopie|nieobecn)|(?:jsem|budu) (?:momentálně )?(?:mimo kancelář|na dovolené|nepřítom)|(?:я )?(?:нахожусь в отпуске|в отпуске до|отсутствую|буду отсутствовать)|休暇(?:を|中|の)|不在(?:と|に|の|して)|我(?:正在|目前)?(?:休假|不在|外出)|부재 ?중|휴가 ?중/i;

const signs: readonly Sign[] = [
  {
    name: 'auto_submitted',
    when: (mail) => /^auto-(?:replied|generated|notified)/i.test(header(mail, 'auto-submitted')),
  },
  {
    name: 'auto_headers',
    when: (mail) =>
      /auto[_-]?repl/i.test(header(mail, 'precedence')) ||
      /^(?!no\b).+/i.test(header(mail, 'x-autoreply')) ||
      [
        'x-autorespond',
        'x-auto-reply',
        'x-autoresponder',
        'x-autoreply-from',
        'x-autogenerated',
        'x-vacation',
        'x-ms-exchange-inbox-rules-loop',
        'x-apple-action',
        'auto-responded',
      ].some((name) => /^(?!no\b|false\b).+/i.test(header(mail, name))) ||
      /^(?:auto-?re(?:ply|spon\w+)|vacation|reply|generated)/i.test(
        header(mail, 'x-autogenerated') || header(mail, 'delivered-to-autoresponder'),
      ),
  },
  { name: 'away_subject', when: (mail) => subjects.test(mail.subject.trim().slice(0, 200)) },
  {
    name: 'suppressed_answer',
    when: (mail, newText) =>
      header(mail, 'x-auto-response-suppress') !== '' && away.test(newText.slice(0, 1500)),
  },
  {
    name: 'bulk_answer',
    when: (mail) =>
      answersSomething(mail) &&
      /^(?:bulk|junk)$/i.test(header(mail, 'precedence')) &&
      header(mail, 'list-id') + header(mail, 'list-unsubscribe') === '',
  },
  { name: 'away_words', when: (_mail, newText) => saysAway(newText) },
];

/** Words of a text that was written once for everybody. */
const standing =
  /automat|urgen|dringend|in my absence|during (?:my|this|that) (?:absence|time|period)|(?:up)?on my return|when i (?:return|am back|get back)|once i return|limited access|thank(?:s| you) for (?:your (?:e-?mail|message|mail|note)|contacting|reaching)|will be back|not be (?:forwarded|read)|my colleague|vielen dank für (?:ihre|deine)|vertretung|nach meiner rückkehr|nicht weitergeleitet|en mon absence|à mon retour|dès mon retour|merci (?:de|pour) votre|gracias por (?:su|tu)|a mi (?:regreso|vuelta)|al mio (?:ritorno|rientro)|grazie per|bedankt voor|bij terugkomst|obrigad[oa] (?:pel|por)|no meu regresso|tack för|takk for|tak for/i;

/** The name of the sign that says so; null when a person wrote. */
export function autoReplySign(mail: IncomingMail, newText: string): string | null {
  return signs.find(({ when }) => when(mail, newText))?.name ?? null;
}

/** A person may mention an absence too: a machine opens with it, asks nothing, and speaks to everybody. */
function saysAway(text: string): boolean {
  return away.test(text.slice(0, 300)) && standing.test(text.slice(0, 1500)) && !text.includes('?');
}
