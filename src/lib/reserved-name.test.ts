import { expect, it } from 'vitest';
import { isReservedName } from './reserved-name.ts';

it.each(['acme.example', 'www.ACME.example.', 'a.test', 'x.invalid', 'localhost', 'mail.example.com'])(
  'never asks the world about %s',
  (host) => expect(isReservedName(host)).toBe(true),
);

it.each(['acme.fr', 'example.fr', 'bestexample.com', 'test.io', 'contest'])(
  'takes %s for a real name',
  (host) => expect(isReservedName(host)).toBe(false),
);
