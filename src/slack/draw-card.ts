// Which drawing belongs to which card. The drawings themselves are pure (slack/cards).
import type { Card, ThreadNote } from '#domain/card.ts';
import type { Drawn, Style } from './blocks/block.ts';
import { alertCard } from './cards/alert-card.ts';
import { budgetCard } from './cards/budget-card.ts';
import { digestCard } from './cards/digest-card.ts';
import { goneCard } from './cards/gone-card.ts';
import { handoverCard } from './cards/handover-card.ts';
import { linkedinDayCard } from './cards/linkedin-day-card.ts';
import { proposalCard } from './cards/proposal-card.ts';
import { queueCard } from './cards/queue-card.ts';
import { reviewCard } from './cards/review-card.ts';
import { runCard } from './cards/run-card.ts';
import { taskCard } from './cards/task-card.ts';
import { threadNote } from './cards/thread-note.ts';

/** The message of a card. A kind without a drawing does not compile. */
export function drawCard(card: Card, style: Style): Drawn {
  switch (card.kind) {
    case 'review':
      return reviewCard(card, style);
    case 'gone':
      return goneCard(card);
    case 'queue':
      return queueCard(card);
    case 'run':
      return runCard(card);
    case 'task':
      return taskCard(card);
    case 'handover':
      return handoverCard(card);
    case 'linkedin_day':
      return linkedinDayCard(card);
    case 'budget':
      return budgetCard(card);
    case 'proposal':
      return proposalCard(card);
    case 'digest':
      return digestCard(card);
    case 'alert':
      return alertCard(card);
  }
}

/** The message of an entry in a thread. */
export function drawNote(note: ThreadNote, style: Style): Drawn {
  return threadNote(note, style);
}
