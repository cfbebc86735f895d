// What sounds like a wish to be left alone and is none: taken out before the wishes are looked for. Over plain words.
import { anyOf } from './plain-words.ts';

const all = (phrases: readonly string[]): RegExp => new RegExp(anyOf(phrases).source, 'gu');
const same = '[^.!?\\n]';

/** Questions about how others unsubscribe, and the like. */
const aboutOthers = all([
  `(?:how|do|can|could) (?:do |can )?(?:your|their|our|the|other) (?:customers?|users?|clients?|recipients?|contacts?|people|subscribers?)${same}{0,60}(?:unsubscribe|opt)\\w*`,
  '(?:unsubscribe|opt-?out|unsubscription) (?:link|rates?|page|process|management|feature|function|handling)s?',
  `(?:comment|est-ce que)${same}{0,20} (?:vos|leurs|nos|les) (?:clients?|utilisateurs|contacts|abonnes|destinataires)${same}{0,60}`,
  `wie ${same}{0,20}(?:ihre|eure|die|unsere) (?:kunden|nutzer|empfanger|kontakte|abonnenten)${same}{0,60}`,
  `(?:como|come|hoe) ${same}{0,30}(?:(?:sus|los|vuestros|vossos|os|seus|i vostri|i loro|gli|jullie|uw|de) )(?:clientes|usuarios|clienti|utenti|klanten|gebruikers|contactos|contatti|utilizadores|destinatarios)${same}{0,60}`,
  "(?:taux|lien|page|bouton|gestion) d(?:e |es |')(?:desinscription|desabonnement)s?",
  '(?:abmelde|abmeldungs|austragungs)(?:rate|quote|link|seite)\\w*',
  '(?:tasa|tasas|indice|enlace|taxa|link|tasso|pagina|percentuale) (?:de|di) (?:bajas?|cancelacion|cancelamentos?|cancellazion[ei]|disiscrizion[ei]|desuscripcion)',
  '(?:uitschrijf|afmeld)(?:percentage|link|cijfers?|pagina|ratio)\\w*',
]);

/** What the writer did with something of others, long ago. */
const done = all([
  "(?:we|i)(?:'ve| have)?(?: just| recently| already)? unsubscribed from (?!you|this|these|all|every)",
  `(?:nous nous sommes|je me suis|on s'est) (?:desabonne|desinscrit)\\w* (?!de (?:vos|votre|ces|cette|tout))${same}{0,60}`,
  `(?:nos dimos|me di|nos hemos dado|me he dado) de baja (?!de (?:su|sus|vuestr|est))${same}{0,60}`,
  `estoy de baja|estamos de baja|(?:esta|sigue) de baja|de baja (?:medica|maternal|paternal|laboral|hasta|por (?:enfermedad|maternidad|paternidad))`,
  `ci siamo (?:disiscritti|cancellati) (?!dalla vostra|dalle vostre)${same}{0,60}`,
]);

const stopping =
  "(?:stop\\w*|ceas\\w*|vous arretez|arretez|arreter|cessez|t'arrete|horen|hor|aufhoren|stoppen|dejen?|dejes|dejeis|paren?|pares|smett\\w+|fermat\\w+|deixem?|deixes|parem)";

/** "Don't stop", "no deje de enviarme": the opposite. */
const goOn = all([
  `(?<!(?:if|si|wenn|falls|als|se)(?: \\S+){0,2} )(?:don't|do not|never|please don't|won't|ne|n'|nicht|non|no|nao|niet|vooral niet) ${stopping}(?: sie)?(?: pas| nicht| niet| de| di)?`,
  'ne vous arretez pas',
  '(?:horen|hort) sie(?: bitte)? nicht auf',
  '(?:niet|nooit) (?:\\S+ )?stoppen(?: met)?',
]);

/** "Not before March", "not in the morning": a date, not a wish. */
const notBefore =
  /(?:don't|do not|no need to|ne (?:pas|me|nous|m')|nicht|no (?:me|nos)|non (?:mi|ci)|niet|nao (?:me|nos))(?!\p{L})[^.!?\n]{0,60}(?<!\p{L})(?:before|until|avant|vor|bis|antes (?:de|do)|hasta|prima (?:di|del)|voor|tot|le matin|por la (?:manana|tarde)|la mattina|il pomeriggio|de manha|a tarde|in the morning|vormittags|morgens|in de ochtend|today|tomorrow|this week)(?!\p{L})/gu;

const thing =
  '(?:attachment|attached|paragraph|section|clause|line|sentence|slide|page|version|file|document|draft|invite|invitation|meeting|item|row|column|duplicates?|typo|logo|link|piece jointe|paragraphe|phrase|clause|ligne|fichier|doublons?|version|reunion|invitation|absatz|anhang|satz|zeile|folie|termin|datei|dokument|klausel|posten|seite|parrafo|adjunto|archivo|frase|clausula|reunion|linea|paragrafo|allegato|frase|clausola|riunione|riga|file|bijlage|alinea|zin|bestand|afspraak|regel|clausule|anexo|paragrafo|ficheiro|arquivo|frase|reuniao|linha)';
const erasing =
  '(?:remov\\w+|delet\\w+|eras\\w+|drop|strike|supprim\\w+|retir\\w+|enlev\\w+|effac\\w+|losch\\w+|loesch\\w+|streich\\w*|entfern\\w*|nehmen|elimin\\w+|borr\\w+|quit\\w+|tolga|togli\\w*|cancell?\\w*|rimuov\\w+|verwijder\\w*|haal|schrap|wis|apagu?\\w*|tir[ea]\\w*|exclu\\w+)';

const mine =
  '(?:me|us|my|our|mon|ma|mes|notre|nos|moi|mein\\w{0,2}|unser\\w{0,2}|mich|uns|mijn|mij|onze?|mis?|nuestr\\w+|mi[oae]i?|nostr\\w+|meus?|minhas?|noss\\w+)';

const yours =
  '(?:your|vos|votre|ihre\\w?|eure\\w?|sus?|vuestr\\w+|vostr\\w+|suo[ai]?|uw|jullie|seus?|suas?|voss\\w+)';

/** "Delete the earlier attachment", "remove the second paragraph". */
const things = all([
  `${erasing} (?:(?!(?:${mine}|${yours})(?: |$))[^\\s,.!?]+ ){0,4}?${thing}s?(?!\\p{L})${same}{0,40}`,
]);

const sending = '(?:send\\w*|schick\\w*|send\\w+|mand\\w+|envo[iy]\\w+|envi\\w+|invi\\w+|stuur\\w*|sturen)';
const paper =
  '(?:pdfs?|pr[ae]sentati?on\\w*|presentac\\w+|presentazion\\w+|apresentac\\w+|presentatie\\w*|unterlagen|plaquettes?|brochures?|broschuren?|prospekte?|katalog\\w*|decks?|catalogues?|folletos?|catalogos?|opuscoli|cataloghi|brosjures?|folders?|powerpoints?|attachments?|anhange?)';

/** "Do not send a PDF, a link is better", "I deleted your mail by accident", "one call is enough", "add me to the list". */
const others = all([
  `(?:don't|do not|ne|n'|nicht|non|no|nao|niet)(?: [^\\s,.!?]+){0,3} ${sending}(?: [^\\s,.!?]+){0,3} ${paper}`,
  `${sending}(?: [^\\s,.!?]+){0,2} (?:no|pas|kein\\w*|geen)(?: [^\\s,.!?]+){0,2} ${paper}`,
  '(?:deleted|borr\\w+|elimin\\w+|cancellato|apaguei|supprime|efface|verwijderde)(?: [^\\s,.!?]+){0,2} (?:your|su|tu|la sua|la vostra|seu|vosso|votre|jullie|je|uw)(?: [^\\s,.!?]+)? (?:e-?mail|mail|correo|mensaje|message|messaggio|mensagem)',
  '(?:ihre|deine|eure)(?: \\w+)? (?:mail|nachricht|e-mail)(?: \\w+)? (?:geloscht|verloren)',
  "(?:don't|do not|n'|ne|no|non|nao|niet|nicht) (?:forget|hesitate|oubli\\w+|hesit\\w+|olvid\\w+|dud\\w+|dimentic\\w+|esit\\w+|esquec\\w+|vergeet|vergeten|vergessen|aarzel\\w*|zogern)(?! (?:me|us|my|our)(?: |$))",
  `${erasing} (?:[^\\s,.!?]+ ){0,3}?(?:duplicates|doublons|dubletten|duplikate|duplicados|doppioni|duplicati|dubbelen)`,
  'off (?:the )?(?:cc|copy|thread|call|invite|calendar|meeting)',
  '(?:mi tolga|tire-me|me tire|quiteme|saqueme|otez-moi|enlevez-moi) (?:un|una|uma|il|o|el|la) (?:\\w+)',
  "(?:nobody|no one|niemand|nadie|nessuno|ninguem|personne) (?:has|have|heeft|hat|me ha|mi ha|nos ha|ci ha|me|ne m'a|ne nous a)(?! (?:should|soll))(?: [^\\s,.!?]+){0,4}",
  'basta (?:con )?(?:un|una|uma|so|cosi|solo)',
  'nehmen sie (?:mich|uns)(?: [^\\s,.!?]+){0,5} auf',
  'nehmen sie(?: [^\\s,.!?]+){0,5} (?:mit )?in (?:den|die|ihren|ihre) (?:verteiler|liste)\\w*',
  "(?:don't|do not) use this (?:address|e-?mail|inbox|mailbox)(?: any ?more)?[,;:. ]+(?:please )?(?:use|write|try|send|my new)",
  "(?:never|didn't|did not) (?:subscribed?|sign(?:ed)? up) (?:to|for|with) (?:an?|such an?|another|any other|similar)",
  '(?:caiu|foi|esta\\w*|parou|entrou|ficou|cayo|fue|llego)(?: [^\\s,.!?]+){0,3} (?:no|en|na|a|al) (?:pasta de |carpeta de )?spam',
  `(?:does|do|can|how|is|are) (?:does |do )?(?:you|your|the|it)(?: \\w+){0,3} (?:respect|support|handle|comply with|deal with|cover|implement)${same}{0,60}`,
]);

const keepMe =
  '(?:keep|leave) (?:me|us) (?:in|on)(?! peace)|but keep (?:me|us)|me garder|me laisser (?:dans|en)|gardez[- ]moi|(?:mich|uns)(?: aber)? (?:drin|dabei|drauf)|(?:dejar|deje|mantener|mantenga|manteng|deja)(?:me|nos)? (?:a mi|en copia)|tenere me|tenga me|tenermi|(?:mij|me) er ?in (?:laten|houden)|mant(?:er|enha)-me';

/** "Take John off the thread but keep me": somebody else is to go. */
const someoneElse = all([
  `${same}{0,120}(?:${keepMe})${same}{0,40}`,
  'he left the company|she left the company',
]);

/** What the other side does, or would like to do: its own work. */
const ownWork = all([
  `(?:nous cherchons|nous aimerions|on cherche|on voudrait) a? ?(?:arreter|stopper|supprimer|limiter)${same}{0,60}`,
  `(?:we|you|wij|wir|nous) (?:want|need|try|are trying|would like|aim) to (?:stop|end|cut)${same}{0,60}`,
  `(?:borran|eliminan|se borran|se eliminan|vengono cancellat\\w|cancellate voi)(?: ustedes)? (?:los|i|gli|le) (?:datos|dati)${same}{0,40}`,
]);

const nothings: readonly RegExp[] = [
  aboutOthers,
  done,
  goOn,
  notBefore,
  things,
  someoneElse,
  ownWork,
  others,
];

/** The plain words without what is no wish. */
export function withoutNearMisses(words: string): string {
  return nothings.reduce((left, nothing) => left.replace(nothing, ' '), words);
}
