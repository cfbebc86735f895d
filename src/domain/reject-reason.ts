// Why a person turns a draft down. The scorer and the ICP learn from it.

export const rejectReasons = [
  'wrong_industry',
  'wrong_role',
  'wrong_size',
  'bad_timing',
  'bad_draft',
  'other',
] as const;
export type RejectReason = (typeof rejectReasons)[number];
