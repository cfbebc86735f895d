// Slack's pace for chat.postMessage: one a second and channel, when a test asks for it.
import { SlackError } from '../errors.ts';

const GAP_MS = 1_000;

/** Notes a post to a channel; throws `ratelimited` when the last one is less than a second old. */
export type Pace = (teamId: string, channel: string) => void;

/** The pace of every channel, held or not. */
export function createPace(enforce: boolean): Pace {
  const last = new Map<string, number>();
  return (teamId, channel) => {
    if (!enforce) return;
    const key = `${teamId} ${channel}`;
    const now = Date.now();
    if (now - (last.get(key) ?? 0) < GAP_MS) throw new SlackError('ratelimited');
    last.set(key, now);
  };
}
