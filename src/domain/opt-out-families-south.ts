// The families of opt-out words in French, Spanish, Italian and Portuguese (see opt-out-shapes.ts).
import type { Families } from './opt-out-shapes.ts';

const french: Families = {
  never:
    "ne|n'(?!ai |avons |a |avez )\\w*|jamais|plus|ni|sans|aucun|evite[rz](?: de)?|inutile de|interdi\\w+ de|priere de ne",
  contact:
    "reven(?:ez|iez|ir)(?: vers)?|(?:(?:n'|m'|d'|l'|me |nous |nos |de )?)(?:re)?(?:ecri(?:re|vez|ve|s|viez)|contact(?:er|ez|e|iez|es)|recontact(?:er|ez)|sollicit(?:er|ez|e|iez|es)|relanc(?:er|ez|e|iez)|demarch(?:er|ez|e|iez|es)|derang(?:er|ez|e|iez)|import?un(?:er|ez|e|iez)|envo(?:yer|yez|ie|yiez|i)|adress(?:er|ez|e|iez)|spamm?(?:er|ez)|harcel(?:er|ez)|embet(?:er|ez)|ennuy(?:er|ez)|mail(?:er|ez)|appel(?:er|ez)|revenir|prospect(?:er|ez)|cibl(?:er|ez))",
  again: "plus|jamais|a nouveau|de nouveau|encore|a l'avenir|desormais|dorenavant",
  anyone:
    '(?:a |aupres de |avec )?(?:personne|quiconque|qui que ce soit|(?:mes|nos) (?:\\w+ )?(?:collegues|equipes?|collaborateurs|salaries|employes|services)|(?:notre|mon|cette) (?:\\w+ )?(?:equipe|societe|entreprise|boite|service|adresse|organisation|cabinet|maison))',
  stop: "(?<!we )refus(?:e|ons)|en demeure de|m(?:erci|ercis) d'arreter|somme de|arrete(?:z|r|s)?|cesse(?:z|r|s)?|stopp?e?(?:z|r)?|mett(?:re|ez) (?:un terme|fin)|assez|marre|ras le bol|fini(?:ssez|r)?|y'?en a marre|epargnez[- ](?:moi|nous)|ca suffit(?: avec)?|suspend(?:re|ez)|interromp(?:re|ez)|halte",
  sending:
    "la(?= ?[.!]| ?$)|contacts?|harcelements?|casser les pieds|me saouler|nous saouler|saouler|(?:(?:de|d'|a|aux?|ces|ce|cet|vos|votre|les|le|la|avec|tous|tout|toute|toutes|l'|des) ?)*(?:mails?|e-?mails?|emails?|messages?|courriels?|envois?|spams?|pub|publicites?|prospection|demarchage|relances?|sollicitations?|harcelement|newsletters?|pourriels?|communications?|contact|traitement de mes|utilisation de mes|(?:m'|nous |me )?(?:ecrire|envoyer|contacter|solliciter|relancer|demarcher|spammer|harceler|emmerder|embeter|importuner|deranger|mailer|prospecter))",
  erase:
    '(?:desinscri|desabon|supprim|effac|retir|enlev|ray|radi|ot|vir|detrui|elimin|degag|exclu|sort)(?:er|ez|e|iez|es|re|sez|n\\w+|v\\w+|s|r|t|ons|ant|tes)?|faire disparaitre|desinscription de',
  erasure:
    "suppression|effacement|retrait|radiation|desinscription|destruction|opposition|m'oppos\\w+|droit d'opposition|opposons|oppose",
  mine: "(?:mon|ma|mes|notre|nos|cette|ce|ces)(?: \\w+)? ?(?:adresses?|mails?|e-?mails?|coordonnees|donnees|infos?|informations?|contacts?|noms?|numero|profil|fiche|societe|entreprise|domaine)|[- ]?moi(?= |$|[.,!])|[- ]nous(?= (?:de|du|des|svp|merci)|$|[.,!])|(?:toutes|l'ensemble des|les) (?:les )?(?:donnees|informations|infos)(?: \\w+){0,3} (?:me|moi|nous|personnelles)\\w*|tout ce qui me concerne|(?:a |d')?caractere personnel|donnees personnelles",
  forget: "(?<!(?:n'|ne |pas ))(?:oubli(?:ez|e|er)|perdez|perds|jetez|brulez)(?:[- ]moi)?",
  origin:
    "(?:d'ou|comment|ou|par qui)(?: [^\\s,.;:!?]+){0,4} (?:mon|ma|mes|notre|nos|cette|ce)(?: \\w+)? ?(?:adresse|mail|e-?mail|coordonnees|donnees|contact|nom|numero|infos?)|qui vous a (?:donne|communique|fourni|transmis|file)(?: \\w+){0,3}",
  wantNone:
    "(?:demande|exige|sollicite|souhaite)(?: \\w+){0,2} (?:suppression|effacement|retrait|radiation|desinscription)(?: \\w+)?(?= ?[.!,]| ?\\n| ?$)|(?:veu(?:x|t|lent)|voulons|voulez) (?:pas|plus|rien)(?: \\w+){0,3} (?:mails?|e-?mails?|messages?|pub|spam|demarchage|prospection|sollicitations?|courriels?|etre (?:contact|sollicit|demarch)\\w*)|(?:veux|voulons|souhaite\\w*|souhaitons|desire|desirons|voudrais|aimerais|aimerions|prefere\\w*|envie|entend\\w*)(?: \\w+){0,2} (?:plus|pas|rien|aucun\\w?|ne plus|ne pas)(?: [^\\s,.;:!?]+){0,3} (?:recevoir|etre (?:contact|sollicit|relanc|demarch|derang|import)\\w*|entendre|lire|vos|mails?|messages?|faire partie|figurer|apparaitre|avoir de (?:vos )?nouvelles)|(?:plus|pas|aucun) (?:de |d')?(?:vos |nouveaux? )?(?:mails?|messages?|courriels?|sollicitations?|publicites?|pub|prospection|demarchage|communications?)(?: (?:svp|merci|de votre part|commercia\\w+|s'il vous plait))|(?:plus|ne) (?:rien )?(?:recevoir|entendre parler)(?: [^\\s,.;:!?]+){0,3} (?:vous|votre|vos|part|rien)|non sollicite\\w*|sollicitations? (?:non|pas)|indesirables?",
  noConsent:
    "sans (?:mon|notre)(?: \\w+)? (?:consentement|accord|autorisation)|(?:interdis|interdisons|defends|n'utilis\\w+|ne (?:re)?utilis\\w+|cess\\w+ d'utiliser|ne pas (?:re)?utiliser)(?: [^\\s,.;:!?]+){0,3} ?(?:re|d')?(?:utilis\\w+)?(?: plus| pas)? (?:mon|ma|mes|nos|notre|cette|ce)(?: \\w+)? ?(?:adresse|mail|e-?mail|donnees|coordonnees|contact)|(?:jamais|pas|retir\\w+|revoqu\\w+|refus\\w+|aucun)(?: \\w+){0,3} (?:consentement|autorisation|accord|consenti|autorise|inscrit\\w?|abonne\\w?|demande a recevoir|demande a etre|rien demande|permission)(?= ?[.!,;]| ?\\n| ?$| (?:a|pour|vos|votre|de (?:recevoir|prospection)|l'utilisation|et))|n'ai rien demande",
  anger:
    "sans (?:moi|nous)(?= ?[.!]| ?$)|comptez pas sur (?:moi|nous)|(?:embeter|ennuyer|deranger|harceler|spammer)(?: \\w+)? (?:quelqu'un|d'autres|un autre)|(?:sort(?:ez|s)|enlev(?:ez|e)|retir(?:ez|e)|vir(?:ez|e)|ot(?:ez|e))[- ](?:moi|nous) de (?:la|ca|cette|ce)|(?:deja|plusieurs fois|maintes fois)(?: \\w+){0,3} (?:demande|dit|signale|ecrit)(?: \\w+){0,4} (?:arreter|cesser|plus|pas|supprimer|retirer)|prochain (?:mail|message|e-?mail)(?: \\w+){0,6} (?:cnil|plainte|avocat|signale\\w*)|(?:foutez|fichez|lachez|laissez|foutre|ficher)[- ]?(?:moi|nous|le camp)?(?: \\w+){0,2} ?(?:la paix|tranquilles?|le camp|en paix|les baskets)|lachez (?:moi|nous|l'affaire)|degagez|cassez[- ]vous|allez vous faire|(?:c'est|ceci est|voici)(?: \\w+)? (?:du spam|du harcelement|de la pub|un spam|du demarchage)|ca suffit(?= ?[!.]| ?$)|(?:plainte|signal\\w+|saisi\\w*)(?: [^\\s,.;:!?]+){0,5} (?:cnil|autorites?|signal spam|apd)|(?:liste|lists?) (?:noire|rouge|d'opposition)|blacklist\\w*|bloctel|ne figure\\w* plus|(?:sort(?:ez|ir)|enlev\\w+|retir\\w+|supprim\\w+|vir\\w+|ot\\w+|effac\\w+|ray\\w+|radi\\w+)(?: [^\\s,.;:!?]+){0,4} (?:de|du|des|dans) (?:votre|vos|la|cette|tous vos|toutes vos)(?: \\w+)? ?(?:listes?|bases?|fichiers?|mailings?|listings?|systemes?|crm|carnet|diffusion)",
  erased:
    '(?:supprim|effac|retir|enlev|ray|radi|detruit|oubli|bloqu|desinscri|desabon)\\w*|virez|degagez|ailleurs|hors de',
};

const spanish: Families = {
  never: 'no|nunca|jamas|ni|sin|evit(?:e|en|ar|ad)|abstenganse de|absteng\\w+ de|prohib\\w+',
  contact:
    '(?:escrib(?:a|an|ir|as|ais|iendo)|contact(?:e|en|ar|es|eis|ando)|mand(?:e|en|ar|es|eis|ando|a)|envi(?:e|en|ar|es|eis|ando)|molest(?:e|en|ar|es|eis|ando)|mole(?:ste)?n|llam(?:e|en|ar|es)|incordi\\w+|insist(?:a|an|ir|as|ais)|dirij(?:a|an)|dirigirse|acos\\w+|spame\\w+|comuni(?:que|quen|car)|reenvi\\w+)(?:me|nos|les|le|se|nosla)?',
  again: 'mas|nunca|jamas|otra vez|de nuevo|nuevamente|en (?:el )?futuro|en adelante|vuelv\\w+',
  anyone:
    '(?:a )?(?:nadie|ningun\\w*|mi (?:equipo|empresa|gente|correo)|mis (?:companer\\w+|colegas|empleados)|nuestr[oa]s? (?:\\w+ )?(?:equipo|empresa|empleados|companer\\w+|gente|oficina|trabajadores|correo)|esta (?:empresa|direccion|casa)|este correo)',
  stop: 'rechaz(?:o|amos)|requier\\w+ que|exijo que|(?:basta(?! un)(?: ya)?|dejen|deje|deja|dejad|dejar|paren|pare|parad|para(?= de)|parar|cesen|cese|cesar|suspend\\w+|stop|detengan|corten)(?: (?:ya|por favor|de una vez|inmediatamente))?(?: (?:de|con|el|la|los|ya))?|hart[oa]s? de|cansad[oa]s? de|ahorr(?:e|en)(?:me|nos)',
  sending:
    'contactos?|dar la lata|incordi\\w+|tocar las narices|dar la brasa|(?:(?:los|las|sus|tus|estos|estas|tantos|de|con|el|la|vuestros) )*(?:correos?|mails?|e-?mails?|mensajes|publicidad|spam|envios?|comunicaciones|(?:enviar|mandar|escribir|contactar|molestar|llamar|acosar|spamear|bombardear)\\w*|tratamiento de mis)',
  erase:
    'baj(?:e|en|ad)(?:me|nos)|(?!saco )(?:elimin|borr|suprim|cancel|retir|destruy|quit|sac|saqu|exclu|tach)(?:e|en|a|ad|ar|an|ir|as|es|eis|o|amos|imos|uyan|uya|uir|ara|arse|yan|ya)?(?:me|nos|lo|los|la|las)?|bajen|den de baja|dar de baja|de de baja|deis de baja|borrado',
  erasure: 'supresion|eliminacion|cancelacion|borrado|oposicion|me opongo|nos oponemos|oponerme|baja',
  mine: '(?:mi|mis|nuestro|nuestra|nuestros|nuestras|este|esta)(?: \\w+)? ?(?:datos|direccion|correo|e-?mail|mail|informacion|contacto|nombre|numero|registro|perfil|cuenta|suscripcion|empresa|dominio)|(?:todo|todos|los datos)(?: [^\\s,.;:!?]+){0,4} (?:mi|mios|nosotros|personales|sobre mi)|datos personales|caracter personal',
  forget: '(?<!no (?:se )?)(?:olvid\\w+|pierdan?|tiren?)(?: de| del)?',
  origin:
    '(?:de donde|donde|como|quien)(?: [^\\s,.;:!?]+){0,5} (?:mi|mis|nuestro|nuestros|este|esta)(?: \\w+)? ?(?:correo|datos|direccion|e-?mail|mail|contacto|nombre|numero)|quien (?:les|le|os|te) (?:dio|ha dado|paso)',
  wantNone:
    '(?:solicito|pido|exijo|ruego)(?: \\w+){0,2} (?:supresion|eliminacion|cancelacion|borrado)(?: \\w+)?(?= ?[.!,]| ?\\n| ?$)|no (?:qu|k)(?:iero|eremos|eria)(?: [^\\s,.;:!?]+){0,3} (?:recib\\w+|saber|correos?|mails?|e-?mails?|mensajes|publicidad|spam|contacto)|no (?:quiero|queremos|deseo|deseamos|quisiera|me interesa|nos interesa|necesito)(?: [^\\s,.;:!?]+){0,3} (?:recib\\w+|saber|oir|leer|correos?|mails?|e-?mails?|mensajes|publicidad|estar en|formar parte|comunicaciones|contacto|ser contactad\\w+)(?: [^\\s,.;:!?]+)?|no (?:deseados?|solicitad\\w+)|(?:ni|ningun) (?:un )?(?:correo|mail|e-?mail|mensaje) mas|(?:quiero|deseo|solicito|pido|ruego|exijo)(?: [^\\s,.;:!?]+){0,4} (?:salir|baja|dejar de recibir|borren|eliminen|supriman|saquen|quiten|no (?:me|nos|vuelv\\w+|escrib\\w+))|(?:me|nos) (?:saqu\\w+|borr(?:e|en|es|eis|ad)|elimin(?:e|en|es|eis)|quit(?:e|en|es|eis)|den? de baja|deis de baja|retir(?:e|en|es|eis)|exclu\\w+|desuscrib\\w+)|desuscri\\w+|desinscri\\w+|desapunt\\w+',
  noConsent:
    'sin (?:mi|nuestr[oa])(?: \\w+)? (?:consentimiento|permiso|autorizacion)|(?:no|prohib\\w+|dej\\w+ de)(?: \\w+){0,3} (?:us(?:e|en|ar|eis)|utilic(?:e|en)|utilizar|guard(?:e|en))(?: \\w+)? (?:mi|mis|nuestr\\w+|este|esta)(?: \\w+)? ?(?:correo|datos|direccion|e-?mail|mail|contacto|cuenta)|(?:no|nunca|jamas|retiro|revoco|niego)(?: [^\\s,.;:!?]+){0,4} (?:consentimiento|permiso|autorizacion|autorizado|consentido|autorice|suscrito|suscribi|apunte|inscrib\\w+|pedido nada)',
  anger:
    'baj(?:e|en|ad)(?:me|nos) de|no cuent\\w+ con(?:migo| nosotros)|molest\\w+ a otr\\w+|(?:saqu|sac|quit|borr)\\w*(?:me|nos) de (?:ahi|aqui|esto|alli|esta|todo)|(?:ya|varias veces|dos veces)(?: \\w+){0,3} (?:dije|pedi|pedimos|he dicho|he pedido|hemos pedido|solicite)(?: \\w+){0,4} (?:no|baja|dej\\w+|borr\\w+)|(?:proximo|siguiente) (?:correo|mail|e-?mail|mensaje)(?: \\w+){0,6} (?:denunci\\w+|aepd|abogado)|tocar las narices|vayanse|largo(?: de aqui)?|(?:vete|iros|idos|vayan) a|ya (?:esta bien|basta|vale de)|que pesad\\w+|(?:dejen|deje|deja|dejad)(?:me|nos)(?: [^\\s,.;:!?]+)? (?:en paz|tranquil\\w+)|(?:esto|eso) es (?:\\w+ )?(?:spam|acoso|publicidad)|(?:denunci\\w+|reclam\\w+|queja)(?: [^\\s,.;:!?]+){0,5} (?:aepd|agencia|autoridad\\w*|proteccion)|(?:los|voy a|les|te) (?:voy a )?denunci\\w+|lista (?:negra|robinson|de exclusion)|(?:fuera|salir|saca\\w*|saqu\\w+|borra\\w*|quit\\w+|elimin\\w+)(?: [^\\s,.;:!?]+){0,4} (?:de|del|en) (?:su|sus|tu|tus|la|las|vuestr\\w+|esta|este)(?: \\w+)? ?(?:listas?|base|bases|listado|sistema|crm|mailing|fichero|ficheros|archivo|newsletter)',
  erased: '(?:borr|elimin|suprim|quit|cancel|destru|exclu|retir)\\w*|fuera|olvid\\w+|bloque\\w+',
};

const italian: Families = {
  never:
    'diffid\\w+ d\\w+|invito a non|ne|non|mai|nessun\\w*|senza|evit(?:ate|i|are|a|ino)(?: di)?|astenetevi d\\w+|vietato|ne',
  contact:
    '(?:scriv(?:ete|a|ano|ere|er|i|iate)|contatt(?:ate|i|ino|are|ar|a|iate)|invi(?:ate|i|ino|are|ar|a|iate)|mand(?:ate|i|ino|are|ar|a|iate)|disturb(?:ate|i|ino|are|ar|a|iate)|ricontatt(?:ate|i|are|ar)|chiam(?:ate|i|are|ar)|import?un(?:ate|are|ar|i)|assill(?:ate|are|ar|i)|tartass\\w+|sped(?:ite|ire|isca|iscano)|romp(?:ete|ere|er)|insist(?:ete|ere|a)|cerc(?:ate|hi|are|ar)|spamm\\w+)(?:mi|ci|gli|le|cela|mela)?',
  again: "piu|mai|ancora|di nuovo|nuovamente|in futuro|d'ora in (?:poi|avanti)|ulteriormente|altre|altri",
  anyone:
    "(?:a |con )?(?:nessun\\w*|chiunque|(?:i miei|il mio|la mia|i nostri|il nostro|la nostra|dei nostri|del nostro)(?: \\w+)? ?(?:collegh\\w+|team|ufficio|azienda|dipendenti|personale|societa|casella)|(?:questa|quest')(?: ?\\w+)? ?(?:azienda|indirizzo|casella))",
  stop: 'rifiut(?:o|iamo)|diffid\\w+(?: \\w+)? d\\w+|intim\\w+ di|smett\\w+(?: (?:di|subito|con|immediatamente))*|cess(?:ate|i|are|ino)(?: (?:di|subito))*|basta(?! un)(?: con)?|finit(?:ela|e)(?: (?:di|con))?|piant\\w+(?: (?:di|con))?|stop(?: (?:a|con|alle|ai))?|sospend\\w+|interromp\\w+|fermat\\w+|stuf[oaie] d\\w+|risparmiat\\w+|stanc[oa] d\\w+',
  sending:
    "contatti|contattar\\w*|le palle|le scatole|seccar\\w*|infastidir\\w*|(?:(?:le|i|gli|queste|questi|vostre|vostri|l'|di|con|tutte|tutti|ogni|ste|sti) ?)*(?:mail|e-?mails?|messaggi|pubblicita|spam|comunicazioni|invii|invio|newsletter|sollecit\\w+|trattamento dei miei|(?:scriver|mandar|inviar|contattar|disturbar|romper|tartassar|spammar|assillar)\\w*)",
  erase:
    '(?:essere|esser|venire|venga|vengano) (?:depenn|radiat|sgomber|blocc|cassat)\\w*|(?:cancell|elimin|rimuov|togli|tolg|depenn|disiscriv|distrugg|deregistr|escl(?:ud)|sbarazz)(?:ate|i|ete|are|ere|a|ano|ino|iate|iamo|er|ar|erm|o|er\\w)?(?:mi|ci|lo|la|li|le|temi|teci|telo|tela|teli)?|venga(?:no)? (?:cancell|elimin|rimoss|tolt)\\w+|(?:essere|esser) (?:cancell|elimin|rimoss|tolt|esclus|disiscritt)\\w+',
  erasure:
    "cancellazione|eliminazione|rimozione|opposizione|mi oppongo|ci opponiamo|oppormi|disiscrizione|l'oblio",
  mine: "(?:(?:il|la|i|le|dei|del|della|l') ?)?(?:mio|mia|miei|mie|nostro|nostra|nostri|nostre|questo|questa|quest')(?: ?\\w+)? ?(?:dati|indirizzo|mail|e-?mail|contatto|contatti|nominativo|nome|numero|informazioni|recapit\\w+|account|profilo|azienda|dominio|iscrizione)|(?:tutt[oi]|dati)(?: [^\\s,.;:!?]+){0,4} (?:mi riguard\\w+|personali|su di me|miei)|dati personali",
  forget: '(?<!non )(?:dimentic\\w+|scord\\w+|perd(?:ete|a)|buttat\\w+)',
  origin:
    '(?:dove|come|da chi|da dove|chi)(?: [^\\s,.;:!?]+){0,5} (?:il mio|la mia|i miei|i nostri|il nostro|questo|mia|mio)(?: \\w+)? ?(?:indirizzo|mail|e-?mail|dati|contatto|nominativo|nome|numero|recapit\\w+)|chi (?:vi|le|ti) ha dato',
  wantNone:
    '(?:chiedo|chiediamo|richiedo|esigo)(?: \\w+){0,2} (?:cancellazione|rimozione|eliminazione)(?: \\w+)?(?= ?[.!,]| ?\\n| ?$)|non (?:desidero|voglio|vogliamo|desideriamo|intendo|gradisco|vorrei|gradiamo|intendiamo|sono interessat\\w a|mi interessa)(?: [^\\s,.;:!?]+){0,3} (?:ricev\\w+|sentir\\w*|saper\\w*|mail|e-?mail|messaggi|pubblicita|comunicazioni|essere|esser|stare|far parte|contatt\\w+|legger\\w*)(?: [^\\s,.;:!?]+)?|(?:mai richiest\\w+|indesiderat\\w+|non richiest\\w+|non sollecitat\\w+)|(?:nessun\\w*|niente|zero)(?: \\w+){0,2} (?:mail|e-?mail|messaggi\\w*|comunicazion\\w+|pubblicita|contatt\\w+)(?: [^\\s,.;:!?]+){0,2}|(?:voglio|vorrei|chiedo|chiediamo|prego|esigo|pretendo|desidero)(?: [^\\s,.;:!?]+){0,4} (?:essere (?:cancell|rimoss|tolt|elimin|esclus|disiscritt)\\w+|cancell\\w+|rimuov\\w+|elimin\\w+|toglier\\w*|tolga|disiscriv\\w+|di non)|(?:mi|ci|lo|la|ne) (?:tolg(?:a|ano|iate)|rimuov(?:a|ano|iate)|cancell(?:i|ino|iate)|elimin(?:i|ino|iate)|disiscriv\\w+|depenn\\w+|esclud\\w+)',
  noConsent:
    'senza (?:il )?(?:mio|nostro)(?: \\w+)? (?:consenso|permesso)|(?:non|viet\\w+|smett\\w+ di)(?: \\w+){0,2} (?:us(?:ate|i|are|ino)|utilizz(?:ate|i|are|ino))(?: \\w+)?(?: il| la| i)? (?:mio|mia|miei|nostr\\w+|questo|questa|quest\\x27)(?: ?\\w+)? ?(?:indirizzo|dati|mail|e-?mail|contatto|casella)|(?:non|mai|nego|revoco|ritiro|rifiuto)(?: [^\\s,.;:!?]+){0,4} (?:consenso|autorizzazione|permesso|autorizzato|acconsentito|iscritto|iscritta|autorizzo|acconsento)',
  anger:
    "(?:depenn|esclus|esclud|radia)\\w*(?: [^\\s,.;:!?]+){0,4} (?:list\\w+|elenc\\w+|archiv\\w+|database|mailing|rubrica)|lasciate(?:mi|ci) fuori|senza di (?:me|noi)|non contate su|disturbate qualcun|romp\\w+ a qualcun|(?:togliet|cancellat|rimuovet|levat|tirat)e?(?:mi|ci|emi|eci) da (?:qui|li|qua|questa|questo|tutto)|(?:gia|piu volte|due volte)(?: \\w+){0,3} (?:chiesto|detto|scritto|richiesto)(?: \\w+){0,4} (?:non|smett\\w+|cancell\\w+|rimuov\\w+)|prossim[ao] (?:mail|e-?mail|messaggio)(?: \\w+){0,6} (?:garante|denunci\\w+|avvocato)|non romp\\w+ piu|andate(?:vene| a (?:quel|fan|farvi))\\S*|sparite|sparisci|che palle|avete rotto|(?:lasciate|lasci|lascia|lasciat)(?:mi|ci)(?: [^\\s,.;:!?]+)? (?:in pace|stare|perdere|tranquill\\w+)|(?:questo|questa|questi|e) (?:e )?(?:\\w+ )?(?:spam|molesti\\w+|stalking)|(?:denunc\\w+|segnal\\w+|reclamo|esposto)(?: [^\\s,.;:!?]+){0,5} (?:garante|autorita|polizia|privacy)|(?:lista|black) ?(?:nera|list)|registro delle opposizioni|(?:fuori|via|cancell\\w+|rimuov\\w+|tolg\\w+|togli\\w*|elimin\\w+|uscire)(?: [^\\s,.;:!?]+){0,4} (?:da|dal|dalla|dalle|dai|dagli|dall')(?: ?(?:vostr\\w+|sua|suo|tua|questa|quest'))?(?: \\w+)? ?(?:list\\w+|mailing|database|archiv\\w+|rubrica|elenc\\w+|crm|newsletter|sistem\\w+|indirizzari\\w*)",
  erased:
    '(?:cancell|elimin|rimoss|rimuov|tolt|togli|depenn|esclus|distrutt|distrugg|dimentic|blocc)\\w*|via(?: subito)?|fuori',
};

const portuguese: Families = {
  never: 'nao|nunca|jamais|nem|sem|evit(?:e|em|ar)|abstenham-se de|proib\\w+|favor nao',
  contact:
    '(?:escrev(?:a|am|er|as)|contac?t(?:e|em|ar|es)|mand(?:e|em|ar|es)|envi(?:e|em|ar|es|ando)|incomod(?:e|em|ar)|lig(?:ue|uem|ar)|chate(?:ie|iem|ar)|perturb(?:e|em|ar)|encham?|entr(?:e|em|ar)(?: mais)? em conta[c]?to|insist(?:a|am|ir)|abord(?:e|em|ar)|procur(?:e|em|ar)|assedi\\w+|import?un(?:e|em|ar))(?:-(?:me|nos|lhe|lhes))?',
  again: 'mais|nunca|novamente|de novo|outra vez|no futuro|futuramente|doravante|jamais|volt\\w+',
  anyone:
    '(?:a |com |para )?(?:ninguem|nenhum\\w*|alguem|(?:a |o |os |as )?(?:minha|meu|meus|minhas|nossa|nosso|nossos)(?: \\w+)? ?(?:equipa|equipe|empresa|colegas|funcionarios|colaboradores|pessoal|time|escritorio|caixa)|(?:esta|desta|este|deste) (?:empresa|endereco|e-?mail|casa))',
  stop: 'recus(?:o|amos)|dispens(?:o|amos)|(?:pare|parem|parar|para(?= de)|deixe|deixem|deixar|cesse|cessem|cessar|chega|basta(?! um)(?! una)|suspend\\w+|stop|interromp\\w+|poup\\w+)(?: (?:ja|imediatamente|por favor))?(?: (?:de|com|o|a|os))?(?: me| nos)?|fart[oa]s? d\\w+|cansad[oa]s? d\\w+|poupe(?:m)?-(?:me|nos)',
  sending:
    'contac?tos?|abordagens|encher(?: o saco)?|chatear|torrar|aborrecer|insistir|telefonar|(?:(?:os|as|seus|suas|vossos|esses|estes|estas|essas|de|com|o|a|tantos|me|nos|esse|este|d[eo]sses|d[eo]stes) )*(?:e-?mails?|mails?|mensagens|publicidade|spam|envios?|comunicacoes|propaganda|(?:enviar|mandar|escrever|contactar|contatar|incomodar|chatear|perturbar|encher|ligar)(?:-me|-nos)?|tratamento dos meus)',
  erase:
    '(?:remov|elimin|apag|exclu|retir|tir|delet|cancel|descadastr|suprim|risc|destru|desinscrev|desinscrav|anul)(?:a|e|am|em|ar|er|ir|i|ia|ue|uem|uam|as|es|o|amos|im|iam)?(?:-(?:me|nos|o|os|a|as))?|(?:ser|seja|sejam) (?:remov|elimin|apagad|exclu|retirad|descadastrad)\\w*',
  erasure:
    'apagamento|exclusao|eliminacao|remocao|supressao|oposicao|oponho-me|me oponho|opomo-nos|cancelamento|descadastro',
  mine: '(?:o |a |os |as |do |da |dos |das )?(?:meu|minha|meus|minhas|nosso|nossa|nossos|este|esse|esta)(?: \\w+)? ?(?:dados|endereco|e-?mail|mail|contac?to|contac?tos|nome|numero|informac\\w+|registo|registro|cadastro|perfil|empresa|inscricao|subscricao|dominio)|(?:tudo|todos|dados)(?: [^\\s,.;:!?]+){0,4} (?:mim|meus|pessoais|nos)|dados pessoais',
  forget:
    '(?<!nao (?:se )?)(?:esquec\\w+|perc(?:a|am)|perd(?:e|em)|deit\\w+ fora|jog\\w+ fora)(?:-se)?(?: d[eoa]s?)?',
  origin:
    '(?:onde|como|quem|de onde|donde)(?: [^\\s,.;:!?]+){0,5} (?:meu|minha|meus|nosso|nossos|este|esse)(?: \\w+)? ?(?:e-?mail|mail|dados|endereco|contac?to|nome|numero)|quem (?:vos|lhe|lhes|te) (?:deu|passou)',
  wantNone:
    '(?:solicito|peco|exijo|requeiro)(?: \\w+){0,2} (?:remocao|exclusao|eliminacao|apagamento|cancelamento)(?: \\w+)?(?= ?[.!,]| ?\\n| ?$)|nao (?:quero|queremos|desejo|desejamos|pretendo|pretendemos|gostaria de|tenho interesse em|temos interesse em|autorizo)(?: [^\\s,.;:!?]+){0,3} (?:receb\\w+|saber|ouvir|e-?mails?|mails?|mensagens|publicidade|propaganda|comunicacoes|contac?tos?|ser contac?tad\\w+|fazer parte|estar|ler)(?: [^\\s,.;:!?]+)?|nao (?:solicitad\\w+|desejad\\w+|pedid\\w+)|nem mais um (?:e-?mail|mail|mensagem)|(?:quero|gostaria de|pretendo|peco|solicito|exijo|desejo|agradeco|agradecia)(?: [^\\s,.;:!?]+){0,4} (?:sair|deixar de receber|ser (?:remov|retirad|apagad|exclu|eliminad)\\w*|remov\\w+|retir\\w+|apagu\\w+|elimin\\w+|exclu\\w+|nao (?:me|nos|volt\\w+|envi\\w+))|(?:me|nos) (?:tir(?:a|e|em)|remov(?:a|e|am)|retir(?:e|em|a)|exclu(?:a|i|am)|apagu(?:e|em)|descadastr\\w+|delet\\w+|desinscrev\\w+)',
  noConsent:
    'sem (?:o |a )?(?:meu|minha|nosso|nossa)(?: \\w+)? (?:consentimento|autorizacao|permissao)|(?:nao|proib\\w+|deix\\w+ de)(?: \\w+){0,2} (?:us(?:e|em|ar)|utiliz(?:e|em|ar)|guard(?:e|em))(?: \\w+)?(?: o| a| os)? (?:meu|minha|meus|noss\\w+|este|esta|esse)(?: \\w+)? ?(?:endereco|e-?mail|dados|contac?to|mail)|(?:nao|nunca|retiro|revogo|nego)(?: [^\\s,.;:!?]+){0,4} (?:consentimento|permissao|autorizacao|autorizei|autorizado|consenti|inscrevi|cadastrei|subscrevi|pedi (?:isto|isso|nada))',
  anger:
    'enche\\w* (?:o|meu) saco|torra\\w* a paciencia|na[o] conte[m]? com(?:igo| nosco)|deix\\w+(?:-me| me) (?:de )?fora|chatear outr\\w+|(?:tir|remov|retir|exclu|sac)\\w*-?(?:me|nos)? (?:dai|daqui|disto|disso|dessa|desta)|(?:ja|varias vezes|duas vezes)(?: \\w+){0,3} (?:pedi|pedimos|disse|solicitei)(?: \\w+){0,4} (?:nao|para|pare\\w*|remov\\w+|retir\\w+)|proximo (?:e-?mail|mail|contacto)(?: \\w+){0,6} (?:queixa|cnpd|denunci\\w+|advogado|anpd)|vao(?:-se)? (?:embora|passear|a merda|se)|desaparec\\w+|sum(?:am|a)(?: daqui)?|larg(?:uem|ue)(?: [^\\s,.;:!?]+){0,2}|(?:me )?deix(?:e|em|a)(?:-(?:me|nos))?(?: (?:me|nos))? (?:em paz|sossegad\\w+)|(?:isto|isso) e (?:\\w+ )?(?:spam|assedio|publicidade)|ja (?:chega|basta)|(?:queixa|denunci\\w+|reclam\\w+)(?: [^\\s,.;:!?]+){0,5} (?:cnpd|anpd|autoridade|procon|dados)|lista (?:negra|robinson|de exclusao)|(?:fora|sair|tir\\w+|remov\\w+|retir\\w+|exclu\\w+|elimin\\w+|apag\\w+)(?:-(?:me|nos))?(?: [^\\s,.;:!?]+){0,4} (?:da|do|das|dos|de|desta|dessa|deste|desse) (?:sua |vossa |tua |seu |vosso |sua |suas |vossas )?(?:lista\\w*|listagem|base|bases|mailing|sistema|crm|newsletter|cadastro|ficheiro\\w*|arquivo)',
  erased: '(?:remov|elimin|apag|exclu|retir|tirad|delet|cancel|destru|esquec|bloque)\\w*|fora',
};

export const southern: readonly Families[] = [french, spanish, italian, portuguese];
