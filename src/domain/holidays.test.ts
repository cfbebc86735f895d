import { expect, it } from 'vitest';
import { holidayTable } from './holiday-table.ts';
import { holidaysOf, isWorkingDay } from './holidays.ts';

const of = (country: string, year: number): string[] =>
  [...holidaysOf(country, year)].toSorted().map((date) => date.slice(5));

it('knows the French year, Easter and what hangs on it', () => {
  expect(of('FR', 2026)).toEqual(
    '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'.split(' '),
  );
});

it('knows the Japanese year with equinoxes, the substitute of 3 May and the day between two holidays', () => {
  expect(of('JP', 2026)).toEqual(
    '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23'.split(
      ' ',
    ),
  );
  // Mountain Day 2024 was a Sunday.
  expect(isWorkingDay('2024-08-12', 'JP')).toBe(false);
});

it.each([
  ['US', '2026-07-03', 'a Saturday holiday is kept on Friday'],
  ['US', '2027-12-31', 'New Year’s Day on a Saturday is kept in the old year'],
  ['US', '2026-11-26', 'Thanksgiving is the fourth Thursday'],
  ['GB', '2026-12-28', 'Boxing Day on a Saturday is kept on Monday'],
  ['GB', '2027-12-28', 'both days of Christmas on a weekend are kept on Monday and Tuesday'],
  ['CA', '2026-05-18', 'Victoria Day is the Monday before 25 May'],
  ['GR', '2026-04-13', 'Easter Monday is the orthodox one'],
  ['SE', '2026-06-19', 'Midsummer Eve'],
  ['CN', '2026-02-17', 'the Chinese New Year'],
  ['KR', '2026-09-24', 'the eve of Chuseok'],
  ['IL', '2026-09-21', 'Yom Kippur'],
  ['TR', '2026-05-27', 'the Feast of Sacrifice'],
  ['SA', '2026-11-27', 'Friday is weekend'],
  ['NZ', '2026-07-10', 'Matariki is set by law year by year'],
  ['DE', '2026-04-03', 'Good Friday'],
])('%s %s: %s', (country, date) => {
  expect(isWorkingDay(date, country)).toBe(false);
});

it('keeps weekends alone where no table is, or no country', () => {
  expect([isWorkingDay('2026-12-25', 'ZZ'), isWorkingDay('2026-12-25', null)]).toEqual([true, true]);
  expect(isWorkingDay('2026-12-26', null)).toBe(false);
});

it('reads every rule of every country', () => {
  for (const country of Object.keys(holidayTable))
    expect([country, holidaysOf(country, 2027).size >= 4]).toEqual([country, true]);
});
