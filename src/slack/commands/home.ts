// `/prospect`: where things stand in one line, and the buttons that matter next.
import { showHome } from '#features/insight/show-home.ts';
import { say } from '#text/text.ts';
import { button } from '../blocks/element.ts';
import { joined, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';
import { tellTo } from '../say-to.ts';
import type { Turn } from '../turn.ts';

/** Renews App Home and says where it is: a command can’t open it. */
export async function home(turn: Turn): Promise<void> {
  const { locale, world, workspaceId, workspace, member } = turn;
  await showHome(world, { workspaceId, member });
  const { waiting } = await world.insight.waiting(workspaceId);
  const line = joined(
    [
      phrase(locale, waiting === 0 ? 'card.queue.empty' : 'card.queue.waiting', { n: waiting }),
      workspace.pausedAt ? phrase(locale, 'status.is_paused') : null,
      phrase(locale, 'home.where'),
    ],
    ' ',
  );
  const next = button({ id: ids.review.next, label: say(locale, 'button.review_next'), style: 'primary' });
  const link = await homeLink(turn);
  await tellTo(turn, line, [
    ...(waiting > 0 ? [next] : []),
    ...(link ? [button({ id: ids.link, label: say(locale, 'button.open_home'), url: link })] : []),
    button({ id: ids.run.import, label: say(locale, 'button.import'), value: 'leads' }),
    button({ id: ids.run.search, label: say(locale, 'button.find'), value: 'find' }),
    button({ id: ids.config.open, label: say(locale, 'home.config') }),
    button({ id: ids.help.open, label: say(locale, 'button.help') }),
  ]);
}

/** Opens App Home in Slack's own clients; null while we don't know our app id. */
async function homeLink({ world, workspaceId }: Turn): Promise<string | null> {
  const installation = await world.installations.get(workspaceId);
  if (!installation?.appId) return null;
  return `slack://app?team=${installation.slackTeamId}&id=${installation.appId}&tab=home`;
}
