// What one mail carries for counting: the addresses of pixel and links, for a person or for a mailbox, a segment and a
// day. Nothing at all where both are off.
import type { Tracks } from '#domain/tracked-html.ts';
import type { TrackingForm } from '#domain/tracking-policy.ts';
import type { TrackingSubject } from '#domain/tracking-subject.ts';
import type { World } from '#ports/world.ts';
import { clickToken, openToken } from './tracking-token.ts';

export type Tracking = { readonly opens: TrackingForm; readonly clicks: TrackingForm };
export type TrackedStep = {
  readonly workspaceId: string;
  readonly touchId: string;
  readonly leadId: string;
  readonly mailboxId: string;
  readonly segmentId: string;
};

/** Null: the mail stays as it is. */
export function tracksOf(
  world: Pick<World, 'secrets' | 'links' | 'clock'>,
  step: TrackedStep,
  { opens, clicks }: Tracking,
): Tracks | null {
  const base = world.links.inMails?.replace(/\/$/, '');
  if (!base || (opens === 'off' && clicks === 'off')) return null;
  const day = world.clock.now().toISOString().slice(0, 10);
  const open = subjectOf(opens, step, day);
  const click = subjectOf(clicks, step, day);
  const linkTo = (subject: TrackingSubject, link: number | 'trap', target: string) =>
    `${base}/c/${clickToken(world.secrets, { subject, link, target })}`;
  return {
    pixel: open && `${base}/t/o/${openToken(world.secrets, open)}.gif`,
    links: click && {
      hrefOf: (url, index) => (trackable(url, base) ? linkTo(click, index, url) : url),
      trap: linkTo(click, 'trap', `${base}/`),
    },
  };
}

/** What no address can be read from, and our own pages (the way out), stay as they are. */
function trackable(url: string, base: string): boolean {
  return URL.canParse(url) && !url.startsWith(base);
}

function subjectOf(form: TrackingForm, step: TrackedStep, day: string): TrackingSubject | null {
  const { workspaceId, touchId, leadId, mailboxId, segmentId } = step;
  if (form === 'off') return null;
  return form === 'person'
    ? { form, workspaceId, touchId, leadId }
    : { form, workspaceId, mailboxId, segmentId, day };
}
