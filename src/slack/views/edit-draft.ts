// The edit modal: the mails in fields, what to look at, who sends it, and what happens on submit. The submit button
// is named after what it does.

import { createHash } from 'node:crypto';
import type { AnyBlock, ModalView } from '@slack/types';
import { refusing } from '#domain/blockers.ts';
import type { DraftMail } from '#domain/draft.ts';
import { canonical } from '#domain/fingerprint.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { cardOf } from '#features/review/load-card.ts';
import type { ReviewCase } from '#features/review/review-case.ts';
import { type Locale, say } from '#text/text.ts';
import { actions, context, letter, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { bold, person, phrase } from '../blocks/markup.ts';
import { dateInput, modal, selectInput } from '../blocks/modal.ts';
import { warningLines } from '../cards/review-warnings.ts';
import { ids } from '../ids.ts';
import { type After, afterInput, mailInputs } from './edit-fields.ts';
import { writeEditMetadata } from './edit-metadata.ts';

export type Conflict = {
  readonly by: string | null;
  readonly at: Date;
  readonly theirs: readonly DraftMail[];
};

export type EditModal = {
  readonly locale: Locale;
  readonly now: Date;
  readonly of: ReviewCase;
  /** Active mailboxes: with one there is nothing to choose. */
  readonly senders: readonly Mailbox[];
  /** Absent = approve where that can work, else keep. */
  readonly after?: After;
  /** What stands in the fields instead of the draft. */
  readonly mails?: readonly DraftMail[];
  readonly sender?: string | null;
  readonly conflict?: Conflict | null;
};

/** The form over a draft; what its submit button does is chosen inside it. */
export function editView(shown: EditModal): ModalView {
  const { locale, of } = shown;
  const after = shown.after ?? (maySend(of) ? 'send' : 'save');
  return modal({
    callback: ids.review.edit,
    title: say(locale, 'review.edit.title'),
    submit: say(locale, `review.edit.submit.${after}`),
    close: say(locale, 'review.modal.cancel'),
    metadata: metadataOf(of),
    blocks: some(
      head(shown),
      conflictBlocks(shown),
      fields(shown),
      choices(shown, after),
      originalBlocks(shown),
    ),
  });
}

/** False while something stands in the way that no edit can mend. */
export function maySend({ blockers }: ReviewCase): boolean {
  const blocker = refusing(blockers.filter((one) => one !== 'placeholder'));
  return blocker === null;
}

/** Tells the flags that were shown from others. */
export function flagsMark(flags: readonly object[]): string {
  return createHash('sha256').update(canonical(flags)).digest('hex').slice(0, 12);
}

function metadataOf({ facts, marks, forecast }: ReviewCase): string {
  const leaves = forecast.steps[0]?.at;
  return writeEditMetadata({
    leadId: facts.lead.id,
    revision: facts.draft?.number ?? 0,
    marks,
    leavesAt: leaves ? Math.floor(leaves.getTime() / 1000) : null,
    flags: flagsMark(facts.draft?.flags ?? []),
  });
}

function head({ locale, of, now }: EditModal): AnyBlock[] {
  const { lead } = of.facts;
  const to = phrase(locale, 'review.edit.to', { name: lead.fullName, address: lead.email ?? '–' });
  const warnings = warningLines({ ...cardOf(of, now), locale });
  return some(context(to), warnings && section(warnings));
}

function conflictBlocks({ conflict, locale }: EditModal): AnyBlock[] {
  if (!conflict) return [];
  const by = person(conflict.by ?? say(locale, 'review.edit.original'));
  const said = phrase(locale, 'review.edit.conflict', { by, at: moment(conflict.at, 'time') });
  const theirs = conflict.theirs.map((mail) => letter(mail.subject, mail.body));
  return some(section(said), context(bold(say(locale, 'review.edit.theirs'))), theirs);
}

function fields({ locale, of, mails }: EditModal): AnyBlock[] {
  const revision = of.facts.draft?.number ?? 0;
  const { footer } = of.approvable;
  return mailInputs(locale, { mails: mails ?? of.facts.draft?.mails ?? [], revision, footer });
}

function choices({ locale, of, senders, sender }: EditModal, after: After): AnyBlock[] {
  const mailboxes = senders.map(({ id, name, address }) => ({ value: id, text: `${name} <${address}>` }));
  const chosen = sender ?? of.facts.lead.mailboxId ?? undefined;
  const label = say(locale, 'review.edit.sender');
  return some(
    afterInput(locale, { chosen: after, maySend: maySend(of) }),
    after === 'snooze' && dateInput({ name: 'until', label: say(locale, 'review.edit.until') }),
    mailboxes.length > 1 &&
      selectInput({ name: 'sender', label, choices: mailboxes, chosen, optional: true }),
  );
}

/** What the machine wrote, below an edited text, with the way back to it. */
function originalBlocks({ locale, of }: EditModal): AnyBlock[] {
  const { draft, original, lead } = of.facts;
  if (!original || !draft || canonical(draft.mails) === canonical(original.mails)) return [];
  const back = button({ id: ids.review.restore, label: say(locale, 'review.edit.restore'), value: lead.id });
  const letters = original.mails.map((mail) => letter(mail.subject, mail.body));
  return some(context(bold(say(locale, 'review.edit.original'))), letters, actions([back]));
}
