import { expect, it } from 'vitest';
import { editList, readListEdit } from './edit-list.ts';

it('reads what is added and what is taken away', () => {
  expect(readListEdit('+CTO -HR')).toEqual({ add: ['CTO'], remove: ['HR'] });
});

it('lets an entry have spaces and hyphens, quoted or not', () => {
  expect(readListEdit('+Head of Data -"VP Sales" +Full-stack lead')).toEqual({
    add: ['Head of Data', 'Full-stack lead'],
    remove: ['VP Sales'],
  });
});

it('is null when there is no sign: then the list is only shown', () => {
  expect(readListEdit('CTO')).toBeNull();
});

it('adds nothing twice, whatever its case', () => {
  expect(editList(['CTO', 'HR'], { add: ['cto', 'CEO', 'ceo'], remove: ['hr'] })).toEqual(['CTO', 'CEO']);
});
