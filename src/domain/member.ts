// Who may what. Admins configure, resume, forget and give roles; approvers review, edit, answer and pause;
// viewers look. Checked on the server at every action.

export const roles = ['viewer', 'approver', 'admin'] as const;
export type Role = (typeof roles)[number];

export type Member = {
  readonly id: string;
  readonly slackUserId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly takesLeads: boolean;
  readonly delegates: boolean;
  readonly tz: string;
  readonly locale: 'en' | 'fr';
};

/** True when `role` is at least `needed`. */
export function may(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
