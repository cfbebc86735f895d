// The titles of role-words.ts in German, Spanish, Italian, Dutch and Portuguese, and more ways to say them in English
// and French. Data only; role.ts puts both together by the name of the role.

/** Phrases by role; whole words without case, accents and plurals. A German title is looked at in its parts as well. */
export const abroad: Readonly<Record<string, string>> = {
  cto: 'tech chief|chief tech officer|chief technology product officer|head of tech|chief technologist|technology director|technischer leiter|technische leitung|leiter technik|technischer direktor|technischer geschaftsfuhrer|directora tecnica|director tecnico|director de tecnologia|directora de tecnologia|direttore tecnico|direttrice tecnica|technisch directeur|diretor tecnico|diretor de tecnologia|dir technique|directeur de la tech|directrice de la tech',
  'vp engineering':
    'vp software|vp development|vp r d|vp product engineering|vp ingenieria|vp entwicklung|vp platform',
  'head of engineering':
    'product engineering|head of product engineering|engineering lead|responsable du developpement logiciel|responsable des developpements|responsable des developpements logiciels|head of r d|r d director|director of r d|head of platform|head of backend|director of software|software director|development director|leiter softwareentwicklung|leiter entwicklung|entwicklungsleiter|entwicklungsleiterin|leiter software entwicklung|bereichsleiter entwicklung|bereichsleiter softwareentwicklung|hoofd engineering|hoofd ontwikkeling|jefe de ingenieria|jefa de ingenieria|director de ingenieria|directora de ingenieria|director de desarrollo|responsabile ingegneria|direttore sviluppo|responsabile sviluppo|diretor de engenharia|directeur ingenierie|directrice ingenierie|directeur du developpement|directeur des developpements|directrice des developpements|directeur r d|directrice r d|responsable r d|responsable ingenierie|directeur de la r d',
  'engineering manager':
    'dev manager|software manager|teamleiter entwicklung|teamleiter software|chef d equipe developpement|lead backend|lead engineer|team lead backend|team lead software|jefe de equipo de desarrollo|capo sviluppo|manager developpement',
  'software engineer':
    'ingenier(o/a) de software|ingegnere del software|ingegnere software|engenheir(o/a) de software|sviluppatrice|desenvolvedora|programador|programadora|programmierer|programmiererin|software engineering|fullstack entwickler|entwickler|entwicklerin|softwareentwickler|softwareentwicklerin|desarrollador|desarrolladora|programmatore|programmatrice|sviluppatore|ontwikkelaar|desenvolvedor|ingenieur developpement|dev back end|backend developer',
  cio: 'leiter it|it leiter|it leiterin|it leitung|leiter informatik|edv leiter|director de sistemas|directora de sistemas|director it|responsabile it|responsabile sistemi|hoofd it|diretor de ti|directeur du numerique|directrice du numerique|chief digital officer',
  'it manager':
    'systeembeheerder|systemadministrator(/in)|administrador(/a) de sistemas|amministratore di sistema|sistemista|it administrator|netzwerkadministrator',
  ciso: 'head of cyber security|head of information security|leiter informationssicherheit|responsable cybersecurite|security officer|vp security',
  data: 'head of analytics|leiter data|leiter datenanalyse|director de datos|responsable bi|head of bi|bi manager|business intelligence',
  product:
    'produktmanager|produktmanagerin|leiter produktmanagement|produktleiter|director de producto|jefe de producto|responsabile prodotto|product lead|productmanager|vp produit',
  ceo: 'geschaftsfuhrerin|geschaftsfuhrung|vorstandsvorsitzender|vorstandsvorsitzende|amministratore delegato|amministratrice delegata|director general|directora general|direttore generale|algemeen directeur|diretor geral|consejero delegado|inhaber|inhaberin|titolare',
  founder:
    'gruender|grunder|grunderin|mitgrunder|mitgrunderin|fundador|fundadora|cofundador|cofundadora|fondatore|fondatrice|oprichter|socio fundador',
  coo: 'head of ops|vp ops|operations lead|chief operations officer|leiter operations|operativer leiter|director de operaciones|directora de operaciones|jefe de operaciones|jefa de operaciones|direttore operativo|direttore operazioni|operationeel directeur|diretor de operacoes|betriebsleiter|betriebsleiterin|leiter betrieb|directeur d exploitation|directrice d exploitation|directeur exploitation|directeur industriel|directrice industrielle',
  operations:
    'manufacturing|head of manufacturing|manufacturing director|production director|director of production|vp manufacturing|produktion|fertigung|leiter fertigung|production|site manager|site director|plant director|factory manager|factory director|works manager|werksleiter|werksleiterin|werkleiter|produktionsleiter|produktionsleiterin|leiter produktion|director de planta|directora de planta|jefe de planta|direttore di stabilimento|responsabile produzione|fabrieksdirecteur|bedrijfsleider|responsable de site|directeur de site|directrice de site|directeur de production|directrice de production|directeur de l usine|responsable d usine|responsable industriel',
  'supply chain':
    'supply chain director|chief procurement officer|cpo procurement|head of procurement|head of purchasing|head of supply chain|einkauf|einkaufsleiter|einkaufsleiterin|leiter einkauf|leiter logistik|logistikleiter|logistikleiterin|compras|jefe de compras|director de compras|logistica|acquisti|responsabile acquisti|inkoop|hoofd inkoop|directeur des achats|directrice des achats|responsable approvisionnement|approvisionnement|directeur logistique|directrice logistique|sourcing|category manager',
  cfo: 'finance lead|head of finance and accounting|vp fp a|head of fp a|director of fp a|kaufmannischer leiter|kaufmannische leiterin|kaufmannische leitung|finanzvorstand|finanzleiter|finanzleiterin|leiter finanzen|finanzdirektor|director financiero|directora financiera|direttore finanziario|direttrice finanziaria|direttore amministrativo|financieel directeur|diretor financeiro|responsable administratif et financier|responsable administrative et financiere|raf|secretaire general',
  finance:
    'ragionier(e/a)|analista contabil|contador(/a)|analista financeir(o/a)|administrativ(o/a) contable|bilanzbuchhalter(/in)|steuerfachangestellte(/r)|fp a|buchhalter|buchhalterin|buchhaltung|controlling|controllerin|leiter rechnungswesen|rechnungswesen|contable|contabilidad|contabile|boekhouder|bookkeeper|bookkeeping|payroll|accounts payable|accounts receivable|finanzen|finanza|finanzas|financial|comptabilite|directeur comptable',
  cmo: 'head of brand|brand director|head of demand gen|vp demand gen|vp growth|vp brand|head of communications|marketingleiter|marketingleiterin|leiter marketing|leitung marketing|director de marketing|directora de marketing|direttore marketing|direttrice marketing|marketing directeur|hoofd marketing|directeur de la communication|directrice de la communication|directeur communication|directrice communication|chief growth officer|diretor de marketing',
  marketing:
    'acquisition|responsable acquisition|traffic manager|seo|performance marketing|product marketing|demand gen|brand|content|mercadotecnia|crm manager|e commerce manager|responsable e commerce|ecommerce manager',
  'head of sales':
    'country sales manager|country manager sales|chief commercial officer|cco|commercial director|vertriebsleiter|vertriebsleiterin|leiter vertrieb|leitung vertrieb|vertriebsdirektor|director comercial|directora comercial|director de ventas|directora de ventas|jefe de ventas|direttore vendite|direttore commerciale|direttrice commerciale|responsabile vendite|commercieel directeur|hoofd verkoop|hoofd sales|diretor comercial|directeur des ventes|vp revenue|vp business development',
  sales:
    'vertrieb|vertriebsmitarbeiter|vertriebsmitarbeiterin|aussendienst|key account manager|ventas|vendite|verkoop|vendas|ingenieur d affaires|ingenieure d affaires|technico commercial|inside sales|sales development|representant|agente comercial',
  'customer success':
    'kundenbetreuer|kundenbetreuung|kundenservice|kundendienst|atencion al cliente|servizio clienti|klantenservice',
  'head of people':
    'directeur du capital humain|directrice du capital humain|chief people culture officer|people lead|head of culture|head of people culture|head of talent|hr lead|hr leitung|hr leiter|hr leiterin|personalleiter|personalleiterin|personalleitung|leiter personal|leiterin personal|leitung personal|personalchef|personaldirektor|director de recursos humanos|directora de recursos humanos|director de rrhh|directora de rrhh|jefe de recursos humanos|direttore hr|direttrice hr|direttore risorse umane|direttore del personale|hoofd hr|hr directeur|directeur rh|directrice rh|responsable ressources humaines|responsable des ressources humaines|responsable rh|directeur du personnel|diretor de recursos humanos',
  hr: 'personal|personalreferent|personalreferentin|recursos humanos|rrhh|risorse umane|personeelszaken|people culture|talent',
  legal:
    'rechtsanwalt|rechtsanwaltin|syndikus|leiter recht|abogado|abogada|avvocato|jurist|juristin|attorney',
  design: 'gestalter|gestalterin|grafiker|grafikerin|disenador|disenadora',
  doctor:
    'arzt|arztin|krankenpfleger|krankenschwester|pflegefachkraft|enfermero|enfermera|infermiere|verpleegkundige|physiotherapist|kinesitherapeute|dentist|veterinaire',
};

/** More words that give a level (role-words.ts `levelWords`). */
export const levelsAbroad: Readonly<Record<string, string>> = {
  intern:
    'praktikant|praktikantin|werkstudent|werkstudentin|becario|becaria|tirocinante|stagista|stagiair|estagiario|azubi|auszubildender',
  chief: 'vorstand|vorstandin|geschaftsfuhrer|geschaftsfuhrerin|inhaber|inhaberin|comite de direction',
  director:
    'leiter|leiterin|leitung|bereichsleiter|bereichsleiterin|direktor|direktorin|directora|direttore|direttrice|diretor|diretora|hoofd|jefe|jefa|chefin|dir',
  manager:
    'jefe de equipo|jefa de equipo|capo squadra|chef de equipo|jefe de proyecto|jefa de proyecto|teamleiter|teamleiterin|gruppenleiter|abteilungsleiter|responsabile|coordinateur|coordinatrice|coordinator|koordinator',
  junior: 'debutante',
  staff: 'sachbearbeiter|sachbearbeiterin|mitarbeiter|mitarbeiterin|clerk|referent|referentin|operative',
};

/** More ways to stand beside a role (role-words.ts `besideWords`). */
export const besideAbroad =
  'assistenz|assistent|assistentin|sekretariat|sekretar|sekretarin|asistente|assistente|secretaria|segretaria|pa to|ea to|personal assistant|ehemaliger|ehemalige|antiguo|ex|office manager to|adjoint administratif';

/** The phrases of a line: parted by `|`, endings in brackets written out ("jef(e/a) de ventas" is two). */
export function phrasesOf(line: string): string[] {
  return line.split('|').filter(Boolean).flatMap(endingsOf);
}

function endingsOf(phrase: string): string[] {
  const [all, endings] = /\(([^)]*)\)/.exec(phrase) ?? [];
  if (all === undefined || endings === undefined) return [phrase];
  return endings.split('/').flatMap((ending) => endingsOf(phrase.replace(all, () => ending)));
}
