// What will happen, from whom and when; and where we found the person. Dates are the prospect's.
import type { ReviewCard, StepView } from '#domain/review-card.ts';
import { type Locale, say } from '#text/text.ts';
import { localTime } from '../blocks/dates.ts';
import { bold, joined, link, type Markup, person, phrase } from '../blocks/markup.ts';
import { townOf } from './review-person.ts';

/** Nearer than this it is as good as at once. */
const soonMs = 5 * 60_000;

/**
 * "From ana@acme.example · leaves *Mon 23 Nov 09:12* in Lyon · then LinkedIn visit Wed 25 Nov, follow-up Mon 30 Nov";
 * nothing where mail to the country is blocked, and no date without a sender.
 */
export function planLine(card: ReviewCard): Markup {
  const { locale, sender, steps } = card;
  if (card.blockers.includes('country')) return joined([]);
  if (!sender) return phrase(locale, 'review.no_sender');
  const from = phrase(locale, 'review.from', { sender: sender.address });
  const after = steps.slice(1).map((step) => stepText(step, card));
  const then = after.length > 0 ? phrase(locale, 'review.then', { steps: after.join(', ') }) : null;
  return joined([from, leaves(card), then]);
}

/** When an approved mail leaves, in the town of the prospect. */
export function leavesAt(at: Date, card: ReviewCard, key: 'review.leaves' | 'review.decided.leaves'): Markup {
  const { person: who, locale } = card;
  const time = bold(localTime(at, who.zone, { locale, shape: 'both' }));
  return phrase(locale, key, { at: time, place: townOf(who, locale) });
}

function leaves(card: ReviewCard): Markup | null {
  if (card.leavesAt === null) return null;
  const waitMs = card.leavesAt.getTime() - card.now.getTime();
  if (waitMs <= soonMs) return phrase(card.locale, 'review.leaves_soon');
  return leavesAt(card.leavesAt, card, 'review.leaves');
}

/** "follow-up Mon 30 Nov" */
export function stepText(step: StepView, { person: who, locale }: ReviewCard): string {
  const at = localTime(step.at, who.zone, { locale, shape: 'day' });
  if (step.kind === 'linkedin_visit' || step.kind === 'linkedin_invite') {
    return say(locale, `review.step.${step.kind}`, { at });
  }
  return say(locale, 'review.step.email', { at });
}

/** Where the person was found, and who wrote the text. */
export function originLine(card: ReviewCard): Markup {
  const { locale, editedBy, author } = card;
  const written =
    author === 'rules'
      ? phrase(locale, 'review.written_by_rules')
      : phrase(locale, 'review.written_by', { author });
  const edited = editedBy === null ? null : phrase(locale, 'review.edited_by', { by: person(editedBy) });
  return joined([found(card), written, edited]);
}

function found({ foundIn: { source, at }, locale, person: who }: ReviewCard): Markup {
  const day = localTime(at, who.zone, { locale, shape: 'day' });
  const name = source.replace(/^[a-z]+:/, '');
  if (/^https?:\/\//.test(source)) {
    return phrase(locale, 'review.found.url', { page: link(source, say(locale, 'review.page')), day });
  }
  if (source.startsWith('person:')) return phrase(locale, 'review.found.person', { by: person(name), day });
  const list = source.startsWith('csv:');
  return phrase(locale, list ? 'review.found.list' : 'review.found.other', { name, day });
}

/** The mails after the first one, with the day on which each would leave. */
export function followUpTitle(step: number, card: ReviewCard): string {
  const { locale, steps, person: who } = card;
  const planned = steps.find((one) => one.step === step);
  if (!planned) return say(locale, 'review.follow_up_undated');
  return say(locale, 'review.follow_up', { at: localTime(planned.at, who.zone, { locale, shape: 'day' }) });
}

/** What the LinkedIn invitation of the sequence says; null where there is none, or none with words. */
export function noteLine({ mails, steps, locale }: ReviewCard): Markup | null {
  const note = mails[0]?.note;
  const invites = steps.some(({ kind }) => kind === 'linkedin_invite');
  return note && invites ? phrase(locale, 'review.note', { note }) : null;
}

/** "Each mail ends with: …" */
export function footerLine({ footer, locale }: { footer: string; locale: Locale }): Markup {
  return phrase(locale, 'review.footer', { footer: footerWords(footer) });
}

/** All lines below the body, on one line. */
export function footerWords(footer: string): string {
  const shown = footer.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '--');
  return shown.join(' · ');
}
