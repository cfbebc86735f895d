// Does a mail say something that nothing we know supports? Simple signs: a number, a named customer, a link, a standing
// that we give ourselves (partner, certified, guaranteed), or a name or company in the wrong place. What we say of
// ourselves is believed of the Offer alone: the prospect's own words (web site, job ad, list) may have been written to
// put it into our mouth.
import { readsLikeAnOrder } from './evidence.ts';
import { fieldsOf } from './fit.ts';
import { hostsIn, linksIn } from './link-words.ts';
import type { LintContext } from './lint.ts';
import { type News, newsIn } from './news-words.ts';
import { standings } from './standing-words.ts';
import { plain, says } from './words.ts';

/** What we ourselves stand for: the Offer and who sends. */
function ownWords({ offer, senderName, senderCompany }: LintContext): string[] {
  const studies = offer?.caseStudies.flatMap(({ title, text, url, industry }) => [
    title,
    text,
    url,
    industry,
  ]);
  return [
    ...[offer?.valueProposition, offer?.tone, offer?.calendarLink, offer?.signature],
    ...(offer?.proofPoints ?? []),
    ...(offer?.samples ?? []),
    ...(studies ?? []),
    ...[senderName, senderCompany],
  ].flatMap((text) => (text ? [text] : []));
}

/** What is known of them in names and numbers, each in its own field: too short to hold a story. */
function plainFacts({ lead, company, signals }: LintContext): string[] {
  return [
    ...[lead.fullName, lead.title, lead.city, lead.email, lead.linkedinUrl],
    ...[company?.name, company?.domain, company?.website, company?.industry, company?.size, company?.city],
    ...(company?.aliases ?? []),
    ...(company?.technologies ?? []),
    ...signals.flatMap(({ title, url }) => [readsLikeAnOrder(title) ? null : title, url]),
  ].flatMap((value) => (value ? [String(value)] : []));
}

/** Everything that a mail may take its words about them from; facts that give orders are none. */
function corpusOf(context: LintContext): string {
  const fields = [...fieldsOf(context).values()].filter((value) => !readsLikeAnOrder(value));
  return [...fields, ...plainFacts(context), ...ownWords(context)].join('\n');
}

/**
 * Numbers, named customers, links and standings that stand in no source. Lengths of a call ("15 minutes") and dates of
 * days are no claims. In a sentence about ourselves only the Offer and plain facts are a source.
 */
export function unsourcedClaims(text: string, context: LintContext): string[] {
  const own = ownWords(context).join('\n');
  const plainly = `${own}\n${plainFacts(context).join('\n')}`;
  const corpus = corpusOf(context);
  const sentences = text.split(/(?<=[.!?])\s+|\n+/);
  return [
    ...sentences.flatMap((sentence) => strangeNumbers(sentence, aboutUs.test(sentence) ? plainly : corpus)),
    ...customersIn(text).filter((name) => !says(own, name) && !says(context.company?.name ?? '', name)),
    ...standings(text)
      .filter(({ stem }) => !plain(own).includes(stem))
      .map(({ said }) => said),
    ...strangeLinks(text, plainly),
  ];
}

/** News of their company ("I saw that you are hiring") that no signal and no fact holds. */
export function emptyNews(text: string, context: LintContext): string[] {
  const corpus = plain(corpusOf(context));
  const known = ({ kind }: News): boolean =>
    context.signals.some((signal) => signal.kind === kind) || newsFacts[kind].test(corpus);
  return newsIn(text).flatMap((news) => (known(news) ? [] : [news.said]));
}

const newsFacts: Readonly<Record<News['kind'], RegExp>> = {
  hiring: /\b(?:hiring|hires|recruit|recrut|embauch|open roles?|job openings?)/,
  funding: /\b(?:funding|fundrais|raised|series [a-k]\b|seed round|levee de fonds|serie [a-k]\b)/,
};

const aboutUs =
  /\b(?:we|we['’](?:re|ve)|our|ours|us|i|my|nous|notre|nos|wir|unser\w*|uns|nosotros|nuestr\w*|noi|nostr\w*|wij|onze|ons|n[oó]s|noss\w*)\b/i;

function strangeNumbers(sentence: string, corpus: string): string[] {
  const known = new Set(numbersIn(corpus));
  const spoken = sentence
    .replace(/\bhttps?:\/\/\S+/gi, ' ')
    .replace(/\b\d{1,2}[ -]?(?:min(?:ute)?s?|h|heures?|hours?|days?|jours?|seconds?|secondes?)\b/gi, ' ');
  return numbersIn(spoken).filter((number) => !known.has(number));
}

/** Links that neither the Offer nor a plain fact holds, and hosts written without "https://". */
function strangeLinks(text: string, known: string): string[] {
  const links = linksIn(text);
  const hosts = hostsIn(text).filter((host) => !links.some((link) => link.toLowerCase().includes(host)));
  const there = known.toLowerCase();
  return [...links, ...hosts].filter((link) => !there.includes(link.toLowerCase()));
}

/** A greeting to somebody else, or a company ("at X", "chez X") that is neither theirs nor ours. */
export function wrongNames(body: string, context: LintContext): string[] {
  const greeting =
    /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon)|bonjour|bonsoir|salut|cher|ch[eè]re)\b *([^\n,!:]*)/i;
  const greeted = titleless(greeting.exec(body)?.[1] ?? '');
  const ours = plain(context.lead.fullName).split(' ');
  const names = [
    ...ours,
    plain(context.lead.firstName ?? ''),
    ...plain(context.lead.lastName ?? '').split(' '),
  ];
  const wrong = plain(greeted)
    .split(' ')
    .some((word) => word !== '' && !names.includes(word) && !collective.has(word));
  const corpus = corpusOf(context);
  const elsewhere = placesIn(body).filter((name) => !says(corpus, name));
  return [...(wrong ? [greeted.trim()] : []), ...elsewhere];
}

const collective = new Set('there all team everyone a tous toutes et l equipe again'.split(' '));

function titleless(greeted: string): string {
  return greeted.replace(/\b(?:mr|mrs|ms|dr|prof|m|mme|monsieur|madame|professeur|docteur)\b\.?/gi, '');
}

/** Numbers without separators, with their percent sign, factor or unit of thousands dropped: "1,200" = "1 200" = "1200". */
function numbersIn(text: string): string[] {
  const found = text.match(/\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/g) ?? [];
  return found.map((number) => number.replace(/[.,\u00a0\u202f ](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}

const capitalised = "(\\p{Lu}[\\p{L}\\p{N}&'’-]*(?: \\p{Lu}[\\p{L}\\p{N}&'’-]*){0,3})";
const customerLead =
  '\\b(?:customers?|clients?|companies|teams?|entreprises|équipes|sociétés) (?:like|such as|comme|telles? que|tels? que)|\\b(?:[Hh]elped|[Ww]orked with|[Tt]rusted by|[Cc]hosen by|[Aa]idé|[Aa]ccompagné|[Tt]ravaillons avec|[Tt]ravaillé avec|[Cc]onvaincu)';

function customersIn(text: string): string[] {
  const shape = new RegExp(`(?:${customerLead}) ${capitalised}`, 'gu');
  return [...text.matchAll(shape)].flatMap((match) => match[1] ?? []);
}

function placesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`\\b(?:at|chez) ${capitalised}`, 'gu'))].flatMap(
    (match) => match[1] ?? [],
  );
}
