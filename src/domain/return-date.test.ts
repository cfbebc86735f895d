import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '../../test/cpu.ts';
import { returnDate } from './return-date.ts';

const sunday = new Date('2026-11-22T10:00:00Z');

describe('the first day present', () => {
  it.each([
    ['I am out of the office until 7 December.', '2026-12-08'],
    ['I am out of the office until December 7th, 2026 with limited access to e-mail.', '2026-12-08'],
    ['I will be back on the 8th.', '2026-12-08'],
    ['I will be back on 8 December 2026.', '2026-12-08'],
    ['I will return on Monday, December 7.', '2026-12-07'],
    ["I'm away from 23 November to 4 December.", '2026-12-05'],
    ['On leave Nov 23 - Dec 4, back Dec 7.', '2026-12-07'],
    ['I am on vacation through 12/04.', '2026-12-05'],
    ['I am on holiday until 25/11/2026.', '2026-11-26'],
    ['I will be out of office from 11/23/2026 to 11/27/2026. I will respond when I return.', '2026-11-28'],
    ["I won't be back until 8 December.", '2026-12-08'],
    ['Back on Tuesday.', '2026-11-24'],
    ['I will be back in January.', '2027-01-01'],
    ['I am away until the end of January.', '2027-02-01'],
    ['I am back next week.', '2026-11-23'],
    ['Ich bin bis zum 7. Dezember nicht im Büro.', '2026-12-08'],
    ['Ich bin bis einschließlich 07.12.2026 im Urlaub.', '2026-12-08'],
    ['Ich bin ab dem 8.12. wieder erreichbar.', '2026-12-08'],
    ['Ich bin vom 23.11. bis 04.12.2026 nicht im Haus.', '2026-12-05'],
    ['Zurück am 08.12.', '2026-12-08'],
    ['Ich bin am 8. Dezember wieder für Sie da.', '2026-12-08'],
    ['Ich bin am Montag wieder im Büro.', '2026-11-23'],
    ['Derzeit abwesend. Ab 08.12.2026 stehe ich Ihnen wieder zur Verfügung.', '2026-12-08'],
    ['Je suis absente jusqu’au 7 décembre inclus.', '2026-12-08'],
    ['Je suis absent du 23 novembre au 4 décembre 2026.', '2026-12-05'],
    ['Je serai de retour le 8 décembre.', '2026-12-08'],
    ['De retour lundi.', '2026-11-23'],
    ['Je serai de nouveau joignable à partir du 8.', '2026-12-08'],
    ['Actuellement en congés, je reviens le lundi 7 décembre.', '2026-12-07'],
    ['Estaré fuera de la oficina hasta el 7 de diciembre.', '2026-12-08'],
    ['Estoy de vacaciones del 23 de noviembre al 4 de diciembre.', '2026-12-05'],
    ['Estaré de vuelta el 8 de diciembre de 2026.', '2026-12-08'],
    ['Sono in ferie fino al 7 dicembre.', '2026-12-08'],
    ['Sarò assente dal 23 novembre al 4 dicembre.', '2026-12-05'],
    ['Rientrerò il 8 dicembre.', '2026-12-08'],
    ['Ik ben afwezig tot en met 7 december.', '2026-12-08'],
    ['Ik ben van 23 november t/m 4 december met vakantie.', '2026-12-05'],
    ['Vanaf 8 december ben ik weer bereikbaar.', '2026-12-08'],
    ['Estou de férias até 7 de dezembro.', '2026-12-08'],
    ['Estarei ausente de 23 de novembro a 4 de dezembro.', '2026-12-05'],
    ['Estarei de volta no dia 8 de dezembro.', '2026-12-08'],
    ['Jag är tillbaka den 8 december.', '2026-12-08'],
    ['Jestem na urlopie do 7 grudnia.', '2026-12-08'],
    ['Я в отпуске до 7 декабря.', '2026-12-08'],
    ['12月7日まで休暇をいただいております。', '2026-12-08'],
  ])('%s', (text, day) => {
    expect(returnDate(text, sunday)).toBe(day);
  });

  it.each([
    'I am out of the office.',
    'Back on 8 June 2026.',
    'I will be back on 8 November.',
    'I am away until 1 December 2027.',
    'Our event takes place on 8 December. I am away.',
    'Call me at 10.30 or 0171 2233.',
    '',
  ])('is not told by: %s', (text) => {
    expect(returnDate(text, sunday)).toBeNull();
  });

  it('is a day of the hundred that follow, whatever stands there, and it is found fast', () => {
    const bit = fc.constantFrom(
      'until ',
      '31.12.',
      ' bis ',
      '8 ',
      'December ',
      'the 30th ',
      '99/99',
      ' - ',
      'back ',
      '\n',
      '月',
      '12月7日',
      '2026-13-40',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
        const day = returnDate(bits.join(''), sunday);
        if (day === null) return;
        const ahead = (Date.parse(day) - Date.parse('2026-11-22')) / 86_400_000;
        expect(ahead >= 0 && ahead <= 100).toBe(true);
      }),
    );
    const began = cpuMs();
    returnDate('until the 8 december '.repeat(50_000), sunday);
    expect(cpuMs() - began).toBeLessThan(500);
  });
});
