// Among whom the leads of a segment are shared.
import type { ModalView } from '@slack/types';
import type { Member } from '#domain/member.ts';
import type { Segment } from '#domain/segment.ts';
import { syncHomes } from '#features/insight/show-home.ts';
import { changeOwners } from '#features/workspace/change-owners.ts';
import { namesOf } from '#features/workspace/owners-named.ts';
import { Refusal } from '#lib/errors.ts';
import { type Locale, say } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { context, section } from '../blocks/block.ts';
import { joined, md, person, phrase } from '../blocks/markup.ts';
import { peopleInput } from '../blocks/modal.ts';
import { ids, readId } from '../ids.ts';
import type { ViewRun } from '../turn.ts';
import { form } from './fields.ts';

/** The owners of now, ready to be changed. */
export function ownersView(locale: Locale, segment: Segment, members: readonly Member[]): ModalView {
  const blocks = [
    section(phrase(locale, 'owners.of', { segment: segment.name })),
    peopleInput({
      ...{ name: 'owners', label: say(locale, 'owners.label'), hint: say(locale, 'owners.hint') },
      ...{ optional: true, value: namesOf(members, segment.ownerIds) },
    }),
    context(phrase(locale, 'owners.effect')),
  ];
  const frame = { callback: ids.config.owners, title: 'config.owners', metadata: segment.id } as const;
  return form(locale, { ...frame, blocks });
}

export const saveOwners: ViewRun = async (turn, { metadata, typed }) => {
  const { world, workspaceId, member, locale } = turn;
  const segmentId = readId(metadata);
  if (segmentId === null) throw new Refusal('segment_unknown');
  const slackUserIds = typed.ticked('owners');
  const who = { workspaceId, by: member.slackUserId, via: 'slack' as const };
  const changed = await changeOwners(world, { ...who, segmentId, slackUserIds });
  const people = joined(
    slackUserIds.map((id) => person(id)),
    ', ',
  );
  const said = slackUserIds.length > 0 ? people : md`${say(locale, 'owners.everybody')}`;
  const text = changed ? phrase(locale, 'owners.set', { owners: said }) : phrase(locale, 'config.same');
  return {
    kind: 'update',
    view: noticeView(locale, [section(text)]),
    after: () => syncHomes(world, workspaceId),
  };
};
