import { expect, it } from 'vitest';
import { aCompany, aLead } from '../../test/people.ts';
import { movedTo, type Revealed, revealedPerson } from './revealed-person.ts';

const fact = { field: 'email', value: 'a.hunt@globex.example', source: 'apollo:people/5f', at: '2026-11-22' };
const found: Revealed = {
  ...{
    firstName: 'Ada',
    lastName: 'Hunt',
    fullName: 'Ada Hunt',
    email: 'A.Hunt@globex.example',
    title: 'CTO',
  },
  ...{ linkedinUrl: 'https://www.linkedin.com/in/ada-hunt-example', country: 'GB', city: 'Leeds' },
  ...{ companyName: 'Globex', companyDomain: 'globex.example', facts: [fact] },
};
const hidden = aLead({ hidden: true, email: null, firstName: 'Ada', lastName: null, fullName: 'Ada' });

it('gives a hidden lead its name, its address and the keys that dedup compares', () => {
  expect(revealedPerson(hidden, found, aCompany())).toMatchObject({
    ...{ fullName: 'Ada Hunt', lastName: 'Hunt', hidden: false, title: 'CTO', country: 'GB' },
    ...{ email: 'a.hunt@globex.example', emailKey: 'a.hunt@globex.example', domain: 'globex.example' },
    personKey: 'ada hunt @ globex',
    facts: [fact],
  });
});

it('keeps the name and the title that a list gave', () => {
  const listed = aLead({ email: null, title: 'Head of Engineering' });
  expect(revealedPerson(listed, found, aCompany())).toMatchObject({
    fullName: 'Camille Roux',
    title: 'Head of Engineering',
    email: 'a.hunt@globex.example',
  });
});

it('takes nothing for an address that is none', () => {
  expect(revealedPerson(hidden, { ...found, email: 'email_not_unlocked' }, null).email).toBeNull();
});

it('knows who has moved on', () => {
  expect(movedTo(found, aCompany())).toBeNull();
  expect(movedTo({ ...found, companyDomain: 'initech.example', companyName: 'Initech' }, aCompany())).toBe(
    'Initech',
  );
  expect(
    movedTo({ ...found, companyDomain: 'gx.example' }, aCompany({ aliases: ['gx.example'] })),
  ).toBeNull();
  expect(movedTo({ ...found, companyDomain: null }, aCompany())).toBeNull();
});
