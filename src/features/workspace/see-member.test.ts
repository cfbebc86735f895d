import { expect, it } from 'vitest';
import { roleOf } from './see-member.ts';

it('makes admins of Slack admins, approvers of members and viewers of guests', () => {
  expect(roleOf({ guest: false, admin: true }, false)).toBe('admin');
  expect(roleOf({ guest: false, admin: false }, true)).toBe('approver');
  expect(roleOf({ guest: true, admin: true }, true)).toBe('viewer');
});

it('makes an admin of the first person only where Slack says nothing', () => {
  expect(roleOf({ guest: false, admin: null }, true)).toBe('admin');
  expect(roleOf({ guest: false, admin: null }, false)).toBe('approver');
});
