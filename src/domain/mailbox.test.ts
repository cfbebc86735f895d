import { expect, it } from 'vitest';
import { mayRead, maySend } from './mailbox.ts';

const google = (name: string) => `https://www.googleapis.com/auth/${name}`;

it('may send with one of the scopes that let a mail leave, at either vendor', () => {
  for (const scope of [google('gmail.send'), 'https://mail.google.com/', 'Mail.Send', 'mail.send'])
    expect([scope, maySend([scope])]).toEqual([scope, true]);
  expect(maySend(['https://graph.microsoft.com/Mail.Send'])).toBe(true);
});

it('may not send with a scope that only looks like it', () => {
  for (const scope of [
    'openid',
    google('gmail.readonly'),
    'Mail.Send.Shared',
    'https://evil.example/Mail.Send',
  ])
    expect([scope, maySend([scope])]).toEqual([scope, false]);
});

it('may read only when that was allowed as well', () => {
  expect(mayRead([google('gmail.send'), google('gmail.readonly')])).toBe(true);
  expect(mayRead(['User.Read', 'Mail.Send', 'Mail.ReadWrite'])).toBe(true);
  expect(mayRead([google('gmail.send')])).toBe(false);
  expect(mayRead(['User.Read', 'Mail.Send'])).toBe(false);
});
