import { expect, it } from 'vitest';
import { newsIn } from './news-words.ts';

it.each([
  ['I saw that Globex is hiring (3 backend engineers).', 'hiring'],
  ['You are currently hiring, so this may be of use.', 'hiring'],
  ['Your open roles tell me that the platform grows.', 'hiring'],
  ['Vous recrutez en ce moment.', 'hiring'],
  ['J’ai vu vos offres d’emploi.', 'hiring'],
  ['Congratulations on the Series B round at Globex.', 'funding'],
  ['Your recent funding caught my eye.', 'funding'],
  ['Félicitations pour votre levée.', 'funding'],
  ['Vous venez de lever.', 'funding'],
])('“%s” says that something happened: %s', (text, kind) => {
  expect(newsIn(text).map((news) => news.kind)).toContain(kind);
});

it.each([
  'When you are hiring, every week counts.',
  'Dès que vous recrutez, chaque semaine compte.',
  'Teams that hire quickly wait for a shared server.',
  'A fundraiser is not our subject.',
  'We raised the limit for you.',
  'Bravo for the talk on rounds of review.',
])('“%s” says no such thing', (text) => expect(newsIn(text)).toEqual([]));
