// The buttons of a waiting card. Where approving can't work there is no such button, but the one that leads to the
// fix; where the text has flags, Slack itself asks once more.
import type { Button } from '@slack/types';
import { asksTwice, refusing } from '#domain/blockers.ts';
import type { Blocker, ReviewCard } from '#domain/review-card.ts';
import { say, type TextKey } from '#text/text.ts';
import { button, type Choice, overflow } from '../blocks/element.ts';
import { ids, type LeadAct, writeApproveValue, writeLeadAct } from '../ids.ts';
import { resumeButton } from './resume-button.ts';
import { flagText } from './review-warnings.ts';

/** Approve (or the way to it), Edit, Reject. */
export function waitingButtons(card: ReviewCard): Button[] {
  const { locale, leadId, blockers } = card;
  const blocker = refusing(blockers);
  const edit = button({
    id: ids.review.edit,
    label: say(locale, 'review.edit'),
    value: leadId,
    ...(blocker === 'placeholder' ? { style: 'primary' as const } : {}),
  });
  const reject = button({ id: ids.review.reject, label: say(locale, 'review.reject'), value: leadId });
  const first = blocker ? wayOut(blocker, card) : approve(card);
  return first ? [first, edit, reject] : [edit, reject];
}

function approve(card: ReviewCard): Button {
  const { leadId, fingerprint, marks, leavesAt, locale, person } = card;
  return button({
    id: ids.review.approve,
    label: say(locale, 'review.approve'),
    value: writeApproveValue({ leadId, fingerprint, marks, leavesAt }),
    style: 'primary',
    about: `${say(locale, 'review.approve')}: ${person.name}`,
    ...(asksTwice(card.flags) ? { confirm: askOnceMore(card) } : {}),
  });
}

function askOnceMore(card: ReviewCard) {
  const { locale, flags } = card;
  return {
    title: say(locale, 'review.confirm.title'),
    text: flags.map((flag) => flagText(flag, card)).join('\n'),
    confirm: say(locale, 'review.confirm.yes'),
    deny: say(locale, 'review.confirm.no'),
  };
}

type WayOut = { readonly id: string; readonly label: TextKey; readonly value?: string };
const waysOut: Partial<Record<Blocker, WayOut>> = {
  no_postal_address: { id: ids.config.topic, label: 'review.set_address', value: 'sender' },
  no_mailbox: { id: ids.mailbox.connect, label: 'review.connect' },
  mailbox_stopped: { id: ids.mailbox.show, label: 'review.open_mailbox' },
  address_risky: { id: ids.config.topic, label: 'review.open_config', value: 'channel' },
  country: { id: ids.config.topic, label: 'review.open_config', value: 'channel' },
};

/** Not what a person should do first: the rule is there on purpose. */
const quiet: readonly Blocker[] = ['country', 'address_risky'];

function wayOut(blocker: Blocker, { locale, hold, person }: ReviewCard): Button | null {
  if (blocker === 'held') {
    return resumeButton(locale, { holdId: hold?.resume ?? null, company: person.company ?? person.name });
  }
  const way = waysOut[blocker];
  if (!way) return null;
  const { id, value } = way;
  const look = quiet.includes(blocker) ? {} : { style: 'primary' as const };
  return button({ id, label: say(locale, way.label), ...(value ? { value } : {}), ...look });
}

/** The three dots: at most five entries. */
export function moreMenu(card: ReviewCard, acts: readonly LeadAct[]) {
  return overflow(
    ids.review.more,
    acts.map(
      (act): Choice => ({
        text: say(card.locale, `review.more.${act}`),
        value: writeLeadAct(act, card.leadId),
      }),
    ),
  );
}
