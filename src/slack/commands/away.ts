// `/prospect away` opens the form; `away until 5 December @ben` needs none; `away off` ends it.
import { returnDate } from '#domain/return-date.ts';
import { setAbsence } from '#features/owners/set-absence.ts';
import { sayTo, tellTo } from '../say-to.ts';
import type { CommandRun } from '../turn.ts';
import { absenceWords, openAway } from '../views/away.ts';
import { peopleIn } from './handover.ts';

export const away: CommandRun = async (turn, { rest }) => {
  if (rest === '') return openAway(turn);
  const { world, workspaceId, member, locale } = turn;
  const isOver = /^(?:off|back|end|fin|retour)$/i.test(rest);
  const words = rest.replace(/<@[^>]*>/g, ' ').trim();
  const backOn = isOver ? null : returnDate(`away ${words}`, world.clock.now());
  if (!isOver && backOn === null) return sayTo(turn, 'away.usage');
  const [deputy = null] = isOver ? [] : peopleIn(rest);
  const { takesLeads, delegates } = member;
  const own = { workspaceId, member, backOn, deputy, takesLeads, delegates };
  const awayUntil = await setAbsence(world, own);
  await tellTo(turn, absenceWords(locale, { awayUntil, deputy }));
};
