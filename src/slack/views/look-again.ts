// Look Again: why a closed lead deserves another look. It is scored anew; a draft comes to review when it passes.
import type { ModalView } from '@slack/types';
import { reconsiderLead } from '#features/review/reconsider-lead.ts';
import { Refusal } from '#lib/errors.ts';
import { type Locale, say } from '#text/text.ts';
import { section } from '../blocks/block.ts';
import { phrase } from '../blocks/markup.ts';
import { modal, textInput } from '../blocks/modal.ts';
import { ids, readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ViewRun } from '../turn.ts';

/** The form. */
export function lookAgainView(locale: Locale, lead: { id: string; fullName: string }): ModalView {
  return modal({
    callback: ids.review.again,
    title: say(locale, 'review.again.title'),
    submit: say(locale, 'review.again.submit'),
    close: say(locale, 'review.modal.cancel'),
    metadata: lead.id,
    blocks: [
      section(phrase(locale, 'review.again.ask', { name: lead.fullName })),
      textInput({ name: 'why', label: say(locale, 'review.again.why'), multiline: true, max: 500 }),
    ],
  });
}

export const lookAgainSubmitted: ViewRun = async (turn, { metadata, typed }) => {
  const { world, workspaceId, member } = turn;
  const leadId = readId(metadata);
  if (leadId === null) throw new Refusal('lead_not_found');
  await reconsiderLead(world, { workspaceId, leadId, member, via: 'slack', why: typed.text('why') });
  return { kind: 'close', after: () => sayTo(turn, 'review.again.done') };
};
