// "Please stop" in a person's own words, as tables by language over plain words (see plain-words.ts). Only new text is
// looked at: the word in our own quoted footer means nothing. A wish that is missed costs most, so the tables are wide.
import { isWishAlone, noAdverts } from './opt-out-alone.ts';
import { northern } from './opt-out-families-north.ts';
import { southern } from './opt-out-families-south.ts';
import { withoutNearMisses } from './opt-out-not.ts';
import { judgeOf } from './opt-out-shapes.ts';
import { mendTypos } from './opt-out-typos.ts';
import { anyOf, plainWords } from './plain-words.ts';

const english = [
  '(?:how|where) (?:do|can|could|would|to) (?:i |we )?(?:unsubscribe|opt out|get off|get removed)',
  '(?:cease|stop|end|halt|discontinue) (?:all|any|this|these|your|the|further|with)(?: \\w+){0,3} (?:communications?|contact|correspondence|e-?mails?|mails?|messages?|outreach|mailings?|spam|emailing|solicitations?|follow[- ]?ups?)',
  "(?:do not|don't|dont|never|stop|quit) (?:ever )?(?:send|sending)(?: me| us)? (?:any ?thing|any|more|further|such|these|this|those|your|stuff|spam|junk)(?: \\w+){0,4}? ?(?:more|again|any ?more|of these|of this|stuff|e-?mails?|mails?|messages?|in (?:the )?future)",
  "(?:do not|don't|dont|never|stop|quit)(?: ever| please)* follow(?:ing)? up(?: again| with me| on this)?(?= ?[.!,;]| ?\\n| ?$)",
  '(?:asked|told|requested|begged) you(?: \\w+){0,3} (?:to stop|not to|to remove|to unsubscribe|to delete)',
  '(?:prefer|rather|asked|wish|request|want|like)(?: \\w+)? not (?:to )?(?:be contacted|be e-?mailed|receive|get|hear|have)(?: \\w+){0,3}',
  '(?:unwanted|unsolicited) (?:e-?mails?|mails?|messages?|contact|mail|marketing)',
  '(?:withdraw|revoke|withdrew)(?: \\w+){0,2} consent',
  "(?:did not|didn't|never) (?:consent|give consent|agree to receive|opt(?:ed)? in|subscribe[d]?|sign(?:ed)? up)(?: \\w+){0,4}",
  'gdpr (?:request|erasure|deletion|removal)',
  '(?:erase|delete|remove|destroy)(?: \\w+){0,3} (?:my|our) (?:\\w+ )?(?:data|details|e-?mail\\w*|address|information|record\\w*|contact)',

  'unsubscribe (?:me|us|my|this|from)',
  'unsubscribed(?! from (?:an?|another|other|similar|several|most|all other) )',
  'cease and desist',
  '(?:stop|cease|quit|desist from) (?:contacting|e-?mailing|mailing|messaging|bothering|spamming|writing to|approaching|targeting)(?: all| any)? (?:(?:our|my) (?:\\w+ )?(?:staff|team|people|company|colleagues|employees|office|inbox|organi[sz]ation)|any(?:one|body))',
  "(?:ensure|make sure|see to it|confirm)(?: that)? (?:i|we) (?:do not|don't|will not|won't|never|no longer|am not|are not) (?:get|receive|hear|contacted|be)(?: \\w+){0,5}",
  '(?:please|kindly|pls|want to|wish to|like to|could you|can you|to) (?:\\w+ )?(?:unsubscribe|opt[- ]out)',
  '(?:take|drop|strike|get|keep|leave) (?:me|us|my \\w+|our \\w+|this \\w+)(?: \\w+){0,2}? (?:off|out of)',
  '(?:remove|delete|erase|scrub|purge|unlist) (?:me|us|my (?:e-?mail|name|address|data|details|contact|info|personal|company)|our (?:e-?mail|address|details|company|data)|this (?:e-?mail|address)|all (?:my|of my))',
  "(?:do not|don't|dont|never|stop|cease|quit|refrain from|please no|desist)(?: ever| please| from| kindly)*,? (?:e-?mail|mail|contact|contacting|e-?mailing|mailing|writ(?:e|ing)|messag\\w+|bother\\w*|spam\\w*|reaching out|reach out|solicit\\w*|approach\\w*|harass\\w*|pester\\w*|call\\w*)(?: (?:to )?(?:me|us|this|here|my|again|any ?more|anymore|e-?mails?|mails?|messages?|in (?:the )?future|further|address|person|in this|and)| ?[.!,;]| ?\\n| ?$)",
  "(?:do not|don't|dont|never|stop|cease|quit|desist)(?: ever| please)* (?:send|sending)(?: (?:me|us|out|any|more|your|these|this|such|further|unsolicited|the|all|spam|junk))+(?: [\\w-]+){0,3}? (?:e-?mails?|mails?|messages?|newsletters?|offers?|spam|stuff|info\\w*|anything|again|any ?more|anymore|advertis\\w*|marketing)",
  "(?:do not|don't|dont|never|stop|cease|quit)(?: ever| please)* (?:send|sending|spam|spamming)(?: (?:me|us))?(?: ?[.!]| ?\\n| ?$)",
  "(?:do|did|does)(?: not|n't) (?:want|wish|care|like|consent|agree|need|ask|sign)(?: \\w+)? ?(?:to )?(?:receive|receiving|get|getting|hear|be contacted|be e-?mailed|be on|these e-?mails|your e-?mails|any (?:more|further) (?:e-?mails?|mails?|messages?)|more (?:e-?mails?|messages?))",
  "(?:don't|do not|dont) want (?:any(?: of)? |more |further |your |these |such )*(?:e-?mails?|mails?|messages?|newsletters?|spam)",
  'opt(?:ing|ed)? (?:me |us )?out',
  'no (?:more|further|longer) (?:e-?mails?|messages?|mails?|contact|communications?|correspondence|newsletters?|spam|follow[- ]?ups?)',
  'no longer (?:wish|want|like)(?: \\w+)? to (?:receive|be contacted|hear|get)',
  'off (?:of )?(?:your|this|the|any|all)(?: \\w+)? (?:mailing|e-?mail|distribution|contact|marketing|prospect\\w*|call|send|sales)? ?(?:list|lists|database|crm|sequence|campaign)',
  'off (?:your|this|the) list',
  'leave (?:me|us) alone',
  'lose my (?:e-?mail|address|number|contact)',
  'blacklist (?:me|us|my|your)',
  'do[- ]not[- ]contact',
  'right to (?:object|erasure|be forgotten)',
  '(?:object|objection) to (?:the )?(?:processing|use) of my',
  'report(?:ed|ing)? (?:you|this|it)? ?(?:as|for) spam',
  'mark(?:ed|ing)? (?:you|this|it) as spam',
  'this is spam',
  'cancel my subscription',
  'not contact (?:me|us)(?: \\w+)? (?:again|any ?more|in future|in the future|further)',
  '(?:mail|write|contact|e-?mail) (?:to )?(?:me|us) (?:no more|never again)',
  'never (?:write|contact|e-?mail|mail)(?: to)? (?:me|us)',
  'stop (?:this|these|with (?:these|the)|all)(?: \\w+)? (?:e-?mails?|mails?|messages?|spam|outreach|contact)',
  'stop it',
];

const french = [
  'stop (?:aux?|les|vos|a|ces|mails?|e-?mails?|messages?|spam)(?: \\S+)?',
  "(?:m'|nous )oppos\\w+(?: \\S+){0,3} (?:utilisation|traitement|prospection|usage|donnees)",
  "m'oppose a",
  '(?:cesser|arreter|stopper|cessez|arretez)(?: \\S+){0,2} (?:envois?|messages?|mails?|e-?mails?|relances?|sollicitations?|communications?|contacts?)',
  "ne (?:m'|nous |me )(?:envoy|adress)\\w+ (?:plus|rien)(?: \\S+)?",
  '(?:retire|revoque|retirer)(?: \\S+)? (?:mon )?consentement',
  '(?:supprim\\w+|effac\\w+|retir\\w+|enlev\\w+|ray(?:er|ez|e)|radi(?:er|ez|e))(?: \\S+){0,3} (?:donnees|coordonnees|adresse|mail|e-?mail|contact|nom|profil|fiche)(?: \\S+){0,3}?',
  '(?:lachez|fichez|foutez)[- ](?:moi|nous)(?: \\S+)?',
  "plus jamais (?:de|m'|me|nous)",

  'desinscri\\w+',
  'desabonn\\w+',
  "(?:me|nous|m'|de|vouloir) ?(?:desinscrire|desabonner|retirer|supprimer|enlever|rayer|radier|effacer)",
  '(?:retire[rz]?|supprime[rz]?|enleve[rz]?|raye[rz]?|radie[rz]?|efface[rz]?|ote[rz]?)[- ](?:moi|nous|mon|ma|mes|notre|nos|cette|ces|immediatement|definitivement|svp|mon adresse)',
  "(?:ne|n') ?(?:plus|pas|jamais) (?:plus )?(?:m'|me |nous )?(?:ecrire|contacter|recontacter|solliciter|envoyer|demarcher|relancer|deranger|adresser|importuner|etre (?:contacte|sollicite|demarche|relance)\\w*|recevoir)",
  "ne (?:m'|me |nous )(?:ecri\\w+|contact\\w+|recontact\\w+|sollicit\\w+|envoy\\w+|relanc\\w+|demarch\\w+|derang\\w+|adress\\w+)(?: [\\w']+){0,4} (?:plus|jamais)",
  "n'(?:ecrivez|envoyez|adressez)(?: [\\w']+)? (?:plus|jamais)",
  "(?:cessez|arretez|stoppez|cesser|arreter|stopper) (?:de |d')?(?:m'|me |nous |vos |ces |tout |toute |vos |votre |l'envoi|les )?\\w*(?: \\w+)? ?(?:ecrire|contacter|solliciter|envoyer|relancer|demarcher|spammer|harceler|e?-?mails?|messages?|mails|courriels?|envois?|envoi|relances?|demarchage|contact|sollicitations?|spams?)",
  'ne (?:veux|voulons|souhaite|souhaitons|desire|desirons|voudrais) (?:plus|pas) (?:recevoir|etre|avoir|de (?:vos|mails?)|vos)',
  "plus (?:de |aucun |d')(?:autres? )?(?:e-?mails?|mails?|messages?|courriels?|sollicitations?|relances?|contact|prospection|publicites?)",
  'me laisser tranquille|laissez[- ](?:moi|nous) (?:tranquilles?|en paix)',
  "(?:droit|m'oppose|oppose|opposition)(?: \\w+){0,3} (?:d'opposition|a l'effacement|au traitement|a l'oubli|a la prospection|prospection)",
  '(?:suppression|effacement|retrait|radiation) (?:de )?(?:mes|mon|nos|notre|toutes mes)',
  'sorte?z[- ]moi (?:de|du)',
  '(?:de|hors de) votre (?:liste|base|fichier|mailing)',
  'plus (?:etre|faire partie)(?: \\w+){0,3} (?:contact\\w*|sollicit\\w*|list\\w*|relanc\\w*|demarch\\w*)',
];

const german = [
  '(?:nehmt|nehmen sie|nimm|werft|werfen sie|lasst|holt|schmeisst)(?: \\S+){0,6} (?:raus|heraus|runter|aus dem|aus der|aus ihr\\S*|aus eur\\S*|vom|von der|von ihr\\S*)',
  'raus aus (?:dem|der|ihr\\S*|eur\\S*)',
  '(?:bitte )?(?:horen sie|hort|hor) (?:bitte )?auf',
  'bitte aufhoren',
  '(?:kein|keine|keinen|keinerlei)(?: \\S+){0,2} kontakt\\w*(?: \\S+){0,2} (?:mehr|erwunscht|gewunscht|wunsch\\S*)?',
  'sehen sie(?: \\S+){0,6} ab(?: |$|[.!])',
  '(?:von|auf) (?:weitere[nr]|weiteren)(?: \\S+){0,3} (?:abzusehen|absehen|verzichten|zu verzichten)',
  '(?:widerrufe|widerruf)(?: \\S+){0,4} (?:einwilligung|zustimmung)',
  '(?:loschung|loschen|entfernung)(?: \\S+){0,4} (?:daten|adresse|kontaktdaten|e-?mail\\S*)',
  '(?:schickt|schicken sie|sendet|senden sie|schreibt|mailt)(?: \\S+){0,3} (?:nichts|nie|keine\\w*)(?: \\S+)? ?(?:mehr)?',

  '(?:melden sie|meld|tragen sie|trag|nehmen sie|nimm|streichen sie|streich|loschen sie|losch|loesch\\w*|entfernen sie|entfern\\w*)(?: bitte| sie| umgehend| sofort| doch)* (?:mich|uns|meine|unsere|meinen|unseren|diese|alle|samtliche)',
  '(?:mich|uns|meine (?:\\w+ )?(?:adresse|e-?mail\\S*|daten|mailadresse|kontaktdaten)|unsere (?:\\w+ )?(?:adresse|e-?mail\\S*|daten|kontaktdaten)|diese adresse)(?: \\S+){0,8} (?:abmelden|abzumelden|austragen|auszutragen|streichen|zu streichen|loschen|loeschen|zu loschen|entfernen|zu entfernen|zu nehmen|rausnehmen|herausnehmen|nehmen)',
  '(?:von|aus)(?: der| ihrer| ihrem| eurer| eurem| dem| ihren)+ (?:\\S+)?(?:verteiler|liste|datenbank|adressliste|mailingliste|newsletter|kartei)\\S*',
  '(?:bitte|mir|uns|wunsche\\w*|mochte\\w*|will|wollen)(?: \\S+){0,5} (?:keine|keinerlei)(?: \\S+){0,3} (?:e-?mails?|mails?|nachrichten|werbung|werbe-?e?-?mails?|werbemails|anfragen|kontaktaufnahme\\w*|newsletter|akquise\\S*|zusendungen|post|spam|kaltakquise)',
  '(?:keine|keinerlei)(?: \\S+){0,3} (?:e-?mails?|mails?|nachrichten|werbung|werbe-?e?-?mails?|werbemails|anfragen|kontaktaufnahme\\w*|newsletter|akquise\\S*|zusendungen|post|spam|kaltakquise)(?: \\S+){0,4}? (?:mehr(?!(?: \\S+){0,4} (?:bekommen|erhalten))|schicken|senden|zusenden|erwunscht|gewunscht)',
  '(?:keine|keinerlei) (?:weiteren?|neuen?)(?: \\S+)? (?:e-?mails?|mails?|nachrichten|werbung|werbe-?e?-?mails?|werbemails|anfragen|newsletter)(?!(?: \\S+){0,4} (?:bekommen|erhalten|gesehen|gefunden|gekommen|da|bei))',
  '(?:nicht|nie) (?:mehr|wieder|langer|weiter)(?: [^\\s,.;:!?]+){0,3} (?:an\\w*schreiben|anzuschreiben|kontaktier\\w*|zu kontaktieren|schreiben|anmailen|belastig\\w*|kontaktiert werden|angeschrieben|melden|mailen)',
  '(?:schreiben|kontaktieren|mailen|senden|schicken|belastigen) sie (?:mir|mich|uns)(?: \\S+){0,6} (?:nicht|nie|keine)(?: (?:mehr|wieder|weiter\\w*|langer))',
  '(?:horen sie|hor|unterlassen sie|stoppen sie)(?: \\S+){0,4} (?:auf|zu schreiben|kontaktaufnahme\\w*|e-?mails?|mails|zusendung\\w*|werbung|anschreiben|nachrichten)',
  'unterlassen sie',
  'widerspreche(?: \\S+){0,6} (?:nutzung|verarbeitung|verwendung|werbung|kontakt\\S*|zusendung|daten\\S*|speicherung)',
  'widerspruch gegen',
  'lassen sie (?:mich|uns)(?: \\S+)? in ruhe',
  'mochte(?:n)? (?:ich |wir )?(?:\\S+ ){0,4}(?:keine|nicht mehr|nicht weiter|nicht langer)(?: \\S+){0,4} (?:erhalten|bekommen|kontaktiert|angeschrieben|horen)',
  'abmelden',
  'abbestell\\w+',
  'austragen',
  'loschung meiner',
  'nicht (?:mehr|weiter|langer) (?:kontaktiert|angeschrieben|angemailt)',
];

const spanish = [
  '(?:retir|supri|elimin|borr|quit|cancel)\\w*(?: \\S+){0,3} (?:datos|direccion|correo|e-?mail|contacto|suscripcion)',
  'no autorizo(?: \\S+){0,4}',
  '(?:retiro|revoco)(?: \\S+)? consentimiento',
  '(?:borr|quit|elimin|sac|retir)\\w*(?:me|nos)(?: \\S+){0,2} (?:de|lista)(?: \\S+)?',
  '(?:basta|dejen|deje|deja|paren|pare|cesen|cese) (?:de|ya|con)(?: \\S+){0,3}',
  'dejadme en paz|dejenme en paz|dejeme en paz',
  '(?:salir|fuera|sacarme|quitarme|borrarme) de (?:su|la|esta|vuestra|tu) lista',

  '(?:darme|darnos|dame|danos|deme|denme|dadme|den|dar|doy|dese|dar de|quiero la|solicito la|solicito|pido la)(?: \\S+)? ?(?:de )?baja',
  'de baja (?:de|en|por)',
  '(?:elimin|borr|quit|retir|suprim|sac)(?:e|a|ar|en|ad|ame|eme|enme|adme|arme|anos|enos|ennos|arnos|an)?(?:me|nos)?(?: por favor)? (?:mi|mis|nuestra|nuestro|nuestros|de (?:su|la|tu|vuestra|esta)|este correo|esta direccion|todos mis)',
  '(?:eliminame|borrame|quitame|sacame|eliminenme|borrenme|quitenme|saquenme|eliminadme|borradme|quitadme|eliminarme|borrarme|quitarme)',
  'no (?:me|nos) (?:vuelv\\w+ a |sig\\w+ |continu\\w+ |mand(?:e|en|es|eis|ad)|envi(?:e|en|es|eis|ad)|escrib(?:a|an|as|ais)|contact(?:e|en|es|eis)|molest(?:e|en|es|eis)|llam(?:e|en|es|eis))(?: ?\\S+){0,5}',
  'no (?:vuelv\\w+ a|sig\\w+) (?:escribir\\w*|contactar\\w*|enviar\\w*|mandar\\w*|molestar\\w*|escribiendo\\w*|enviando\\w*|mandando\\w*|contactando\\w*)',
  '(?:deje|deja|dejen|dejad|paren?|cesen?)(?: ya)? de (?:enviar|escribir|mandar|contactar|molestar)\\w*',
  'no (?:quiero|queremos|deseo|deseamos|quisiera)(?: \\S+)? ?(?:recibir|seguir recibiendo|que me|que nos|mas|ser contactad\\w+)',
  'no (?:mas|mande\\w* mas|envie\\w* mas) (?:correos?|e-?mails?|mensajes?|publicidad|spam)',
  'cancel(?:ar|en|e) (?:mi |la )?suscripcion',
  'desuscri\\w+',
  'darse de baja',
  'derecho (?:de|al?) (?:oposicion|supresion|olvido|cancelacion)',
  'me opongo al tratamiento',
  '(?:ningun|sin) (?:correo|e-?mail|mensaje) mas',
  'fuera de (?:su|tu) lista',
];

const italian = [
  'non (?:contattate|scrivete|inviate|mandate|disturbate)(?:mi|ci)(?: \\S+){0,2}',
  '(?:cancellazione|rimozione|eliminazione)(?: \\S+){0,3} (?:dati|indirizzo|contatto|nominativo|lista)',
  '(?:cancell|rimuov|elimin|togli)\\w*(?: \\S+){0,3} (?:dati|indirizzo|mail|e-?mail|contatto|nominativo)',
  '(?:revoco|ritiro)(?: \\S+)? consenso',
  '(?:smett|finit|piant)\\w+ (?:di|la|con)(?: \\S+){0,3}',
  'non (?:autorizzo|acconsento)(?: \\S+){0,3}',
  "(?:togli|cancell|rimuov|elimin)\\w*(?:mi|ci|temi|teci)(?: \\S+){0,2} (?:dalla|dal|dai|dall')(?: \\S+)?",

  '(?:cancell|rimuov|elimin|togli|disiscriv)(?:a|i|e|ete|are|ere|ami|imi|emi|atemi|etemi|armi|ermi|ate|ateci|eteci|erci|arci|i|iate|iere|ietemi)?(?:mi|ci)?(?: per favore| subito| immediatamente)? (?:il mio|la mia|i miei|i nostri|il nostro|la nostra|mi\\b|dalla|dal|dai|dalle|da|questo|questa|ogni)',
  '(?:cancellatemi|rimuovetemi|toglietemi|cancellami|rimuovimi|toglimi|eliminatemi|disiscrivetemi|disiscrivimi|cancellarmi|rimuovermi|disiscrivermi|togliermi|eliminarmi|disiscriv\\w+)',
  'non (?:mi|ci) (?:scriv\\w+|contatt\\w+|invi\\w+|mand\\w+|disturb\\w+)(?: \\S+){0,4}',
  'non (?:scriv\\w+|contatt\\w+|invi\\w+|mand\\w+|disturb\\w+)(?:mi|ci)(?: \\S+){0,2}? piu',
  'non (?:scrivermi|contattarmi|inviarmi|mandarmi|disturbarmi|scriverci|contattarci)',
  '(?:smett\\w+|basta|cessate|cessi|piantatela) (?:di |con )?(?:scriver\\w*|inviar\\w*|mandar\\w*|contattar\\w*|disturbar\\w*|le |queste |questi |e-?mail|mail|messaggi|spam)',
  'non (?:desidero|voglio|vogliamo|desideriamo|intendo|gradisco|vorrei)(?: piu)? (?:ricever\\w+|essere contattat\\w+|esser\\w*|vostre|altre|altri|le vostre|piu)',
  '(?:nessuna|niente|non piu|basta) (?:altra |altre |piu )?(?:e-?mail|mail|messaggi\\w*|comunicazion\\w+|pubblicita)',
  "diritto (?:di opposizione|alla cancellazione|all'oblio)",
  'mi oppongo al trattamento',
  "annulla\\w* (?:la mia |l')?iscrizione",
  'lasciate(?:mi|ci) in pace',
];

const dutch = [
  '(?:verwijder|schrap|wis|haal)\\w*(?: \\S+){0,4} (?:gegevens|adres|mailadres|e-?mailadres|lijst|mailing\\w*|bestand|database)',
  '(?:trek|intrek\\w*|herroep)(?: \\S+){0,3} toestemming(?: \\S+)?',
  '(?:gelieve|verzoek|wil|wens|wilt u|kunt u)(?: \\S+){0,5} niet (?:meer|langer)(?: \\S+){0,4}? (?:mailen|contacteren|benaderen|schrijven|sturen|ontvangen|te mailen|te contacteren|te benaderen|te schrijven|benaderd)',
  'van (?:de|uw|jullie|deze) lijst',

  '(?:schrijf|meld|haal|verwijder|schrap|gooi|wis|verwijdert u)(?: u| alstublieft| aub| a\\.u\\.b\\.| svp)* (?:mij|me|ons|mijn|onze|dit|deze)(?: \\S+){0,8} ?(?:uit|af|van|adres|gegevens|e-?mail\\S*|lijst|bestand)',
  '(?:mij|me|ons|mijn|onze|dit|deze)(?: \\S+){0,8}? (?:(?:te )?verwijderen|uitschrijven|afmelden|schrappen|wissen)',
  'uitschrij\\w+',
  'uit te schrijven',
  '(?:me|mij|ons) (?:graag )?af ?te? ?melden',
  'afmelden (?:voor|van)',
  '(?:stuur|mail|stuurt u|contacteer|benader|bel|schrijf)(?: u)?(?: mij| me| ons)?(?: alstublieft| aub)? (?:niet|geen|nooit|niets)(?: \\S+)? ?(?:meer|e-?mails?|mails?|berichten)(?: meer)?',
  '(?:niet|nooit) (?:meer|langer|nog)(?: \\S+){0,2}? ?(?:te )?(?:mailen|e-?mailen|benaderd|benaderen|contacteren|gecontacteerd|schrijven|sturen|ontvangen|gemaild|bellen|lastigvallen|contact)',
  'geen (?:\\S+ ){0,2}?(?:e-?mails?|mails?|berichten|reclame|nieuwsbrie\\w+|spam|post|contact|acquisitie)(?: \\S+){0,3}? (?:meer|ontvangen|sturen|te ontvangen|op prijs|wensen|willen)',
  'stop(?:t u)?(?: alstublieft| aub)? (?:met|deze|het)(?: \\S+)? ?(?:mailen|mails?|e-?mails?|sturen|berichten|benaderen|contact\\w*|spammen|lastigvallen)?',
  'laat (?:me|mij|ons) met rust',
  '(?:van|uit) (?:je|uw|jullie|de)(?: \\S+)? ?(?:mailinglijst|maillijst|lijst|bestand|database|mailing ?list|verzendlijst)',
  'maak bezwaar tegen',
  'recht op (?:verwijdering|vergetelheid)',
];

const portuguese = [
  '(?:sair|fora|remov\\w+|tir\\w+|exclu\\w+) d?[ae]s?(?: sua| vossa| esta| dessa| desta)? ?(?:lista|mailing|base)',
  '(?:quero|gostaria de|pretendo) (?:sair|cancelar|ser removid\\w+|ser retirad\\w+)(?: \\S+){0,3}',
  '(?:remov|elimin|apag|exclu|retir|tir)\\w*(?: \\S+){0,3} (?:dados|endereco|e-?mail|contacto|contato|nome)',
  'nao autorizo(?: \\S+){0,3}',
  '(?:retiro|revogo)(?: \\S+){0,2} consentimento',
  '(?:pare|parem|deixe|deixem|cessem) (?:de|com|ja)(?: \\S+){0,3}',

  '(?:remov|elimin|apag|exclu|retir|tir|delet|cancel|descadastr)(?:a|e|am|em|ar|er|ir|i|ia|am-me|ame|eme|ar-me|er-me|a-me|e-me|im|iam|uam|uem|ue|ua|uir)?(?:-me|-nos)?(?: por favor| imediatamente| ja)*,? (?:o meu|a minha|os meus|meu|minha|meus|nosso|nossa|nossos|o nosso|me|da (?:sua|vossa|lista)|de (?:sua|vossa)|este (?:e-?mail|endereco)|a minha inscricao)',
  '(?:me|nos) (?:remov\\w+|retir\\w+|descadastr\\w+|exclu\\w+|tir\\w+|delet\\w+|apagu?\\w+)',
  'remova-me|retire-me|tire-me|descadastr\\w+|desinscrev\\w+|cancelar (?:a |minha |a minha )?(?:inscricao|subscricao|assinatura)',
  'nao (?:me|nos) (?:volt\\w+ a |envi\\w+|mand\\w+|escrev\\w+|contact\\w+|contat\\w+|incomod\\w+|contate\\w*|ligu\\w+)(?: \\S+){0,4}?',
  'nao (?:envi\\w+|mand\\w+|escrev\\w+|contact\\w+|contat\\w+|entr\\w+)(?:-me|-nos)?(?: \\S+){0,4} ?(?:mais|novamente|de novo)',
  'nao volt\\w+ a (?:escrever|contactar|enviar|contatar|mandar)\\w*',
  '(?:pare|parem|para|deixe|deixem|cesse)(?:m)? (?:ja )?(?:de|com)(?: \\S+)? ?(?:enviar|escrever|mandar|contactar|contatar|incomodar|e-?mails?|mensagens|spam)\\S*',
  'nao (?:quero|queremos|desejo|desejamos|pretendo|pretendemos|gostaria de)(?: mais)? (?:receber|ser contact\\w+|ser contat\\w+|mais|continuar)',
  'nao (?:quero|desejo) (?:os )?(?:seus|vossos) (?:e-?mails?|contatos?)',
  '(?:sem|nenhum|nao) mais (?:e-?mails?|mensagens|contatos?|contactos?)',
  'deixe(?:m)?-(?:me|nos) em paz',
  'direito (?:de oposicao|ao esquecimento|ao apagamento)',
  'oponho-me',
];

const others = [
  'avregistrera|avprenumerera|avanmal\\w*|ta bort (?:mig|oss|min|mina|var)|(?:kontakta|maila|skriv)\\w*(?: till)?(?: mig| oss)? (?:inte|aldrig)(?: mer| igen| langre)?|sluta (?:maila|mejla|kontakta|skicka|skriva)\\w*(?: \\S+){0,3}|(?:inte|inga)(?: \\S+){0,3} (?:fler|flera|mer) (?:mejl|mail|e-?post|utskick|meddelanden)|vill inte (?:ha|fa|langre|bli)(?: \\S+){0,3} (?:mejl|mail|e-?post|kontaktad|utskick)|inga fler \\S+',
  'avmeld\\w*|afmeld\\w*|meld (?:meg|mig|os|oss) (?:av|af)|fjern (?:meg|mig|os|oss|min|mine)|slett (?:meg|min|mine)|slet (?:mig|min|mine)|(?:ikke|aldri|aldrig) (?:kontakt\\w*|skriv\\w*|send\\w*|mail\\w*)(?: \\S+){0,3}(?: mer| mere| igjen| igen)?|(?:kontakt|skriv|send|mail)\\w*(?: til)?(?: meg| mig| os| oss) (?:ikke|aldri|aldrig)|slutt (?:a|med a) \\S+|stop med at \\S+|ingen flere \\S+|onsker ikke (?:flere|a motta|at modtage|mer|mere)(?: \\S+){0,3}',
  'ota(?:kaa)? minut pois|poista(?:kaa)? (?:minut|meidat|osoit\\w*|sahkoposti\\w*|tieto\\w*|yhteys\\w*)|alk(?:aa|oon)?aa? (?:lahettako|ottako|kirjoittako)\\w*|ala laheta|en halua (?:enaa|lisaa|saada|vastaanottaa)(?: \\S+){0,3}|lopeta(?:kaa)? (?:viestien|sahkopost\\S+|lahettaminen|yhteydenot\\S+|nama)(?: \\S+)?',
  '(?:prosze (?:o )?)?(?:wypis\\w+|usun\\w*|usuni\\w+|skresl\\w+)(?: prosze)?(?: mnie| nas| moj\\w*| nasz\\w*| adres\\w*| z)(?: \\S+){0,3}|(?:nie|prosze nie|wiecej nie) (?:pisz\\w*|pisac|kontakt\\w*|wysyl\\w*|przesyl\\w*|zycze|zyczymy|chce|chcemy)(?: \\S+){0,4}?(?: wiecej| juz| wiadomosci| maili| mailing\\w*| otrzymywac| do mnie| sie ze mna)|rezygnuje z (?:otrzymywania|subskrypcji|newslettera|dalsz\\w+)',
  'odhlas\\w* (?:me|mne|nas|se)|(?:vymazte|smazte|odstrante|vyradte)(?: \\S+){0,2} (?:me|mne|muj|moje|nas|nasi)|(?:ne)(?:piste|kontaktujte|posilejte) (?:mi|me|nam|nas|uz|dal)(?: \\S+){0,3}|neprej\\w+ si (?:dalsi|dostavat|byt)(?: \\S+)?',
  '(?:отпишите|удалите|исключите|уберите)(?: \\S+){0,2} (?:меня|нас|мои|мой|наш|адрес|из)(?: \\S+){0,3}|(?:не|больше не|прошу не|просьба не) (?:пишите|писать|присылаите|присылать|беспокоите|беспокоить|отправляите|отправлять|звоните|связываитесь)(?: \\S+){0,3}|прекратите (?:рассылку|писать|присылать|слать)|отписаться|не (?:хочу|хотим|желаю)(?: больше)? получать(?: \\S+)?',
  '(?:beni|bizi|adresimi|e-?postami)(?: \\S+){0,3} (?:cikar\\S*|sil\\S*|kaldir\\S*)|(?:bana|bize|lutfen)(?: \\S+){0,4} (?:yazmayin\\S*|gondermeyin\\S*|mail atmayin\\S*)|aboneli\\S+ iptal',
  '(?:leiratkoz\\w+|torol\\w+ (?:a |az )?(?:cimem|adata|listar)\\S*|ne irjon\\S* (?:tobb\\S*)?)|dezabon\\w+|nu ma(?:i)? (?:doresc|vreau)(?: \\S+){0,3}|stergeti-ma\\S*',
];

const scripts =
  /配信(?:を)?(?:停止|不要|解除)|今後.{0,12}(?:送らない|連絡.{0,4}不要|ご遠慮)|メール.{0,8}(?:不要|送らない|停止|やめて)|(?:取消|停止|退)(?:订|訂|阅|閱)|(?:不要|别|勿|停止)(?:再)?(?:给我|給我|向我)?(?:发|發|寄|联系|聯絡|发送|打扰)|수신 ?거부|(?:메일|연락).{0,10}(?:보내지|하지) ?(?:마|말)|더 ?이상.{0,12}(?:메일|연락)/u;

const wishes: readonly RegExp[] = [english, french, german, spanish, italian, dutch, portuguese, others].map(
  anyOf,
);
const judges = [...northern, ...southern].map(judgeOf);

/** True when the new text of a mail asks us to stop writing. */
export function asksToStop(newText: string): boolean {
  const text = newText.slice(0, 3000).trim();
  const words = withoutNearMisses(mendTypos(plainWords(text)));
  if (isWishAlone(words) || noAdverts.test(words)) return true;
  if (scripts.test(text) || wishes.some((wish) => wish.test(words))) return true;
  return judges.some((judge) => judge(words));
}
