// What titles mean, in English and French: one entry a role, with the family that it belongs to and its level.
// Data only; role.ts compares. Phrases are whole words, compared without case, accents and plurals.

export const levels = ['intern', 'junior', 'staff', 'senior', 'manager', 'director', 'vp', 'chief'] as const;
export type Level = (typeof levels)[number];

export type RoleWords = {
  readonly role: string;
  readonly family: string;
  readonly level: Level | null;
  readonly phrases: readonly string[];
};

const row = (role: string, family: string, of: { level: Level | null; says: string }): RoleWords => ({
  role,
  family,
  level: of.level,
  phrases: of.says.split('|'),
});

export const roleWords: readonly RoleWords[] = [
  row('cto', 'engineering', {
    level: 'chief',
    says: 'cto|chief technology officer|chief technical officer|chief technology|directeur technique|directrice technique|directeur technologique|directrice technologique|directeur de la technologie',
  }),
  row('vp engineering', 'engineering', {
    level: 'vp',
    says: 'vp engineering|vp ingenierie|vpe|vp technology|vp tech|vp r d',
  }),
  row('head of engineering', 'engineering', {
    level: 'director',
    says: 'head of engineering|director of engineering|engineering director|head of development|head of software|head of technology|director of technology|directeur de l ingenierie|directrice de l ingenierie|directeur du developpement logiciel|responsable du developpement|responsable developpement|head of tech|tech director',
  }),
  row('engineering manager', 'engineering', {
    level: 'manager',
    says: 'engineering manager|software development manager|development manager|tech lead|technical lead|lead developer|lead developpeur|responsable technique|chef de projet technique|team lead engineering|manager technique',
  }),
  row('software engineer', 'engineering', {
    level: null,
    says: 'software engineer|developer|developpeur|developpeuse|ingenieur logiciel|ingenieure logiciel|backend engineer|back end engineer|frontend engineer|front end engineer|full stack engineer|fullstack engineer|programmer|software architect|architecte logiciel|ingenieur d etudes|web engineer|mobile engineer|platform engineer',
  }),
  row('devops', 'engineering', {
    level: null,
    says: 'devops|sre|site reliability|platform engineering|cloud engineer|infrastructure engineer|ingenieur infrastructure|ingenieur cloud',
  }),
  row('cio', 'it', {
    level: 'chief',
    says: 'cio|chief information officer|dsi|directeur des systemes d information|directrice des systemes d information|directeur informatique|directrice informatique|it director|head of it|director of it|responsable informatique|responsable des systemes d information|rsi',
  }),
  row('it manager', 'it', {
    level: 'manager',
    says: 'it manager|it lead|system administrator|administrateur systeme|administratrice systeme|responsable it|chef de projet informatique',
  }),
  row('ciso', 'security', {
    level: 'chief',
    says: 'ciso|chief information security officer|chief security officer|rssi|head of security|security director|responsable de la securite des systemes d information|directeur de la securite',
  }),
  row('data', 'data', {
    level: null,
    says: 'head of data|chief data officer|data engineer|data scientist|data analyst|analytics|directeur data|directrice data|responsable data|machine learning|cdo|vp data|director of data',
  }),
  row('product', 'product', {
    level: null,
    says: 'product manager|cpo|chief product officer|head of product|vp product|director of product|product director|product owner|chef de produit|cheffe de produit|directeur produit|directrice produit|responsable produit',
  }),
  row('ceo', 'management', {
    level: 'chief',
    says: 'ceo|chief executive officer|chief executive|managing director|general manager|president directeur general|pdg|directeur general|directrice generale|dg|gerant|gerante|dirigeant|dirigeante|president|presidente|geschaftsfuhrer',
  }),
  row('founder', 'management', {
    level: 'chief',
    says: 'founder|co founder|cofounder|owner|fondateur|fondatrice|cofondateur|cofondatrice|co fondateur|co fondatrice|entrepreneur|proprietaire',
  }),
  row('coo', 'operations', {
    level: 'chief',
    says: 'coo|chief operating officer|chief operation officer|directeur des operations|directrice des operations|directeur operationnel|directrice operationnelle|head of operations|operations director|director of operations|vp operations',
  }),
  row('operations', 'operations', {
    level: null,
    says: 'operations manager|responsable des operations|responsable exploitation|directeur d usine|plant manager|production manager|responsable de production|operations',
  }),
  row('supply chain', 'supply', {
    level: null,
    says: 'supply chain|logistics|logistique|achats|procurement|purchasing|acheteur|acheteuse|buyer|responsable achats|directeur achats|directrice achats',
  }),
  row('cfo', 'finance', {
    level: 'chief',
    says: 'cfo|chief financial officer|daf|directeur administratif et financier|directrice administrative et financiere|directeur financier|directrice financiere|finance director|director of finance|head of finance|vp finance',
  }),
  row('finance', 'finance', {
    level: null,
    says: 'finance manager|financial controller|controller|accountant|comptable|controleur de gestion|controleuse de gestion|tresorier|treasurer|responsable financier|responsable financiere|responsable comptable|finance|accounting',
  }),
  row('cmo', 'marketing', {
    level: 'chief',
    says: 'cmo|chief marketing officer|directeur marketing|directrice marketing|directeur du marketing|directrice du marketing|marketing director|head of marketing|vp marketing|director of marketing',
  }),
  row('marketing', 'marketing', {
    level: null,
    says: 'marketing manager|responsable marketing|growth|head of growth|demand generation|brand manager|content manager|communication|communications|marketing|community manager',
  }),
  row('head of sales', 'sales', {
    level: 'director',
    says: 'head of sales|cro|chief revenue officer|chief sales officer|vp sales|vp commercial|sales director|director of sales|directeur commercial|directrice commerciale|directeur des ventes|directrice des ventes|head of revenue|responsable commercial|responsable commerciale',
  }),
  row('sales', 'sales', {
    level: null,
    says: 'sales manager|account executive|account manager|business developer|business development|bdr|sdr|sales representative|commercial|commerciale|ingenieur commercial|ingenieure commerciale|charge d affaires|sales',
  }),
  row('revops', 'sales', { level: null, says: 'revops|revenue operations|sales operations|sales ops' }),
  row('customer success', 'customer', {
    level: null,
    says: 'customer success|customer care|customer support|service client|relation client|support manager|head of support|responsable client|satisfaction client|customer service|customer experience',
  }),
  row('head of people', 'people', {
    level: 'director',
    says: 'chro|chief human resources officer|chief people officer|head of people|head of hr|hr director|vp people|vp hr|drh|directeur des ressources humaines|directrice des ressources humaines|people director|director of human resources',
  }),
  row('hr', 'people', {
    level: null,
    says: 'hr|human resources|rh|ressources humaines|people operations|talent acquisition|recruiter|recruiting|recruteur|recruteuse|charge de recrutement|chargee de recrutement|rrh|people manager|hrbp',
  }),
  row('legal', 'legal', {
    level: null,
    says: 'general counsel|legal|juriste|directeur juridique|directrice juridique|lawyer|avocat|avocate|dpo|data protection officer|compliance|counsel',
  }),
  row('design', 'design', {
    level: null,
    says: 'designer|ux|ui|head of design|design director|directeur artistique|directrice artistique|graphiste|creative director',
  }),
  row('doctor', 'health', {
    level: null,
    says: 'doctor|medecin|physician|nurse|infirmier|infirmiere|pharmacien|pharmacienne',
  }),
];

/** Words that give a level when the role itself does not, the strongest first. */
export const levelWords: readonly { readonly level: Level; readonly phrases: readonly string[] }[] = [
  {
    level: 'intern',
    phrases: [
      'intern',
      'internship',
      'stagiaire',
      'stage',
      'alternant',
      'alternante',
      'apprenti',
      'apprentie',
      'trainee',
      'student',
      'etudiant',
      'etudiante',
    ],
  },
  {
    level: 'chief',
    phrases: [
      'chief',
      'c level',
      'c suite',
      'cxo',
      'executive',
      'dirigeant',
      'comex',
      'codir',
      'founder',
      'owner',
      'partner',
      'associe',
      'associee',
      'fondateur',
      'president',
    ],
  },
  { level: 'vp', phrases: ['vp'] },
  { level: 'director', phrases: ['director', 'head', 'directeur', 'directrice', 'head of'] },
  {
    level: 'manager',
    phrases: [
      'manager',
      'lead',
      'responsable',
      'chef',
      'cheffe',
      'team lead',
      'supervisor',
      'encadrant',
      'management',
    ],
  },
  {
    level: 'senior',
    phrases: ['senior', 'principal', 'staff engineer', 'confirme', 'confirmee', 'expert', 'experte', 'sr'],
  },
  { level: 'junior', phrases: ['junior', 'jr', 'entry', 'entry level', 'debutant', 'debutante'] },
  {
    level: 'staff',
    phrases: [
      'individual contributor',
      'staff',
      'employee',
      'employe',
      'employee',
      'ic',
      'specialist',
      'analyst',
      'charge',
      'chargee',
    ],
  },
];

/** A title with one of these does not hold the role that it goes on to name ("assistant to the CTO", "ex-CTO"). */
export const besideWords: readonly string[] = [
  'assistant',
  'assistante',
  'secretary',
  'secretaire',
  'former',
  'ex',
  'ancien',
  'ancienne',
  'retired',
  'retraite',
  'retraitee',
  'advisor to',
  'office of',
  'cabinet du',
  'chief of staff to',
];
