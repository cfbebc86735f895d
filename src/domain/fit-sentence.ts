// A fit in words: the one line beside the score and the evidence list. The sentences come from the caller's
// catalogue; this decides which, and in which order (what fits; what is near or does not; what is not known).
import type { Criterion, Fit, Judged } from './fit.ts';
import type { Verdict } from './role.ts';

export type FitKey =
  | `fit.${Verdict}.${Criterion}`
  | `fit.label.${Criterion}`
  | 'fit.excluded'
  | 'fit.but'
  | 'fit.no_icp'
  | 'fit.evidence'
  | 'fit.nothing'
  | 'fit.orders';

/** Looks a sentence up (text/text.ts's `say` is one). */
export type SayFit = (
  locale: 'en' | 'fr',
  key: FitKey,
  params?: Readonly<Record<string, string | number>>,
) => string;

export type Evidence = { readonly text: string; readonly field: string | null; readonly url: string | null };

/** "right size, right role, but a neighbouring sector; country unknown". The number stands beside it. */
export function reasonOf(fit: Fit, locale: 'en' | 'fr', say: SayFit): string {
  if (fit.excluded) return say(locale, 'fit.excluded', { word: fit.excluded.word });
  if (fit.judged.length === 0) return say(locale, 'fit.no_icp');
  const part = (...verdicts: readonly Verdict[]): string =>
    fit.judged
      .filter(({ verdict }) => verdicts.includes(verdict))
      .map(({ verdict, criterion }) => say(locale, `fit.${verdict}.${criterion}`))
      .join(', ');
  const [good, bad] = [part('match'), part('near', 'miss')];
  const known = good && bad ? say(locale, 'fit.but', { good, bad }) : good || bad;
  return [known, part('unknown')].filter(Boolean).join('; ');
}

/** One line for each criterion that was judged on something that we know. */
export function evidenceOf(fit: Fit, locale: 'en' | 'fr', say: SayFit): Evidence[] {
  return fit.judged.flatMap((one) => evidenceLine(one, locale, say));
}

function evidenceLine({ criterion, field, value }: Judged, locale: 'en' | 'fr', say: SayFit): Evidence[] {
  if (field === null || value === null) return [];
  const label = say(locale, `fit.label.${criterion}`);
  return [{ text: say(locale, 'fit.evidence', { label, value }), field, url: null }];
}
