// The shortest ways to say "please stop": a word alone, a word between commas, and "no adverts". Over plain words.
import { stopWords } from './opt-out-stop-words.ts';
import { anyOf } from './plain-words.ts';

const before =
  "please|pls|merci(?: de)?|svp|s'il vous plait|bitte|por favor|per favore|graag|alstublieft|aub|prosze|prosim|molim|kerem|va rog|palun|ludzu|prasau|hello|hi|hey|bonjour|hallo|guten tag|hola|buongiorno|ciao|ola|bom dia|hej|dzien dobry|dobry den";
const after =
  "please|pls|me|us|now|immediately|all|thanks?|thank you|merci|svp|s'il vous plait|danke|bitte|sofort|gracias|por favor|grazie|per favore|bedankt|dank|graag|aub|obrigad[oa]|tack|takk|tak|kiitos|dziekuje|prosze|dekuji|dakujem|prosim|hvala|molim|koszonom|kerem|multumesc|va rog|aitah|palun|paldies|ludzu|aciu|prasau|ευχαριστω|благодаря|моля";
const short = 'remove me|delete me|take me off|no more|s ?\\.? ?t ?\\.? ?o ?\\.? ?p';

/** A whole answer that is nothing but the wish. */
const alone = new RegExp(
  `^[^\\p{L}]*(?:(?:${before})[ ,!.]+)*(?:${stopWords}|${short})(?:[ ,!.]+(?:${stopWords}|${after}))*[^\\p{L}]*$`,
  'u',
);

const polite =
  '(?:please|pls|plz|kindly|thanks?|thx|merci|svp|bitte|danke|por favor|gracias|per favore|grazie|graag|aub|obrigad[oa]|me|us|now)';
/** What nobody says between commas but who wants to be left alone. */
const clause = new RegExp(
  `^(?:${polite} )*(?:unsubscribe|unsub|remove|opt[- ]?out|desinscription|desabonnement|abmelden|austragen|abbestellen|baja|cancellatemi|disiscrizione|uitschrijven|afmelden|remover|descadastrar)(?: ${polite})*$`,
  'u',
);
const stop = new RegExp(`^(?:${polite} )*stop+(?: ${polite})*$`, 'u');
const maxClauses = 40;

/** A whole answer, or a part of it between commas, that is nothing but the wish. Of short answers that ask nothing. */
export function isWishAlone(words: string): boolean {
  if (words.length <= 120 && alone.test(words)) return true;
  if (words.length > 200 || words.includes('?')) return false;
  const clauses = words.split(/[.,;:!\n]+|\s[-–—]+\s/, maxClauses).map((one) => one.trim());
  return clauses.some((one) => clause.test(one) || (words.length <= 90 && stop.test(one)));
}

// Not in a sentence about the writer's own work: "we send no cold mails".
const first = '(?:(?<!\\p{L} )|(?<=(?:svp|merci|please|bitte|graag|thanks) ))';

/** "No sales mails", "drop us from these": what is left over once the usual sentences are told. */
export const noAdverts: RegExp = anyOf([
  `${first}no (?:more )?(?:marketing|sales|cold|promotional|unsolicited)(?: \\w+)? (?:e-?mails?|mails?|messages?|outreach|pitches)`,
  "(?:do not|don't) (?:accept|welcome|want|appreciate)(?: any)? (?:sales|marketing|cold|unsolicited|promotional)(?: \\w+)? ?(?:e-?mails?|mails?|messages?|outreach|pitches)?",
  '(?:drop|cut|pull|cross|scratch|exclude|omit) (?:me|us)(?: \\w+){0,2} (?:from|off|out)(?: of)? (?:this|these|those|your|the|all|any|future|further)(?! (?:call|meeting|thread|loop))',
  "(?:do not|don't|did not|didn't|never) consent(?:ed)? to",
  'no more of (?:this|these|that|those)',
  'stop (?:la |les |vos )?(?:pub|publicites?|spam|demarchage|prospection)',
  'kein\\w* weitere\\w* (?:kontakt|kontaktaufnahme|zusendung|zuschrift)\\w*',
  '(?:tir|retir|remov|apag|elimin|exclu)\\w*-(?:me|nos) (?:da|do|das|dos|dessa|desta|desse|deste|de)',
  `${first}pas de (?:prospection|demarchage|publicite|pub|spam|sollicitations?|relances?|mailings?)`,
  '(?:supprim|effac|retir)\\w+[- ](?:la|le|les) ?(?:svp|merci|immediatement|$|[.!\\n])',
  `${first}keine(?:rlei)? (?:werbung|kaltakquise|akquise|werbe-?e?-?mails?)(?! (?:ist|war|sondern))`,
  'no (?:mas |quiero )?(?:publicidad|spam)',
  'stop (?:a|al|ai|alla|alle|con) (?:\\S+ )?(?:e-?mail|mail|messaggi|spam|pubblicita)',
  `${first}geen (?:reclame|spam|acquisitie|verkoopmails?|nieuwsbrieven|ongevraagde)`,
  '(?:chega|basta) de (?:e-?mails?|mensagens|publicidade|spam)',
  'nao (?:quero|aceito) (?:publicidade|spam)',
]);
