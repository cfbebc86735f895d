// Who may what. Admins configure, resume, forget and give roles; approvers review, edit, answer and pause;
// viewers look. Checked on the server at every action. Who is away, and who stands in for them meanwhile.

export const roles = ['viewer', 'approver', 'admin'] as const;
export type Role = (typeof roles)[number];

export type Member = {
  readonly id: string;
  readonly slackUserId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly takesLeads: boolean;
  /** Others may approve for this owner. */
  readonly delegates: boolean;
  /** The first moment of the first day back; what is past means that nobody is away. */
  readonly awayUntil: Date | null;
  /** Who stands in while the member is away: a member's id. */
  readonly deputyId: string | null;
  /** Set when the member left the team: nothing leaves from their mailboxes any more. */
  readonly leftAt: Date | null;
  readonly tz: string;
  readonly locale: 'en' | 'fr';
};

/** True when `role` is at least `needed`. */
export function may(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** True until the first day back has begun. It ends by itself. */
export function isAway({ awayUntil }: Pick<Member, 'awayUntil'>, now: Date): boolean {
  return awayUntil !== null && awayUntil > now;
}

/** Who stands in for the member now: a member's id; null while they are there, or named nobody. */
export function deputyOf(member: Pick<Member, 'awayUntil' | 'deputyId'>, now: Date): string | null {
  return isAway(member, now) ? member.deputyId : null;
}

export type Owner = Pick<Member, 'id' | 'delegates' | 'awayUntil' | 'deputyId'>;

/** An owner may keep decisions to themselves; while they are away the one who stands in decides as well. */
export function mayDecideFor(owner: Owner, memberId: string, now: Date): boolean {
  return owner.delegates || owner.id === memberId || deputyOf(owner, now) === memberId;
}
