// Where a card goes: a person's direct messages for what only concerns them, otherwise the review channel. A channel
// is found through the post itself (its answer names the id), so that no list of channels is ever read.
import type { Card } from '#domain/card.ts';
import { Gone, Refusal } from '#lib/errors.ts';
import type { Installation } from './clients.ts';
import type { SlackParts } from './options.ts';

export type Destination = {
  /** What to post to: an id, or a name that Slack resolves. */
  readonly channel: string;
  /** The setting that it was found by; null for a direct message. */
  readonly asked: string | null;
};

const userId = /^[UW][A-Z0-9]{2,}$/;

/** Throws Refusal('no_channel') before a channel was chosen and Gone('channel') while it is broken. */
export async function destinationOf(
  world: Pick<SlackParts, 'settings'>,
  installation: Installation,
  card: Card,
): Promise<Destination> {
  // A search is the team's: an admin lets it go on.
  if (card.kind === 'run' && !card.search && userId.test(card.by)) return { channel: card.by, asked: null };
  if (card.kind === 'linkedin_day') return { channel: card.owner, asked: null };
  const { doc } = await world.settings.current(installation.workspaceId);
  const asked = doc.review.channel;
  if (asked === null) throw new Refusal('no_channel');
  const same = installation.channelAsked === asked;
  if (same && installation.channelBroken) throw new Gone('channel', installation.channelBroken);
  return { channel: same && installation.channelId ? installation.channelId : bare(asked), asked };
}

/** `#sales` and `sales` are the same channel. */
function bare(channel: string): string {
  return channel.replace(/^#/, '');
}
