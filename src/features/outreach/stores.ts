// The stores of one transaction, as `world.transact` hands them in.
import type { World } from '#ports/world.ts';

export type Stores = Parameters<Parameters<World['transact']>[0]>[0];
