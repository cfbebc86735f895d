// What people set in Slack: review channel, whom they look for, what they sell, and who they are.
import type { Segment } from '#domain/segment.ts';
import type { Settings } from '#domain/settings.ts';
import type { TextKey } from '#text/text.ts';
import type { Check, Finding, Ground } from './finding.ts';

export const checkWorkspace: Check = async ({ config, inside }) => {
  if (inside === null || !config?.slack) return [];
  const found = await Promise.all(
    inside.workspaces.map(async ({ id, settings }) =>
      findings(settings, await inside.world.segments.list(id), config),
    ),
  );
  return found.flat();
};

function findings(
  settings: Settings,
  segments: readonly Segment[],
  config: NonNullable<Ground['config']>,
): Finding[] {
  const channel = settings.review.channel ?? config.slack?.channel ?? null;
  return [
    set(channel !== null, 'doctor.channel'),
    set(
      segments.some(({ icp }) => icp !== null),
      'doctor.icp',
    ),
    set(
      segments.some(({ offer }) => offer !== null),
      'doctor.offer',
    ),
    set(Boolean(settings.sender.postalAddress), 'doctor.sender'),
  ];
}

type Part = 'doctor.channel' | 'doctor.icp' | 'doctor.offer' | 'doctor.sender';
const todos = {
  'doctor.channel': 'doctor.channel.do',
  'doctor.icp': 'doctor.icp.do',
  'doctor.offer': 'doctor.offer.do',
  'doctor.sender': 'doctor.sender.do',
} as const satisfies Record<Part, TextKey>;

function set(there: boolean, what: Part): Finding {
  if (there) return { level: 'ok', what, said: { key: 'doctor.is_set' } };
  return { level: 'open', what, said: { key: 'doctor.not_set' }, todo: { key: todos[what] } };
}
