// Case studies in one input: paragraphs with an empty line between; the first line is the title (with "| industry"
// behind it where it matters), a line that is an address is the link, the rest is the text.
import type { Offer } from '#domain/segment.ts';

type CaseStudy = Offer['caseStudies'][number];

/** Reads them; a paragraph without text comes out without one, and is refused by the schema. */
export function readCaseStudies(text: string): CaseStudy[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(readOne);
}

function readOne(paragraph: string): CaseStudy {
  const [head = '', ...rest] = paragraph.split('\n').map((line) => line.trim());
  const [title = '', industry = ''] = head.split('|').map((part) => part.trim());
  const url = rest.find((line) => /^https?:\/\/\S+$/.test(line)) ?? null;
  const text = rest.filter((line) => line !== url).join(' ');
  return { title, text, url, industry: industry === '' ? null : industry };
}

/** The same as it is typed. */
export function writeCaseStudies(studies: readonly CaseStudy[]): string {
  return studies
    .map(({ title, text, url, industry }) =>
      [industry ? `${title} | ${industry}` : title, text, url].filter((line) => line !== null).join('\n'),
    )
    .join('\n\n');
}
