// Industries of the invented companies, named as Apollo names them, with what such a company says of itself.

export type InventedIndustry = {
  readonly name: string;
  /** Ends the sentence "<Company> …". */
  readonly makes: readonly [string, ...string[]];
  readonly technologies: readonly string[];
  readonly topics: readonly string[];
};

function industry(name: string, makes: string, [technologies, topics]: readonly [string, string]) {
  const [first = '', ...more] = makes.split('|');
  return {
    name,
    makes: [first, ...more],
    technologies: technologies.split('|'),
    topics: topics.split('|'),
  } as const;
}

export const industries: readonly [InventedIndustry, ...InventedIndustry[]] = [
  industry(
    'computer software',
    'builds planning software for field teams|sells a build platform to engineering teams|makes accounting software for small firms|runs a scheduling product for clinics',
    [
      'Kubernetes|AWS|PostgreSQL|Terraform|Datadog|React|TypeScript|GitHub',
      'continuous delivery|cloud costs|developer productivity',
    ],
  ),
  industry(
    'information technology & services',
    'runs data centres and help desks for mid-sized firms|migrates old applications to the cloud|develops software on order',
    ['Azure|VMware|Java|Jenkins|Docker|ServiceNow|GitLab', 'cloud migration|managed services|zero trust'],
  ),
  industry(
    'internet',
    'runs a marketplace for used machines|lets people book workshops online|compares energy tariffs',
    ['PHP|Magento|AWS|Redis|Cloudflare|Vue.js', 'conversion rate|marketplaces|search marketing'],
  ),
  industry(
    'financial services',
    'issues cards for company expenses|lends to small firms against invoices|settles payments between banks',
    ['Java|Kafka|Oracle|Salesforce|Kubernetes|Snowflake', 'payments|fraud prevention|open banking'],
  ),
  industry('insurance', 'insures freelancers|settles claims for mutual societies', [
    'Salesforce|Guidewire|Azure|Java',
    'claims automation|regulation',
  ]),
  industry(
    'computer & network security',
    'finds weak spots in web applications|protects identities of remote teams',
    ['Go|AWS|Elastic|Okta|Kubernetes|Terraform', 'zero trust|incident response|compliance audits'],
  ),
  industry('telecommunications', 'lays fibre in small towns|sells mobile lines to companies', [
    'Cisco|Oracle|Python|OpenStack',
    '5g|network automation',
  ]),
  industry(
    'retail',
    'sells garden furniture in forty shops|sells children’s clothes online|runs a chain of bookshops',
    ['Shopify|SAP|Google Analytics|Klaviyo|Salesforce', 'e-commerce|loyalty programmes|stock planning'],
  ),
  industry('food & beverages', 'bakes for hotels and canteens|bottles lemonade from orchards nearby', [
    'SAP|Microsoft 365|Sage',
    'food safety|packaging',
  ]),
  industry(
    'mechanical or industrial engineering',
    'makes pumps for water works|builds packaging lines|mills parts for wind turbines',
    ['SAP|AutoCAD|Siemens Teamcenter|Microsoft 365', 'predictive maintenance|industrial automation'],
  ),
  industry('automotive', 'supplies seats for buses|repairs batteries of electric vans', [
    'SAP|CATIA|Azure',
    'electric vehicles|supplier quality',
  ]),
  industry(
    'logistics & supply chain',
    'moves parcels within cities|keeps spare parts in bonded warehouses|plans routes for refrigerated lorries',
    ['SAP|Oracle|Java|Tableau|AWS', 'warehouse automation|route planning'],
  ),
  industry('construction', 'builds schools out of timber|renovates stations', [
    'AutoCAD|Procore|Microsoft 365|Sage',
    'building information modelling|site safety',
  ]),
  industry('renewables & environment', 'runs solar parks for towns|measures air in factories', [
    'Python|AWS|Grafana|SAP',
    'energy storage|carbon accounting',
  ]),
  industry('hospital & health care', 'runs day clinics|organises care at home', [
    'Epic|Microsoft 365|Oracle|Azure',
    'electronic records|staff rostering',
  ]),
  industry('medical devices', 'makes hearing aids|builds ultrasound probes', [
    'MATLAB|SAP|C++|Jira',
    'device regulation|remote monitoring',
  ]),
  industry('biotechnology', 'grows enzymes for detergents|sequences plant genes', [
    'Python|Benchling|AWS',
    'bioprocessing|lab automation',
  ]),
  industry('e-learning', 'teaches languages in short lessons|trains welders with simulators', [
    'React|AWS|Moodle|PostgreSQL',
    'online training|skills assessment',
  ]),
  industry('staffing & recruiting', 'finds night staff for hospitals|places interim managers', [
    'Bullhorn|Salesforce|HubSpot',
    'talent shortage|employer branding',
  ]),
  industry('management consulting', 'advises towns on mobility|helps factories to save energy', [
    'Microsoft 365|Tableau|HubSpot',
    'cost reduction|change management',
  ]),
  industry('marketing & advertising', 'plans campaigns for museums|buys advertising space on screens', [
    'HubSpot|Google Analytics|WordPress|Mailchimp',
    'attribution|brand awareness',
  ]),
  industry('legal services', 'advises founders on contracts|handles leases for landlords', [
    'Microsoft 365|Clio',
    'contract automation|data protection',
  ]),
];
