// Puts a mail together from a language's sentences, the prospect's facts and the Offer. Which variant is used
// depends on the lead alone, so the same lead gets the same mail; a wish turns the choice.
import type { DraftMail } from '#domain/draft.ts';
import { countWords, subjectLimit, wordLimits } from '#domain/lint.ts';
import type { DraftInput } from '#ports/language-model.ts';
import { caseOf, proofOf, propositionOf, shortened } from './claims.ts';
import { factsOf } from './facts.ts';
import { english } from './templates/en.ts';
import { french } from './templates/fr.ts';
import type { Template } from './templates/template.ts';

const templates: Readonly<Record<DraftInput['language'], Template>> = { en: english, fr: french };
const shorterWish = /\b(?:short|brief|concise|court|bref|brève|concis)/i;

/** One mail for each e-mail step: the first introduces, the others follow up with a case study. */
export function composeMails(input: DraftInput): DraftMail[] {
  const template = templates[input.language];
  const turn = turnOf(`${input.lead.id}/${input.wish ?? ''}`);
  const subject = subjectOf(template, input, turn);
  const emails = input.steps.flatMap((step, index) => (step.kind === 'email' ? [index] : []));
  return emails.map((step, nth) => ({
    step,
    subject,
    body: nth === 0 ? firstMail(template, input, turn) : followUp(template, input, turn + nth - 1),
  }));
}

function firstMail(template: Template, input: DraftInput, turn: number): string {
  const facts = factsOf(input);
  const { offer, language, wish } = input;
  const why = [pick(template.openings(facts), turn), pick(template.contexts(facts), turn)].filter(Boolean);
  const pitch = offer && template.proposition(propositionOf(offer, language, 40));
  const proof = offer && !shorterWish.test(wish ?? '') ? proofOf(offer, language, { words: 30, turn }) : null;
  const ask = offer ? [pick(template.asks(facts), turn)] : template.withoutOffer(facts);
  const evidence = proof && pick(template.proofs(proof), turn);
  const whole = (inner: readonly (string | null)[]): string =>
    letter(template, input, [why.join(' '), ...inner]);
  const longest = wordLimits.first.max;
  const mail = [
    whole([pitch, evidence, ...ask]),
    whole([pitch, ...ask]),
    whole([offer && template.proposition(propositionOf(offer, language, 25)), ...ask]),
  ].find((text) => countWords(text) <= longest);
  const chosen = mail ?? whole([pitch, ...ask]);
  return countWords(chosen) < wordLimits.first.min
    ? whole([pitch, evidence, ...ask, template.wayOut])
    : chosen;
}

function followUp(template: Template, input: DraftInput, turn: number): string {
  const { offer, language } = input;
  if (offer === null) return letter(template, input, [template.followUpWithoutOffer]);
  const facts = factsOf(input);
  const study = caseOf(offer, language, facts.industry);
  const proof = proofOf(offer, language, { words: 30, turn: turn + 1 });
  const example = study
    ? template.caseStudy(study.title, shortened(study.text, 45))
    : proof && pick(template.proofs(proof), turn);
  const link = offer.calendarLink;
  const lead = example ? pick(template.followUps(facts), turn) : pick(template.openings(facts), turn);
  const end = example ? pick(template.followUpAsks(facts), turn) : (pick(template.asks(facts), turn) ?? '');
  return letter(template, input, [lead, example, `${end}${link ? ` ${template.calendar(link)}` : ''}`]);
}

/** Ends with the closing words: the name comes with the signature, which code adds below. */
function letter(template: Template, input: DraftInput, paragraphs: readonly (string | null)[]): string {
  return [template.greeting(factsOf(input)), ...paragraphs.filter(Boolean), template.signOff].join('\n\n');
}

function subjectOf(template: Template, input: DraftInput, turn: number): string {
  const facts = factsOf(input);
  const fits = (subject: string): boolean => [...subject].length <= subjectLimit;
  const candidates = template.subjects(facts).filter(fits);
  return (
    pick(candidates, turn) ?? pick(template.subjects({ ...facts, company: null, news: null }), turn) ?? ''
  );
}

function pick(variants: readonly string[], turn: number): string | null {
  return variants[turn % Math.max(1, variants.length)] ?? null;
}

/** A number from a text (FNV-1a), so that a choice is spread and repeatable. */
function turnOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letterCode of text) hash = Math.imul(hash ^ (letterCode.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}
