// A card after its decision: who, score, subject, who decided and when, and what happens next. A channel of fifty
// leads stays readable on a phone.
import type { ReviewCard, ReviewPhase } from '#domain/review-card.ts';
import { offersAnotherLook } from '#domain/start-again.ts';
import { say } from '#text/text.ts';
import { actions, context, type Drawn, drawn, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, type Markup, md, person, phrase } from '../blocks/markup.ts';
import { saidCode } from '../blocks/said.ts';
import { ids, type LeadAct } from '../ids.ts';
import { resumeButton } from './resume-button.ts';
import { moreMenu } from './review-actions.ts';
import { personLines, personText } from './review-person.ts';
import { leavesAt, stepText } from './review-plan.ts';
import { shortScore } from './review-score.ts';

type Phase<K extends ReviewPhase['kind']> = Extract<ReviewPhase, { kind: K }>;

/** Who decided, when, and what became of it; buttons only for what can still be undone. */
export function decidedCard(card: ReviewCard): Drawn {
  const outcome = outcomeLine(card);
  const subject = bold(card.mails[0]?.subject ?? '');
  const title = joined([shortScore(card), subject]);
  return drawn(
    joined([personText(card), outcome]),
    some(
      section(personLines(card), moreMenu(card, actsOf(card))),
      title.mrkdwn !== '' && section(title, cancelButton(card) ?? undefined),
      context(outcome),
      resumeCompany(card),
    ),
  );
}

/** Until the mail leaves the approval can be taken back; after a failure it goes back into review. */
function cancelButton({ phase, locale, leadId }: ReviewCard) {
  if (phase.kind !== 'approved' && phase.kind !== 'failed') return null;
  const label = say(locale, phase.kind === 'failed' ? 'review.back' : 'review.cancel');
  return button({ id: ids.review.cancel, label, value: leadId });
}

function resumeCompany({ hold, locale, person: who }: ReviewCard) {
  const resume = resumeButton(locale, { holdId: hold?.resume ?? null, company: who.company ?? who.name });
  return resume && actions([resume]);
}

function actsOf({ phase, person: who }: ReviewCard): LeadAct[] {
  const own: LeadAct[] = phase.kind === 'approved' ? ['now'] : canReturn(phase) ? ['again'] : [];
  return ['why', ...own, ...(who.company ? ['block' as const] : [])];
}

function canReturn(phase: ReviewPhase): boolean {
  if (phase.kind === 'closed') return offersAnotherLook(phase.state);
  return phase.kind === 'rejected';
}

function outcomeLine(card: ReviewCard): Markup {
  const { phase, locale } = card;
  switch (phase.kind) {
    case 'approved':
      return approved(phase, card);
    case 'sent':
      return sent(phase, card);
    case 'failed':
      return marked(':warning:', phrase(locale, 'review.decided.failed', failure(phase, card)));
    case 'unknown':
      return marked(':grey_question:', phrase(locale, 'review.decided.unknown', { at: moment(phase.at) }));
    case 'rejected':
      return rejected(phase, card);
    case 'snoozed':
      return snoozed(phase, card);
    case 'held':
      return held(phase, card);
    case 'replied':
      return marked(':speech_balloon:', phrase(locale, 'review.decided.replied', { at: moment(phase.at) }));
    case 'closed':
      return closed(phase, card);
    case 'waiting':
      return phrase(locale, 'review.state.in_review');
  }
}

const marked = (sign: string, line: Markup): Markup => md`${{ mrkdwn: sign }} ${line}`;

function approved(phase: Phase<'approved'>, card: ReviewCard): Markup {
  const { locale } = card;
  const key = phase.edited ? 'review.decided.approved_edited' : 'review.decided.approved';
  const waits = phase.held
    ? phrase(locale, 'review.decided.waits', { reason: saidCode(locale, 'reason', phase.held) })
    : null;
  const line = joined([
    phrase(locale, key, { by: person(phase.by), at: moment(phase.at) }),
    phase.leavesAt && leavesAt(phase.leavesAt, card, 'review.decided.leaves'),
    waits,
    phrase(locale, 'review.decided.thread'),
  ]);
  return marked(':white_check_mark:', line);
}

function sent(phase: Phase<'sent'>, card: ReviewCard): Markup {
  const { locale } = card;
  const next = phase.next
    ? phrase(locale, 'review.decided.next', { step: stepText(phase.next, card) })
    : phrase(locale, 'review.decided.no_next');
  const by = person(phase.by);
  const { followed, sentAt } = phase;
  const line = followed
    ? phrase(locale, 'review.decided.sent_more', { n: followed.mails, last: moment(followed.lastAt), by })
    : phrase(locale, 'review.decided.sent', { sent: moment(sentAt), by });
  return marked(':incoming_envelope:', joined([line, next]));
}

function held(phase: Phase<'held'>, card: ReviewCard): Markup {
  const { locale } = card;
  const line = phrase(locale, 'review.decided.held', { reason: saidCode(locale, 'reason', phase.reason) });
  const next = phase.next
    ? phrase(locale, 'review.decided.next', { step: stepText(phase.next, card) })
    : null;
  return marked(':double_vertical_bar:', joined([line, next]));
}

function failure(phase: Phase<'failed'>, { locale }: ReviewCard) {
  return { reason: saidCode(locale, 'reason', phase.reason), at: moment(phase.at) };
}

const reasonKeys = {
  wrong_industry: 'review.reason.wrong_industry',
  wrong_role: 'review.reason.wrong_role',
  wrong_size: 'review.reason.wrong_size',
  bad_timing: 'review.reason.bad_timing',
  bad_draft: 'review.reason.bad_draft',
} as const;

function rejected(phase: Phase<'rejected'>, { locale }: ReviewCard): Markup {
  const known = Object.entries(reasonKeys).find(([code]) => code === phase.reason)?.[1];
  const reason = say(locale, known ?? 'review.reason.other');
  const note = phase.note ? phrase(locale, 'review.decided.note', { note: phase.note }) : null;
  const params = { by: person(phase.by), at: moment(phase.at), reason };
  return marked(':no_entry_sign:', joined([phrase(locale, 'review.decided.rejected', params), note]));
}

function snoozed(phase: Phase<'snoozed'>, { locale }: ReviewCard): Markup {
  const until = moment(phase.until, 'day');
  if (phase.by === null) return marked(':zzz:', phrase(locale, 'review.decided.snoozed', { until }));
  return marked(':zzz:', phrase(locale, 'review.decided.snoozed_by', { until, by: person(phase.by) }));
}

function closed(phase: Phase<'closed'>, { locale }: ReviewCard): Markup {
  const state = say(locale, `review.state.${phase.state}`);
  const line = phrase(locale, 'review.decided.closed', { state, at: moment(phase.at) });
  const reason = phase.reason ? saidCode(locale, 'reason', phase.reason) : null;
  return joined([line, reason]);
}
