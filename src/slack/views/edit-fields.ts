// The inputs of the edit modal and how they are read. Names end in the version that they show: a modal that is
// redrawn with another version gets fresh fields instead of the old typed text.
import type { AnyBlock, InputBlock } from '@slack/types';
import type { DraftMail } from '#domain/draft.ts';
import { noteLimit, noteLimitPaid } from '#domain/linkedin.ts';
import { type Locale, say } from '#text/text.ts';
import { section } from '../blocks/block.ts';
import { limits } from '../blocks/limits.ts';
import { phrase } from '../blocks/markup.ts';
import { radioInput, textInput } from '../blocks/modal.ts';
import { footerWords } from '../cards/review-plan.ts';
import { ids } from '../ids.ts';
import type { Typed } from '../turn.ts';

const afters = ['send', 'save', 'snooze'] as const;
/** What happens when the modal is submitted. */
export type After = (typeof afters)[number];

/** What the field of the subject is called in one version. */
const subjectName = (revision: number): string => `subject.${revision}`;
/** What the field of one mail’s text is called in one version. */
const bodyName = (step: number, revision: number): string => `body.${step}.${revision}`;

/** What the field of the invitation’s words is called in one version. */
const noteName = (revision: number): string => `note.${revision}`;

/** Subject and one box a mail; a body that Slack can't hold is said instead of cut. */
export function mailInputs(
  locale: Locale,
  of: { mails: readonly DraftMail[]; revision: number; footer: string },
): AnyBlock[] {
  const [first] = of.mails;
  if (!first) return [];
  const subject = textInput({
    name: subjectName(of.revision),
    label: say(locale, 'review.edit.subject'),
    value: first.subject,
    max: 200,
  });
  const bodies = of.mails.map((mail, nth) => bodyInput(locale, { ...of, mail, nth }));
  return [subject, ...bodies, ...noteInput(locale, first.note, of.revision)];
}

/** The words of the LinkedIn invitation; may be emptied. Nothing where none were drafted. */
function noteInput(locale: Locale, value: string | undefined, revision: number): AnyBlock[] {
  if (value === undefined) return [];
  const label = say(locale, 'review.edit.note');
  const hint = say(locale, 'review.edit.note_hint', { n: noteLimit });
  const name = noteName(revision);
  return [textInput({ name, label, hint, value, max: noteLimitPaid, multiline: true, optional: true })];
}

type Body = {
  readonly mail: DraftMail;
  readonly nth: number;
  readonly revision: number;
  readonly footer: string;
};

function bodyInput(locale: Locale, { mail, nth, revision, footer }: Body): AnyBlock {
  if (mail.body.length > limits.input) return section(phrase(locale, 'review.edit.too_long', { n: nth + 1 }));
  const label =
    nth === 0 ? say(locale, 'review.edit.body') : say(locale, 'review.edit.follow_up', { n: nth });
  const hint =
    nth === 0
      ? say(locale, 'review.edit.body_hint', { footer: footerWords(footer) })
      : say(locale, 'review.edit.follow_up_hint');
  const name = bodyName(mail.step, revision);
  return textInput({ name, label, hint, value: mail.body, multiline: true });
}

/** Approve, keep or snooze; choosing redraws the modal so that its button says what it does. */
export function afterInput(locale: Locale, of: { chosen: After; maySend: boolean }): InputBlock {
  const offered = afters.filter((one) => one !== 'send' || of.maySend);
  const input = radioInput({
    name: 'after',
    label: say(locale, 'review.edit.after'),
    choices: offered.map((value) => ({ value, text: say(locale, `review.edit.after.${value}`) })),
    chosen: of.chosen,
  });
  return { ...input, dispatch_action: true, element: { ...input.element, action_id: ids.review.after } };
}

/** The mails as typed. All that shared the first subject share the new one; what has no field stays as it was. */
export function typedMails(typed: Typed, before: readonly DraftMail[], revision: number): DraftMail[] {
  const old = before[0]?.subject;
  const subject = typed.names.includes(subjectName(revision)) ? typed.text(subjectName(revision)) : old;
  return before.map((mail) => {
    const name = bodyName(mail.step, revision);
    return {
      ...mail,
      subject: mail.subject === old ? (subject ?? mail.subject) : mail.subject,
      body: typed.names.includes(name) ? typed.text(name) : mail.body,
      ...typedNote(typed, mail, revision),
    };
  });
}

function typedNote(typed: Typed, { note }: DraftMail, revision: number): Pick<DraftMail, 'note'> {
  const name = noteName(revision);
  return note !== undefined && typed.names.includes(name) ? { note: typed.text(name) } : {};
}

/** What must not be empty, below its own field. */
export function missingText(
  mails: readonly DraftMail[],
  { revision, locale }: { revision: number; locale: Locale },
): Record<string, string> {
  const empty = mails.filter((mail) => mail.body.trim() === '');
  const bodies = empty.map((mail) => [bodyName(mail.step, revision), say(locale, 'review.error.body')]);
  const noSubject = mails[0]?.subject.trim() === '';
  const subject = noSubject ? [[subjectName(revision), say(locale, 'review.error.subject')]] : [];
  return Object.fromEntries([...subject, ...bodies]);
}

/** What was chosen; keeping a draft is the careful answer to nothing. */
export function readAfter(typed: Typed): After {
  return afters.find((one) => one === typed.chosen('after')) ?? 'save';
}
