// You and your leads: away until when, who stands in, whether new leads come to you and others may approve for you.
import type { ModalView } from '@slack/types';
import { DateTime } from 'luxon';
import { isAway, type Member } from '#domain/member.ts';
import { setAbsence } from '#features/owners/set-absence.ts';
import { type Locale, say } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { context, section } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { type Markup, person, phrase } from '../blocks/markup.ts';
import { checkInput, dateInput, personInput } from '../blocks/modal.ts';
import { ids } from '../ids.ts';
import type { ActionRun, Turn, ViewRun } from '../turn.ts';
import { form } from './fields.ts';

type Shown = { readonly member: Member; readonly deputy: string | null; readonly now: Date };

export const awayClicked: ActionRun = async (turn) => openAway(turn);

/** Opens the form with what holds now. */
export async function openAway(turn: Turn): Promise<void> {
  const { world, workspaceId, member, locale } = turn;
  const deputy = member.deputyId ? await world.members.get(workspaceId, member.deputyId) : null;
  const shown = { member, deputy: deputy?.slackUserId ?? null, now: world.clock.now() };
  await turn.open(awayView(locale, shown));
}

/** The form; an absence that is over is not shown any more. */
export function awayView(locale: Locale, { member, deputy, now }: Shown): ModalView {
  const back = member.awayUntil && isAway(member, now) ? dayIn(member.awayUntil, member.tz) : null;
  const yes = (name: 'takesLeads' | 'delegates', holds: boolean) =>
    checkInput({
      ...{ name, label: say(locale, `away.${name}`), optional: true },
      choices: [{ value: 'yes', text: say(locale, `away.${name}.yes`) }],
      chosen: holds ? ['yes'] : [],
    });
  const blocks = [
    dateInput({
      ...{ name: 'backOn', label: say(locale, 'away.back_on'), hint: say(locale, 'away.back_on.hint') },
      ...{ value: back, optional: true },
    }),
    personInput({
      ...{ name: 'deputy', label: say(locale, 'away.deputy'), hint: say(locale, 'away.deputy.hint') },
      ...{ value: deputy, optional: true },
    }),
    yes('takesLeads', member.takesLeads),
    yes('delegates', member.delegates),
    context(phrase(locale, 'away.effect')),
  ];
  return form(locale, { callback: ids.away.open, title: 'away.title', blocks });
}

export const awaySubmitted: ViewRun = async (turn, { typed }) => {
  const { world, workspaceId, member, locale } = turn;
  const awayUntil = await setAbsence(world, {
    ...{ workspaceId, member },
    backOn: typed.chosen('backOn'),
    deputy: typed.chosen('deputy'),
    takesLeads: typed.ticked('takesLeads').includes('yes'),
    delegates: typed.ticked('delegates').includes('yes'),
  });
  const said = absenceWords(locale, { awayUntil, deputy: typed.chosen('deputy') });
  return { kind: 'update', view: noticeView(locale, [section(said)]) };
};

/** What holds from now on, for the member. */
export function absenceWords(
  locale: Locale,
  { awayUntil, deputy }: { readonly awayUntil: Date | null; readonly deputy: string | null },
): Markup {
  if (!awayUntil) return phrase(locale, 'away.there');
  const at = moment(awayUntil, 'day');
  return deputy
    ? phrase(locale, 'away.set_with', { at, deputy: person(deputy) })
    : phrase(locale, 'away.set', { at });
}

function dayIn(at: Date, tz: string): string | null {
  return DateTime.fromJSDate(at, { zone: tz }).toISODate();
}
