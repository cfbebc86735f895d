// `/prospect stats [7d|30d|90d]`: the finding first, then numbers and chart.
import { readStats } from '#features/insight/read-stats.ts';
import { drawn } from '../blocks/block.ts';
import { finding, statsBlocks } from '../stats-blocks.ts';
import type { CommandRun, Turn } from '../turn.ts';

export const stats: CommandRun = async (turn, { rest }) => showStats(turn, daysOf(rest));

/** Answers with the numbers of the last days. */
export async function showStats(turn: Turn, days: number): Promise<void> {
  const { locale, world, workspaceId, member } = turn;
  const [view, installation] = await Promise.all([
    readStats(world, { workspaceId, days, zone: member.tz }),
    world.installations.get(workspaceId),
  ]);
  const style = { classic: installation?.classic ?? false };
  await turn.reply(drawn(finding(view, locale), statsBlocks(view, locale, style)));
}

/** 7 unless 30 or 90 is asked for. */
export function daysOf(text: string): number {
  const asked = Number(/\d+/.exec(text)?.[0] ?? 7);
  if (asked >= 90) return 90;
  return asked >= 30 ? 30 : 7;
}
