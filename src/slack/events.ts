// Events that Slack sends on its own: App Home was opened, the app was removed, its tokens were revoked. Each is
// delivered up to four times and acted on once. What people write in threads and to the bot is never mailed.
import { z } from 'zod';
import type { World } from '#ports/world.ts';

const envelope = z.object({
  event_id: z.string(),
  team_id: z.string().nullish(),
  event: z.looseObject({ type: z.string() }),
});
export type Envelope = z.infer<typeof envelope>;

/** An event's envelope; null for commands and clicks. */
export function readEnvelope(body: unknown): Envelope | null {
  return envelope.safeParse(body).data ?? null;
}

const homeOpened = z.object({ user: z.string(), tab: z.string() });
const userChanged = z.object({ user: z.object({ id: z.string(), deleted: z.boolean().default(false) }) });
const revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) });

/** The app is gone from a workspace: no message, no mail goes out for it any more, until it is installed again. */
export async function appRemoved(world: World, workspaceId: string, reason: string): Promise<void> {
  const at = world.clock.now();
  const first = await world.installations.breakAll(workspaceId, { at, reason });
  if (!first) return;
  await world.audit.add(workspaceId, {
    at,
    actor: 'system',
    via: 'slack',
    action: 'slack.removed',
    subject: null,
    outcome: 'done',
    detail: { reason },
  });
}

/** True when this revocation names the bot's own token. */
export function revokesBot(event: unknown): boolean {
  return (revoked.safeParse(event).data?.tokens.bot.length ?? 0) > 0;
}

/** Who opened App Home; null for the messages tab. */
export function homeOpener(event: unknown): string | null {
  const opened = homeOpened.safeParse(event).data;
  return opened?.tab === 'home' ? opened.user : null;
}

/** Who was deactivated in Slack; null for every other change of a profile. */
export function deactivated(event: unknown): string | null {
  const changed = userChanged.safeParse(event).data;
  return changed?.user.deleted ? changed.user.id : null;
}
