import { describe, expect, it } from 'vitest';
import { en } from '#text/en.ts';
import { wordsEn } from './words-en.ts';
import { wordsFr } from './words-fr.ts';

const flat = (words: object) => Object.entries(words);

describe('the words of the page', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(wordsFr).toSorted()).toEqual(Object.keys(wordsEn).toSorted());
  });

  it('are translated: hardly any sentence is the same in both', () => {
    const english = new Map(flat(wordsEn));
    const same = flat(wordsFr).filter(
      ([key, word]) => typeof word === 'string' && word.includes(' ') && english.get(key) === word,
    );
    expect(same).toEqual([]);
  });

  it('name every command of the help', () => {
    const helped = [...en['help.commands'].matchAll(/`\/prospect (\w+)/g)].map(
      ([, word]) => `command_${word}`,
    );
    expect(helped.filter((key) => !(key in wordsEn))).toEqual([]);
  });

  it('are never empty', () => {
    for (const [key, word] of [...flat(wordsEn), ...flat(wordsFr)])
      expect(typeof word === 'function' || word.length > 0, key).toBe(true);
  });
});
