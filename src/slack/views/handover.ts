// Hand Over…: who takes over what somebody left behind. From the card of a departure, or by `/prospect handover`.
import type { ModalView } from '@slack/types';
import type { LeftBehind } from '#domain/handover.ts';
import type { Member } from '#domain/member.ts';
import { handOver } from '#features/owners/hand-over.ts';
import { memberLeft } from '#features/owners/member-left.ts';
import { Refusal } from '#lib/errors.ts';
import { type Locale, say } from '#text/text.ts';
import { context, section } from '../blocks/block.ts';
import { lines, person, phrase } from '../blocks/markup.ts';
import { modal, selectInput } from '../blocks/modal.ts';
import { leftLines } from '../cards/handover-card.ts';
import { ids, readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { Turn, ViewRun } from '../turn.ts';
import { activeMailboxes } from './edit-submitted.ts';

const share = 'share';
type Choice = { readonly value: string; readonly text: string };
type Shown = {
  readonly member: Pick<Member, 'id' | 'slackUserId'>;
  readonly left: LeftBehind;
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
};

/** Opens the choice. `to`: the member who is proposed. */
export async function openHandover(turn: Turn, member: Member, to: Member | null): Promise<void> {
  const { world, workspaceId, locale } = turn;
  if (to?.id === member.id) throw new Refusal('handover_same');
  const boxes = (await activeMailboxes(turn)).filter(({ memberId }) => memberId !== member.id);
  const shared = { value: share, text: say(locale, 'handover.share') };
  const people = boxes.map(({ id, name, address }) => ({ value: id, text: `${name} <${address}>` }));
  const proposed = boxes.find(({ memberId }) => memberId === to?.id);
  if (to && !proposed) throw new Refusal('handover_no_mailbox', { who: to.slackUserId });
  const left = await world.handovers.counts(workspaceId, member.id);
  const choices = [...people, shared];
  await turn.open(
    handoverView(locale, { member, left, choices, chosen: proposed?.id ?? people[0]?.value ?? share }),
  );
}

/** What is left behind, what follows, and the choice. */
export function handoverView(locale: Locale, { member, left, choices, chosen }: Shown): ModalView {
  const what = lines([
    phrase(locale, 'handover.of', { who: person(member.slackUserId) }),
    leftLines(left, locale),
  ]);
  return modal({
    callback: ids.handover.open,
    title: say(locale, 'handover.title'),
    submit: say(locale, 'handover.submit'),
    close: say(locale, 'slack.cancel'),
    metadata: member.id,
    blocks: [
      section(what),
      selectInput({ name: 'to', label: say(locale, 'handover.to'), choices, chosen }),
      context(phrase(locale, 'handover.effect')),
    ],
  });
}

export const handoverSubmitted: ViewRun = async (turn, { metadata, typed }) => {
  const memberId = readId(metadata);
  const member = memberId && (await turn.world.members.get(turn.workspaceId, memberId));
  if (!member) throw new Refusal('member_unknown');
  const chosen = typed.chosen('to');
  return { kind: 'close', after: () => hand(turn, member, readId(chosen)) };
};

async function hand(turn: Turn, member: Member, mailboxId: string | null): Promise<void> {
  const { world, workspaceId, member: admin } = turn;
  const by = admin.slackUserId;
  const taskId = await memberLeft(world, { workspaceId, member, by });
  if (taskId === null) return sayTo(turn, 'handover.nothing_done', { who: person(member.slackUserId) });
  const n = await handOver(world, { workspaceId, taskId, mailboxId, by });
  await sayTo(turn, 'handover.said', { n });
}
