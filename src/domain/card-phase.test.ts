import { describe, expect, it } from 'vitest';
import { type PhaseFacts, phaseOf } from './card-phase.ts';

const at = new Date('2026-11-23T09:44:00Z');
const due = new Date('2026-11-24T08:12:00Z');
const mail = {
  step: 0,
  kind: 'email',
  day: 1,
  state: 'planned',
  dueAt: due,
  sentAt: null,
  reason: null,
  claimedAt: null,
} as const;
const followUp = { ...mail, step: 3, day: 7, dueAt: new Date('2026-11-30T08:12:00Z') };
const lead = { state: 'approved', fromState: null, reason: null, snoozedUntil: null, stateAt: at } as const;
const decision = { decision: 'approved', by: 'U1', at, reason: null, note: null };
const approved: PhaseFacts = { lead, decision, edited: true, touches: [mail, followUp], taskId: null };

describe('the card of a lead', () => {
  it('waits while it is in review', () => {
    expect(phaseOf({ ...approved, lead: { ...lead, state: 'in_review' } })).toEqual({ kind: 'waiting' });
  });

  it('says who snoozed it, and nobody when the person asked for a later day', () => {
    const snoozedUntil = new Date('2027-02-01T08:00:00Z');
    const on = (reason: { code: string; params: Record<string, string> }) =>
      phaseOf({ ...approved, lead: { ...lead, state: 'snoozed', snoozedUntil, reason } });
    expect(on({ code: 'snoozed', params: { by: 'U2' } })).toEqual({
      kind: 'snoozed',
      until: snoozedUntil,
      by: 'U2',
    });
    expect(on({ code: 'asked_later', params: {} })).toMatchObject({ by: null });
  });

  it('says who approved and when it leaves', () => {
    expect(phaseOf(approved)).toMatchObject({
      kind: 'approved',
      by: 'U1',
      edited: true,
      leavesAt: due,
      held: null,
    });
  });

  it('says why an approved mail is held instead of a date', () => {
    const reason = { code: 'mailbox_paused', params: { address: 'ana@acme.example' } };
    const held = phaseOf({ ...approved, touches: [{ ...mail, state: 'held', reason }, followUp] });
    expect(held).toMatchObject({ kind: 'approved', leavesAt: null, held: reason });
  });

  it('says who paused all sending instead of a date', () => {
    expect(phaseOf({ ...approved, pausedBy: 'U2' })).toMatchObject({
      leavesAt: null,
      held: { code: 'paused', params: { by: 'U2' } },
    });
  });

  it('shows a sent mail with the next step', () => {
    const sent = phaseOf({
      ...approved,
      lead: { ...lead, state: 'contacted' },
      touches: [{ ...mail, state: 'sent', sentAt: due }, followUp],
    });
    expect(sent).toMatchObject({ kind: 'sent', sentAt: due, next: { step: 3, at: followUp.dueAt } });
  });

  it('says how many mails left and when the last one did, once there are more', () => {
    const lastAt = new Date('2026-11-30T08:15:00Z');
    const sent = phaseOf({
      ...approved,
      lead: { ...lead, state: 'contacted' },
      touches: [
        { ...mail, state: 'sent', sentAt: due },
        { ...followUp, state: 'sent', sentAt: lastAt },
      ],
    });
    expect(sent).toMatchObject({ sentAt: due, followed: { mails: 2, lastAt }, next: null });
  });

  it('asks a person first when nobody knows whether a mail left', () => {
    const unknown = { ...approved, taskId: 'task-1', touches: [{ ...mail, state: 'unknown' as const }] };
    expect(phaseOf(unknown)).toMatchObject({ kind: 'unknown', taskId: 'task-1' });
  });

  it('shows a failure with its reason, but not of a lead that was taken back', () => {
    const reason = { code: 'mail_refused', params: { detail: '550' } };
    const touches = [{ ...mail, state: 'failed' as const, reason }];
    expect(phaseOf({ ...approved, touches })).toMatchObject({ kind: 'failed', reason });
    expect(phaseOf({ ...approved, touches, lead: { ...lead, state: 'in_review' } }).kind).toBe('waiting');
  });

  it('keeps the reason of a rejection', () => {
    const rejected = { ...decision, decision: 'rejected', reason: 'wrong_role', note: 'left in May' };
    expect(phaseOf({ ...approved, decision: rejected, lead: { ...lead, state: 'rejected' } })).toMatchObject({
      kind: 'rejected',
      reason: 'wrong_role',
      note: 'left in May',
    });
  });

  it('says the state of everything that is over', () => {
    const reason = { code: 'suppressed', params: {} };
    expect(phaseOf({ ...approved, lead: { ...lead, state: 'suppressed', reason } })).toEqual({
      kind: 'closed',
      state: 'suppressed',
      reason,
      at,
    });
  });
});
