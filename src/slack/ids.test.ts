import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readApproveValue, readId, readLeadAct, writeApproveValue, writeLeadAct } from './ids.ts';

const leadId = '0193a0c0-0000-7000-8000-000000000001';
const fingerprint = 'a'.repeat(64);

it('brings back what an Approve button carries', () => {
  const value = { leadId, fingerprint, marks: 'b'.repeat(48), leavesAt: new Date('2026-11-23T08:12:00Z') };
  expect(readApproveValue(writeApproveValue(value))).toEqual(value);
  expect(readApproveValue(writeApproveValue({ ...value, leavesAt: null }))?.leavesAt).toBeNull();
});

it('fits a menu entry, and brings it back', () => {
  const value = writeLeadAct('regenerate', leadId);
  expect(value.length).toBeLessThanOrEqual(75);
  expect(readLeadAct(value)).toEqual({ act: 'regenerate', leadId });
});

it('refuses a button without a fingerprint, and anything else', () => {
  expect(readApproveValue(leadId)).toBeNull();
  expect(readLeadAct(`sell|${leadId}`)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readApproveValue(text)).toBeNull();
      expect(readLeadAct(text)).toBeNull();
      expect(readId(text)).toBeNull();
    }),
  );
});
