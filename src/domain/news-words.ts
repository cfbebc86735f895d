// "I saw that you are hiring", "congratulations on your round": sentences that say something happened at their company.
// Pure, in English and French, the languages of our mails. Whether it did happen is for the facts to say.

export type News = {
  readonly kind: 'hiring' | 'funding';
  /** The words that say so. */
  readonly said: string;
};

/** "When you hire" claims nothing. */
const supposed = '(?<!\\b(?:if|when|whenever|once|while|before|next time|si|quand|lorsque|dès que) )';
const you =
  "(?:you(?:['’]re| are)?|your (?:team|company)(?: is|['’]s)?|vous|votre (?:équipe|entreprise|société))";

const shapes: readonly (readonly [News['kind'], RegExp])[] = [
  [
    'hiring',
    new RegExp(
      `${supposed}\\b${you} (?:\\p{Ll}+ly |now )?(?:hiring|recruiting|recrutez|embauchez|recrute|embauche)\\b`,
      'giu',
    ),
  ],
  [
    'hiring',
    /\b(?:saw|see|noticed|read|found|vu|remarqué)\b[^.!?\n]{0,40}\b(?:hiring|recruiting|job (?:ads?|posts?|postings?|openings?)|open (?:roles?|positions?)|offres? d['’]emploi|postes? ouverts?|recrute\w*)/giu,
  ],
  [
    'hiring',
    /\b(?:your (?:open|new) (?:roles?|positions?|vacanc\w+)|your (?:job )?(?:openings?|vacanc\w+)|vos (?:recrutements?|offres d['’]emploi|postes ouverts)|votre recrutement)\b/giu,
  ],
  [
    'funding',
    /\b(?:congrat\w*|félicitations?|bravo)\b[^.!?\n]{0,60}\b(?:round(?!s| of)|funding|raise|series [a-k]|seed|levée|tour de table|série [a-k])(?!\p{L})/giu,
  ],
  [
    'funding',
    /\byour (?:\p{Ll}+ )?(?:funding|raise|(?:funding|seed) round|series [a-k](?: round)?)(?!\p{L})|\bvotre (?:\p{Ll}+ )?(?:levée|tour de table|série [a-k])(?!\p{L})/giu,
  ],
  [
    'funding',
    /\b(?:you (?:have |just |recently )*raised|you(?:['’]ve)? (?:just )?closed (?:a|your) (?:round|series)|vous (?:avez|venez de) lev(?:é|er))(?!\p{L})/giu,
  ],
];

/** Everything in the text that claims news at their company, in order of kind. */
export function newsIn(text: string): News[] {
  return shapes.flatMap(([kind, shape]) => [...text.matchAll(shape)].map(([said]) => ({ kind, said })));
}
