// `/prospect tracking <email> [granted|denied|unknown]`: what may be counted of this person, why, and what they said.
import { consents, type TrackingRule } from '#domain/tracking-policy.ts';
import { recordConsent } from '#features/tracking/record-consent.ts';
import { type Locale, say } from '#text/text.ts';
import { sayTo } from '../say-to.ts';
import type { CommandRun } from '../turn.ts';

export const tracking: CommandRun = async (turn, { rest }) => {
  const [address = '', said = ''] = rest.split(/\s+/);
  const state = consents.find((one) => one === said.toLowerCase()) ?? null;
  if (address === '' || (said !== '' && !state)) return sayTo(turn, 'tracking.usage');
  const { world, workspaceId, member, locale } = turn;
  const { emailKey, opens, clicks } = await recordConsent(world, {
    ...{ workspaceId, address, state },
    by: member.slackUserId,
  });
  await sayTo(turn, state ? 'tracking.recorded' : 'tracking.shown', {
    address: emailKey,
    opens: ruleText(opens, locale),
    clicks: ruleText(clicks, locale),
  });
};

function ruleText({ form, why }: TrackingRule, locale: Locale): string {
  return `${say(locale, `tracking.form.${form}`)} (${say(locale, `tracking.why.${why}`)})`;
}
