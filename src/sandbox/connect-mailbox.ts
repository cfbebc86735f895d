// Gives a person of the sandbox the mailbox that they would connect in their browser, consent included.
import type { App } from '#app.ts';
import { sealTokens } from '#features/mailbox/open-session.ts';
import { people, type Vendors } from './vendors.ts';

const scopes = ['gmail.send', 'gmail.readonly', 'gmail.settings.basic'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

/** Connects the seeded account of a person. */
export async function connectMailbox(
  { world }: App,
  { gmail }: Vendors,
  { workspaceId, slackUserId }: { readonly workspaceId: string; readonly slackUserId: string },
): Promise<void> {
  const person = people.find(({ id }) => id === slackUserId);
  const member = await world.members.bySlackId(workspaceId, slackUserId);
  if (!person || !member) throw new Error(`${slackUserId} is not a person of the sandbox`);
  const tokens = gmail.grant({ email: person.email, scopes });
  const carries = world.mailVendors.google?.capabilities;
  const { id: mailboxId } = await world.mailboxes.connect(workspaceId, {
    provider: 'google',
    memberId: member.id,
    address: person.email,
    name: person.realName,
    signature: `${person.realName}\nBrightlane`,
    tokens: sealTokens(world, { ...tokens, expiresAt: null }),
    scopes,
    canRead: true,
    ...(carries ? { carries } : {}),
    at: world.clock.now(),
  });
  // These people have been writing from here for years: no need to start with five mails a day.
  await world.sending.setPace(workspaceId, { mailboxId, rampStart: 20 });
}
