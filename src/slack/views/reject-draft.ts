// The reject modal: why, a note for the team, and the whole company if wanted.
import type { ModalView } from '@slack/types';
import { rejectReasons } from '#domain/reject-reason.ts';
import { block } from '#features/compliance/block.ts';
import { rejectDraft } from '#features/review/reject-draft.ts';
import { type ReviewFacts, readCase } from '#features/review/review-case.ts';
import { Refusal } from '#lib/errors.ts';
import { type Locale, say } from '#text/text.ts';
import { some } from '../blocks/block.ts';
import { phrase } from '../blocks/markup.ts';
import { checkInput, modal, radioInput, textInput } from '../blocks/modal.ts';
import { saidCode } from '../blocks/said.ts';
import { ids, readId } from '../ids.ts';
import { sayTo, tellTo } from '../say-to.ts';
import type { Turn, ViewRun } from '../turn.ts';

/** `company` null: there is no domain to block. */
export function rejectView(locale: Locale, of: { leadId: string; company: string | null }): ModalView {
  const reasons = rejectReasons.map((value) => ({ value, text: say(locale, `review.reason.${value}`) }));
  return modal({
    callback: ids.review.reject,
    title: say(locale, 'review.reject.title'),
    submit: say(locale, 'review.reject'),
    close: say(locale, 'review.modal.cancel'),
    metadata: of.leadId,
    blocks: some(
      radioInput({ name: 'reason', label: say(locale, 'review.reject.reason'), choices: reasons }),
      textInput({
        name: 'note',
        label: say(locale, 'review.reject.note'),
        multiline: true,
        optional: true,
        max: 1000,
      }),
      of.company !== null && companyInput(locale, of.company),
    ),
  });
}

function companyInput(locale: Locale, company: string) {
  const text = say(locale, 'review.reject.company_too', { company });
  const label = say(locale, 'review.reject.company');
  return checkInput({ name: 'company', label, choices: [{ value: 'block', text }], optional: true });
}

/** The company's own domain; null where only free mail is known. */
export function domainOf({ lead, company }: ReviewFacts): string | null {
  return company?.domain ?? lead.domain;
}

export const rejectSubmitted: ViewRun = async (turn, { metadata, typed }) => {
  const leadId = readId(metadata);
  if (leadId === null) throw new Refusal('lead_not_found');
  const { workspaceId, member, world } = turn;
  const chosen = typed.chosen('reason');
  const reason = rejectReasons.find((one) => one === chosen) ?? 'other';
  const note = typed.text('note') || null;
  await rejectDraft(world, { workspaceId, leadId, member, via: 'slack', reason, note });
  if (!typed.ticked('company').includes('block')) return { kind: 'close' };
  return { kind: 'close', after: () => blockToo(turn, leadId) };
};

async function blockToo(turn: Turn, leadId: string): Promise<void> {
  const { workspaceId, member, world, locale } = turn;
  const { facts } = await readCase(world, { workspaceId, leadId });
  const text = domainOf(facts) ?? '';
  try {
    await block(world, { workspaceId, text, reason: 'blocked', by: member.slackUserId, via: 'slack' });
    await sayTo(turn, 'review.reject.blocked', { company: text });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await tellTo(
      turn,
      phrase(locale, 'review.reject.not_blocked', { reason: saidCode(locale, 'refusal', error) }),
    );
  }
}
