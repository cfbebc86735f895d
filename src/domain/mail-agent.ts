// Which program loads a picture or follows a link, by what it says of itself. The families are those that mail
// providers and scanners are known by; a browser's name proves little, since scanners borrow it.

export const agentFamilies = [
  'apple_privacy',
  'gmail_prefetch',
  'gmail_proxy',
  'yahoo_proxy',
  'scanner',
  'script',
  'none',
  'mail_app',
  'browser',
  'other',
] as const;
export type AgentFamily = (typeof agentFamilies)[number];

const families: readonly (readonly [AgentFamily, RegExp])[] = [
  ['none', /^\s*$/],
  // Apple's Mail Privacy Protection loads every picture itself and says no more than this.
  ['apple_privacy', /^Mozilla\/5\.0$/],
  ['gmail_proxy', /GoogleImageProxy|ggpht\.com/i],
  ['gmail_prefetch', /Chrome\/42\.0\.2311\.135 .*Edge\/12\.246(?: Mozilla\/5\.0)?\s*$/],
  ['yahoo_proxy', /YahooMailProxy/i],
  [
    'scanner',
    /SafeLinks|Barracuda|Mimecast|Proofpoint|IronPort|Sophos|Trend ?Micro|Symantec|MessageLabs|FireEye|Trellix|Forcepoint|Fortinet|FortiGuard|Zscaler|Vade|Cloudmark|VirusTotal|urlscan|SkypeUriPreview|Slackbot|BingPreview|facebookexternalhit|LinkedInBot|TwitterBot|GoogleDocs|bot\b|crawl|spider|scan(?:ner)?\b/i,
  ],
  [
    'script',
    /^(?:curl|Wget|python|Go-http-client|Java|okhttp|axios|node|undici|libwww|Ruby|PHP|Apache-HttpClient|PostmanRuntime)\b|Headless|PhantomJS|Puppeteer|Playwright|Selenium/i,
  ],
  [
    'mail_app',
    /Outlook|Microsoft Office|ms-office|Thunderbird|Airmail|Lotus-Notes|AppleMail|Evolution|Spark/i,
  ],
  ['browser', /^(?:Mozilla|Opera)\/\d.*\(.+\)/],
];

/** The family; `other` for a name that no rule knows. */
export function agentFamily(agent: string): AgentFamily {
  return families.find(([, rule]) => rule.test(agent))?.[0] ?? 'other';
}
