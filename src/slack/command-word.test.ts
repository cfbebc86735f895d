import { expect, it } from 'vitest';
import { commandWord } from './command-word.ts';

it('takes an empty text as App Home', () => {
  expect(commandWord('   ')).toEqual({ word: 'home', rest: '' });
});

it('takes the first word whatever its case, and keeps the rest as typed', () => {
  expect(commandWord('  Config   roles +CTO -HR ')).toEqual({ word: 'config', rest: 'roles +CTO -HR' });
});

it('undoes the links that Slack makes of addresses and domains', () => {
  expect(commandWord('block <mailto:eve@globex.example|eve@globex.example> asked twice').rest).toBe(
    'eve@globex.example asked twice',
  );
  expect(commandWord('block <http://globex.example|globex.example>').rest).toBe('globex.example');
});
