// A port of this machine that nobody listens on, for a server that can't choose one itself.
import { createServer } from 'node:net';

/** Free at the moment of asking: whoever gets it should take it at once. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
