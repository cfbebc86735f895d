// `/prospect pause [reason]`: nothing leaves from now on.
import { syncHomes } from '#features/insight/show-home.ts';
import { pauseSending } from '#features/workspace/pause-sending.ts';
import { say } from '#text/text.ts';
import { button } from '../blocks/element.ts';
import { phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';
import { tellTo } from '../say-to.ts';
import type { CommandRun, Turn } from '../turn.ts';

export const pause: CommandRun = async (turn, { rest }) => stopSending(turn, rest === '' ? null : rest);

/** Stops every mail of the workspace at once, and offers the way back. */
export async function stopSending(turn: Turn, reason: string | null): Promise<void> {
  const { world, workspaceId, member, locale } = turn;
  await pauseSending(world, { workspaceId, by: member.slackUserId, via: 'slack', reason });
  const resume = button({ id: ids.sending.resume, label: say(locale, 'button.resume') });
  await tellTo(turn, phrase(locale, 'slack.paused'), member.role === 'admin' ? [resume] : []);
  await syncHomes(world, workspaceId);
}
