// Does an approval still cover one step? The first mail needs everything as it was; a follow-up is not held because
// another step's text changed.
import type { Approvable } from './draft.ts';
import { canonical } from './fingerprint.ts';

/** `now` is what would be sent today; `step` the one that is about to leave. */
export function approvalCovers(approved: Approvable, now: Approvable, step: number): boolean {
  const part = ({ mails, ...rest }: Approvable) => ({ ...rest, mail: mailOf(mails, step) });
  return mailOf(approved.mails, step) !== null && canonical(part(approved)) === canonical(part(now));
}

function mailOf(mails: Approvable['mails'], step: number): Approvable['mails'][number] | null {
  return mails.find((mail) => mail.step === step) ?? null;
}
