// Owners of a segment as a settings document names them: by Slack user id or e-mail address.
import type { Member } from '#domain/member.ts';

/** The members' ids, in the order of the document; names of people whom nobody knows here. */
export function ownersNamed(
  members: readonly Member[],
  names: readonly string[],
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const found = names.map((name) => ({ name, member: members.find((one) => isNamed(one, name)) }));
  return {
    ids: [...new Set(found.flatMap(({ member }) => (member ? [member.id] : [])))],
    unknown: found.flatMap(({ name, member }) => (member ? [] : [name])),
  };
}

/** How a document names these members. */
export function namesOf(members: readonly Member[], ids: readonly string[]): string[] {
  return ids.flatMap((id) => members.find((member) => member.id === id)?.slackUserId ?? []);
}

function isNamed({ slackUserId, email }: Member, name: string): boolean {
  return slackUserId === name || email === name.toLowerCase();
}
