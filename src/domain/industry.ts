// Sectors by their names in English and French, and which are neighbours. A name that is in no row is compared
// word by word.
import type { Verdict } from './role.ts';
import { longestIn, mentions, says, spaced } from './words.ts';

type Sector = { readonly names: readonly string[]; readonly near: string };

const sectors: Readonly<Record<string, Sector>> = {
  software: {
    names:
      'software|saas|b2b software|computer software|logiciel|editeur de logiciels|edition de logiciels|software development|internet software|developer tools|enterprise software|cloud software'.split(
        '|',
      ),
    near: 'it fintech data security telecom internet',
  },
  it: {
    names:
      'it services|information technology|it consulting|esn|ssii|services informatiques|informatique|conseil informatique|systems integrator|information technology and services|managed services|digital services|web agency|agence web'.split(
        '|',
      ),
    near: 'software data security telecom consulting internet',
  },
  internet: {
    names: 'internet|marketplace|consumer internet|online services|mobile apps|tech|technology'.split('|'),
    near: 'software it retail media',
  },
  fintech: {
    names: 'fintech|financial technology|payments|paiement|neobank|neobanque|insurtech|regtech'.split('|'),
    near: 'software banking insurance',
  },
  banking: {
    names:
      'banking|bank|banque|financial services|services financiers|finance|capital markets|investment|private equity|venture capital|asset management'.split(
        '|',
      ),
    near: 'fintech insurance',
  },
  insurance: { names: 'insurance|assurance|mutuelle'.split('|'), near: 'banking fintech' },
  data: {
    names:
      'data|analytics|artificial intelligence|ai|intelligence artificielle|machine learning|big data'.split(
        '|',
      ),
    near: 'software it',
  },
  security: {
    names:
      'cybersecurity|cyber security|cybersecurite|information security|computer and network security|securite informatique'.split(
        '|',
      ),
    near: 'software it',
  },
  telecom: {
    names: 'telecom|telecommunications|telecommunication|operateur telecom'.split('|'),
    near: 'it software',
  },
  retail: {
    names:
      'retail|e commerce|ecommerce|commerce de detail|distribution|grande distribution|wholesale|consumer goods|d2c|fashion|mode|luxe|luxury'.split(
        '|',
      ),
    near: 'internet food logistics',
  },
  food: {
    names:
      'food|food and beverage|agroalimentaire|restaurant|restauration|catering|bakery|boulangerie|beverages'.split(
        '|',
      ),
    near: 'retail agriculture hospitality',
  },
  agriculture: { names: 'agriculture|agritech|farming|viticulture'.split('|'), near: 'food' },
  manufacturing: {
    names:
      'manufacturing|industry|industrie|industrial|machinery|automotive|automobile|aerospace|aeronautique|mechanical engineering|chemicals|chimie|plasturgie|electronics|electronique|industrial automation|robotics'.split(
        '|',
      ),
    near: 'logistics construction energy',
  },
  logistics: {
    names: 'logistics|logistique|transport|transportation|supply chain|freight|shipping|trucking'.split('|'),
    near: 'manufacturing retail',
  },
  construction: {
    names:
      'construction|btp|building|batiment|real estate|immobilier|proptech|architecture|civil engineering'.split(
        '|',
      ),
    near: 'manufacturing energy',
  },
  energy: {
    names:
      'energy|energie|utilities|oil and gas|renewables|renewable energy|cleantech|greentech|solar|environment|environnement'.split(
        '|',
      ),
    near: 'manufacturing construction',
  },
  health: {
    names:
      'health|healthcare|health care|sante|hospital|hopital|medical|medtech|medical devices|e sante|digital health|healthtech'.split(
        '|',
      ),
    near: 'pharma',
  },
  pharma: {
    names:
      'pharma|pharmaceutical|pharmaceuticals|pharmaceutique|biotech|biotechnology|biotechnologie|life sciences'.split(
        '|',
      ),
    near: 'health',
  },
  education: {
    names: 'education|edtech|e learning|training|formation|university|universite|school|enseignement'.split(
      '|',
    ),
    near: 'hr public',
  },
  hr: {
    names:
      'hr|human resources|staffing|recruiting|recruitment|recrutement|ressources humaines|hr tech|interim'.split(
        '|',
      ),
    near: 'consulting education',
  },
  consulting: {
    names:
      'consulting|conseil|management consulting|professional services|audit|accounting|legal|law firm|cabinet d avocats|expertise comptable'.split(
        '|',
      ),
    near: 'it hr marketing',
  },
  marketing: {
    names:
      'marketing|advertising|publicite|agency|agence|marketing agency|adtech|martech|public relations|communication|events|evenementiel'.split(
        '|',
      ),
    near: 'media consulting',
  },
  media: {
    names:
      'media|publishing|edition|presse|broadcast|entertainment|music|gaming|games|jeux video|video games|film'.split(
        '|',
      ),
    near: 'marketing internet',
  },
  hospitality: {
    names: 'hospitality|hotel|hotellerie|travel|tourism|tourisme|voyage|leisure'.split('|'),
    near: 'food',
  },
  public: {
    names:
      'government|public sector|secteur public|administration|collectivite|non profit|association|ngo|ong'.split(
        '|',
      ),
    near: 'education',
  },
};

/** Same sector, a neighbouring one (near), or another. */
export function matchIndustry(industry: string, wanted: readonly string[]): Exclude<Verdict, 'unknown'> {
  if (wanted.some((want) => says(industry, want) || says(want, industry) || mentions(industry, want)))
    return 'match';
  const held = sectorsOf(industry);
  const asked = wanted.flatMap(sectorsOf);
  if (held.some((sector) => asked.includes(sector))) return 'match';
  return held.some((sector) => asked.some((other) => areNear(sector, other))) ? 'near' : 'miss';
}

const sectorNames = Object.entries(sectors).flatMap(([sector, { names }]) =>
  names.map((name) => ({ sector, phrase: spaced(name) })),
);

/** The sectors that a name speaks of; a longer name wins over a shorter one inside it ("law firm", "fintech bank"). */
function sectorsOf(industry: string): string[] {
  return [...new Set(longestIn(industry, sectorNames).map(({ sector }) => sector))];
}

function areNear(one: string, other: string): boolean {
  const lists = (a: string, b: string): boolean => (sectors[a]?.near ?? '').split(' ').includes(b);
  return lists(one, other) || lists(other, one);
}
