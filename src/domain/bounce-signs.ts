// Is it a bounce although no machine-readable part says so? Half of all bounces are only words. Signs are counted: who
// wrote, the subject, the words of the notice, an SMTP answer, the returned mail below. A person who quotes a bounce
// has none of the first two.
import { noticeOf } from './bounce-notice.ts';
import type { IncomingMail } from './mail.ts';
import { bareSubject, hasNoReturn, header, senderOf } from './mail-look.ts';

type Sign = { readonly name: string; readonly points: number; readonly when: (look: Look) => boolean };
type Look = { readonly mail: IncomingMail; readonly notice: string; readonly subject: string };

const daemon =
  /mailer-?daemon|mail-?daemon|post[-_ ]?master|post office|sys(?:tem)?[- ]?admin|mail ?(?:delivery|deliver)|delivery[ -](?:sub)?system|delivery service|delivery[- ]?agent|mail (?:system|administrator|router|gateway|server|transport)|mailadmin|\bbounces?\b|undeliverable|email ?security|mta[ -@]|admin(?:istrator)?@|symantec/i;

const subjects =
  /undeliver|delayed mail|(?:not|are not|not a) member\b|loop (?:alert|back)|system error|un-?deliverable|(?:mail|message|e-?mail) (?:could )?(?:not|was not|can ?not)(?: be)? (?:deliver|sent)|deliver(?:y|ies|ed)?:? (?:status|fail|error|problem|report|has failed|incomplete|delay|notification|notice|unsuccessful|impossible|aborted|failure|attempt)|(?:fail(?:ed|ure)|unsuccessful|error|delayed|problem|unable|aborted|failed to|non|incomplete|could not)[ -]?(?:in |of |to |with )?(?:mail |message |your |the |e-?mail )*deliver|returned (?:mail|message|e-?mail|to sender)|returning (?:mail|message|to sender)|return(?:ed)? to sender|mail (?:delivery|deliver|system|transfer|server|transaction)[^\n]{0,20}(?:fail|error|problem|subsystem|delay|warning|status|report|notif)|mail (?:failure|error|fail|returned|rejected|bounced|undeliver|status report)|(?:failure|failed|error) (?:notice|notification|mail|message|sending|in sending)|message (?:delivery|status|not sent|blocked|you sent|rejected|undeliver|error|delayed)|not (?:been )?delivered|non[- ]?delivery|nondeliverable|could not send|cannot send|user unknown|unknown user|\[?bounce\]?\b|\bndr\b|\bdsn\b|was rejected|rejected mail|blocked (?:by|message|mail|e-?mail)|message you sent blocked|postmaster notify|warning: (?:could not|message|e-?mail)|considered (?:unsolicited|spam)|mailbox (?:full|unavailable|is full)|there was an error in your mail|nicht zugestellt|unzustellbar|zustell(?:ung|fehler|barkeit)|nicht übermittelt|non remis|non d[ée]livr|[ée]chec (?:de |d[’'])?(?:la )?(?:remise|distribution|livraison|d[’']envoi)|mail non distribu|impossible de (?:remettre|distribuer)|notification d[’'][ée]tat de remise|no se (?:ha )?(?:podido |puede )?entreg|no entregado|error de entrega|fallo (?:de|en la) entrega|devuelto|non recapitabil|mancato recapito|mancata consegna|impossibile (?:recapitare|consegnare)|onbestelbaar|niet (?:worden )?(?:bezorgd|afgeleverd)|kan niet|n[ãa]o (?:é possível|foi|pode)[^\n]{0,20}entreg|n[ãa]o entregue|falha (?:na|de) entrega|devolvid|olevererbar|kunde inte leverera|kan ikke leveres|ikke (?:leveret|levert)|ei voitu toimittaa|toimittamat|niedostarcz|nie można dostarczyć|zwrot|nedoručit|nedoruč|teslim edilemedi|kézbesíthetetlen|не доставлен|недоставлен|не удалось доставить|невозможно доставить|ваше сообщение не|сообщение не доставлено|配信(?:不能|でき|エラー|失敗|に失敗)|送信(?:できません|エラー|失敗)|送達|未達|不達|返送|エラー(?:メール|通知)|届(?:きません|かない|けられ)|无法(?:送达|投递|发送)|未(?:送达|能送达)|退信|投递(?:失败|状态)|傳遞失敗|無法傳遞|반송|전송 실패|배달 (?:실패|불가)|전달되지 않/i;

const said =
  /(?:could ?n[o’']t|cannot|can ?not|can[’']t|unable to|not able to|was not|were not|has not been|have not been|was unable to|not be|wasn[’']t|couldn[’']t be|did not|failed to|fails to be) (?:be )?(?:successfully )?(?:deliver|send|sent|reach|receive|accept|relay|process|forward|transmit|complete)|(?:delivery|deliver|mail|message|transmission)[^\n]{0,40}(?:failed|failure|fail permanently|unsuccessful|has been delayed|is delayed|was delayed|undeliverable|was rejected|has been rejected|has been blocked|was blocked|was refused|returned to sender|bounced|aborted|not been delivered|cancelled|undelivered)|undeliverable|undelivered|not been able to deliver|permanent (?:fatal )?error|fatal errors|delivery problem|failed recipients?|failed addresses|failure reasons?|(?:recipient|user|address|mailbox)[^\n]{0,30}(?:unknown|rejected|not found|does not exist|is full)|unknown user|user unknown|no such (?:user|recipient|mailbox)|rejected (?:your|the) (?:e-?mail|message|mail)|rejected because|reason for (?:the )?(?:problem|failure|return|non-?delivery)|there was an error delivering|error (?:sending|delivering|occurred)|returned (?:mail|message|to)|message you sent|considered unsolicited|n[’']a (?:pas )?(?:pu |été )[^\n]{0,30}(?:remis|distribu|livr|délivr)|pas (?:pu )?[êe]tre (?:remis|distribu|d[ée]livr|envoy|livr)|konnte(?:n)? [^\n]{0,60}nicht (?:zugestellt|übermittelt|gesendet|ausgeliefert)|nicht zugestellt|unzustellbar|no (?:se )?(?:ha |pudo |puede |pudimos )[^\n]{0,20}entreg|no ha sido entregado|n[ãa]o (?:pôde|pode|foi)[^\n]{0,30}entreg|non (?:è stato|può essere|e' stato)[^\n]{0,30}(?:recapitat|consegnat)|niet (?:worden )?(?:bezorgd|afgeleverd)|не (?:может быть|было|удалось|доставлен)|配(?:信|送)[^\n]{0,12}(?:ません|エラー|失敗|できな)|送(?:信|達)[^\n]{0,12}(?:ません|エラー|失敗|できな)|届け[^\n]{0,16}(?:ません|できな)|お届け|エラーのため|返送|无法(?:送达|投递)|未能送达|退回|退信|전송(?:하지|되지|에 실패)|\$B[^\n]{2,}/i;

const signs: readonly Sign[] = [
  { name: 'daemon', points: 2, when: ({ mail }) => daemon.test(senderOf(mail)) },
  { name: 'no_return', points: 1, when: ({ mail }) => hasNoReturn(mail) },
  { name: 'subject', points: 2, when: ({ subject }) => subjects.test(subject) },
  { name: 'words', points: 2, when: ({ notice }) => said.test(notice) },
  {
    name: 'machine',
    points: 1,
    when: ({ mail }) =>
      /no-?reply|do-?not-?reply|-admin@/i.test(senderOf(mail)) ||
      /^auto-/i.test(header(mail, 'auto-submitted')),
  },
  {
    name: 'smtp_answer',
    points: 1,
    when: ({ notice }) =>
      /(?:^|[\s:'"<(])[45]\d\d[\s-]+(?:[45]\.\d\.\d|[A-Za-z<#'"(])|(?<![\d.])[45]\.[0-7]\.\d{1,3}(?![\d.]*\d)/.test(
        notice,
      ),
  },
  {
    name: 'returned_mail',
    points: 1,
    when: ({ mail }) =>
      mail.parts.some(({ type }) => /^(?:message\/rfc822|text\/rfc822-headers)/.test(type)) ||
      /^(?:[> ]{0,4})(?:Received: (?:from|by)|Return-Path: |Message-Id: )/im.test(mail.text),
  },
];

const needed = 4;

/** Names of the signs that make it a bounce; empty when they don't. */
export function bounceSigns(mail: IncomingMail): readonly string[] {
  if (mail.headers.size === 0) return looksLikeNotice(mail.text) ? ['notice'] : [];
  const { bare, answered } = bareSubject(mail.subject);
  const look = { mail, notice: noticeOf(mail).slice(0, 20_000), subject: answered ? '' : bare };
  const seen = signs.filter(({ when }) => when(look));
  const points = seen.reduce((sum, sign) => sum + sign.points, 0);
  const names = seen.map(({ name }) => name);
  return points >= needed && isMachines(mail, names) ? names : [];
}

/** A daemon, or a subject of one with a trace of a mail system: people write of failed deliveries as well. */
function isMachines(mail: IncomingMail, names: readonly string[]): boolean {
  if (names.includes('daemon')) return true;
  const traced = ['no_return', 'machine', 'smtp_answer', 'returned_mail'].some((name) =>
    names.includes(name),
  );
  return names.includes('subject') && traced && header(mail, 'list-id') === '';
}

/** For a text without headers: it opens like a notice and holds an answer of a mail system. */
function looksLikeNotice(text: string): boolean {
  const opening = text.slice(0, 1500);
  if (/^>/m.test(opening.slice(0, 400)) || !said.test(opening)) return false;
  return /(?:^|[\s:'"<(])[45]\d\d[\s-]+(?:[45]\.\d\.\d|[A-Za-z<#'"([])|[(#\s][45]\.[0-7]\.\d{1,3}[):\s]/.test(
    text.slice(0, 20_000),
  );
}
