// One HTTP server of this process. It stops by finishing what it answers.
import { createServer, type RequestListener } from 'node:http';
import { Refusal } from '#lib/errors.ts';

export type Listening = { readonly address: string; stop(): Promise<void> };

/** Listens. Refusal('port_taken') names the port; port 0 takes a free one. */
export async function listen(
  onRequest: RequestListener,
  at: { readonly port: number; readonly host: string },
): Promise<Listening> {
  const server = createServer(onRequest);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? new Refusal('port_taken', { port: String(at.port) }) : error);
    });
    server.listen(at.port, at.host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : at.port;
  return {
    address: `http://${at.host === '0.0.0.0' ? 'localhost' : at.host}:${port}`,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), 5_000);
      await closed;
      clearTimeout(force);
    },
  };
}
