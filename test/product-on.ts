// The product of a block of tests: built before the first, stopped after the last.
import { afterAll, beforeAll } from 'vitest';
import type { MailVendor } from '#domain/mailbox.ts';
import { makeProduct, type Product } from './product.ts';

/** Call it where the block begins; what it answers may be used in its tests. */
export function productOn(vendor: MailVendor): Product {
  const made: { product?: Product } = {};
  beforeAll(async () => {
    made.product = await makeProduct({ vendor });
  });
  afterAll(() => made.product?.stop());
  return new Proxy({} as Product, { get: (_, part) => Reflect.get(made.product ?? {}, part) });
}
