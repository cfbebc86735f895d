// What a lead may become next: one table, two named errors. Everything that changes a lead's state asks here.
import type { LeadState } from './lifecycle-states.ts';

const leavesTo: Readonly<Record<LeadState, readonly LeadState[]>> = {
  found: ['duplicate', 'suppressed', 'new'],
  new: ['enriched'],
  enriched: ['scored', 'parked'],
  parked: ['enriched', 'scored'],
  scored: ['drafted', 'parked', 'duplicate'],
  drafted: ['in_review', 'drafted'],
  in_review: ['approved', 'rejected', 'drafted', 'snoozed'],
  snoozed: ['in_review', 'replied'],
  approved: ['in_review', 'contacted', 'held'],
  contacted: ['held', 'replied', 'bounced', 'unsubscribed', 'finished'],
  held: ['approved', 'contacted', 'replied', 'bounced', 'unsubscribed', 'finished'],
  replied: ['contacted', 'snoozed', 'finished'],
  rejected: ['enriched'],
  duplicate: ['enriched'],
  bounced: ['enriched'],
  finished: ['enriched', 'replied'],
  failed: ['enriched'],
  suppressed: [],
  unsubscribed: [],
};

/** States that nothing leaves but an administrator's hand (and `failed`, which goes back where it came from). */
const final: readonly LeadState[] = ['suppressed', 'unsubscribed'];

export class AlreadyThere extends Error {
  override readonly name = 'AlreadyThere';
}
export class IllegalMove extends Error {
  override readonly name = 'IllegalMove';
}

/** True when a lead in `from` may become `to`. `cameFrom` is where a held or failed lead goes back to. */
export function mayMove(from: LeadState, to: LeadState, cameFrom: LeadState | null = null): boolean {
  if (from === to) return leavesTo[from].includes(to);
  if (final.includes(from)) return false;
  if (to === 'suppressed' || to === 'failed') return true;
  if (from === 'held' || from === 'failed') return to === cameFrom || leavesTo[from].includes(to);
  return leavesTo[from].includes(to);
}

/** Throws AlreadyThere or IllegalMove when the move is not in the table. */
export function assertMove(from: LeadState, to: LeadState, cameFrom: LeadState | null = null): void {
  if (mayMove(from, to, cameFrom)) return;
  if (from === to) throw new AlreadyThere(`the lead is ${to} already`);
  throw new IllegalMove(`a lead that is ${from} cannot become ${to}`);
}
