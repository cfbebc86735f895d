// The mails of a draft on the steps of another sequence: first mail to first mail step, and so on.
import type { DraftFlag, DraftMail } from './draft.ts';
import type { SequenceStep } from './segment.ts';

type Text = { readonly mails: readonly DraftMail[]; readonly flags: readonly DraftFlag[] };

/** Mails that have no step any more are left out; null when there are steps without a mail. */
export function fitMails({ mails, flags }: Text, steps: readonly SequenceStep[]): Text | null {
  const wanted = steps.flatMap(({ kind }, step) => (kind === 'email' ? [step] : []));
  if (mails.length < wanted.length) return null;
  const pairs = wanted.flatMap((step, i) => {
    const mail = mails[i];
    return mail ? [{ mail, step }] : [];
  });
  const invites = steps.some(({ kind }) => kind === 'linkedin_invite');
  return {
    mails: pairs.map(({ mail: { note, ...mail }, step }) => ({
      ...{ ...mail, step },
      ...(invites && note !== undefined ? { note } : {}),
    })),
    flags: pairs.flatMap(({ mail, step }) =>
      flags.filter((flag) => flag.step === mail.step).map((flag) => ({ ...flag, step })),
    ),
  };
}
