// `/prospect review` and Review Next: the oldest draft that waits.
import { nextWaiting } from '#features/review/next-waiting.ts';
import { say } from '#text/text.ts';
import { button } from '../blocks/element.ts';
import { phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';
import { sayTo, tellTo } from '../say-to.ts';
import type { Turn } from '../turn.ts';

/** Points at the next draft that waits; its card is posted when it has none yet. */
export async function review(turn: Turn): Promise<void> {
  const { locale, world, workspaceId, slack } = turn;
  const next = await nextWaiting(world, workspaceId);
  if (next === null) return sayTo(turn, 'card.queue.empty');
  if (next.message === null) return sayTo(turn, 'slack.try_again');
  const at = { channel: next.message.channel, message_ts: next.message.ts };
  const link = (await slack.chat.getPermalink(at).catch(() => null))?.permalink;
  const open = link ? [button({ id: ids.link, label: say(locale, 'button.open_card'), url: link })] : [];
  await tellTo(
    turn,
    phrase(locale, next.posted ? 'review.next_posted' : 'review.next_there', { name: next.name }),
    open,
  );
}
