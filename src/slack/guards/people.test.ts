import { expect, it } from 'vitest';
import { isStranger } from './people.ts';

it('takes people of another company for strangers, and nobody else', () => {
  expect(isStranger({ team_id: 'T2' }, 'T1')).toBe(true);
  expect(isStranger({ is_stranger: true, team_id: 'T1' }, 'T1')).toBe(true);
  expect(isStranger({ team_id: 'T1' }, 'T1')).toBe(false);
  expect(isStranger({}, 'T1')).toBe(false);
});
