import { expect, it } from 'vitest';
import { readPerson } from './read-person.ts';

it('finds the address and the name in front of it', () => {
  expect(
    readPerson('Met Camille Roux <mailto:Camille@globex.example|Camille@globex.example> in Lyon'),
  ).toEqual({
    email: 'camille@globex.example',
    name: 'Camille Roux',
  });
});

it('takes no sentence for a name', () => {
  expect(readPerson('please write to jonas@initrode.example').name).toBe('');
});

it('is empty when there is no address', () => {
  expect(readPerson('call me @ five')).toEqual({ email: '', name: '' });
});
