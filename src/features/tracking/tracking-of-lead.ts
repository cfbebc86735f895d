// Whether and how opens and clicks of one person may be counted, as of now: the setting, the country's law, and what
// the person said.

import type { Settings } from '#domain/settings.ts';
import { clickTracking, openTracking, type TrackingRule } from '#domain/tracking-policy.ts';
import type { World } from '#ports/world.ts';

/** With the reasons. */
export async function trackingOfLead(
  world: Pick<World, 'links' | 'trackingConsents'>,
  of: {
    workspaceId: string;
    emailKey: string;
    country: string | null;
    settings: Pick<Settings, 'tracking'>;
  },
): Promise<{ readonly opens: TrackingRule; readonly clicks: TrackingRule }> {
  const consent = await world.trackingConsents.get(of.workspaceId, of.emailKey);
  const facts = { country: of.country, consent, links: world.links.inMails !== null };
  const { opens, clicks } = of.settings.tracking;
  return { opens: openTracking(opens, facts), clicks: clickTracking(clicks, facts) };
}
