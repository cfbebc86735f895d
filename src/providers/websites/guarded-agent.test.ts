import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { guardedLookup, PrivateAddressError } from './guarded-agent.ts';

const publicOne = { address: '93.184.216.34', family: 4 };
const publicTwo = { address: '2606:4700::1111', family: 6 };
const privateOne = { address: '10.0.0.7', family: 4 };

type Answer = { error: Error | null; address: string | LookupAddress[] };

/** Asks as a socket does. Each question gets the next of the answers. */
function socketFor(answers: LookupAddress[][]) {
  let asked = 0;
  const lookup = guardedLookup(async () => answers[asked++] ?? []);
  const ask = (all: boolean) =>
    new Promise<Answer>((resolve) => {
      lookup('acme.fr', { all }, (error, address) => resolve({ error, address }));
    });
  return { ask, asked: () => asked };
}

describe('the address that a connection goes to', () => {
  it('is one of those that were checked, from one single look-up', async () => {
    const { ask, asked } = socketFor([[publicOne, publicTwo], [privateOne]]);
    expect(await ask(true)).toEqual({ error: null, address: [publicOne, publicTwo] });
    expect(asked()).toBe(1);
  });

  it('is checked again when the name is looked up again', async () => {
    const { ask } = socketFor([[publicOne], [privateOne]]);
    expect(await ask(false)).toEqual({ error: null, address: publicOne.address });
    expect((await ask(false)).error).toBeInstanceOf(PrivateAddressError);
  });

  it('is none when one of several is private, or when there is none', async () => {
    const { ask } = socketFor([[publicOne, privateOne], []]);
    expect((await ask(true)).error).toBeInstanceOf(PrivateAddressError);
    expect((await ask(true)).error).toMatchObject({ code: 'ENOTFOUND' });
  });
});
