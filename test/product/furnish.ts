// A team settles in: its settings, its people, and a mailbox each for Ana and Ben, connected as people do it: through
// the personal link, the vendor's consent and the way back.
import type { App } from '#app.ts';
import { type MailVendor, mailVendors } from '#domain/mailbox.ts';
import { startConnect } from '#features/mailbox/start-connect.ts';
import { applySettings } from '#features/workspace/apply-settings.ts';
import type { SeededTeam } from '#sandbox/slack/seed.ts';
import { consentAnswer } from '../consent.ts';

type Home = { readonly workspaceId: string; readonly team: SeededTeam };

/** Everything that stands between a fresh workspace and its first approved mail. */
export async function furnish(app: App, home: Home, settings: Record<string, unknown>): Promise<void> {
  const { workspaceId, team } = home;
  const applied = await applySettings(app.world, { workspaceId, value: settings, by: 'test', via: 'cli' });
  if ('problems' in applied) throw new Error(applied.problems.join('\n'));
  for (const { id, realName, email, isAdmin, tz } of team.users.slice(0, 2)) {
    const role = isAdmin ? 'admin' : 'approver';
    const at = app.world.clock.now();
    const person = { slackUserId: id, name: realName, email, role, tz, locale: 'en', at } as const;
    const member = await app.world.members.see(workspaceId, person);
    await connectMailbox(app, { workspaceId, memberId: member.id, address: email });
  }
}

/** Connects (or connects again) a mailbox through the pages of the running app. */
export async function connectMailbox(
  app: App,
  of: { readonly workspaceId: string; readonly memberId: string; readonly address: string },
): Promise<void> {
  const { workspaceId, memberId, address } = of;
  const link = await startConnect(app.world, {
    ...{ workspaceId, member: { id: memberId } },
    ...{ vendor: vendorOf(app), read: true },
  });
  const answer = await followLink(app, link, address);
  if (!answer.ok) throw new Error(`${address} was not connected: ${answer.status} ${await answer.text()}`);
  await settleIn(app, { workspaceId, address });
}

/** A mailbox that has been in use, with gaps of 100 to 300 seconds: journeys about other things don't wait for it. */
async function settleIn({ world }: App, of: { workspaceId: string; address: string }): Promise<void> {
  const mailbox = await world.mailboxes.byAddress(of.workspaceId, of.address);
  const pace = { rampStart: 20, gapMs: 100_000 };
  await world.sending.setPace(of.workspaceId, { mailboxId: mailbox?.id ?? '', ...pace });
}

/** The vendor that this product was pointed at. */
function vendorOf({ world }: App): MailVendor {
  return mailVendors.find((vendor) => world.mailVendors[vendor] !== null) ?? 'google';
}

/** Follows a personal link: our page sends to the vendor, the vendor sends back. */
export async function followLink(app: App, link: string, address: string): Promise<Response> {
  const here = (page: string | URL) => {
    const { pathname, search } = new URL(page);
    return `${app.address()}${pathname}${search}`;
  };
  const asked = await fetch(here(link), { redirect: 'manual' });
  return fetch(here(await consentAnswer(asked.headers.get('location') ?? '', address)));
}
