// The review card: who, why, exactly what would be sent, what happens then, and the decision. Once decided it
// shrinks (review-decided.ts). Pure: the same card is always drawn the same.
import type { ReviewCard } from '#domain/review-card.ts';
import {
  actions,
  context,
  type Drawn,
  drawn,
  folded,
  letter,
  type Style,
  section,
  some,
} from '../blocks/block.ts';
import { joined, md, phrase } from '../blocks/markup.ts';
import type { LeadAct } from '../ids.ts';
import { moreMenu, waitingButtons } from './review-actions.ts';
import { decidedCard } from './review-decided.ts';
import { personLines, personText } from './review-person.ts';
import { followUpTitle, footerLine, noteLine, originLine, planLine } from './review-plan.ts';
import { scoreLine, shortScore, signalsLine } from './review-score.ts';
import { warningLines } from './review-warnings.ts';

/** The whole card while it waits, its outcome afterwards. */
export function reviewCard(card: ReviewCard, style: Style): Drawn {
  return card.phase.kind === 'waiting' ? waitingCard(card, style) : decidedCard(card);
}

function waitingCard(card: ReviewCard, { classic }: Style): Drawn {
  const signals = signalsLine(card);
  const warnings = warningLines(card);
  const plan = planLine(card);
  const note = noteLine(card);
  return drawn(
    waitingText(card),
    some(
      section(personLines(card), moreMenu(card, waitingActs(card))),
      section(scoreLine(card)),
      signals && context(signals),
      mailBlocks(card, classic),
      note && context(note),
      context(footerLine(card)),
      context(originLine(card)),
      warnings && section(warnings),
      plan.mrkdwn !== '' && context(plan),
      actions(waitingButtons(card)),
    ),
  );
}

function mailBlocks(card: ReviewCard, classic: boolean) {
  const [first, ...followUps] = card.mails;
  const folds = followUps.flatMap((mail) =>
    folded(followUpTitle(mail.step, card), [letter(mail.subject, mail.body)], classic),
  );
  return first ? [letter(first.subject, first.body), ...folds] : folds;
}

function waitingText(card: ReviewCard) {
  const subject = card.mails[0]?.subject ?? '';
  const score = shortScore({ ...card, locale: card.locale });
  const plain = score ? md`${{ mrkdwn: score.mrkdwn.replaceAll('*', '') }}. ` : '';
  return phrase(card.locale, 'review.text.waiting', {
    who: joined([personText(card)]),
    score: plain,
    subject,
  });
}

/** A mailbox that cannot send has nothing to test and nothing to hurry: somebody else may take the lead. */
function waitingActs({ person, sender, blockers }: ReviewCard): LeadAct[] {
  const stuck = blockers.includes('no_mailbox') || blockers.includes('mailbox_stopped');
  const test: LeadAct[] = stuck ? ['owner'] : sender ? ['test', 'now'] : [];
  const block: LeadAct[] = person.company ? ['block'] : [];
  return ['why', ...test, 'regenerate', ...block];
}
