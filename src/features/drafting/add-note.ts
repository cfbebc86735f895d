// The words of the LinkedIn invitation that belongs to a sequence: drafted with the mails, kept with the first one,
// shown and approved like it. The model's where they can be used, else a plain sentence from the facts.
import type { DraftMail } from '#domain/draft.ts';
import { noteLimit } from '#domain/linkedin.ts';
import type { SequenceStep } from '#domain/segment.ts';
import { inviteNote } from '../linkedin/invite-note.ts';

type About = Parameters<typeof inviteNote>[0];
type From = Parameters<typeof inviteNote>[1];

export type Noting = {
  readonly steps: readonly SequenceStep[];
  /** What the model wrote; null = nothing. */
  readonly written: string | null;
  readonly about: About;
  readonly from: From;
};

/** The mails as they were where nobody is invited. */
export function withNote(mails: readonly DraftMail[], { steps, written, about, from }: Noting): DraftMail[] {
  if (!steps.some(({ kind }) => kind === 'linkedin_invite')) return [...mails];
  const said = written?.replace(/\s+/g, ' ').trim() ?? '';
  const usable = said !== '' && [...said].length <= noteLimit;
  const note = usable ? said : inviteNote(about, from);
  return mails.map((mail, nth) => (nth === 0 ? { ...mail, note } : mail));
}
