// "Why not ten points more?": a line for each thing that would raise a score, with its points.
import type { Gap } from '#domain/score-gap.ts';
import { type Locale, say } from '#text/text.ts';
import { bold, joined, type Markup, md, phrase } from './blocks/markup.ts';

/** Nothing for a score that cannot rise. What a model would add is not known, so its points are said as "about". */
export function gapLines(
  gaps: readonly Gap[],
  { locale, scorer }: { locale: Locale; scorer: string },
): readonly Markup[] {
  if (gaps.length === 0) return [];
  const key = scorer === 'rules' ? 'gap.points' : 'gap.about';
  const line = (gap: Gap): Markup =>
    joined(['•', wordsOf(gap, locale), bold(phrase(locale, key, { points: gap.points }))], ' ');
  return [bold(phrase(locale, 'gap.title')), ...gaps.map(line)];
}

function wordsOf(gap: Gap, locale: Locale): Markup {
  if (gap.kind === 'signal') return phrase(locale, `gap.signal.${gap.signal}`);
  if (gap.kind === 'excluded') return phrase(locale, 'gap.excluded', { word: gap.word });
  const what = say(locale, `fit.label.${gap.criterion}`);
  const wanted = gap.wanted.join(', ');
  return md`${phrase(locale, `gap.${gap.kind}`, { what, wanted, value: gap.value ?? '' })}`;
}
