// The small modals of a card's menu: write it again, block the company, send now.
import type { ModalView } from '@slack/types';
import type { ReviewCase } from '#features/review/review-case.ts';
import { type Locale, say, type TextKey } from '#text/text.ts';
import { context, letter, section, some } from '../blocks/block.ts';
import { phrase } from '../blocks/markup.ts';
import { checkInput, modal, textInput } from '../blocks/modal.ts';
import { ids, writeApproveValue } from '../ids.ts';
import { domainOf } from './reject-draft.ts';

type Form = {
  readonly callback: string;
  readonly title: TextKey;
  readonly submit: TextKey;
  readonly metadata: string;
  readonly blocks: ModalView['blocks'];
};

function form(locale: Locale, { title, submit, ...rest }: Form): ModalView {
  const close = say(locale, 'review.modal.cancel');
  return modal({ ...rest, title: say(locale, title), submit: say(locale, submit), close });
}

/** A text that a person edited is replaced only when the box is ticked. */
export function regenerateView(locale: Locale, { facts }: ReviewCase): ModalView {
  const edited = facts.draft?.author === 'human';
  const choices = [{ value: 'overwrite', text: say(locale, 'review.regenerate.overwrite') }];
  return form(locale, {
    callback: ids.review.regenerate,
    title: 'review.regenerate.title',
    submit: 'review.regenerate.submit',
    metadata: facts.lead.id,
    blocks: some(
      textInput({
        name: 'wish',
        label: say(locale, 'review.regenerate.wish'),
        placeholder: say(locale, 'review.regenerate.wish_example'),
        multiline: true,
        optional: true,
        max: 500,
      }),
      edited && checkInput({ name: 'edited', label: say(locale, 'review.regenerate.edited'), choices }),
    ),
  });
}

/** Null when there is no domain of a company. */
export function blockView(locale: Locale, { facts }: ReviewCase): ModalView | null {
  const company = domainOf(facts);
  if (company === null) return null;
  return form(locale, {
    callback: ids.review.block,
    title: 'review.block.title',
    submit: 'review.block.submit',
    metadata: facts.lead.id,
    blocks: [section(phrase(locale, 'review.block.ask', { company }))],
  });
}

/** Shows exactly what leaves: the fingerprint of that is what submitting approves. */
export function sendNowView(locale: Locale, of: ReviewCase): ModalView {
  const { facts, approvable, fingerprint, marks, forecast } = of;
  const { lead, decision } = facts;
  const decided = lead.state === 'in_review' ? null : (decision?.approved ?? null);
  const { recipient, sender, mails, footer } = decided ?? approvable;
  const [first] = mails;
  const leavesAt = forecast.steps[0]?.at ?? null;
  return form(locale, {
    callback: ids.review.now,
    title: 'review.now.title',
    submit: 'review.now.submit',
    metadata: writeApproveValue({ leadId: lead.id, fingerprint, marks, leavesAt }),
    blocks: some(
      section(phrase(locale, 'review.now.ask')),
      context(
        phrase(locale, 'review.edit.to', { name: lead.fullName, address: recipient }),
        phrase(locale, 'review.from', { sender }),
      ),
      first ? letter(first.subject, `${first.body}\n\n${footer}`) : null,
      mails.slice(1).map((mail) => letter(mail.subject, mail.body)),
    ),
  });
}
