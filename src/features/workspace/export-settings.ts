// The settings document of a workspace, as `settings apply` takes it. Applying it again changes nothing.
import { type SettingsDocument, settingsDocumentSchema } from '#domain/settings-document.ts';
import type { World } from '#ports/world.ts';
import { limitsOf } from './change-mailbox.ts';
import { namesOf } from './owners-named.ts';

type Needs = Pick<World, 'settings' | 'segments' | 'members' | 'mailboxes'>;

/** Everything that can be configured, in force now. */
export async function exportSettings(world: Needs, workspaceId: string): Promise<SettingsDocument> {
  const [{ doc }, segments, members, mailboxes] = await Promise.all([
    world.settings.current(workspaceId),
    world.segments.list(workspaceId),
    world.members.list(workspaceId),
    world.mailboxes.list(workspaceId),
  ]);
  return settingsDocumentSchema.parse({
    version: 1,
    ...doc,
    people: members.map((member) => ({ slack: member.slackUserId, role: member.role })),
    segments: segments.map((segment) => ({
      name: segment.name,
      ...(segment.icp ? { icp: segment.icp.doc } : {}),
      ...(segment.offer ? { offer: segment.offer.doc } : {}),
      sequence: segment.sequence.steps,
      dayMode: segment.sequence.dayMode,
      languages: segment.languages,
      peoplePerCompany: segment.peoplePerCompany,
      sources: segment.sources,
      schedule: segment.schedule,
      owners: namesOf(members, segment.ownerIds),
    })),
    mailboxes: mailboxes.map((mailbox) => ({ address: mailbox.address, ...limitsOf(mailbox) })),
  });
}
