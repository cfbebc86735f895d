// Sectors and their names in English, French, German, Spanish, Italian and Dutch, and which sectors are neighbours.
// Data only; industry.ts compares. A longer name wins over a shorter one inside it ("proptech software").

export type Sector = {
  /** Whole words without case, accents and plurals, parted by `|`. */
  readonly names: string;
  /** Neighbouring sectors; each pair is named once. */
  readonly near: string;
};

export const sectors: Readonly<Record<string, Sector>> = {
  software: {
    names:
      'software|saas|b2b software|computer software|software company|software vendor|mobile app development|collaboration tools|software publisher|application software|vertical saas|logiciel|editeur de logiciels|edition de logiciels|editeur logiciel|software development|internet software|developer tools|devops|devops tooling|enterprise software|cloud software|cloud platform|cloud computing|cloud|proptech software|hr software|erp|crm software|low code|api platform|softwareentwicklung|standardsoftware|softwarehaus|softwarehersteller|erp anbieter|desarrollo de software|sviluppo software|softwareontwikkeling|paas',
    near: 'it fintech data security telecom internet',
  },
  it: {
    names:
      'it services|it service|information technology|it consulting|esn|ssii|services informatiques|informatique|conseil informatique|systems integrator|system integration|information technology and services|information technology services|managed services|managed service provider|msp|digital services|web agency|agence web|systemhaus|it dienstleister|it dienstleistung|it beratung|beratung it|infogerance|consultora it|consultoria it|consulenza informatica|servizi informatici|it outsourcing|hosting|hebergement|it support|integrateur|digital agency software',
    near: 'software data security telecom consulting internet',
  },
  internet: {
    names:
      'internet|marketplace|consumer internet|online services|mobile apps|tech|technology|consumer tech|social network|plateforme en ligne',
    near: 'software it retail media',
  },
  fintech: {
    names:
      'fintech|financial technology|payments|payment|payment processing|payment services|paiement|paiements en ligne|neobank|neobanque|insurtech|regtech|wealthtech|lending platform|lending|crypto|crypto exchange|cryptocurrency|blockchain|open banking|digital banking|online banking|zahlungsdienste|zahlungsdienstleister|zahlungsverkehr|medios de pago|pagos|pagamenti|betalingen|embedded finance|neo banque|fin tech|digital wallet|payment gateway|buy now pay later|bnpl|crowdfunding|trading platform',
    near: 'software banking insurance',
  },
  banking: {
    names:
      'banking|bank|retail bank|private bank|banque|banque privee|financial services|services financiers|finance|capital markets|investment|investment management|investment banking|private equity|venture capital|asset management|wealth management|credit union|sparkasse|volksbank|finanzdienstleistung|finanzdienstleister|banco|banca|bankwesen|leasing|brokerage|hedge fund',
    near: 'fintech insurance',
  },
  insurance: {
    names:
      'insurance|assurance|mutuelle|versicherung|seguros|assicurazioni|verzekeringen|courtier en assurance|reinsurance',
    near: 'banking fintech',
  },
  data: {
    names:
      'data|analytics|artificial intelligence|ai|intelligence artificielle|machine learning|big data|business intelligence|kunstliche intelligenz|inteligencia artificial|data platform',
    near: 'software it',
  },
  security: {
    names:
      'cybersecurity|cyber security|cybersecurite|information security|computer and network security|computer network security|network security|securite informatique|it security|it sicherheit|ciberseguridad',
    near: 'software it',
  },
  telecom: {
    names:
      'telecom|telecommunications|telecommunication|operateur telecom|wireless|telekommunikation|telecomunicaciones|telecomunicazioni|mobile operator|fibre operator',
    near: 'it software',
  },
  retail: {
    names:
      'retail|e commerce|ecommerce|online shop|online store|online retail|onlinehandel|webshop|boutique en ligne|vente en ligne|commerce de detail|commerce|distribution|grande distribution|supermarket|supermarket chain|supermarche|wholesale|grossiste|consumer goods|d2c|dtc|fashion|fashion brand|apparel|clothing|pret a porter|mode|luxe|luxury|luxury goods|jewelry|diy store|bricolage|einzelhandel|grosshandel|versandhandel|comercio minorista|comercio electronico|tienda online|negozio online|commercio al dettaglio|detailhandel|department store|home improvement|sporting goods|cosmetics|cosmetique|furniture retail',
    near: 'internet food logistics',
  },
  food: {
    names:
      'food|food and beverage|food beverage|food production|agroalimentaire|restaurant|restauration|catering|bakery|boulangerie|boulangerie artisanale|beverages|brewery|brasserie|cerveceria|brauerei|gastronomie|gastronomia|fast food|traiteur|lebensmittel|alimentacion|alimentare|winery|dairy|horeca',
    near: 'retail agriculture hospitality',
  },
  agriculture: {
    names:
      'agriculture|agritech|agtech|farming|farm|vineyard|viticulture|landwirtschaft|cooperative agricole|agricultura|agricoltura|landbouw|horticulture|forestry|fisheries',
    near: 'food',
  },
  manufacturing: {
    names:
      'manufacturing|industry|industrie|industrial|machinery|machine building|maschinenbau|werkzeugbau|anlagenbau|automotive|automotive supplier|automobile|automobilzulieferer|equipementier automobile|aerospace|aeronautique|mechanical engineering|mecanique|mecanique de precision|chemicals|chimie|chemie|plasturgie|plastics|kunststoff|packaging|emballage|metalworking|metallurgie|metallverarbeitung|metal fabrication|steel|electronics|electronique|electrical equipment|electrical manufacturing|elektrotechnik|industrial automation|industrial equipment|industrial engineering|robotics|semiconductors|textile|textile mill|textil|fonderie|foundry|giesserei|usinage|fabrication|fabrication de machines|factory|produktion|fertigung|fabricacion|industria|metalmeccanica|produzione|productie|furniture|paper|printing|glass|ceramics|medical device manufacturer|medical device manufacturing|defense|shipbuilding',
    near: 'logistics construction energy',
  },
  logistics: {
    names:
      'logistics|logistique|logistik|logistica|logistiek|transport|transportation|transport routier|transporte|transporte de mercancias|trasporti|transporte por carretera|supply chain|freight|freight forwarding|fret|fret maritime|transitaire|shipping|maritime|trucking|road haulage|haulage|spedition|spediteur|courier|courier services|messagerie|parcel|last mile delivery|last mile|delivery|warehousing|warehouse|entreposage|lagerhaltung|3pl|4pl|fulfilment|fulfillment|airline|aviation|rail',
    near: 'manufacturing retail',
  },
  construction: {
    names:
      'construction|btp|building|building materials|batiment|gros oeuvre|second oeuvre|real estate|immobilier|immobilien|inmobiliaria|immobiliare|property developer|promoteur immobilier|proptech|architecture|civil engineering|civil works|genie civil|roofing|hvac|bauunternehmen|bauwesen|hochbau|tiefbau|construccion|edilizia|bouw|facility management',
    near: 'manufacturing energy',
  },
  energy: {
    names:
      'energy|energie|energia|utilities|utility|oil and gas|oil gas|oil energy|renewables|renewable energy|energies renouvelables|erneuerbare energien|cleantech|greentech|solar|solar installer|photovoltaik|wind farm|wind power|environment|environnement|environmental services|stadtwerke|waste management|recycling|water|mining',
    near: 'manufacturing construction',
  },
  health: {
    names:
      'health|healthcare|health care|hospital health care|sante|gesundheit|gesundheitswesen|hospital|hopital|krankenhaus|klinik|clinic|clinique|clinique privee|clinica|medical|medical practice|cabinet medical|arztpraxis|medtech|medical devices|medical device|medical centre|medical center|e sante|digital health|healthtech|dental|dental clinic|dentaire|home care|home care services|care home|aide a domicile|nursing|nursing home|nursing care|pflegeheim|pflege|altenpflege|pflegedienst|ehpad|maison de retraite|elder care|salud|sanidad|sanita|ospedale|zorg|ziekenhuis|mental health|physiotherapy|wellness|veterinary|health wellness fitness',
    near: 'pharma',
  },
  pharma: {
    names:
      'pharma|pharmaceutical|pharmaceuticals|pharmaceutique|pharmaunternehmen|pharmaindustrie|laboratoire pharmaceutique|laboratoire|biotech|biotechnology|biotechnologie|life sciences|drug discovery|drug development|cro|clinical research|farmaceutica|diagnostics',
    near: 'health',
  },
  education: {
    names:
      'education|edtech|e learning|training|training provider|formation|organisme de formation|university|universite|universitat|school|primary school|schule|hochschule|school district|enseignement|enseignement superieur|higher education|educacion|istruzione|onderwijs|universidad|bildung|weiterbildung',
    near: 'hr public',
  },
  hr: {
    names:
      'hr|human resources|staffing|staffing agency|recruiting|recruitment|recruitment agency|recrutement|ressources humaines|hr tech|interim|zeitarbeit|personaldienstleister|personalvermittlung|recursos humanos|risorse umane|uitzendbureau|executive search|temp agency',
    near: 'consulting education',
  },
  consulting: {
    names:
      'consulting|conseil|management consulting|strategy consulting|professional services|business services|audit|accounting|tax|legal|legal services|law firm|law practice|cabinet d avocats|expertise comptable|cabinet comptable|unternehmensberatung|beratung|steuerberatung|steuerberater|rechtsanwalte|kanzlei|consultoria|consulenza|asesoria|notary|engineering consultancy|bureau d etudes',
    near: 'it hr marketing',
  },
  marketing: {
    names:
      'marketing|marketing and advertising|marketing advertising|advertising|advertising agency|publicite|agency|agence|marketing agency|digital agency|creative agency|agence de communication|adtech|martech|public relations|pr|pr firm|pr agency|communication|events|event agency|events services|evenementiel|werbung|werbeagentur|agencia|publicidad|agenzia|reclamebureau|market research|design agency|branding',
    near: 'media consulting',
  },
  media: {
    names:
      'media|publishing|edition|presse|newspaper|broadcast|broadcast media|television|radio|entertainment|music|gaming|games|jeux video|video games|film|production audiovisuelle|verlag|medien|medios|editoria|streaming',
    near: 'marketing internet',
  },
  hospitality: {
    names:
      'hospitality|hotel|hotellerie|travel|travel agency|leisure travel tourism|tourism|tourisme|tourismus|turismo|voyage|agence de voyages|leisure|resort|hoteleria|reiseburo|sports|fitness',
    near: 'food',
  },
  public: {
    names:
      'government|government administration|public sector|secteur public|administration|administration publique|collectivite|municipality|mairie|commune|non profit|nonprofit|charity|association|ngo|ong|verein|verwaltung|offentliche verwaltung|behorde|sector publico|military|police|church|religious institutions',
    near: 'education',
  },
};
