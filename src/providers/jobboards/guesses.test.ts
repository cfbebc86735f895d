import { expect, it } from 'vitest';
import { guessesOf } from './guesses.ts';

const guesses = (name: string, domain: string | null) =>
  Object.fromEntries(
    guessesOf({ name, domain, aliases: [] }).map(({ board, refs }) => [
      board,
      refs.map(({ token, eu }) => (eu ? `${token} (EU)` : token)),
    ]),
  );

it('a board takes the name of the domain or of the company, as each board writes names', () => {
  expect(guesses('Acmé Robotics SAS', 'acme-robotics.example')).toEqual({
    greenhouse: ['acme-robotics', 'acmerobotics'],
    lever: ['acme-robotics', 'acme-robotics (EU)'],
    ashby: ['acme-robotics', 'acmerobotics'],
    workable: ['acme-robotics', 'acmerobotics'],
    smartrecruiters: ['AcmeRobotics', 'acme-robotics'],
    recruitee: ['acme-robotics', 'acmerobotics'],
  });
});

it('names that belong to anybody, or that no address can have, are not tried', () => {
  expect(guesses('HP', 'hp.example').greenhouse).toEqual([]);
  expect(guesses('日本電子', null).ashby).toEqual([]);
});
