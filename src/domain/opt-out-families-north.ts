// The families of opt-out words in English, German and Dutch (see opt-out-shapes.ts).
import type { Families } from './opt-out-shapes.ts';

const english: Families = {
  never:
    "didn't|did not|wouldn't|would not|refrain from|avoid|abstain from|no need to|do not|don't|never|no one should|nobody should|not to|not|stop|please no|without",
  contact:
    '(?:re-?)?(?:contact|e-?mail|mail|messag|bother|spam|approach|pester|solicit|target|ping|disturb|harass|bug|hassle|pitch|prospect)(?:e|ing|ting|ming|ging|ed|s)?|writ(?:e|ing)(?: to)?|reach(?:ing)? out(?: to)?|send(?:ing)?(?: to)?|get(?:ting)? in touch(?: with)?|cold[- ]call(?:ing)?|follow(?:ing)? up',
  again: 'again|any ?more|ever|further|in (?:the )?future|from now on|going forward|henceforth|at all',
  anyone:
    '(?:to |with )?(?:any(?:one|body)|no(?:one|body)|any of|my (?:team|colleagues|staff|boss|people|company|inbox|co-?workers)|our (?:\\w+ )?(?:team|staff|company|people|employees|office|colleagues|domain|organi[sz]ation|inbox)|the (?:team|staff|others) here|this (?:company|address|inbox|mailbox|domain|account))',
  stop: "call off|drop|kill|put an end to|leave off|stop|cease|quit|halt|discontinue|end|suspend|terminate|refrain from|desist(?: from)?|enough(?: of| with)?|knock off|no more|cut out|(?:do not|don't) need|done with|sick of|tired of|fed up with|spare (?:me|us)",
  sending:
    '(?:your|the|these|those|this|all|any|such|with)(?: \\w+)? (?:e-?mails?|mails?|messages?|outreach|communications?|spam|junk|crap|pitch(?:es)?|newsletters?|solicitations?|sequence|marketing|processing)|e-?mails?|mails?|spam(?:ming)?|contact(?:ing)?|e-?mailing|mailing|messaging|processing(?: of)? (?:my|our)|pestering|bothering|bugging|harassing|(?:sending|writing)(?: to)? (?:me|us|my|our|this|these|any|stuff|your)',
  erase:
    'remov(?:e|ing|al of)|delet(?:e|ing)|eras(?:e|ing)|scrub|purge|wipe|unlist|expunge|destroy|get rid of|clear|suppress|unsub(?:scribe)?|deregister|take (?:off|down|out)|strike|bin|trash|nuke|cross (?:off|out)',
  erasure:
    'erasure|deletion|removal|suppression|right to object|objection|opt[- ]?out|object|cease processing|stop processing',
  mine: '(?:info\\w*|data|details|records?|address|anything)(?: you \\w+)? (?:of|about|on|for) (?:mine|me|us|ours)|me|us|myself|(?:my|our)(?: \\w+){0,2} (?:e-?mails?|address(?:es)?|data|details|info\\w*|contacts?|records?|name|number|profile|entry|file|particulars|domain)|(?:my|our) (?:stuff|company)|everything(?: you have)?(?: (?:on|about) (?:me|us))?|(?:on|about|held on|held about|concerning) (?:me|us)|this (?:address|inbox|account|mailbox|contact|e-?mail)|any(?: \\w+)? data(?: \\w+){0,3} (?:me|us)|(?:to|against)(?: \\w+){0,4} (?:marketing|my \\w+)',
  forget: "(?<!not |n't )(?:forget(?: about)?|lose|loose|burn|throw away|shred)",
  origin:
    '(?:where|how)(?: \\w+){0,3} (?:get|got|gotten|find|found|have|obtain|obtained|buy|bought|scraped?|come by|source|sourced)(?: \\w+){0,2} (?:my|our|this)(?: \\w+)? (?:data|e-?mail|address|details|info\\w*|contact\\w*|name|number)|who gave you(?: \\w+){0,4}',
  wantNone:
    "(?:no|any)(?: \\w+)? (?:approaches|solicitation|cold calls|canvassing)(?: \\w+){0,2} (?:please|wanted|welcome|accepted)|(?:do not|don't|no longer|never|not)(?: \\w+){0,2} (?:want|wish|care|like|need|interested in)(?: \\w+){0,3} (?:hear|hearing|receiv\\w+|get|be contacted|be written|be approached|be on|be in|mail\\w*|e-?mails?|messages?|contact|correspondence)(?! (?:the|a|an) (?:meeting|call|demo))(?: (?:from|by|on|in|about|again|any ?more|of|you|this|these|your|such|like))|(?:last|final) (?:warning|time i)|(?:wish|want|like|ask|prefer|request)(?: \\w+){0,2} (?:no (?:further|more|contact)|to be (?:removed|deleted|taken off|left|unsubscribed|excluded|forgotten|erased|struck))",
  noConsent:
    "(?:without|no|never gave|did not give|didn't give|have not given|haven't given|not given|withdraw\\w*|revok\\w+|refuse|withhold)(?: \\w+){0,3} (?:consent|permission|authori[sz]ation)(?! (?:form|management|banner|of (?:your|the) customers))|(?:did not|didn't|never) (?:ask(?:ed)? (?:for|to)|request\\w*|sign\\w*|subscrib\\w+|agree\\w*|opt\\w*)(?: \\w+){0,2} (?:this|these|be|your|any|you|up|in|receive)",
  anger:
    "(?:count|include|leave|deal|keep) (?:me|us)(?: \\w+)? out(?! to)|(?:asked|told|written|said|requested)(?: \\w+){0,3} (?:twice|already|before|several times|many times|repeatedly)|(?:next|another|one more)(?: [\\w-]+){0,4} (?:goes to|ico|lawyers?|solicitors?|legal|authority|authorities|police)|(?:bother|bug|annoy|pester|spam|harass) (?:some(?:one|body)|any(?:one|body)) else|(?:get|getting) on my nerves|(?:get|take|want) (?:me|us) out of (?:here|this|it|there)|(?:fuck|piss|bugger|sod|f\\*+k?|eff|naff|jog|back|buzz|bug) (?:right )?off|go away|get lost|get out of my inbox|out of my (?:inbox|mailbox)|take a hike|leave (?:me|us|my \\w+) (?:the \\w+ )?(?:alone|be|in peace)|(?:not|don't want|never) (?:another|one more|a single) (?:e-?mail|mail|message|word)|(?:this|that|it)(?: \\w+){0,2} (?:is|was) (?:\\w+ )?(?:spam|harassment)|stay (?:away|out)|(?:complain|complaint|report|reporting)(?: \\w+){0,4} (?:ico|dpa|ftc|spam|data protection|authorities|authority|regulator|commissioner)|(?:put|place|add)(?: \\w+){0,4} (?:suppression|do not (?:contact|mail|e-?mail)|blacklist|blocklist|block list|opt[- ]?out)(?: list)?|block(?:ing|ed)? (?:you|your|this sender)|not welcome|unwelcome|(?:take|get|remove|drop|keep|leave|strike|cut) (?:me|us|this \\w+|my \\w+|our \\w+)(?: \\w+){0,3} (?:of|off|from|out of) (?:your|this|the|ya|ur|any|all|future|these)(?: \\w+)? ?(?:list|lists|mailing\\w*|database|db|crm|system|records?|mails?|e-?mails|sequence|campaign\\w*|distribution|spreadsheet|books|files|outreach)",
  erased:
    'gone|wiped|(?:deleted|removed|erased|purged|destroyed|struck|scrubbed|unsubscribed|blocked|forgotten)(?= (?:from|off|out|now|today|immediately|at once|asap|please|by)|[ ]?[.!,;]|[ ]?\\n|[ ]?$)|taken (?:off|out|down)|off (?:it|this|there)|out of (?:it|this|there|your)|to be (?:deleted|removed|erased)',
};

const german: Families = {
  never:
    'keinerlei|weder|davon ab|nicht|nie|niemals|keinesfalls|niemande?[nm]?|niemand|nichts|nix|kein\\w{0,3}|ohne',
  contact:
    '(?:an|zu|voll)?(?:zu)?schreib(?:en|t|e|st)?(?! (?:sie|ihr) (?:lieber|besser|an|doch|mit))|(?:an|zu)?geschrieben|(?:ge)?(?:kontaktier|belastig|behellig|beschick|anmail|mail|zumail|bombardier|zuspamm|spamm|bewerb|nerv|stor|belaestig|anruf|sprech|kontaktaufnahme)(?:en|e|t|st|et|n)?|(?:zu|an)?(?:send|schick)(?:en|et|e|t)|zugesandt|anzusprechen|angesprochen|zu (?:kontaktieren|mailen|belastigen)|kontakt (?:auf|mit)\\S*|in kontakt',
  again: 'mehr|wieder|weiter(?:hin)?|langer|nochmals?|noch einmal|erneut|kunftig|zukunftig|in zukunft',
  anyone:
    'kolleg\\w+|mitarbeiter\\w*|angestellte\\w*|niemande?[nm]?|(?:meine?[nm]?|unsere?[nm]?)(?: \\w+)? (?:team|kollegen|mitarbeiter\\w*|firma|haus|unternehmen|leute|kanzlei|betrieb|buro)|irgend(?:wen|jemand\\w*)',
  stop: 'davon ab|sehen sie(?: \\w+){0,3} ab|abzusehen|absehen|sieht ab|fordere\\w* sie(?: \\w+){0,3} auf|stopp?(?:en|t)?(?: sie)?|beenden sie|beende[nt]?|unterlass(?:en|t)?|unterlasst|schluss mit|genug(?: von)?|einstellen|stellen sie|lasst|lassen sie|verschonen? (?:sie )?(?:mich|uns)|verschont|verbitte\\w*|verzichten sie auf|untersag\\w+|verbiete\\w*|hort? auf(?: mit)?|horen sie auf(?: mit)?|aufhoren(?: mit)?',
  sending:
    '(?:mir|mich|uns)(?: \\w+){0,3} (?:zu (?:schreiben|kontaktieren|mailen|belastigen|schicken|senden|nerven)|an(?:zu)?schreiben|anzumailen)|anzuschreiben|kontakte?|ansprachen?|(?:(?:ihre|diese|eure|die|den|das|solche|weitere|jegliche|jede|ihren|diesem|dem|mir|uns|von)[rnms]? )*(?:e-?mails?|mails?|nachrichten|werbung|werbemails?|spam|mist|kontaktaufnahmen?|kontaktversuche|anschreiben|zusendungen?|newsletter|akquise\\w*|anfragen|werbe\\w+|mailings?|schreiben|belastigung\\w*|nutzung meiner|verarbeitung meiner|verwendung meiner)',
  erase:
    '(?:ge|zu)?(?:losch|loesch|entfern|streich|tilg|vernicht|beseitig)(?:en|e|t|st|te)?(?: sie)?|geloscht|(?:raus|heraus)(?:nehmen|streichen|loschen)|auszutragen|austragen|abmelden|abzumelden|nehmen sie|nehmt|nimm|sperren(?: sie)?',
  erasure:
    'widerspruchsrecht\\w*|loschrecht|loschungsrecht|recht auf \\w+|loschung|entfernung|streichung|sperrung|vernichtung|widersprech\\w*|widerspruch|zu loschen|geloscht|austragung|abmeldung',
  mine: '(?:meine?[nmrs]?|unsere?[nmrs]?|unsre|diese?)(?: \\w+)? (?:daten|adressen?|e-?mails?|e-?mail-?adressen?|mail-?adressen?|emailadressen?|kontaktdaten|kontakt|namen?|nummer|eintrag|datensatz|angaben|personlichen \\w+|personenbezogenen \\w+|anschrift|domain|profil|firma)|mich|uns|(?:samtliche|alle|alles)(?: \\w+){0,3}(?: daten)?(?: (?:uber|von|zu) (?:mich|mir|uns))?|das (?:alles|sofort)|personenbezogene\\w* daten',
  forget: '(?<!nicht )(?:vergessen sie|vergesst|vergiss)',
  origin:
    '(?:woher|wie|wo)(?: \\w+){0,4} (?:meine?|unsere?|diese?)(?: \\w+)? ?(?:daten|adresse|e-?mail\\S*|mailadresse|kontakt\\w*|name\\w*|nummer)|wer hat (?:ihnen|euch)(?: \\w+){0,4}|woher haben sie das',
  wantNone:
    'kein\\w{0,3}(?: \\w+){0,3} (?:ansprache|kontaktaufnahmen?|anrufe|vertreterbesuche|angebote|kaltakquise|akquise|kontakte?)(?: \\w+){0,3} (?:wunsch\\w*|gewunscht|erwunscht|mochte\\w*|wollen)|(?:mochte|mochten|will|wollen|wunsche\\w*|wunsch\\w*|bitte)(?: [^\\s,.;:!?]+){0,6} (?:nichts|nix|keine\\w*|nicht)(?: \\w+){0,2} (?:mehr|weiter\\w*|langer)(?: [^\\s,.;:!?]+){0,6}? (?:horen|lesen|bekommen|erhalten|haben|wissen|kontaktiert|angeschrieben|belastigt|empfangen|mails?|e-?mails|post|zusendungen|kontakt\\w*)|kein\\w{0,3}(?: \\w+){0,3} (?:e-?mails?|mails?|werbung|zusendungen|nachrichten|kontakt\\w*|werbemails?|anfragen|post|akquise\\w*)(?: \\w+){0,4} (?:wunsch\\w*|gewunscht|erwunscht|mehr(?!(?: \\w+){0,4} (?:bekommen|erhalten|gekommen|gesehen))|bitte|wollen|haben)|(?:unerwunscht|ungebeten|unaufgefordert)\\w*|kein\\w{0,3} weitere\\w*(?: \\w+)? (?:e-?mails?|mails?|nachrichten|anfragen|werbung|kontakt\\w*|schreiben|zusendungen|angebote)(?: \\w+){0,2}(?= ?[.!,]| ?\\n| ?$| bitte| an | mehr)|(?:nix|nichts) mehr (?:schicken|senden|schreiben|zusenden)',
  noConsent:
    '(?:keine|ohne|nie|niemals|nicht|widerruf\\w*|entziehe\\w*)(?: \\w+){0,4} (?:einwilligung|zustimmung|erlaubnis|einverstandnis|eingewilligt|zugestimmt|angemeldet|bestellt|abonniert)(?= ?[.!,;]| ?\\n| ?$| \\w+ ?(?:[.!]|$))|nicht einverstanden(?: \\w+){0,4} (?:daten|mails?|kontakt\\w*|nutzung|verarbeitung)',
  anger:
    'weg damit|(?:nerv|belastig|argert?)\\w* (?:sie )?(?:jemand|wen|andere)\\w*(?: ander\\w*)?|auf (?:den|die) (?:geist|sack|keks|nerven|eier)|ohne (?:mich|uns)(?= ?[.!]| ?$)|(?:mich|uns) (?:da|hier|dort) (?:bitte )?(?:raus|heraus)|(?:schon|bereits|mehrfach|zweimal|mehrmals)(?: \\w+){0,3} (?:gebeten|gesagt|geschrieben|aufgefordert) (?:nicht|keine|mich|uns|auf)|(?:verpiss|schleich|verzieh|schert?|zieh)\\w* (?:dich|euch|sie sich)|hau(?:t|en sie)? ab|es reicht(?: jetzt| langsam)?(?= ?[!.]| ?$)|(?:lasst|lass|lassen sie) (?:mich|uns|mein\\w*|unser\\w*)(?: \\w+){0,4} in (?:ruhe|frieden)|finger weg|(?:das|dies|so was|sowas)(?: \\w+){0,2} ist (?:\\w+ )?(?:spam|belastigung|werbung)|(?:beschwerde|melde\\w*|anzeige|abmahnung|abmahnen|anwalt)(?: [^\\s,.;:!?]+){0,6} (?:datenschutz\\w*|aufsichtsbehorde|einschalten|bundesnetzagentur|verbraucherzentrale|ein|rechnen)|sperrliste|blacklist|robinsonliste|(?:mich|uns|adresse|kontakt|namen)(?: [^\\s,.;:!?]+){0,5} (?:raus|rausnehmen|runter|austragen|rauswerfen|rausschmeissen|entfernen|loschen)|von (?:ihrer|eurer|der) liste',
  erased:
    '(?:ge|zu |aus(?:zu)?|ab(?:zu)?|heraus|raus)?(?:loscht?|loschen|loesch(?:en|t)|entfern(?:en|t)|streichen|strichen|tragen|melden|nehmen|werfen|schmeissen|tilgen|vernichten|sperren|sperrt|vergessen)|weg(?: damit)?|raus|heraus',
};

const dutch: Families = {
  never: 'nergens|noch|zonder|gelieve niet|liever niet|niet|nooit|niemand|niks|niets|geen|nimmer|zonder',
  contact:
    '(?:aan ?)?(?:ge)?(?:te )?(?:mail|e-?mail|schrijf|schrijv|schreven|benader|contacteer|contacter|stuur|stur|stoor|stor|spam|lastig(?:ge)?val|bestook|toezend|toegestuurd|aanschrijv|aangeschreven|aanspreek|bel|bericht)(?:en|t|d|men|len|e)?(?! mij (?:liever|gerust))|(?:neem|nemen|opnemen|opneemt)?(?: \\w+)? ?contact(?! op met \\w+)|contact (?:op|opnemen|met (?:mij|ons))',
  again: 'nog|langer|meer|opnieuw|weer|nogmaals|ooit|voortaan|in de toekomst|verder|langer',
  anyone:
    "niemand|iemand|(?:mijn|onze|ons|m'n)(?: \\w+)? (?:team|collega\\S*|bedrijf|medewerkers|personeel|mensen|kantoor|organisatie|inbox|mailbox)|wie dan ook|dit bedrijf|dit adres",
  stop: 'stop(?:pen|t)?(?: (?:aub|nu|eens|direct|onmiddellijk|svp))?(?: met)?|staak|hou(?:dt?)?(?: \\w+){0,2} op(?: met)?|ophouden(?: met)?|kap(?:pen)?(?: \\w+){0,2}(?: met)?|genoeg(?: van)?|klaar met|basta met|beeindig\\w*|zie(?:t u)? af van|bespaar (?:me|ons|mij)|schei(?:dt?)? uit met',
  sending:
    '(?:(?:die|deze|dit|dat|al|jullie|uw|je|het|de|verdere|alle|elke|mij|me|ons) )*(?:mails?|mailtjes|e-?mails?|mailen|e-?mailen|spam(?:men)?|berichten|sturen|toesturen|reclame|contact\\w*|benaderen|schrijven|aanschrijven|lastigvallen|verwerking van mijn|verwerken van mijn|acquisitie|gedoe|gezeur|gespam)',
  erase:
    '(?:te |ge)?(?:verwijder|wis|schrap|vernietig|delete|gooi|haal)(?:en|t|d|sen|pen)?(?: u)?|weghalen|uithalen|afhalen|uitschrijven|uit te schrijven|afmelden|gewist|wegdoen|doorhalen',
  erasure: 'verwijdering|wissing|het wissen|vernietiging|bezwaar|recht van bezwaar|uitschrijving|afmelding',
  mine: "(?:mijn|m'n|onze|ons|dit|deze|mn)(?: \\w+)? ?(?:gegevens|adres|adressen|mailadres|e-?mail-?adres|e-?mail|mail|persoonsgegevens|contactgegevens|data|naam|nummer|contact|profiel|bedrijf|info\\w*)|mij|me|ons|(?:alles|alle gegevens)(?: \\w+){0,4}|persoonsgegevens",
  forget: '(?<!niet )(?:vergeet|verlies)',
  origin:
    '(?:hoe|waar|waarvandaan|vanwaar)(?: \\w+){0,5} (?:mijn|ons|dit|onze|deze)(?: \\w+)? ?(?:adres|gegevens|mailadres|e-?mail\\S*|data|naam|nummer|contact\\w*)(?: vandaan)?|wie (?:heeft|gaf)(?: \\w+){0,5}',
  wantNone:
    '(?:wil|willen|wens|wensen|wenst|hoef|hoeven|zou graag|graag|verzoek\\w*)(?: [^\\s,.;:!?]+){0,5} (?:niks|niets|geen|niet|nooit)(?: [^\\s,.;:!?]+){0,6}? (?:meer|langer|horen|ontvangen|krijgen|mails?|e-?mails?|post|berichten|reclame|benaderd)(?! (?:tools?|leveranciers?|software|budget|tijd))(?:(?: \\w+){0,4} (?:horen|ontvangen|krijgen|hebben|lezen|zien|benaderd\\w*))?(?<=(?:horen|ontvangen|krijgen|hebben|lezen|zien|benaderd|mails?|post|berichten|reclame))|geen (?:verdere|nieuwe|verder)(?: \\w+)? ?(?:mails?|e-?mails?|berichten|contact|post|reclame|correspondentie)|geen (?:mails?|e-?mails?|mailtjes|berichten|reclame|contact|post|spam)(?: [^\\s,.;:!?]+){0,4} (?:meer|aub|svp|graag|bedankt)|(?:ongewenst|ongevraagd)\\w*(?: \\w+)? (?:mail\\w*|e-?mail\\w*|reclame|post|berichten|contact|spam)|niet gediend van',
  noConsent:
    '(?:nergens|niet)(?: \\w+){0,3} (?:toestemming|akkoord|ingeschreven|aangemeld)|(?:geen|nooit|zonder)(?: \\w+){0,3} (?:toestemming|ingeschreven|aangemeld|geabonneerd|om gevraagd)|(?:trek\\w*|intrek\\w*|herroep)(?: \\w+){0,4} toestemming',
  anger:
    'weg (?:ermee|daarmee)|zonder (?:mij|ons)(?= ?[.!]| ?$)|val (?:een|iemand) ander\\w*|op (?:mijn|de) (?:zenuwen|kloten)|(?:mij|me|ons|adres|gegevens|naam)(?: [^\\s,.;:!?]+){0,6} (?:uit|van|af) (?:het|dat|dit)(?: \\w+)? ?(?:systeem|lijst\\w*|bestand\\w*|database|crm|mailing\\w*)|(?:haal|gooi|laat) (?:mij|me|ons) (?:hier|er|hieruit|eruit|erbuiten)(?: \\w+)?|(?:al|reeds)(?: \\w+){0,3} (?:gevraagd|gezegd|gemeld)(?: \\w+){0,3} (?:niet|stoppen|te|geen)|(?:rot|flikker|donder|sodemieter|lazer|tief|pleur) (?:eens |toch )?op|ga weg|opgerot|laat (?:me|mij|ons|mijn \\w+|onze \\w+)(?: \\w+){0,3} (?:met rust|in vrede)|(?:dit|dat) is (?:\\w+ )?(?:spam|pure spam|lastigvallen|stalking|intimidatie)|(?:klacht|aangifte|melding)(?: [^\\s,.;:!?]+){0,6} (?:ap|autoriteit\\w*|acm|in|indienen)|zwarte lijst|(?:mij|me|ons|adres|gegevens|naam)(?: [^\\s,.;:!?]+){0,6} (?:uit|van|af) (?:je|jullie|uw|de|die|deze)(?: \\w+)? ?(?:systeem|systemen|lijst\\w*|bestand\\w*|database|crm|mailing\\w*|administratie)',
  erased:
    '(?:te |ge)?(?:verwijder|wis|schrap|vernietig|delete|gooi)(?:en|t|d|sen|pen)|gewist|geschrapt|weg(?: ermee| daarmee| ermede)?|eruit|weghalen|gooien|vergeten|uithalen|doorhalen|blokkeren',
};

export const northern: readonly Families[] = [english, german, dutch];
