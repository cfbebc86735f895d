// The world of one job, watched: something may happen before each of its calls, also the end of its process. What it
// wrote before stays, what it was about to write never is, and an open transaction is rolled back.
import type { World } from '#ports/world.ts';

/** Before a call ("touches.get"), or around a transaction ("transact", "committed"); `inside` one or not. */
export type Watch = (call: string, inside: boolean) => Promise<void>;

/** What is no call to somebody else, or answers at once. */
const still: readonly PropertyKey[] = ['clock', 'secrets', 'links', 'log', 'journal', 'mailVendors', 'db'];

export function watched(world: World, watch: Watch): World {
  const transact: World['transact'] = async (work) => {
    await watch('transact', false);
    const made = await world.transact((stores) => work(rooms(stores, (call) => watch(call, true))));
    await watch('committed', false);
    return made;
  };
  const inner = rooms(world, (call) => watch(call, false));
  return new Proxy(inner, { get: (all, name) => (name === 'transact' ? transact : Reflect.get(all, name)) });
}

function rooms<T extends object>(all: T, before: (call: string) => Promise<void>): T {
  return new Proxy(all, {
    get: (target, name) => {
      const room: unknown = Reflect.get(target, name);
      if (still.includes(name) || typeof room !== 'object' || room === null) return room;
      return calls(room, (call) => before(`${String(name)}.${call}`));
    },
  });
}

function calls(room: object, before: (call: string) => Promise<void>): object {
  return new Proxy(room, {
    get: (target, name) => {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function') return call;
      return async (...given: unknown[]): Promise<unknown> => {
        await before(String(name));
        return Reflect.apply(call, target, given);
      };
    },
  });
}
