// Roles: who may configure, who may approve, who looks.
import type { ModalView } from '@slack/types';
import { type Member, roles } from '#domain/member.ts';
import { syncHomes } from '#features/insight/show-home.ts';
import { giveRole } from '#features/workspace/give-role.ts';
import { type Locale, say } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { context, section, some } from '../blocks/block.ts';
import { joined, lines, person, phrase } from '../blocks/markup.ts';
import { personInput, radioInput } from '../blocks/modal.ts';
import { ids } from '../ids.ts';
import type { ViewRun } from '../turn.ts';
import { form } from './fields.ts';

const shown = 30;

/** Who may what, and a field to change it for one person. */
export function peopleView(locale: Locale, members: readonly Member[]): ModalView {
  const now = members
    .slice(0, shown)
    .map((member) => joined([person(member.slackUserId), phrase(locale, `role.${member.role}`)]));
  const choices = roles.map((role) => ({
    value: role,
    text: say(locale, `role.${role}`),
    description: say(locale, `role.${role}.may`),
  }));
  const blocks = some(
    now.length > 0 && context(lines(now)),
    personInput({ name: 'person', label: say(locale, 'field.person') }),
    radioInput({ name: 'role', label: say(locale, 'field.role'), choices, chosen: 'approver' }),
  );
  return form(locale, { callback: ids.config.people, title: 'config.people', blocks });
}

export const savePeople: ViewRun = async (turn, { typed }) => {
  const { world, workspaceId, member, locale } = turn;
  const slackUserId = typed.chosen('person') ?? '';
  const role = roles.find((one) => one === typed.chosen('role')) ?? 'approver';
  const { before } = await giveRole(world, { workspaceId, by: member.slackUserId, slackUserId, role });
  const was = before ? say(locale, `role.${before}`) : '–';
  const text = phrase(locale, 'config.role_given', {
    who: person(slackUserId),
    before: was,
    after: say(locale, `role.${role}`),
  });
  const after = () => syncHomes(world, workspaceId);
  return { kind: 'update', view: noticeView(locale, [section(text)]), after };
};
