// Does a mail say something that nothing we know supports? Three simple signs: a number, a named customer, or a
// name or company in the wrong place that stands in none of the facts, the Offer or the sender's own data.
import { fieldsOf } from './fit.ts';
import type { LintContext } from './lint.ts';
import { plain, says } from './words.ts';

/** Everything that a mail may take its words from. */
function corpusOf({ lead, company, signals, offer, senderName, senderCompany }: LintContext): string {
  const studies = offer?.caseStudies.flatMap(({ title, text, url, industry }) => [
    title,
    text,
    url,
    industry,
  ]);
  return [
    ...fieldsOf({ lead, company }).values(),
    ...[lead.email, lead.linkedinUrl, company?.website, ...(company?.aliases ?? [])],
    ...signals.flatMap(({ title, url }) => [title, url]),
    ...[offer?.valueProposition, offer?.tone, offer?.calendarLink, offer?.signature],
    ...(offer?.proofPoints ?? []),
    ...(offer?.samples ?? []),
    ...(studies ?? []),
    ...[senderName, senderCompany],
  ]
    .filter(Boolean)
    .join('\n');
}

/** Numbers, named customers and links that stand in no source. Lengths of a call ("15 minutes") and dates of days are no claims. */
export function unsourcedClaims(text: string, context: LintContext): string[] {
  const corpus = corpusOf(context);
  const known = new Set(numbersIn(corpus));
  const spoken = text
    .replace(/\bhttps?:\/\/\S+/gi, ' ')
    .replace(/\b\d{1,2}[ -]?(?:min(?:ute)?s?|h|heures?|hours?|days?|jours?|seconds?|secondes?)\b/gi, ' ');
  const numbers = numbersIn(spoken).filter((number) => !known.has(number));
  const customers = customersIn(text).filter((name) => !says(corpus, name));
  return [...numbers, ...customers, ...linksIn(text).filter((link) => !corpus.includes(link))];
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

/** Links without what closes a sentence; one that neither the Offer nor the facts hold leads who knows where. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s<>)\]]+/gi)].map(([link]) => link.replace(/[.,;:!?]+$/, ''));
}

function customersIn(text: string): string[] {
  const shape = new RegExp(`(?:${customerLead}) ${capitalised}`, 'gu');
  return [...text.matchAll(shape)].flatMap((match) => match[1] ?? []);
}

function placesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`\\b(?:at|chez) ${capitalised}`, 'gu'))].flatMap(
    (match) => match[1] ?? [],
  );
}
