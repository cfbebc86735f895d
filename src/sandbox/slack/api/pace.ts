// Slack's pace for chat.postMessage: one a second and channel, when a test asks for it.
import { SlackError } from '../errors.ts';
import type { Team } from '../state.ts';
import type { World } from '../world.ts';

const GAP_MS = 1_000;
const METHOD = 'chat.postMessage';

/** Answers `ratelimited` when this channel was written to less than a second ago. */
export function paceChannel(
  world: World,
  team: Team,
  asked: { method: string; args: Readonly<Record<string, unknown>> },
): void {
  if (!world.settings.enforceRate || asked.method !== METHOD) return;
  const earlier = world.calls
    .slice(0, -1)
    .filter(
      (call) =>
        call.method === METHOD &&
        call.error === null &&
        call.teamId === team.id &&
        call.args.channel === asked.args.channel,
    )
    .at(-1);
  if (earlier && Date.now() - earlier.at < GAP_MS) throw new SlackError('ratelimited');
}
