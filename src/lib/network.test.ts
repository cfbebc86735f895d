import { expect, it } from 'vitest';
import { networkOf, shortened } from './network.ts';

it.each([
  ['203.0.113.77', '203.0.113'],
  ['::ffff:203.0.113.77', '203.0.113'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
  ['2001:DB8::1', '2001:db8:0'],
  ['::1', '0:0:0'],
  ['nobody', ''],
  ['', ''],
])('%s shortens to "%s"', (address, network) => {
  expect(shortened(address)).toBe(network);
});

const from = (remoteAddress: string, said?: string) =>
  networkOf({
    headers: said === undefined ? {} : { 'x-forwarded-for': said },
    socket: { remoteAddress },
  } as never);

it('believes the proxy beside us and nobody farther away', () => {
  expect(from('10.0.0.2', '198.51.100.9, 203.0.113.7')).toBe('203.0.113');
  expect(from('203.0.113.7', '198.51.100.9')).toBe('203.0.113');
  expect(from('127.0.0.1')).toBe('127.0.0');
});
