// Ways to talk to a model instead of about a person or a company: English, French, German, Spanish, Italian, Dutch and
// Portuguese. Patterns only; evidence.ts applies them. `spoken` is compared on plain words (no case, accents,
// punctuation), sentence by sentence and on the whole; `written` on the text as it stands.

const ignoring =
  'ignore[zr]?|ignorier\\w*|ignora\\w*|ignorez|disregard|forget|override|bypass|skip|oublie[zr]?|contourne[zr]?|ne tene?z pas compte|vergiss|vergessen sie|missachte\\w*|olvid\\w*|descart\\w*|dimentic\\w*|trascur\\w*|negeer|vergeet|esquec\\w*|desconsider\\w*';
const rules =
  'instruct\\w*|instruc\\w*|rules?|prompts?|above|previous|prior|criteria|guidelines|everything|regles?|consignes?|precedent\\w*|ci dessus|criteres?|anweisung\\w*|regeln?|vorgaben?|vorherig\\w*|bisherig\\w*|obige\\w*|kriterien|reglas?|anterior\\w*|criterios?|istruzion\\w*|regol[ae]|criteri|instructies?|regels|voorgaande|bovenstaande|regras?';
const giving =
  'score|rate|rank|grade|give|assign|set|return|output|answer|note[rz]?|attribue[zr]?|donne[zr]?|mets|mettez|mettre|bewerte\\w*|gib|geben sie|vergib|vergeben|setze|punktua\\w*|puntu\\w*|calific\\w*|asign\\w*|otorg\\w*|pon|ponga|devuelve|assegn\\w*|valut\\w*|dai|imposta|restituisci|geef|beoordeel|scoor|zet|atribua|pontue|avalie|retorne|coloque|de a este';
const most =
  'a hundred|perfect\\w*|perfekt\\w*|perfett\\w*|perfeit\\w*|maximum|maximale?|massim[oa]|maxim[oa]|hochst\\w*|highest|hoogste|full marks|top score|volle punktzahl';
/** What may follow a score; "100 employees" is none. */
const counted =
  'points?|punkten?|puntos|punti|punten|pontos|out|sur|von|sobre|su|van|to|for|pour|fur|para|per|voor|and|et|und|y|e|en|because|regardless|now|please|immediately|always|whatever';
const machine =
  'ai|llm|language models?|model|modele|ia|ki|scorer|gpt|chatgpt|claude|bot|modell|sprachmodell|modelo|modello|taalmodel|assistant|assistenten|asistente|assistente';
const lead =
  'lead|prospect|candidate|contact|company|person|profile|kontakt|unternehmen|empresa|azienda|bedrijf|entreprise|cliente';

export const spoken: readonly RegExp[] = [
  `\\b(?:${ignoring})\\b.{0,40}\\b(?:${rules})\\b`,
  '\\b(?:ignore|forget|disregard)\\b.{0,10}\\b(?:all|everything)\\b.{0,20}\\b(?:before|told|said|know)\\b',
  `\\b(?:${giving})\\b.{0,40}\\b(?:${most})\\b`,
  `\\b(?:${giving})\\b.{0,40}\\b100\\b(?: (?:${counted})\\b|\\s*$)`,
  '\\b(?:score|fit|rating|note|punktzahl|puntuacion|punteggio|pontuacao|nota)\\b.{0,12}\\b100\\b',
  '\\b(?:system|assistant|developer)\\s+(?:prompt|message|override|note|instruction)\\b',
  '^\\s*(?:system|assistant|developer|user)\\b.{0,20}\\b(?:you|must|score|set|return|fit)\\b',
  '\\b(?:you are now|act as (?:an?|the|if)|pretend (?:to|that)|jailbreak|new instructions?|nouvelles? (?:instructions?|consignes?)|neue anweisung\\w*|nuevas? instrucci\\w*|nuov[ae] istruzion\\w*|nieuwe instructies?|novas? instruc\\w*|tu es maintenant|vous etes maintenant|du bist (?:jetzt|nun)|sie sind (?:jetzt|nun)|ahora eres|ora sei|je bent nu|agora (?:voce )?(?:e|es)) ?',
  '\\b(?:you must|you should|you have to|vous devez|tu dois|du musst|sie mussen|debes|debe|devi|deve|je moet|u moet|voce deve)\\b.{0,20}\\b(?:score|rate|return|output|answer|respond|ignore|set|give|say|write|mention|claim|add|include|approve|noter|repondre|ecrire|ajouter|dire|mentionner|donner|bewerten|antworten|schreiben|erwahnen|behaupten|puntuar|responder|escribir|anadir|decir|valutare|rispondere|scrivere|aggiungere|dire|beoordelen|antwoorden|schrijven|toevoegen|avaliar|escrever|adicionar|dizer)\\b',
  `\\b(?:note|attention|message|hinweis|achtung|nachricht|nota|aviso|mensaje|avviso|messaggio|opmerking|bericht|mensagem|instruction\\w*)\\b.{0,12}\\b(?:to|for|a|au|aux|pour|an|fur|para|al|ao|per|aan|voor)\\b.{0,12}\\b(?:${machine})\\b`,
  `\\b(?:dear|hey|hello|attention|cher|liebe[rs]?|querid[oa]|car[oa]|beste) (?:${machine})\\b`,
  '\\b(?:respond|reply|answer|reponds|repondez|antworte|antworten sie|responde|rispondi|antwoord|responda)\\b.{0,15}\\b(?:only|exactly|with|json|uniquement|seulement|avec|nur|mit|solo|unicamente|con|soltanto|alleen|met|apenas|somente|com)\\b',
  `\\b(?:this|that|ce|cette|dieser?|dieses|este|esta|questo|questa|dit|deze|essa?|le) (?:${lead})\\b.{0,30}\\b(?:perfect|ideal|100|must be|should be|deserves|approved|top|maximum|parfait\\w*|ideale?|perfekt\\w*|perfecto|perfetto|perfeito)\\b`,
].map((shape) => new RegExp(shape));

const writing =
  'add|include|insert|put|paste|mention|write|say|state|claim|tell them|promise|link|ajoute[zr]?|incluez|insere[zr]?|ecri\\w*|dis|dites|mentionne[zr]?|affirme[zr]?|promet\\w*|pretende[zr]?|fuge\\w*|fugen sie|erwahne\\w*|schreib\\w*|behaupte\\w*|verlinke\\w*|anad\\w*|incluy\\w*|mencion\\w*|escrib\\w*|di que|diga|afirm\\w*|aggiung\\w*|inseri\\w*|scriv\\w*|menzion\\w*|afferm\\w*|di che|voeg|vermeld|schrijf|beweer|zeg|adicion\\w*|inclu[aia]\\w*|escrev\\w*|mencione|diga que';
const start =
  '(?:^|please|must|also|and|then|now|always|veuillez|s il te plait|s il vous plait|bitte|und|por favor|per favore|e|y|et|alstublieft|en) ?';

/** Orders to write something into a mail. */
export const dictated: readonly RegExp[] = [
  `${start}\\b(?:${writing})\\b.{0,20}\\b(?:this|these|the following|following|ce|cette|le|les|suivante?|diesen?|folgenden?|den|este|esta|el|siguiente|questo|il|seguente|deze|de|volgende|o|seguinte)\\b.{0,12}\\b(?:links?|urls?|address|sentence|phrase|lien|adresse|satz|enlace|frase|collegamento|zin|ligacao|text|texte|testo|texto)\\b`,
  `${start}\\b(?:${writing})\\b(?:.{0,12}\\b)?(?:that|que|qu|dass|che|dat)\\b.{0,6}\\b(?:we|you|your|our|i|nous|vous|notre|votre|on|wir|sie|ihr|unser\\w*|somos|sois|son|eres|nuestr\\w*|siamo|siete|sei|nostr\\w*|wij|jullie|onze|nos|voces?|nosso|a nossa)\\b`,
  `${start}\\b(?:${writing})\\b.{0,60}\\b(?:in|into|to|dans|au|in die|in der|en|nel|nella|alla|in de|aan|no|na)\\b.{0,8}\\b(?:e ?mails?|mails?|message|draft|reply|nachricht|courriel|correo|mensaje|messaggio|bericht|mensagem)\\b`,
].map((shape) => new RegExp(shape));

export const written: readonly RegExp[] = [
  /<\|?\/?(?:im_start|im_end|system|assistant|endoftext|begin_of_text|start_header_id)\b/i,
  /\[\/?(?:INST|SYS|SYSTEM)\]|<<\/?SYS>>|<<<\s*DATA|DATA\s*>>>/i,
  /^\s*#{1,6}\s*(?:system|instructions?|new task|prompt)\b/im,
  /"(?:fit|score|role|content|evidence|reason)"\s*:\s*(?:"|\d|\[|\{)/i,
  /<\/?(?:system|instructions?|prompt|user|assistant)\b[^>]*>/i,
  /(?:^|\n)\s*(?:system|assistant|developer)\s*[:>]/i,
];
