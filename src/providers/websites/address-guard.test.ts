import { describe, expect, it } from 'vitest';
import { isPublicAddress, mayVisit } from './address-guard.ts';

describe('addresses of the public internet', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '2a00:1450:4007::200e'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['our own machine', '127.0.0.1'],
    ['our own machine, another of its addresses', '127.8.9.10'],
    ['our own machine, IPv6', '::1'],
    ['our own machine in mapped form', '::ffff:127.0.0.1'],
    ['our own machine in mapped form, in hex', '::ffff:7f00:1'],
    ['our own machine in the old compatible form', '::127.0.0.1'],
    ['our own machine behind a translator', '64:ff9b::7f00:1'],
    ['our own machine behind a tunnel', '2002:7f00:1::'],
    ['everything', '0.0.0.0'],
    ['everything, IPv6', '::'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.16.0.1'],
    ['a private network', '192.168.1.1'],
    ['a private network, IPv6', 'fd00::1'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['the metadata of a cloud, IPv6', 'fd00:ec2::254'],
    ['the metadata of another cloud', '100.100.100.200'],
    ['the wire server of a cloud', '168.63.129.16'],
    ['a neighbour', 'fe80::1'],
    ['many at once', '224.0.0.1'],
    ['a bench', '198.18.0.1'],
    ['no address', 'acme.example'],
  ])('%s (%s) is none', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('URLs that may be visited', () => {
  it.each([
    'https://acme.example/',
    'http://acme.example:80/',
    'https://www.acme.co.uk/team',
    'http://8.8.8.8/',
  ])('%s', (url) => {
    expect(mayVisit(new URL(url))).toBe(true);
  });

  it.each([
    'ftp://acme.example/',
    'file:///etc/passwd',
    'https://acme.example:8443/',
    'http://acme.example:22/',
    'http://user:secret@acme.example/',
    'http://localhost/',
    'http://localhost./',
    'http://db.internal/',
    'http://printer.local/',
    'http://intranet/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data',
  ])('not %s', (url) => {
    expect(mayVisit(new URL(url))).toBe(false);
  });
});
