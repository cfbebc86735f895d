// Apollo's request ids are whole numbers beyond what a JavaScript number holds, so that they are put into the text.
import type { VendorReply } from '../local-vendor.ts';

/** Stands for the id in a body. */
export const requestId = '<request id>';

const first = 6_263_281_650_000_783_421n;
let issued = 0n;

/** The body as text, with a new id. */
export function withRequestId(body: object): VendorReply {
  issued += 1n;
  return {
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body).replace(JSON.stringify(requestId), String(first + issued)),
  };
}
