import { expect, it } from 'vitest';
import { datesAfter, resumesAt, waitsOf } from './hold.ts';

const place = { zone: 'Europe/Paris', country: 'FR' };
/** A Monday morning. */
const at = new Date('2026-11-23T08:00:00Z');
const dayIn = (moment: Date) => moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
const hourIn = (moment: Date) => moment.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 5);
const resume = (returnsOn: string | null) => resumesAt(returnsOn, { ...place, at, seed: 'lea' });

it('goes on in the morning of the first day on which the person is there', () => {
  expect(dayIn(resume('2026-12-08'))).toBe('2026-12-08');
  expect(hourIn(resume('2026-12-08')) >= '08:30' && hourIn(resume('2026-12-08')) < '09:11').toBe(true);
});

it('goes on on the next working day when that is a weekend or a holiday', () => {
  expect(dayIn(resume('2026-12-05'))).toBe('2026-12-07');
  expect(dayIn(resume('2026-12-25'))).toBe('2026-12-28');
});

it.each([[null], ['2026-11-20'], ['2027-06-01'], ['2026-13-45']])('waits a week for the day %s', (day) => {
  expect(dayIn(resume(day))).toBe('2026-11-30');
});

it('keeps the wait that each step still had, within working hours', () => {
  const steps = [
    { id: 'visit', kind: 'linkedin_visit', dueAt: new Date(at.getTime() + 2 * 86_400_000) },
    { id: 'mail', kind: 'email', dueAt: new Date(at.getTime() + 6 * 86_400_000) },
    { id: 'late', kind: 'email', dueAt: new Date(at.getTime() - 1) },
  ];
  const waits = waitsOf(steps, at);
  const from = resume('2026-12-08');
  const dates = datesAfter([...steps, { id: 'new', kind: 'email', dueAt: at }], { from, waits, place });
  expect(dates.map(({ id, dueAt }) => [id, dayIn(dueAt)])).toEqual([
    ['visit', '2026-12-10'],
    ['mail', '2026-12-14'],
    ['late', '2026-12-08'],
  ]);
});
