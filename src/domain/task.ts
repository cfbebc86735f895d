// Something for a person to do or to decide.

export const taskKinds = [
  'unknown_outcome',
  'dead_letter',
  'linkedin_visit',
  'linkedin_invite',
  'weak_match',
  'handover',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export type Task = {
  readonly id: string;
  readonly kind: TaskKind;
  readonly leadId: string | null;
  readonly touchId: string | null;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
  readonly outcome: string | null;
};
